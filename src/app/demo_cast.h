#pragma once
// Whom a visitor of the demo can be, project by project, and what waits for each.
#include "app/story.h"
#include "app/story_principals.h"
#include "app/story_sichuan.h"
#include "app/story_team.h"

namespace xingtan::app {

// What the demo tells: a city's training in mid-course, the ministry's half chosen, a province's just begun,
// another's figures.
struct DemoStories {
    Story& city;
    PrincipalStory& principals;
    TeamStory& team;
    SichuanStory& sichuan;
};

Result<> cast(Runtime& runtime, DemoStories& stories);

}  // namespace xingtan::app

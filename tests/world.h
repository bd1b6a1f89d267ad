#pragma once
// A whole server without sockets, over a fresh database, with the people and offices of the Lianyungang
// story: what flows and the authorisation matrix talk to.
#include <map>
#include <memory>
#include <string>

#include "app/domain_clock.h"
#include "app/runtime.h"
#include "app/stack.h"
#include "app/story.h"
#include "support/databases.h"

namespace xingtan::testing {

struct Exchange {
    int status = 0;
    std::string body;
    std::string content_type;
    std::vector<std::pair<std::string, std::string>> headers;
};

class World {
  public:
    explicit World(db::Engine engine);

    // How far the story is told before a flow begins.
    Result<> tell(std::string_view chapter, app::StorySize size);
    // Gives every audit row its place in the chain now: no test waits for the sealer's clock.
    Result<> seal();
    // Signs in by a link, as people do, and remembers the cookie. "nobody" has none; "platform" has a bearer
    // token.
    Result<> act_as(const std::string& who);
    // The same for an account the story does not know, under a name of the caller's.
    Result<> act_as(const std::string& who, AccountId account);
    void forget(const std::string& who) { cookies_.erase(who); }
    Exchange send(std::string_view method, std::string_view target, std::string_view body,
                  std::string_view content_type,
                  const std::vector<std::pair<std::string, std::string>>& headers = {});

    app::Runtime& runtime() { return *runtime_; }
    app::DomainClock& clock() { return *clock_; }
    app::Story& story() { return *story_; }
    // Wire ids the flows may name: $project, $part1, $part2, $intake1 … , $unit:海州区, $city.
    std::string name_of(std::string_view variable);
    Result<std::int64_t> audit_rows(std::string_view action);

  private:
    TestDatabase database_;
    std::unique_ptr<Folder> folder_;
    std::unique_ptr<app::Runtime> runtime_;
    app::DomainClock* clock_ = nullptr;
    std::unique_ptr<app::Stack> stack_;
    std::unique_ptr<app::Story> story_;
    std::map<std::string, std::string> cookies_;
    std::string cookie_, bearer_, platform_bearer_;

    Result<AccountId> account_of(const std::string& who);
    Result<> sign_in(const std::string& who, AccountId account);
    Result<std::string> platform_token();
};

}  // namespace xingtan::testing

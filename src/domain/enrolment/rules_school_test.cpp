#include <gtest/gtest.h>

#include "domain/enrolment/whole_school.h"

namespace xingtan::enrolment {
namespace {

using people::Stage;
using project::FigureKind;
using project::Strength;

std::vector<std::string> words(const std::vector<project::Finding>& found) {
    std::vector<std::string> list;
    for (const auto& one : found) list.push_back(one.code + ':' + one.about);
    return list;
}

TEST(Sets, CoverEveryStageAndEnvironment) {
    const SchoolOfSet all[] = {{"a", 100, TechEnvironment::Multimedia},
                               {"b", 100, TechEnvironment::Blended},
                               {"c", 100, TechEnvironment::Smart}};
    const Stage stages[] = {Stage::Primary, Stage::Junior, Stage::Senior, Stage::Preschool};
    EXPECT_EQ(words(set_findings(all, stages, {})), std::vector<std::string>());
    EXPECT_EQ(words(set_findings(std::span(all).first(2), std::span(stages).first(2), {})),
              (std::vector<std::string>{"set-without-stage:senior", "set-without-environment:smart"}));
}

TEST(Sets, HoldSchoolsAboutAsLargeAsTheProjectSays) {
    const Stage stages[] = {Stage::Primary, Stage::Junior, Stage::Senior};
    const SchoolOfSet schools[] = {{"small", 69, TechEnvironment::Multimedia},
                                   {"least", 70, TechEnvironment::Blended},
                                   {"most", 130, TechEnvironment::Smart},
                                   {"large", 131, TechEnvironment::Smart}};
    const project::ProjectFigure figures[] = {{FigureKind::ClassSize, 1, Strength::Hard},
                                              {FigureKind::SchoolStaff, 100, Strength::Reference}};
    const auto found = set_findings(schools, stages, figures);
    EXPECT_EQ(words(found),
              (std::vector<std::string>{"school-not-of-that-size:small", "school-not-of-that-size:large"}));
    EXPECT_EQ(found.front().strength, Strength::Reference);
}

}  // namespace
}  // namespace xingtan::enrolment

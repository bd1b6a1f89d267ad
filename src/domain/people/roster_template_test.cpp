// What a template offers is what the reader of rosters understands, in both languages.
#include <gtest/gtest.h>

#include "domain/people/roster_sheet.h"
#include "domain/people/words.h"

namespace xingtan::people {
namespace {

struct Asked {
    RosterKind kind;
    const char* language;
};

class Template : public ::testing::TestWithParam<Asked> {
  protected:
    const sheet::SheetLayout layout_ = roster_layout(GetParam().kind, GetParam().language);

    std::vector<std::string> choices(const char* chinese, const char* english) const {
        const std::string wanted = std::string(GetParam().language) == "en" ? english : chinese;
        for (const auto& column : layout_.columns)
            if (column.heading == wanted) return column.choices;
        ADD_FAILURE() << "no column " << wanted;
        return {};
    }
};

TEST_P(Template, ItsHeadingsAreFound) {
    sheet::SheetRow row;
    row.line = 1;
    for (const auto& column : layout_.columns)
        row.cells.push_back({.text = column.heading, .kind = sheet::CellKind::Text});
    const auto header = sheet::find_header(std::span(&row, 1), roster_columns(GetParam().kind));
    ASSERT_TRUE(header.ok()) << header.error().code;
    EXPECT_TRUE(header->not_wanted.empty());
    std::size_t found = 0;
    for (const auto column : header->columns) found += column >= 0;
    EXPECT_EQ(found, layout_.columns.size());
}

TEST_P(Template, ItsChoicesAreRead) {
    std::size_t read = 0;
    for (const auto& word : choices("性别", "sex")) read += sex_of(word).has_value();
    EXPECT_EQ(read, 2u);
    for (const auto& word : choices("证件类型", "document kind"))
        EXPECT_TRUE(document_kind_of(word).has_value()) << word;
    for (const auto& word : choices("学段", "stage")) EXPECT_TRUE(stage_of(word).has_value()) << word;
    for (const auto& word : choices("职务", "post")) EXPECT_TRUE(post_of(word).has_value()) << word;
    for (const auto& word : choices("是否专任", "full time"))
        EXPECT_TRUE(full_time_of(word).has_value()) << word;
    EXPECT_EQ(choices("证件类型", "document kind").size(), 12u);
}

INSTANTIATE_TEST_SUITE_P(Languages, Template,
                         ::testing::Values(Asked{RosterKind::OneUnit, "zh-CN"},
                                           Asked{RosterKind::OneUnit, "en"},
                                           Asked{RosterKind::ManyUnits, "zh-CN"},
                                           Asked{RosterKind::ManyUnits, "en"}));

}  // namespace
}  // namespace xingtan::people

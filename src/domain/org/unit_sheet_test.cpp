// What is exported opens again as an import: every unit is found where it stands, and nothing is founded
// twice.
#include "domain/org/unit_sheet.h"

#include "support/actors.h"

namespace xingtan::org {
namespace {

using enum AuthorityLevel;

class UnitSheet : public testing::OnEachMigratedEngine {
  protected:
    testing::Actors actors{database()};
    AccountId founder = actors.account(UnitId{1});
    UnitFacts nation = founded({}, UnitKind::Authority, National, "全国");
    UnitFacts city = founded(nation.id, UnitKind::Authority, Province, "杏林省", "320000");
    AccountId office = actors.holder(city.id, {Can::ViewUnits, Can::ManageUnits});

    UnitFacts founded(UnitId parent, UnitKind kind, AuthorityLevel level, std::string name,
                      std::string code = {}) {
        auto ctx = actors.context(founder);
        auto made = ctx.db.write([&](db::Tx& tx) {
            return found_in(tx, ctx, {parent, kind, level, name, code});
        });
        EXPECT_OK(made);
        return std::move(made).value();
    }
    jobs::Import staged(const std::string& bytes) {
        jobs::set_rules(jobs::ImportKind::Units, unit_rules());
        auto ctx = actors.context(office, city.id);
        auto import = stage_units(ctx, Claimed<UnitId>{city.id}, "单位.csv", bytes);
        EXPECT_OK(import);
        return import.ok() ? std::move(import).value() : jobs::Import{};
    }
    std::string exported(bool workbook) {
        auto ctx = actors.context(office, city.id);
        auto bytes =
            workbook ? units_xlsx(ctx, Claimed<UnitId>{city.id}) : units_csv(ctx, Claimed<UnitId>{city.id});
        EXPECT_OK(bytes);
        return std::move(bytes).value();
    }
};

TEST_P(UnitSheet, OpensAgainAsItWentOut) {
    const auto county = founded(city.id, UnitKind::Authority, County, "杏花县", "320703");
    const auto school = founded(county.id, UnitKind::School, School, "第一小学", "2132000001");
    founded(school.id, UnitKind::Campus, School, "南校区");
    founded(school.id, UnitKind::TeachingSite, School, "村教学点");
    founded(county.id, UnitKind::Office, County, "电教中心");
    for (const bool workbook : {false, true}) {
        const auto import = staged(exported(workbook));
        EXPECT_EQ(import.total, 5);
        EXPECT_EQ(import.warning, 5);
        EXPECT_EQ(import.bad, 0);
    }
}

TEST_P(UnitSheet, FoundsWhatIsNew) {
    const auto import =
        staged("上级单位,单位名称,类别,层级,代码\n,杏花县,教育行政部门,县级,320703\n杏花县,第一小学,,,\n");
    EXPECT_EQ(import.good, 2);
    auto ctx = actors.context(office, city.id);
    const auto applied = jobs::apply(ctx, Claimed<ImportId>{import.id});
    ASSERT_OK(applied);
    EXPECT_EQ(applied->applied, 2);
    EXPECT_EQ(staged(exported(false)).warning, 2);
}

TEST_P(UnitSheet, TheSameNameWithAnotherCodeIsAQuestionAndNoNameASentenceOfItsOwn) {
    const auto county = founded(city.id, UnitKind::Authority, County, "杏花县", "320703");
    founded(county.id, UnitKind::School, School, "第一小学", "2132000001");
    const auto import = staged(
        "上级单位,单位名称,类别,层级,代码\n杏花县,第一小学,学校,校级,2132000009\n杏花县,,学校,校级,"
        "2132000003\n"
        "杏花县,第一小学,学校,校级,2132000001\n杏花县,第一小学,学校,校级,\n");
    EXPECT_EQ(import.bad, 2);
    EXPECT_EQ(import.warning, 2);
    auto ctx = actors.context(office, city.id);
    const auto rows = jobs::list_rows(ctx, Claimed<ImportId>{import.id}, {.verdict = jobs::Verdict::Bad}, {});
    ASSERT_OK(rows);
    EXPECT_EQ(rows->rows.at(0).problems.at(0).code, "unit-there-with-another-code");
    EXPECT_EQ(rows->rows.at(0).problems.at(0).about, "2132000001");
    EXPECT_EQ(rows->rows.at(1).problems.size(), 1u);
    EXPECT_EQ(rows->rows.at(1).problems.at(0).code, "unit-row-without-name");
    EXPECT_EQ(rows->rows.at(1).problems.at(0).about, "3");
}

XT_ON_BOTH_ENGINES(UnitSheet);

}  // namespace
}  // namespace xingtan::org

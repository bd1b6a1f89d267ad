// The year of Lianyungang, and what the ledger refuses.
#include "domain/quota/lianyungang.h"
#include "domain/quota/quota_fixture.h"

namespace xingtan::quota {
namespace {

constexpr std::int64_t kAll = 3'600;

class Lianyungang : public QuotaFixture {
  protected:
    Lianyungang() {
        for (const auto& row : lianyungang_rows()) {
            if (row.line == 1) continue;
            const bool area = row.line <= 10;  // nine areas, then the city's own schools
            units.push_back(founded(city.id, area ? Kind::Authority : Kind::School, area ? County : School,
                                    row.cells[0]));
            quotas.push_back(std::stoll(row.cells[1]));
        }
    }

    std::vector<org::UnitFacts> units;
    std::vector<std::int64_t> quotas;
    Opened project = open_project();

    const org::UnitFacts& unit(std::string_view name) {
        return *std::find_if(units.begin(), units.end(), [&](const auto& one) { return one.name == name; });
    }
    Result<PlaceSheet> issued(std::int64_t quantity) {
        auto ctx = as(office, city);
        return issue(ctx, {project.id},
                     {Claimed<IntakeId>{project.intakes[0]}, quantity, "连教师〔2016〕1号"});
    }
    Result<PlaceSheet> granted(const org::UnitFacts& from, std::vector<GrantLine> lines) {
        auto ctx = as(office, city);
        return grant(ctx, {project.id}, {{from.id}, std::move(lines), "连教师〔2016〕1号"});
    }
    GrantLine line(const org::UnitFacts& to, std::int64_t quantity) {
        return {{to.id}, Claimed<IntakeId>{project.intakes[0]}, quantity};
    }
    std::vector<GrantLine> whole_sheet() {
        std::vector<GrantLine> lines;
        for (std::size_t i = 0; i < units.size(); ++i) lines.push_back(line(units[i], quotas[i]));
        return lines;
    }
    std::int64_t sum_of_children() {
        std::int64_t sum = 0;
        for (const auto& one : units) sum += balance(project, one).got;
        return sum;
    }
};
XT_ON_BOTH_ENGINES(Lianyungang);

Balance given_and_free(std::int64_t given, std::int64_t free) { return {given + free, given, free, 0, 0, 0}; }

TEST_P(Lianyungang, ThreeThousandSixHundredPlacesStayThatMany) {
    ASSERT_EQ(units.size(), 23u);
    ASSERT_OK(issued(kAll));
    EXPECT_EQ(balance(project, city), given_and_free(0, kAll));
    ASSERT_OK(granted(city, whole_sheet()));
    EXPECT_EQ(balance(project, city), given_and_free(kAll, 0));
    EXPECT_EQ(sum_of_children(), kAll);

    const auto one_more = granted(city, {line(unit("海州区"), 1)});
    ASSERT_FALSE(one_more.ok());
    EXPECT_EQ(one_more.error().kind, xingtan::Kind::Conflict);
    EXPECT_EQ(one_more.error().code, "places-exhausted");
    EXPECT_EQ(one_more.error().params, (Params{{"unit", "杏坛市"}, {"free", "0"}}));

    const auto& ganyu = unit("赣榆区");
    const auto first = founded(ganyu.id, Kind::School, School, "赣榆一小");
    const auto second = founded(ganyu.id, Kind::School, School, "赣榆二小");
    ASSERT_OK(granted(ganyu, {line(first, 600), line(second, 300)}));
    EXPECT_EQ(balance(project, ganyu), given_and_free(900, 6));

    auto own = as(office_of(ganyu), ganyu);
    ASSERT_OK(reclaim(own, {project.id}, {{ganyu.id}, Claimed<IntakeId>{project.intakes[0]}, 6, "名额有余"}));
    EXPECT_EQ(balance(project, ganyu), given_and_free(900, 0));
    EXPECT_EQ(balance(project, city), given_and_free(kAll - 6, 6));

    ASSERT_OK(granted(city, {line(unit("海州区"), 6)}));
    EXPECT_EQ(balance(project, unit("海州区")), given_and_free(0, 387));
    EXPECT_EQ(balance(project, city), given_and_free(kAll, 0));
    EXPECT_EQ(sum_of_children(), kAll);
    EXPECT_EQ(balance(project, first).got + balance(project, second).got, 900);
}

TEST_P(Lianyungang, AGrantIsAllOrNothing) {
    ASSERT_OK(issued(kAll - 1));
    EXPECT_FALSE(granted(city, whole_sheet()).ok());
    EXPECT_EQ(balance(project, city), given_and_free(0, kAll - 1));
    EXPECT_EQ(sum_of_children(), 0);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) FROM place_move WHERE move = 'grant'"), 0);
}

TEST_P(Lianyungang, OnlyFreePlacesComeBack) {
    const auto& ganyu = unit("赣榆区");
    const auto school = founded(ganyu.id, Kind::School, School, "赣榆一小");
    ASSERT_OK(issued(10));
    ASSERT_OK(granted(city, {line(ganyu, 10)}));
    ASSERT_OK(granted(ganyu, {line(school, 7)}));
    auto ctx = as(office, city);
    const auto four = reclaim(ctx, {project.id}, {{ganyu.id}, Claimed<IntakeId>{project.intakes[0]}, 4, ""});
    EXPECT_EQ(four.error().code, "places-exhausted");
    EXPECT_EQ(four.error().params, (Params{{"unit", "赣榆区"}, {"free", "3"}}));
    EXPECT_EQ(balance(project, ganyu), given_and_free(7, 3));
    EXPECT_OK(reclaim(ctx, {project.id}, {{ganyu.id}, Claimed<IntakeId>{project.intakes[0]}, 3, ""}));
    EXPECT_EQ(balance(project, ganyu), given_and_free(7, 0));
    EXPECT_EQ(balance(project, city), given_and_free(7, 3));
}

TEST_P(Lianyungang, PlacesGoToChildrenAloneAndNeverAboveTheOwner) {
    const auto school = founded(unit("赣榆区").id, Kind::School, School, "赣榆一小");
    ASSERT_OK(issued(10));
    const auto grandchild = granted(city, {line(school, 1)});
    EXPECT_EQ(grandchild.error().code, "unit-not-below");
    const auto itself = granted(city, {line(city, 1)});
    EXPECT_EQ(itself.error().code, "unit-not-below");
    auto ctx = as(office, city);
    const auto upward = reclaim(ctx, {project.id}, {{city.id}, Claimed<IntakeId>{project.intakes[0]}, 1, ""});
    EXPECT_EQ(upward.error().code, "places-exhausted");
    EXPECT_EQ(balance(project, city), given_and_free(0, 10));
}

TEST_P(Lianyungang, QuantitiesAndListsHaveLimits) {
    EXPECT_EQ(issued(0).error().code, "quantity-out-of-range");
    EXPECT_EQ(issued(-1).error().code, "quantity-out-of-range");
    ASSERT_OK(issued(10));
    EXPECT_EQ(granted(city, {line(units[0], 0)}).error().code, "quantity-out-of-range");
    EXPECT_EQ(granted(city, {line(units[0], -1)}).error().code, "quantity-out-of-range");
    EXPECT_EQ(granted(city, {}).error().code, "list-length-out-of-range");
    EXPECT_EQ(granted(city, {3'001, line(units[0], 1)}).error().code, "list-length-out-of-range");
    EXPECT_EQ(balance(project, city), given_and_free(0, 10));
}

TEST_P(Lianyungang, AnIntakeOfAnotherProjectIsMissing) {
    const auto other = open_project();
    ASSERT_OK(issued(10));
    const GrantLine foreign{{units[0].id}, Claimed<IntakeId>{other.intakes[0]}, 1};
    EXPECT_EQ(granted(city, {foreign}).error().kind, xingtan::Kind::Missing);
}

TEST_P(Lianyungang, EachMoveIsListedNewestFirst) {
    ASSERT_OK(issued(10));
    ASSERT_OK(granted(city, {line(units[0], 4)}));
    auto ctx = as(office, city);
    ASSERT_OK(reclaim(ctx, {project.id}, {{units[0].id}, Claimed<IntakeId>{project.intakes[0]}, 1, "调剂"}));
    std::vector<std::string> told;
    PageRequest page{.size = 1, .after = {}};
    do {
        const auto read = moves(ctx, {project.id}, {}, {}, page);
        ASSERT_OK(read);
        ASSERT_EQ(read->rows.size(), 1u);
        const auto& move = read->rows[0];
        told.push_back(std::to_string(move.quantity) + " " + std::string(wire_name(move.move)) + " " +
                       move.from_name + ">" + move.to_name + " " + move.document);
        page.after = read->next;
    } while (!page.after.empty() && told.size() < 10);
    EXPECT_EQ(told, (std::vector<std::string>{"1 reclaim 赣榆区>杏坛市 调剂",
                                              "4 grant 杏坛市>赣榆区 连教师〔2016〕1号",
                                              "10 issue >杏坛市 连教师〔2016〕1号"}));
}

// The sheet states what each unit shall have, so that publishing it again moves nothing.
TEST_P(Lianyungang, TheRealSheetIsPublishedTwice) {
    const auto whole = open_project(14);
    const auto bytes = lianyungang_bytes();
    auto ctx = as(office, city);
    const auto count = [&] {
        return actors.read<std::int64_t>("/*found*/ SELECT count(*) FROM place_move WHERE project = $1",
                                         whole.id);
    };
    for (int i = 0; i < 2; ++i) {
        const auto staged = stage_sheet(ctx, {whole.id}, {}, "名额.csv", "连教师〔2016〕1号", bytes);
        ASSERT_OK(staged);
        EXPECT_EQ(staged->bad, 0);
        EXPECT_EQ(count(), i * (14 + 14 * 23));
        const auto published = publish_sheet(ctx, {staged->id});
        if (i == 1) {  // it says what stands already
            EXPECT_EQ(published.error().code, "sheet-changes-nothing");
            continue;
        }
        ASSERT_OK(published);
        EXPECT_EQ(published->state, SheetState::Published);
        EXPECT_EQ(publish_sheet(ctx, {staged->id}).error().code, "sheet-already-published");
        EXPECT_EQ(count(), 14 + 14 * 23);
    }
    for (std::size_t intake = 0; intake < 14; ++intake) {
        EXPECT_EQ(balance(whole, city, intake), given_and_free(kAll, 0));
        EXPECT_EQ(balance(whole, unit("市中专校"), intake), given_and_free(0, 28));
    }
    const auto out = export_sheet(ctx, {whole.id}, {}, SheetFormat::Csv);
    ASSERT_OK(out);
    const auto again = stage_sheet(ctx, {whole.id}, {}, "名额.csv", "", *out);
    ASSERT_OK(again);
    EXPECT_EQ(again->total, 14 * kAll);
    EXPECT_EQ(again->lines.size(), 23u);
}

TEST_P(Lianyungang, ASheetWithAProblemIsNotPublished) {
    auto ctx = as(office, city);
    const auto staged =
        stage_sheet(ctx, {project.id}, {}, "x.csv", "", "unit,period_1\n赣榆区,5\n无此区,5\n");
    ASSERT_OK(staged);
    EXPECT_EQ(staged->bad, 1);
    const auto outcome = publish_sheet(ctx, {staged->id});
    EXPECT_EQ(outcome.error().code, "sheet-has-problems");
    EXPECT_EQ(outcome.error().params, (Params{{"lines", "1"}}));
    EXPECT_EQ(balance(project, city), Balance{});
}

}  // namespace
}  // namespace xingtan::quota

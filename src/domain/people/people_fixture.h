#pragma once
// A small county for the tests of people: two schools below one county, another county beside it, and people
// of nobody.
#include "domain/org/service.h"
#include "domain/people/invariants.h"
#include "domain/people/service.h"
#include "platform/db/scope_check.h"
#include "support/actors.h"

namespace xingtan::people {

class PeopleFixture : public testing::OnEachMigratedEngine {
  protected:
    using enum org::AuthorityLevel;

    testing::Actors actors{database()};
    AccountId founder = actors.account(UnitId{1});
    org::UnitFacts nation = founded({}, org::UnitKind::Authority, National, "全国");
    org::UnitFacts province = founded(nation.id, org::UnitKind::Authority, Province, "杏林省");
    org::UnitFacts city = founded(province.id, org::UnitKind::Authority, City, "杏坛市");
    org::UnitFacts county = founded(city.id, org::UnitKind::Authority, County, "杏花县");
    org::UnitFacts other = founded(city.id, org::UnitKind::Authority, County, "墨香县");
    org::UnitFacts first = founded(county.id, org::UnitKind::School, School, "第一小学", "2132000001");
    org::UnitFacts second = founded(county.id, org::UnitKind::School, School, "第二小学", "2132000002");
    org::UnitFacts far = founded(other.id, org::UnitKind::School, School, "墨香小学", "2132000003");

    org::UnitFacts founded(UnitId parent, org::UnitKind kind, org::AuthorityLevel level, std::string name,
                           std::string code = {}) {
        auto ctx = actors.context(founder);
        auto made = ctx.db.write([&](db::Tx& tx) {
            return org::found_in(tx, ctx, {parent, kind, level, name, code});
        });
        EXPECT_TRUE(made.ok()) << made.error().code << " " << made.error().detail;
        return std::move(made).value();
    }

    // The same number for the same serial; nobody's, as no province begins with 10. The order number never
    // ends in 00, which with a check character 0 would look like a spreadsheet's doing.
    static std::string number_of(int serial) {
        const int order = serial / 49 % 9 * 100 + serial % 49 * 2 + 2;
        std::string number =
            "10" + std::to_string(1000 + serial / 441) + "19850310" + std::to_string(1000 + order).substr(1);
        return number + check_character(number);
    }
    static RosterRow somebody(int serial, std::string name = "杏一知") {
        RosterRow row;
        row.name = std::move(name);
        row.document_number = number_of(serial);
        row.mobile = "154" + std::to_string(10'000'000 + serial);
        row.stage = Stage::Primary;
        row.subject = "语文";
        return row;
    }

    PersonId added(const org::UnitFacts& unit, RosterRow row) {
        auto ctx = actors.context(founder);
        const auto checked = prepare(ctx, std::move(row));
        EXPECT_NE(checked.verdict, jobs::Verdict::Bad);
        const auto id = ctx.db.write([&](db::Tx& tx) { return add(tx, ctx, unit, checked.person); });
        EXPECT_TRUE(id.ok()) << id.error().code << " " << id.error().detail;
        return id.value();
    }

    std::int64_t full_time_of(const org::UnitFacts& unit) {
        return actors.read<std::int64_t>(
            "/*found*/ SELECT CAST(coalesce(sum(full_time), 0) AS BIGINT) AS n FROM standing_count WHERE "
            "unit = $1 AND programme = 0",
            unit.id);
    }

    void TearDown() override {
        for (const auto& fault : db::scope_faults())
            if (!is_invariant(fault)) ADD_FAILURE() << fault;
        for (const auto& invariant : invariants())
            EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
                const auto faults = TRY(tx.all<std::string>(invariant.sql));
                EXPECT_TRUE(faults.empty()) << invariant.name << ": " << faults[0];
                return {};
            }));
    }

  private:
    // Invariants read past every scope.
    static bool is_invariant(std::string_view fault) {
        for (const auto& invariant : invariants())
            if (fault.ends_with(invariant.sql)) return true;
        return false;
    }
};

}  // namespace xingtan::people

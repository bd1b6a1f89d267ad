#pragma once
// A city for the tests of the ledger, founded and opened as its offices would: a county with two schools, a
// school of the city's own, and a project with one intake for whoever asks.
#include "domain/org/service.h"
#include "domain/quota/invariants.h"
#include "domain/quota/store.h"
#include "platform/db/scope_check.h"
#include "support/actors.h"

namespace xingtan::quota {

class QuotaFixture : public testing::OnEachMigratedEngine {
  protected:
    using enum org::AuthorityLevel;
    using Kind = org::UnitKind;

    testing::Actors actors{database()};
    AccountId founder = actors.account(UnitId{1});
    org::UnitFacts nation = founded({}, Kind::Authority, National, "全国");
    org::UnitFacts province = founded(nation.id, Kind::Authority, Province, "杏林省");
    org::UnitFacts city = founded(province.id, Kind::Authority, City, "杏坛市");
    AccountId office = office_of(city);

    org::UnitFacts founded(UnitId parent, org::UnitKind kind, org::AuthorityLevel level, std::string name) {
        auto ctx = actors.context(founder);
        auto made = ctx.db.write([&](db::Tx& tx) {
            return org::found_in(tx, ctx, {parent, kind, level, name, {}});
        });
        EXPECT_OK(made);
        return std::move(made).value();
    }
    AccountId office_of(const org::UnitFacts& unit) {
        return actors.holder(unit.id, {Can::ManageProjects, Can::AllocatePlaces, Can::ViewPlaces});
    }
    Context as(AccountId account, const org::UnitFacts& unit) { return actors.context(account, unit.id); }

    // A published project of the city.
    struct Opened {
        ProjectId id;
        std::vector<IntakeId> intakes;
    };
    Opened open_project(int intakes = 1) {
        auto ctx = as(office, city);
        const auto made = project::create(ctx, body(intakes));
        EXPECT_OK(made);
        Opened opened{made->project.id, {}};
        for (const auto& intake : made->intakes) opened.intakes.push_back(intake.id);
        EXPECT_OK(project::publish(ctx, Claimed<ProjectId>{opened.id}));
        return opened;
    }

    Balance balance(const Opened& project, const org::UnitFacts& unit, std::size_t intake = 0) {
        return of_row({project.id, project.intakes.at(intake), unit.id});
    }
    Balance whole(const Opened& project, const org::UnitFacts& unit) {
        return of_row({project.id, kWholeProject, unit.id});
    }
    Balance of_row(const store::Row& row) {
        Balance found;
        EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
            found = TRY(store::balance(tx, row));
            return {};
        }));
        return found;
    }

    // Each invariant's name with the first row it finds; empty when all hold.
    std::vector<std::string> faults() {
        std::vector<std::string> found;
        for (const auto& invariant : invariants())
            EXPECT_OK(database().read([&](db::Tx& tx) -> Result<> {
                const auto rows = TRY(tx.all<std::string>("/*found*/ " + std::string(invariant.sql)));
                if (!rows.empty()) found.push_back(std::string(invariant.name) + ": " + rows.front());
                return {};
            }));
        return found;
    }
    void TearDown() override {
        EXPECT_EQ(faults(), std::vector<std::string>());
        EXPECT_EQ(db::scope_faults(), std::vector<std::string>());
    }

  private:
    int projects_ = 0;

    static Date day(std::string_view iso) { return date_from_iso(iso).value(); }

    project::ProjectBody body(int intakes) {
        project::ProjectBody body;
        body.programme_name = "应用能力提升";
        body.name = "培训" + std::to_string(++projects_);
        body.training_year = 2024;
        body.confirm_level = County;
        body.starts_on = day("2024-01-01");
        body.ends_on = day("2024-12-31");
        body.certificate_title = "合格证书";
        body.number_code = "01";
        project::PartBody part;
        part.name = "研修";
        part.organiser = "杏坛市";
        part.window_from = body.starts_on;
        part.window_until = body.ends_on;
        part.requirements = {{1, "研修", "applied-study", 300}};
        body.parts = {part};
        for (int n = 1; n <= intakes; ++n)
            body.intakes.push_back(
                {n, day("2024-04-01"), day("2024-06-30"), day("2024-02-01"), day("2024-03-31")});
        return body;
    }
};

inline bool operator==(const Balance& a, const Balance& b) {
    return a.got == b.got && a.given == b.given && a.free == b.free && a.held == b.held && a.used == b.used &&
           a.lapsed == b.lapsed;
}
inline std::ostream& operator<<(std::ostream& out, const Balance& b) {
    return out << "got " << b.got << " = given " << b.given << " + free " << b.free << " + held " << b.held
               << " + used " << b.used << " + lapsed " << b.lapsed;
}

}  // namespace xingtan::quota

// A settlement and a change of a unit at once, on PostgreSQL: whoever comes second waits, and what somebody
// reaches is counted where she stands. (SQLite has one writer.)
#include <future>
#include <thread>

#include "app/invariants.h"
#include "domain/enrolment/service.h"
#include "domain/org/service.h"
#include "world.h"

namespace xingtan::testing {
namespace {

constexpr int kLooks = 2'000;

class TreeRace : public ::testing::Test {
  protected:
    void SetUp() override {
        ASSERT_OK(world_.tell("class", {.teachers_per_mille = 10, .teachers_per_school = 8}));
    }

    World world_{db::Engine::Postgres};

    db::Database& database() { return world_.runtime().database(); }
    Context city() {
        auto& office = world_.story().city();
        return world_.story().as(office);
    }

    // Somebody confirmed at the school fails for good; `meanwhile` runs before that is committed.
    template <class F>
    Result<> settle_at(UnitId school, F&& meanwhile) {
        auto ctx = city();
        bool first = true;
        return ctx.db.write([&](db::Tx& tx) -> Result<> {
            const auto id =
                TRY(tx.one<EnrolmentId>("/*system*/ SELECT id FROM enrolment WHERE unit = $1 AND state = "
                                        "'confirmed' ORDER BY id LIMIT 1",
                                        school));
            const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
            const auto found = TRY(enrolment::find(tx, scope, Claimed<EnrolmentId>{id}));
            const enrolment::Settled settled{found, enrolment::State::Failed, day_of(ctx.now)};
            tally::Group group;
            TRY(enrolment::settle(tx, ctx, std::span(&settled, 1), "", group));
            TRY(group.post(tx));
            if (std::exchange(first, false)) return meanwhile(tx);
            return {};
        });
    }

    // Whether somebody comes to wait for the tree.
    static Result<bool> somebody_waits(db::Tx& tx) {
        for (int look = 0; look < kLooks; ++look) {
            const auto waiting = TRY(tx.one<std::int64_t>(
                "/*system*/ SELECT count(*) AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
            if (waiting > 0) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return false;
    }

    std::vector<std::string> broken() {
        std::vector<std::string> names;
        const auto report = app::check(database(), &world_.runtime().keys());
        EXPECT_OK(report);
        for (const auto& one : report.value())
            if (!one.violations.empty()) names.push_back(one.invariant + ": " + one.violations.front());
        return names;
    }

    void settle_while(UnitId school, const org::ChangeBody& change) {
        std::future<Result<org::Unit>> changed;
        bool waited = false;
        EXPECT_OK(settle_at(school, [&](db::Tx& tx) -> Result<> {
            changed = std::async(std::launch::async, [&] {
                auto ctx = city();
                return org::change(ctx, Claimed<UnitId>{school}, change);
            });
            waited = TRY(somebody_waits(tx));
            return {};
        }));
        EXPECT_OK(changed.get());
        EXPECT_TRUE(waited);
        EXPECT_EQ(broken(), std::vector<std::string>());
    }

    UnitId school(std::size_t area, std::size_t which) {
        return world_.story().office(world_.story().area(area).below.at(which)).unit.id;
    }
    org::ChangeBody change(org::ChangeKind kind) {
        org::ChangeBody body{};
        body.kind = kind;
        body.effective_on = day_of(city().now);
        return body;
    }
};

TEST_F(TreeRace, ASchoolThatMovesTakesAlongWhatIsReachedMeanwhile) {
    auto body = change(org::ChangeKind::Move);
    body.parent = Claimed<UnitId>{world_.story().area(1).unit.id};
    settle_while(school(0, 0), body);
}

TEST_F(TreeRace, ASchoolThatIsMergedHandsOverWhatIsReachedMeanwhile) {
    auto body = change(org::ChangeKind::Merge);
    body.units = std::vector{Claimed<UnitId>{school(0, 1)}};
    body.into = Claimed<UnitId>{school(0, 1)};
    settle_while(school(0, 0), body);
}

}  // namespace
}  // namespace xingtan::testing

// Any sequence of moves over a small tree, beside a model of five rows that knows nothing but the law
//     got = given + free + held + used + lapsed.
// On PostgreSQL the sequences are shorter.
#include <rapidcheck.h>

#include "domain/quota/ledger.h"
#include "domain/quota/quota_fixture.h"

namespace xingtan::quota {
namespace {

enum class Act {
    Issue,
    Cancel,
    Grant,
    Reclaim,
    Return,
    Transfer,
    Back,
    TopUp,
    Hold,
    Use,
    Release,
    Reopen,
    Lapse,
    Revive
};
BOOST_DESCRIBE_ENUM(Act, Issue, Cancel, Grant, Reclaim, Return, Transfer, Back, TopUp, Hold, Use, Release,
                    Reopen, Lapse, Revive)

struct Step {
    Act act{};
    std::size_t unit = 0;  // 0 the city, 1 its county, 2 its own school, 3 and 4 the county's schools
    std::int64_t quantity = 1;
};
constexpr std::size_t kParent[] = {0, 0, 0, 1, 1};
constexpr std::size_t kSibling[] = {0, 2, 1, 4, 3};

void showValue(const Step& step, std::ostream& out) {
    out << wire_name(step.act) << " " << step.quantity << " at " << step.unit;
}

using Balances = std::array<Balance, 5>;

// Whether the move was possible; one that is not changes nothing.
bool moved(std::int64_t& from, std::int64_t& to, std::int64_t quantity) {
    if (from < quantity) return false;
    from -= quantity;
    to += quantity;
    return true;
}

bool model(Balances& rows, const Step& step) {
    auto& row = rows[step.unit];
    auto& parent = rows[kParent[step.unit]];
    switch (step.act) {
        case Act::Issue: row.got += step.quantity, row.free += step.quantity; return true;
        case Act::Grant:
            if (!moved(parent.free, parent.given, step.quantity)) return false;
            row.got += step.quantity, row.free += step.quantity;
            return true;
        case Act::Reclaim:
        case Act::Return:
            if (row.free < step.quantity) return false;
            row.got -= step.quantity, row.free -= step.quantity;
            return moved(parent.given, parent.free, step.quantity);
        case Act::Cancel:
            if (row.free < step.quantity) return false;
            row.got -= step.quantity, row.free -= step.quantity;
            return true;
        case Act::Transfer:
        case Act::Back: {  // the same the other way
            auto& from = rows[step.act == Act::Transfer ? step.unit : kSibling[step.unit]];
            auto& to = rows[step.act == Act::Transfer ? kSibling[step.unit] : step.unit];
            if (from.free < step.quantity) return false;
            from.got -= step.quantity, from.free -= step.quantity;
            to.got += step.quantity, to.free += step.quantity;
            return true;
        }
        case Act::TopUp:  // issued at the top and handed through
            for (auto unit = step.unit; unit != 0; unit = kParent[unit])
                rows[kParent[unit]].got += step.quantity, rows[kParent[unit]].given += step.quantity;
            row.got += step.quantity, row.free += step.quantity;
            return true;
        case Act::Hold: return moved(row.free, row.held, 1);
        case Act::Use: return moved(row.held, row.used, 1);
        case Act::Release: return moved(row.held, row.free, 1);
        case Act::Reopen: return moved(row.used, row.held, 1);
        case Act::Lapse: return moved(row.free, row.lapsed, step.quantity);
        case Act::Revive: return moved(row.lapsed, row.free, step.quantity);
    }
    return false;
}

rc::Gen<Step> steps(std::vector<Act> acts) {
    const auto raw = rc::gen::tuple(rc::gen::elementOf(std::move(acts)), rc::gen::inRange<std::size_t>(0, 5),
                                    rc::gen::inRange<std::int64_t>(1, 30));
    const auto whole = rc::gen::resize(rc::kNominalSize, raw);  // a range at its full width
    return rc::gen::map(whole, [](std::tuple<Act, std::size_t, std::int64_t> drawn) {
        auto [act, unit, quantity] = drawn;
        if (act == Act::Issue || act == Act::Cancel) unit = 0;
        if (act == Act::Grant || act == Act::Reclaim || act == Act::Return || act == Act::Transfer ||
            act == Act::TopUp)
            unit = 1 + unit % 4;
        return Step{act, unit, quantity};
    });
}

class AnySequence : public QuotaFixture {
  protected:
    const org::UnitFacts county = founded(city.id, Kind::Authority, County, "杏花县");
    const org::UnitFacts direct = founded(city.id, Kind::School, School, "市直中学");
    const org::UnitFacts first = founded(county.id, Kind::School, School, "第一小学");
    const org::UnitFacts second = founded(county.id, Kind::School, School, "第二小学");
    const std::array<const org::UnitFacts*, 5> units = {&city, &county, &direct, &first, &second};

    // One intake of its own for each sequence.
    struct Place {
        ProjectId project;
        IntakeId intake;
    };
    Place fresh() {
        if (next_ == project_.intakes.size()) project_ = open_project(10), next_ = 0;
        return {project_.id, project_.intakes[next_++]};
    }

    std::vector<Step> drawn(std::vector<Act> acts) {
        const int most = GetParam() == db::Engine::Sqlite ? 30 : 8;
        return *rc::gen::resize(most, rc::gen::container<std::vector<Step>>(steps(std::move(acts))));
    }

    // Takes every step in the ledger and in the model, which must agree after each; those that were possible.
    std::vector<Step> taken(const Place& place, Balances& rows, const std::vector<Step>& sequence) {
        std::vector<Step> possible;
        std::vector<Expected> together;  // steps that succeed share a transaction
        for (const auto& step : sequence) {
            if (model(rows, step)) {
                possible.push_back(step);
                together.push_back({step, rows});
                continue;
            }
            expect(place, std::exchange(together, {}));
            expect_refused(place, step);
        }
        expect(place, together);
        expect_standing(place, rows);
        return possible;
    }

    // Something to move everywhere, so that few steps are refused.
    Balances furnish(const Place& place) {
        const std::vector<Step> sequence = {{Act::Issue, 0, 100}, {Act::Grant, 1, 60}, {Act::Grant, 2, 10},
                                            {Act::Grant, 3, 20},  {Act::Grant, 4, 20}, {Act::Hold, 3},
                                            {Act::Hold, 4},       {Act::Hold, 2}};
        Balances rows;
        RC_ASSERT(taken(place, rows, sequence).size() == sequence.size());
        return rows;
    }

  private:
    struct Expected {
        Step step;
        Balances after;
    };
    Opened project_;
    std::size_t next_ = 0;

    void transfer(Ledger& ledger, const Place& place, const org::UnitFacts& parent, std::size_t from,
                  std::size_t to, const Step& step) {
        ledger.take_back(Move::Reclaim, parent, *units[from], place.intake, step.quantity);
        ledger.grant(parent, *units[to], place.intake, step.quantity);
    }

    Result<> act(db::Tx& tx, Context& ctx, const Place& place, const Step& step) {
        const auto& unit = *units[step.unit];
        const auto& parent = *units[kParent[step.unit]];
        const Claim claim{place.project, place.intake, unit.id, 0};
        Ledger ledger(place.project, {"杏教〔2024〕1号"});
        switch (step.act) {
            case Act::Hold: return hold(tx, ctx, claim);
            case Act::Use: return use(tx, ctx, claim);
            case Act::Release: return release_held(tx, ctx, claim);
            case Act::Reopen: return reopen(tx, ctx, claim);
            case Act::Cancel: ledger.cancel(unit, place.intake, step.quantity); break;
            case Act::Lapse: ledger.lapse(unit, place.intake, step.quantity); break;
            case Act::Revive: ledger.revive(unit, place.intake, step.quantity); break;
            case Act::Transfer: transfer(ledger, place, parent, step.unit, kSibling[step.unit], step); break;
            case Act::Back: transfer(ledger, place, parent, kSibling[step.unit], step.unit, step); break;
            case Act::TopUp:
                ledger.issue(city, place.intake, step.quantity);
                for (auto to = step.unit; to != 0; to = kParent[to])
                    ledger.grant(*units[kParent[to]], *units[to], place.intake, step.quantity);
                break;
            case Act::Issue: ledger.issue(unit, place.intake, step.quantity); break;
            case Act::Grant: ledger.grant(parent, unit, place.intake, step.quantity); break;
            case Act::Reclaim:
                ledger.take_back(Move::Reclaim, parent, unit, place.intake, step.quantity);
                break;
            case Act::Return:
                ledger.take_back(Move::Return, parent, unit, place.intake, step.quantity);
                break;
        }
        return ledger.post(tx, ctx);
    }

    Result<> stand(db::Tx& tx, const Place& place, const Balances& rows) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto row = TRY(store::balance(tx, {place.project, place.intake, units[i]->id}));
            if (!(row == rows[i])) return Error::broken("unit " + std::to_string(i) + " is not as the model");
        }
        return {};
    }

    void expect(const Place& place, const std::vector<Expected>& together) {
        if (together.empty()) return;
        auto ctx = as(office, city);
        const auto outcome = ctx.db.write([&](db::Tx& tx) -> Result<> {
            for (const auto& [step, after] : together) {
                TRY(act(tx, ctx, place, step));
                TRY(stand(tx, place, after));
            }
            return {};
        });
        if (!outcome.ok()) RC_FAIL(outcome.error().code + " " + outcome.error().detail);
    }

    // That it changed nothing shows in what is expected next.
    void expect_refused(const Place& place, const Step& step) {
        auto ctx = as(office, city);
        const auto outcome = ctx.db.write([&](db::Tx& tx) { return act(tx, ctx, place, step); });
        RC_ASSERT(!outcome.ok());
        RC_ASSERT(outcome.error().code == "places-exhausted");
    }

    void expect_standing(const Place& place, const Balances& rows) {
        RC_ASSERT(database().read([&](db::Tx& tx) { return stand(tx, place, rows); }).ok());
    }
};
XT_ON_BOTH_ENGINES(AnySequence);

std::int64_t kept_in(const Balances& rows) {
    std::int64_t kept = 0;
    for (const auto& row : rows) kept += row.got - row.given;
    return kept;
}

TEST_P(AnySequence, ConservesEveryInvariant) {
    std::size_t possible = 0, refused = 0;
    EXPECT_TRUE(rc::check([&] {
        const auto sequence =
            drawn({Act::Issue, Act::Cancel, Act::Grant, Act::Reclaim, Act::Return, Act::Transfer, Act::TopUp,
                   Act::Hold, Act::Use, Act::Release, Act::Reopen, Act::Lapse, Act::Revive});
        const auto place = fresh();
        Balances rows = *rc::gen::arbitrary<bool>() ? furnish(place) : Balances{};
        const auto done = taken(place, rows, sequence).size();
        possible += done, refused += sequence.size() - done;
        RC_ASSERT(kept_in(rows) == rows[0].got);  // what was issued and not cancelled is all there is
        RC_ASSERT(faults() == std::vector<std::string>());
    }));
    EXPECT_GT(possible, 100u);  // the property is about moves, and about refusals
    EXPECT_GT(refused, 100u);
}

Step reverse_of(const Step& step) {
    switch (step.act) {
        case Act::Grant: return {Act::Reclaim, step.unit, step.quantity};
        case Act::Reclaim:
        case Act::Return: return {Act::Grant, step.unit, step.quantity};
        case Act::Hold: return {Act::Release, step.unit, 1};
        case Act::Release: return {Act::Hold, step.unit, 1};
        case Act::Use: return {Act::Reopen, step.unit, 1};
        case Act::Reopen: return {Act::Use, step.unit, 1};
        case Act::Lapse: return {Act::Revive, step.unit, step.quantity};
        case Act::Revive: return {Act::Lapse, step.unit, step.quantity};
        case Act::Issue: return {Act::Cancel, step.unit, step.quantity};
        case Act::Cancel: return {Act::Issue, step.unit, step.quantity};
        case Act::Transfer: return {Act::Back, step.unit, step.quantity};
        default: throw std::logic_error("a top-up is two moves, each with its own reverse");
    }
}

TEST_P(AnySequence, FollowedByItsReversesRestoresAllBalances) {
    EXPECT_TRUE(rc::check([&] {
        const auto sequence =
            drawn({Act::Issue, Act::Cancel, Act::Grant, Act::Reclaim, Act::Return, Act::Transfer, Act::Hold,
                   Act::Use, Act::Release, Act::Reopen, Act::Lapse, Act::Revive});
        const auto place = fresh();
        Balances rows = furnish(place);
        const auto before = rows;
        const auto done = taken(place, rows, sequence);
        std::vector<Step> reverses;
        for (auto step = done.rbegin(); step != done.rend(); ++step) reverses.push_back(reverse_of(*step));
        RC_ASSERT(taken(place, rows, reverses).size() == reverses.size());
        RC_ASSERT(rows == before);  // and the ledger is as the model
        RC_ASSERT(faults() == std::vector<std::string>());
    }));
}

// Places for the whole project: any order of holding in two intakes and releasing there, beside a model that
// counts only what is taken. However the places move between the rows, the unit can hold exactly as many as
// it has, and when all is released every place for the whole project is back.
TEST_P(AnySequence, PlacesForTheWholeProjectServeWhicheverIntakeAsks) {
    EXPECT_TRUE(rc::check([&] {
        const auto project = open_project(2);
        constexpr std::int64_t kWhole = 3, kOwn = 1;  // and one of the first intake alone
        auto ctx = as(office, city);
        RC_ASSERT(ctx.db
                      .write([&](db::Tx& tx) -> Result<> {
                          Ledger ledger(project.id, {"杏教〔2024〕2号"});
                          ledger.issue(city, kWholeProject, kWhole);
                          ledger.issue(city, project.intakes[0], kOwn);
                          return ledger.post(tx, ctx);
                      })
                      .ok());
        std::array<std::int64_t, 2> held{};
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4));
        for (const auto step : steps) {
            const auto intake = static_cast<std::size_t>(step % 2);
            const Claim claim{project.id, project.intakes[intake], city.id, 0};
            const bool holding = step < 2;
            const auto outcome = ctx.db.write(
                [&](db::Tx& tx) { return holding ? hold(tx, ctx, claim) : release_held(tx, ctx, claim); });
            const auto of_whole = std::max<std::int64_t>(0, held[0] - kOwn) + held[1];
            const bool own_left = intake == 0 && held[0] < kOwn;
            RC_ASSERT(outcome.ok() == (holding ? own_left || of_whole < kWhole : held[intake] > 0));
            if (outcome.ok()) held[intake] += holding ? 1 : -1;
        }
        for (std::size_t intake = 0; intake < 2; ++intake)
            for (; held[intake] > 0; --held[intake])
                RC_ASSERT(
                    ctx.db
                        .write([&](db::Tx& tx) {
                            return release_held(tx, ctx, {project.id, project.intakes[intake], city.id, 0});
                        })
                        .ok());
        RC_ASSERT(balance(project, city) == (Balance{kOwn, 0, kOwn, 0, 0, 0}));
        RC_ASSERT(whole(project, city) == (Balance{kWhole, 0, kWhole, 0, 0, 0}));
        RC_ASSERT(faults() == std::vector<std::string>());
    }));
}

}  // namespace
}  // namespace xingtan::quota

// Any sequence of moves over a small tree, beside a model of five rows that knows nothing but the law
//     got = given + free + held + used + lapsed.
// On PostgreSQL the sequences are shorter.
#include <rapidcheck.h>

#include "domain/quota/ledger.h"
#include "domain/quota/quota_fixture.h"

namespace xingtan::quota {
namespace {

enum class Act { Issue, Grant, Reclaim, Return, Hold, Use, Release };
BOOST_DESCRIBE_ENUM(Act, Issue, Grant, Reclaim, Return, Hold, Use, Release)

struct Step {
    Act act{};
    std::size_t unit = 0;  // 0 the city, 1 its county, 2 its own school, 3 and 4 the county's schools
    std::int64_t quantity = 1;
};
constexpr std::size_t kParent[] = {0, 0, 0, 1, 1};

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
        case Act::Hold: return moved(row.free, row.held, 1);
        case Act::Use: return moved(row.held, row.used, 1);
        case Act::Release: return moved(row.held, row.free, 1);
    }
    return false;
}

rc::Gen<Step> steps(std::vector<Act> acts) {
    const auto raw = rc::gen::tuple(rc::gen::elementOf(std::move(acts)), rc::gen::inRange<std::size_t>(0, 5),
                                    rc::gen::inRange<std::int64_t>(1, 30));
    const auto whole = rc::gen::resize(rc::kNominalSize, raw);  // a range at its full width
    return rc::gen::map(whole, [](std::tuple<Act, std::size_t, std::int64_t> drawn) {
        auto [act, unit, quantity] = drawn;
        if (act == Act::Issue) unit = 0;
        if (act == Act::Grant || act == Act::Reclaim || act == Act::Return) unit = 1 + unit % 4;
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

    Result<> act(db::Tx& tx, Context& ctx, const Place& place, const Step& step) {
        const auto& unit = *units[step.unit];
        const auto& parent = *units[kParent[step.unit]];
        const Claim claim{place.project, place.intake, unit.id, 0};
        Ledger ledger(place.project, "杏教〔2024〕1号");
        switch (step.act) {
            case Act::Hold: return hold(tx, ctx, claim);
            case Act::Use: return use(tx, ctx, claim);
            case Act::Release: return release_held(tx, ctx, claim);
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

TEST_P(AnySequence, ConservesEveryInvariant) {
    std::size_t possible = 0, refused = 0;
    EXPECT_TRUE(rc::check([&] {
        const auto sequence =
            drawn({Act::Issue, Act::Grant, Act::Reclaim, Act::Return, Act::Hold, Act::Use, Act::Release});
        const auto place = fresh();
        Balances rows = *rc::gen::arbitrary<bool>() ? furnish(place) : Balances{};
        const auto done = taken(place, rows, sequence).size();
        possible += done, refused += sequence.size() - done;
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
        default: throw std::logic_error("an issue and a use have no reverse");
    }
}

TEST_P(AnySequence, FollowedByItsReversesRestoresAllBalances) {
    EXPECT_TRUE(rc::check([&] {
        const auto sequence = drawn({Act::Grant, Act::Reclaim, Act::Return, Act::Hold, Act::Release});
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

}  // namespace
}  // namespace xingtan::quota

#pragma once
// The moves of one use case, gathered and then posted: each ledger row is changed once, in the lock order of
// every writer (schools by id, then administrative units by id), and every move leaves its immutable entry.
#include <map>
#include <vector>

#include "domain/org/model.h"
#include "domain/quota/store.h"

namespace xingtan::quota {

constexpr std::size_t kGrantLinesMost = 3'000;

// Why places move, and on which paper.
struct Paper {
    std::string document;
    MoveCause cause = MoveCause::ByHand;
    std::optional<org::UnitChangeId> change = {};  // the event of a unit that moves them
    std::optional<PlaceRoundId> round = {};        // the round that hands them out
};

class Ledger {
  public:
    Ledger(ProjectId project, Paper paper, PlaceKind kind = PlaceKind::Person)
        : project_(project), paper_(std::move(paper)), kind_(kind) {}

    ProjectId project() const { return project_; }
    PlaceKind kind() const { return kind_; }
    void issue(const org::UnitFacts& owner, IntakeId intake, std::int64_t quantity);
    void cancel(const org::UnitFacts& owner, IntakeId intake, std::int64_t quantity);
    void grant(const org::UnitFacts& from, const org::UnitFacts& to, IntakeId intake, std::int64_t quantity);
    void take_back(Move move, const org::UnitFacts& parent, const org::UnitFacts& child, IntakeId intake,
                   std::int64_t quantity);
    void lapse(const org::UnitFacts& unit, IntakeId intake, std::int64_t quantity);
    void revive(const org::UnitFacts& unit, IntakeId intake, std::int64_t quantity);
    // Kind::Conflict "places-exhausted" with unit, intake and what is free, when a row has less than a move
    // wants.
    Result<> post(db::Tx& tx, Context& ctx);
    std::size_t size() const { return entries_.size(); }

  private:
    struct Key {
        int tier;  // 0 schools and teaching sites, 1 administrative units
        std::int64_t unit;
        std::int64_t intake;
        auto operator<=>(const Key&) const = default;
    };
    struct Delta {
        std::int64_t received = 0;  // got and free, may be negative
        std::int64_t given = 0;     // given up, free down; may be negative
        std::int64_t lapsed = 0;    // lapsed up, free down; may be negative
        std::string unit_name;

        bool only_receives() const { return received > 0 && given == 0 && lapsed == 0; }
    };
    ProjectId project_;
    Paper paper_;
    PlaceKind kind_;
    std::map<Key, Delta> deltas_;
    std::vector<store::NewMove> entries_;

    store::Row row_of(const Key& key) const {
        return {project_, IntakeId{key.intake}, UnitId{key.unit}, kind_};
    }
    Delta& delta(const org::UnitFacts& unit, IntakeId intake);
    Freed freed() const;
    void enter(Move move, UnitId row, UnitId from, UnitId to, IntakeId intake, std::int64_t quantity);
    Result<> apply(db::Tx& tx, Context& ctx);
    Result<std::int64_t> change(db::Tx& tx, Context& ctx, const store::Row& row, const Delta& delta);
    Result<> exhausted(db::Tx& tx, const store::Row& row, const Delta& delta);
};

Result<> tell_freed(db::Tx& tx, Context& ctx, Freed grown);

}  // namespace xingtan::quota

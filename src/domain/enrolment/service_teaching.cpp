// What a change of stage or full-time means for training: the stock moves to where it counts now.
#include <unordered_map>

#include "domain/enrolment/store_transfer.h"

namespace xingtan::enrolment {

Result<> follow_teaching(db::Tx& tx, Context&, std::span<const people::TeachingChange> changes,
                         tally::Group& group) {
    std::unordered_map<PersonId, const people::TeachingChange*> by_person;
    std::vector<PersonId> people;
    for (const auto& one : changes) {
        by_person.emplace(one.person, &one);
        people.push_back(one.person);
    }
    TRY(store::lock_running(tx, people));
    const auto standings = TRY(store::standings_of_many(tx, people));
    for (const auto& one : standings) {
        const auto& change = *by_person.at(one.person);
        const bool trained = one.state == store::StandingState::Trained;
        const auto post = [&](const people::Teaching& teaching, std::int64_t by) {
            if (!teaching.full_time) return;
            group.standing(change.where, one.programme, wire_name(teaching.stage),
                           {.trained = trained ? by : 0, .failed = trained ? 0 : by});
        };
        post(change.before, -1);
        post(change.after, 1);
    }
    return {};
}

}  // namespace xingtan::enrolment

#pragma once
// What somebody teaches, over time. The person holds what is in force; what was before is kept with the day
// it held until, so that figures of past days do not move.
#include "domain/people/service.h"

namespace xingtan::people {

struct PersonEdit {
    std::optional<Sex> sex;  // none: stays
    Stage stage{};
    std::string subject;
    Post post{};
    bool full_time = true;
    std::optional<std::string> mobile;  // none: stays; empty: she has none
    Date since;                         // the first day of what she teaches now; today or earlier
};
BOOST_DESCRIBE_STRUCT(PersonEdit, (), (sex, stage, subject, post, full_time, mobile, since))

// Kind::Invalid names the field ("nothing-changes", "effective-in-the-future",
// "effective-before-last-change", "sex-differs-from-number"); Kind::Stale when she was edited meanwhile;
// Kind::Conflict "transfer-pending".
Result<Person> edit(Context& ctx, Claimed<PersonId> id, const PersonEdit& body);

// From a day on. Their rows are locked by the caller, who has moved the versions on; the counters go into
// `group`, which the caller posts.
// Returns the rows that keep what was before, in the same order.
Result<std::vector<std::int64_t>> change_teaching(db::Tx& tx, Context& ctx,
                                                  std::span<const TeachingChange> changes, Date since,
                                                  tally::Group& group);
// The same without keeping what was before, of what was so since a day: for taking a change back.
Result<> put_teachings(db::Tx& tx, Context& ctx, std::span<const TeachingChange> changes, Date since,
                       tally::Group& group);

}  // namespace xingtan::people

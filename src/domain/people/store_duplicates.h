#pragma once
// Finding likely duplicates: a stretch of the list of people is walked, and of each is asked who, entered
// before, shares enough with her.
#include <span>

#include "domain/people/model_merge.h"
#include "domain/people/service.h"

namespace xingtan::people::store {

// A place in the order of the list: unit, initials, later record, earlier record.
struct PairPlace {
    std::string path, initials;
    PersonId later, earlier;
};

struct Stretch {
    std::string lo, hi;  // span of unit paths
    PairPlace after;     // pairs behind this one
    PairPlace until;     // people up to this one; empty path: to the end
    std::int64_t dismissed = 0;
};
// The last of at most `people` records from the stretch's beginning on, and how many there were.
struct StretchEnd {
    std::string path, initials;
    PersonId later;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(StretchEnd, (), (path, initials, later, people))
Result<std::optional<StretchEnd>> stretch_end(db::Tx& tx, const AnyScope& scope, const Stretch& stretch,
                                              std::int64_t people);

struct PairRow {
    PersonId later, earlier;
    std::string path, initials;
    bool same_mobile = false;
    std::optional<std::string> reason, found_by;
    std::optional<WallTime> found_at;
};
BOOST_DESCRIBE_STRUCT(PairRow, (), (later, earlier, path, initials, same_mobile, reason, found_by, found_at))
Result<std::vector<PairRow>> likely_pairs(db::Tx& tx, const AnyScope& scope, const Stretch& stretch,
                                          std::int64_t limit);
Result<std::vector<Person>> people_in_scope(db::Tx& tx, const AnyScope& scope, std::span<const PersonId> ids);

Result<> put_distinction(db::Tx& tx, PersonId earlier, PersonId later, std::string_view reason, AccountId by,
                         WallTime at);
Result<> drop_distinction(db::Tx& tx, PersonId earlier, PersonId later);

}  // namespace xingtan::people::store

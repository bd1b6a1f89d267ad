#pragma once
// What a unit calls its columns, as it once put them right: shown to it, and forgotten when it was wrong. The
// domain that owns the kind proves the unit in scope first.
#include "base/page.h"
#include "platform/auth/context.h"
#include "platform/jobs/model.h"

namespace xingtan::jobs {

struct RememberedHeading {
    std::string heading;    // as sheet::plain_heading writes it
    std::string field;      // empty: is not read
    std::string chosen_by;  // empty when the account is gone
    WallTime chosen_at;
};
BOOST_DESCRIBE_STRUCT(RememberedHeading, (), (heading, field, chosen_by, chosen_at))

// By heading, in byte order.
Result<Page<RememberedHeading>> remembered_headings(db::Tx& tx, const AnyScope& scope, ImportKind kind,
                                                    UnitId unit, const PageRequest& page);
// False when it is not remembered.
Result<bool> forget_heading(db::Tx& tx, ImportKind kind, UnitId unit, std::string_view heading);

}  // namespace xingtan::jobs

#pragma once
// Two records may be one human being. They are merged: one survives, the other points at it and is read
// through it. Whoever looked and found two human beings says so, and the pair is not offered again.
#include "domain/people/model.h"

namespace xingtan::people {

// What two records share, or why one says less than the other.
enum class Ground { SameName, SameUnit, SameBirth, SameMobile, WithoutDocument, OtherDocument };
BOOST_DESCRIBE_ENUM(Ground, SameName, SameUnit, SameBirth, SameMobile, WithoutDocument, OtherDocument)

// Somebody found two human beings.
struct Distinction {
    std::string reason;
    std::string found_by;
    WallTime found_at;
};
BOOST_DESCRIBE_STRUCT(Distinction, (), (reason, found_by, found_at))

struct LikelyDuplicate {
    Person later;  // entered after the other
    Person earlier;
    std::vector<Ground> grounds;
    std::optional<Distinction> distinction;
};
BOOST_DESCRIBE_STRUCT(LikelyDuplicate, (), (later, earlier, grounds, distinction))

struct MergePreview {
    Person survivor;
    Person other;
    std::vector<Ground> grounds;
    MergeMoves moves;
    std::vector<MergeObstacle> obstacles;  // none: it can be done
};
BOOST_DESCRIBE_STRUCT(MergePreview, (), (survivor, other, grounds, moves, obstacles))

struct MergeBody {
    Claimed<PersonId> other;
    std::int64_t other_version = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MergeBody, (), (other, other_version, reason))

struct MergeReason {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MergeReason, (), (reason))

struct DistinctionBody {
    Claimed<PersonId> other;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DistinctionBody, (), (other, reason))

struct SameBody {
    Claimed<PersonId> other;
};
BOOST_DESCRIBE_STRUCT(SameBody, (), (other))

// A merge as the surviving person's page tells it.
struct Merge {
    PersonId merged;
    std::string name;
    Masked document_number;
    std::string unit_name;
    std::string reason;
    std::string merged_by;
    WallTime merged_at;
    std::string undone_by;
    std::optional<WallTime> undone_at;
    std::string undone_reason;
};
BOOST_DESCRIBE_STRUCT(Merge, (),
                      (merged, name, document_number, unit_name, reason, merged_by, merged_at, undone_by,
                       undone_at, undone_reason))

struct Merges {
    std::vector<Merge> rows;               // the latest first
    std::vector<MergeObstacle> obstacles;  // against undoing the latest that stands
};
BOOST_DESCRIBE_STRUCT(Merges, (), (rows, obstacles))

}  // namespace xingtan::people

#pragma once
// Pure decisions about the tree: which unit may stand below which, and how a place in the tree is written.
//
// A path is one segment of four base-32 digits per level, counted from the root. Digits rise in byte order,
// so the subtree of a unit is exactly the range path <= p < path_end.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/org/model.h"

namespace xingtan::org {

constexpr std::size_t kSegment = 4;
constexpr std::int64_t kChildrenMost = (1 << 20) - 1;  // what a segment can count
constexpr std::size_t kDepthMost = 8;  // ministry, province, city, county, school, site, and room to spare

// The path of the `ordinal`th child (from 1) of the unit at `parent`; an empty parent gives a root.
// Kind::TooLarge "too-many-children" or "tree-too-deep".
Result<std::string> child_path(std::string_view parent, std::int64_t ordinal);
std::string end_of(std::string_view path);

// What the founding rules ask of a parent.
struct ParentFacts {
    UnitKind kind{};
    AuthorityLevel level{};
};
// Whether a unit of this kind and level may stand below the parent; without a parent, whether it may be the
// root. Kind::Invalid naming the field.
Result<> may_stand(std::optional<ParentFacts> parent, UnitKind kind, AuthorityLevel level);
// A school that answers to a city or a province.
bool is_direct(const ParentFacts& parent, UnitKind kind);

// Name and code as a person typed them. A DivisionCode has six digits, a SchoolCode ten; a SpecialDivision
// has none.
Result<> well_named(UnitKind kind, AuthorityLevel level, bool special, std::string_view name,
                    std::string_view code);

// Whether a unit may be changed so at all. Kind::Invalid naming the field that is missing or too early or
// late
// ("effective-in-the-future"), Kind::Conflict "unit-is-closed", "unit-is-open", "root-stays".
Result<> may_change(const UnitFacts& unit, UnitStatus status, const ChangeBody& body, Date today);

// Whether a founding says all it must. Kind::Invalid naming the field.
Result<> may_found(const ChangeBody& body, Date today);

// Whether taking an earlier change back would take the ground from a later one of the same unit.
struct Touch {
    ChangeKind kind{};
    std::string_view to_value;
};
bool rests_on(const Touch& later, const Touch& earlier);
// The code of the refusal that names a later change, by its kind.
std::string_view later_first(ChangeKind later);

// Until when lists show the name a unit had before a renaming: 现名（原名） for three years.
Date former_name_until(Date renamed_on);

// Whether a unit may become one of another kind. A school's kind is the beginning of its SchoolCode, which
// names it anew (B51); campuses and teaching sites become each other. Kind::Invalid naming the field.
Result<> may_convert(const UnitFacts& unit, const ChangeBody& body);
// A recode keeps the kind of school. Kind::Invalid "code-of-another-kind".
Result<> keeps_school_kind(const UnitFacts& unit, std::string_view code);

}  // namespace xingtan::org

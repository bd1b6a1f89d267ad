#include "domain/org/rules.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/limits.h"
#include "domain/org/codes.h"

namespace xingtan::org {
namespace {

constexpr std::int32_t kFormerNameDays = 1'096;  // three years
constexpr std::size_t kSchoolKind = 2;           // first digits of a SchoolCode
constexpr char kDigits[] = "0123456789abcdefghjkmnpqrstvwxyz";
Error wrong_kind() { return Error::invalid_field("kind", "kind-not-below-this-parent"); }
Error wrong_unit_kind() { return Error::invalid_field("unit_kind", "expects-choice"); }
bool stands_in_school(UnitKind kind) { return kind == UnitKind::TeachingSite || kind == UnitKind::Campus; }
std::string_view school_kind(std::string_view code) { return code.substr(0, kSchoolKind); }
Error wrong_level() { return Error::invalid_field("level", "level-not-below-this-parent"); }

// What of the unit a change is about.
std::string_view attribute_of(const Touch& change) {
    switch (change.kind) {
        case ChangeKind::Rename: return "name";
        case ChangeKind::Recode: return "code";
        case ChangeKind::Convert: return enum_from_wire<UnitKind>(change.to_value) ? "kind" : "code";
        case ChangeKind::Move: return "parent";
        case ChangeKind::Close:
        case ChangeKind::Reopen: return "status";
        case ChangeKind::Register: return "credit_code";
        case ChangeKind::Employ: return "employer";
        default: return wire_name(change.kind);
    }
}

}  // namespace

Result<std::string> child_path(std::string_view parent, std::int64_t ordinal) {
    if (ordinal < 1 || ordinal > kChildrenMost) return Error::too_large("too-many-children");
    if (parent.size() >= kDepthMost * kSegment) return Error::too_large("tree-too-deep");
    std::string path(parent);
    for (int shift = 15; shift >= 0; shift -= 5) path += kDigits[ordinal >> shift & 31];
    return path;
}

std::string end_of(std::string_view path) { return std::string(path) + '~'; }

Result<> may_stand(std::optional<ParentFacts> parent, UnitKind kind, AuthorityLevel level) {
    if (!parent) {
        if (kind != UnitKind::Authority) return wrong_kind();
        if (level != AuthorityLevel::National) return wrong_level();
        return {};
    }
    const bool of_school = stands_in_school(kind);
    const auto wanted = of_school ? UnitKind::School : UnitKind::Authority;
    if (parent->kind != wanted) return wrong_kind();
    bool fits = level == AuthorityLevel::School;
    if (kind == UnitKind::Authority) fits = level > parent->level && level < AuthorityLevel::School;
    if (kind == UnitKind::Office) fits = level == parent->level;
    if (!fits) return wrong_level();
    return {};
}

bool is_direct(const ParentFacts& parent, UnitKind kind) {
    return kind == UnitKind::School && parent.kind == UnitKind::Authority &&
           (parent.level == AuthorityLevel::Province || parent.level == AuthorityLevel::City);
}

Result<> well_named(UnitKind kind, AuthorityLevel level, bool special, std::string_view name,
                    std::string_view code) {
    if (name.empty()) return Error::invalid_field("name", "name-missing");
    if (name.size() > limits::kNameBytes) return Error::invalid_field("name", "name-too-long");
    if (special && kind != UnitKind::Authority)
        return Error::invalid_field("special", "special-not-an-authority");
    if (special)
        return code.empty() ? Result<>() : Error::invalid_field("code", "special-division-has-no-code");
    if (kind == UnitKind::Authority && level != AuthorityLevel::National && !division_code_fits(level, code))
        return Error::invalid_field("code", "division-code-wrong");
    if (kind == UnitKind::School && !code.empty() && !school_code_fits(code))
        return Error::invalid_field("code", "school-code-wrong");
    return {};
}

Result<> may_change(const UnitFacts& unit, UnitStatus status, const ChangeBody& body, Date today) {
    if (body.effective_on > today) return Error::invalid_field("effective_on", "effective-in-the-future");
    if (body.document.size() > limits::kTextBytes) return Error::invalid_field("document", "text-too-long");
    const bool reopens = body.kind == ChangeKind::Reopen;
    if (reopens && status == UnitStatus::Active) return Error::conflict("unit-is-open");
    if (!reopens && status == UnitStatus::Closed) return Error::conflict("unit-is-closed");
    if (body.kind == ChangeKind::Rename && !body.name) return Error::invalid_field("name", "field-empty");
    if (body.kind == ChangeKind::Recode && !body.code) return Error::invalid_field("code", "field-empty");
    if (body.kind == ChangeKind::Move && !body.parent) return Error::invalid_field("parent", "field-empty");
    if (body.kind == ChangeKind::Merge && (!body.units || body.units->empty()))
        return Error::invalid_field("units", "field-empty");
    if (body.kind == ChangeKind::Split && !body.parts) return Error::invalid_field("parts", "field-empty");
    if (body.kind == ChangeKind::Register && !body.credit_code)
        return Error::invalid_field("credit_code", "field-empty");
    if (body.kind == ChangeKind::Employ && !body.employer)
        return Error::invalid_field("employer", "field-empty");
    if (body.kind == ChangeKind::Inherit || body.kind == ChangeKind::Found)
        return Error::invalid_field("kind", "expects-choice");
    const bool keeps_root = body.kind == ChangeKind::Rename || body.kind == ChangeKind::Recode ||
                            body.kind == ChangeKind::Register || body.kind == ChangeKind::Employ;
    if (!keeps_root && !unit.parent) return Error::conflict("root-stays");
    return {};
}

Result<> may_found(const ChangeBody& body, Date today) {
    if (body.effective_on > today) return Error::invalid_field("effective_on", "effective-in-the-future");
    if (body.document.size() > limits::kTextBytes) return Error::invalid_field("document", "text-too-long");
    if (!body.unit_kind) return Error::invalid_field("unit_kind", "field-empty");
    if (!body.level) return Error::invalid_field("level", "field-empty");
    return well_named(*body.unit_kind, *body.level, body.special.value_or(false), body.name.value_or(""),
                      body.code.value_or(""));
}

bool rests_on(const Touch& later, const Touch& earlier) {
    const bool ends = later.kind == ChangeKind::Close || later.kind == ChangeKind::Merge;
    switch (earlier.kind) {
        case ChangeKind::Found: return true;
        case ChangeKind::Inherit:
        case ChangeKind::Split: return ends;
        case ChangeKind::Merge:
            return ends || later.kind == ChangeKind::Move || later.kind == ChangeKind::Reopen;
        default: break;
    }
    const auto attribute = attribute_of(earlier);
    if (later.kind == ChangeKind::Merge) return attribute == "parent" || attribute == "status";
    return attribute == attribute_of(later);
}

std::string_view later_first(ChangeKind later) {
    static constexpr std::array<std::string_view, 12> codes = {
        "later-rename-first",   "later-recode-first", "later-move-first",    "later-close-first",
        "later-reopen-first",   "later-merge-first",  "later-split-first",   "later-inherit-first",
        "later-register-first", "later-employ-first", "later-convert-first", "later-found-first"};
    return codes[static_cast<std::size_t>(later)];
}

Date former_name_until(Date renamed_on) { return {renamed_on.days + kFormerNameDays}; }

Result<> may_convert(const UnitFacts& unit, const ChangeBody& body) {
    if (unit.kind == UnitKind::School) {
        if (!body.code || body.code->empty()) return Error::invalid_field("code", "field-empty");
        TRY(well_named(unit.kind, unit.level, false, unit.name, *body.code));
        if (school_kind(unit.code) == school_kind(*body.code))
            return Error::invalid_field("code", "code-of-the-same-kind");
        return {};
    }
    if (!stands_in_school(unit.kind)) return Error::conflict("unit-has-no-kind");
    if (!body.unit_kind) return Error::invalid_field("unit_kind", "field-empty");
    if (!stands_in_school(*body.unit_kind)) return wrong_unit_kind();
    if (*body.unit_kind == unit.kind) return Error::invalid_field("unit_kind", "nothing-changes");
    return {};
}

Result<> keeps_school_kind(const UnitFacts& unit, std::string_view code) {
    const bool of_schools = unit.kind == UnitKind::School && !unit.code.empty() && !code.empty();
    if (of_schools && school_kind(unit.code) != school_kind(code))
        return Error::invalid_field("code", "code-of-another-kind");
    return {};
}

const UnitFacts& acting_at(const std::vector<UnitFacts>& from_root, AuthorityLevel level) {
    assert(!from_root.empty());
    const auto at = std::find_if(from_root.begin(), from_root.end(),
                                 [&](const UnitFacts& unit) { return unit.level >= level; });
    return at == from_root.end() ? from_root.back() : *at;
}

}  // namespace xingtan::org

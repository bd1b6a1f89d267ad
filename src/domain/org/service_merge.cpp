// Units that become one, and one that becomes several. What ceases closes and hangs below its heir from that
// day on, so the heir's office sees and answers for everything that was begun there.
#include <algorithm>
#include <set>

#include "domain/org/change_step.h"
#include "domain/org/rules.h"

namespace xingtan::org {
namespace {

constexpr std::size_t kMergedMost = 20;
constexpr std::size_t kPartsMost = 10;
constexpr std::size_t kSplitPeopleMost = 5'000;

struct Merger {
    std::vector<UnitFacts> sources;  // by id
    UnitFacts heir;
    bool founded = false;
};

Result<> keep_alike(const UnitFacts& a, const UnitFacts& b) {
    if (a.kind != b.kind || a.level != b.level) return Error::invalid_field("units", "units-not-alike");
    return {};
}

Result<UnitFacts> find_active(db::Tx& tx, const AnyScope& scope, Claimed<UnitId> id) {
    const auto unit = TRY(find_to_change(tx, scope, id));
    const auto standing = TRY(take_unmatched(tx, unit.id));
    if (standing.status == UnitStatus::Closed) return Error::conflict("unit-is-closed");
    return unit;
}

Result<std::vector<UnitFacts>> find_sources(db::Tx& tx, const AnyScope& scope, const UnitFacts& unit,
                                            const ChangeBody& body) {
    const auto& others = *body.units;
    if (others.size() >= kMergedMost)
        return Error::invalid_field("units", "too-many-at-once", {{"most", std::to_string(kMergedMost)}});
    std::set<std::int64_t> ids;
    for (const auto& other : others) ids.insert(other.unproven.value);
    ids.erase(unit.id.value);
    std::vector<UnitFacts> sources = {unit};
    for (const auto id : ids) {
        auto found = TRY(find_active(tx, scope, Claimed<UnitId>{UnitId{id}}));
        TRY(keep_alike(unit, found));
        sources.push_back(std::move(found));
    }
    return sources;
}

NewUnit beside(const UnitFacts& unit, const std::string& name, const std::string& code) {
    return {*unit.parent, unit.kind, unit.level, name, code, is_special(unit)};
}

Result<UnitFacts> found_beside(db::Tx& tx, Context& ctx, const UnitFacts& unit, const std::string& name,
                               const std::string& code, std::span<const UnitId> carried,
                               const ChangeBody& body) {
    TRY(well_named(unit.kind, unit.level, is_special(unit), name, code));
    TRY(keep_code_free(tx, unit.kind, code, carried));
    TRY(keep_name_free(tx, *unit.parent, name));
    return found_as_of(tx, ctx, beside(unit, name, code), body.effective_on, body.document);
}

Result<> find_heir(db::Tx& tx, Context& ctx, const AnyScope& scope, Merger& merger, const ChangeBody& body) {
    const auto& first = merger.sources.front();
    if (!body.into) {
        if (!body.name) return Error::invalid_field("into", "field-empty");
        merger.founded = true;
        // A merger may keep one code: that of a school it carries on.
        std::vector<UnitId> carried;
        for (const auto& source : merger.sources) carried.push_back(source.id);
        merger.heir = TRY(found_beside(tx, ctx, first, *body.name, body.code.value_or(""), carried, body));
        return {};
    }
    const auto among = std::find_if(merger.sources.begin(), merger.sources.end(),
                                    [&](const UnitFacts& unit) { return unit.id == body.into->unproven; });
    if (among != merger.sources.end()) {
        merger.heir = *among;
        merger.sources.erase(among);
    } else {
        merger.heir = TRY(find_active(tx, scope, *body.into));
        TRY(keep_alike(first, merger.heir));
    }
    if (merger.sources.empty()) return Error::invalid_field("units", "field-empty");
    return {};
}

std::string names_of(const std::vector<UnitFacts>& units) {
    std::string names;
    for (const auto& unit : units) names += (names.empty() ? "" : "、") + unit.name;
    return names;
}

// What stands below a unit that ceases answers to the heir from now on.
Result<> bring_children(db::Tx& tx, Context& ctx, const UnitFacts& source, const UnitFacts& heir,
                        const ChangeBody& body, UnitChangeId event) {
    const auto children = TRY(store::active_children(tx, source.id));
    for (const auto& child : children) {
        auto step = TRY(moving(tx, child, heir, body.effective_on, body.document));
        step.event = event;
        TRY(apply(tx, ctx, step));
    }
    return {};
}

// Closed, and below its heir.
Result<> lay_below(db::Tx& tx, Context& ctx, Step& step, const UnitFacts& heir) {
    const auto longest = TRY(store::longest_path(tx, {step.before.path, step.before.path_end}));
    const auto depth =
        heir.path.size() + kSegment + static_cast<std::size_t>(longest) - step.before.path.size();
    if (depth > kDepthMost * kSegment) return Error::too_large("tree-too-deep");
    auto fact = step;
    fact.attribute = "parent";
    fact.to_value = to_wire(heir.id);
    TRY(write_fact(tx, ctx, fact));
    fact.attribute = "status";
    fact.to_value = wire_name(UnitStatus::Closed);
    TRY(write_fact(tx, ctx, fact));
    step.after.parent = heir.id;
    TRY(write_place(tx, step.before, step.after));
    return store::set_status(tx, step.after.id, UnitStatus::Closed);
}

Result<> absorb(db::Tx& tx, Context& ctx, const UnitFacts& source, const UnitFacts& heir,
                const ChangeBody& body, UnitChangeId event) {
    TRY(bring_children(tx, ctx, source, heir, body, event));
    Step step{.kind = ChangeKind::Merge,
              .before = source,
              .after = source,
              .from_value = to_wire(*source.parent),
              .to_value = to_wire(heir.id),
              .from_text = source.name,
              .to_text = heir.name,
              .effective_on = body.effective_on,
              .document = body.document,
              .event = event};
    const auto change = TRY(write_event(tx, ctx, step));
    TRY(store::insert_heir(tx, {change, source.id, heir.id, ChangeKind::Merge, body.effective_on}));
    TRY(tell(tx, ctx,
             {.kind = ChangeKind::Merge,
              .before = source,
              .after = heir,
              .change = change,
              .effective_on = body.effective_on,
              .document = body.document}));
    return lay_below(tx, ctx, step, heir);
}

// The heir's side of the event, its first row. `from_value` says whether the heir is of the event's making.
Result<UnitChangeId> write_inheritance(db::Tx& tx, Context& ctx, const UnitFacts& heir, bool founded,
                                       const std::string& from, const ChangeBody& body,
                                       std::optional<UnitChangeId> event) {
    const Step step{.kind = ChangeKind::Inherit,
                    .before = heir,
                    .after = heir,
                    .from_value = founded ? "founded" : "",
                    .to_value = to_wire(heir.id),
                    .from_text = from,
                    .to_text = heir.name,
                    .effective_on = body.effective_on,
                    .document = body.document,
                    .event = event};
    return write_event(tx, ctx, step);
}

Result<> split_off(db::Tx& tx, Context& ctx, const UnitFacts& unit, const SplitPart& part,
                   const ChangeBody& body, std::optional<UnitChangeId>& event) {
    const auto made = TRY(found_beside(tx, ctx, unit, part.name, part.code, {}, body));
    const auto inherited = TRY(write_inheritance(tx, ctx, made, true, unit.name, body, event));
    if (!event) event = inherited;
    const Step step{.kind = ChangeKind::Split,
                    .before = unit,
                    .after = unit,
                    .from_value = to_wire(unit.id),
                    .to_value = to_wire(made.id),
                    .from_text = unit.name,
                    .to_text = made.name,
                    .effective_on = body.effective_on,
                    .document = body.document,
                    .event = event};
    const auto change = TRY(write_event(tx, ctx, step));
    TRY(store::insert_heir(tx, {change, unit.id, made.id, ChangeKind::Split, body.effective_on}));
    std::vector<PersonId> people;
    for (const auto& person : part.people) people.push_back(person.unproven);
    return tell(tx, ctx,
                {.kind = ChangeKind::Split,
                 .before = unit,
                 .after = made,
                 .change = change,
                 .effective_on = body.effective_on,
                 .people = people,
                 .document = body.document});
}

Result<> may_split(const ChangeBody& body) {
    const auto& parts = *body.parts;
    if (parts.empty()) return Error::invalid_field("parts", "field-empty");
    if (parts.size() > kPartsMost)
        return Error::invalid_field("parts", "too-many-at-once", {{"most", std::to_string(kPartsMost)}});
    std::set<std::int64_t> seen;
    std::size_t people = 0;
    for (const auto& part : parts)
        for (const auto& person : part.people) {
            seen.insert(person.unproven.value);
            ++people;
        }
    if (people == 0) return Error::invalid_field("parts", "split-needs-people");
    if (seen.size() != people) return Error::invalid_field("parts", "person-named-twice");
    if (people > kSplitPeopleMost)
        return Error::invalid_field("parts", "too-many-at-once",
                                    {{"most", std::to_string(kSplitPeopleMost)}});
    return {};
}

}  // namespace

Result<Performed> merge(db::Tx& tx, Context& ctx, const AnyScope& scope, const UnitFacts& unit,
                        const ChangeBody& body) {
    Merger merger;
    merger.sources = TRY(find_sources(tx, scope, unit, body));
    TRY(find_heir(tx, ctx, scope, merger, body));
    const auto& heir = merger.heir;
    for (const auto& source : merger.sources)
        if (heir.path.starts_with(source.path)) return Error::invalid_field("into", "parent-below-itself");
    const auto event =
        TRY(write_inheritance(tx, ctx, heir, merger.founded, names_of(merger.sources), body, {}));
    for (const auto& source : merger.sources) TRY(absorb(tx, ctx, source, heir, body, event));
    TRY(store::bump_tree_version(tx));
    return Performed{heir.id, event};
}

Result<Performed> split(db::Tx& tx, Context& ctx, const UnitFacts& unit, const ChangeBody& body) {
    TRY(may_split(body));
    if (unit.kind == UnitKind::Authority) return Error::invalid_field("kind", "authorities-are-not-split");
    std::optional<UnitChangeId> event;
    for (const auto& part : *body.parts) TRY(split_off(tx, ctx, unit, part, body, event));
    TRY(store::bump_tree_version(tx));
    return Performed{unit.id, *event};
}

}  // namespace xingtan::org

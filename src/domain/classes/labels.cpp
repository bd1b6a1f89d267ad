// What a planned class is about, and what it is called: 海州区第1期小学班, 海州区第1期2班.
#include <algorithm>
#include <map>
#include <set>

#include "domain/classes/draft.h"
#include "domain/org/service.h"

namespace xingtan::classes {
namespace {

constexpr std::string_view kStages[] = {"幼儿园", "小学", "初中", "高中", "中职", "特教", ""};

// The one value all have, if there is one.
template <class Get>
auto shared(const Draft& draft, const Seating& seat, Get get)
    -> std::optional<std::decay_t<decltype(get(draft.people.front()))>> {
    if (seat.people.empty()) return std::nullopt;
    const auto first = get(draft.people[seat.people.front()]);
    for (const auto at : seat.people)
        if (get(draft.people[at]) != first) return std::nullopt;
    return first;
}

store::OpenClass about(const Draft& draft, const Seating& seat) {
    store::OpenClass made;
    made.unit = draft.project.owner;
    const auto area = shared(draft, seat, [](const Sitter& s) { return s.area; });
    for (const auto& one : draft.areas)
        if (area && one.path == *area && one.active) made.unit = one.id;  // a closed unit runs nothing
    made.base_school = shared(draft, seat, [](const Sitter& s) { return s.base_school; }).value_or(0);
    made.stage = shared(draft, seat, [](const Sitter& s) { return s.stage; });
    made.subject = shared(draft, seat, [](const Sitter& s) { return s.subject; }).value_or("");
    return made;
}

bool same_about(const store::OpenClass& a, const store::OpenClass& b, const Rule& rule) {
    return a.unit == b.unit && (!rule.by_base_school || a.base_school == b.base_school) &&
           (!rule.by_stage || a.stage == b.stage) && (!rule.by_subject || a.subject == b.subject);
}

// All of the name but its last words.
Result<std::string> stem_of(db::Tx& tx, const Draft& draft, const store::OpenClass& made,
                            std::map<std::int64_t, std::string>& names) {
    const auto named =
        draft.rule.by_base_school && made.base_school != 0 ? made.base_school : made.unit.value;
    if (!names.contains(named)) {
        const auto unit = TRY(org::facts(tx, UnitId{named}));
        names[named] = unit.name;
    }
    auto stem = names[named] + "第" + std::to_string(draft.intake.number) + "期";
    if (draft.rule.by_stage && made.stage) stem += kStages[static_cast<std::size_t>(*made.stage)];
    if (draft.rule.by_subject) stem += made.subject;
    return stem;
}

bool numbered(const std::set<std::string>& taken, const std::string& stem) {
    return taken.contains(stem + "1班") || taken.contains(stem + "2班");
}

// A class is numbered among those of its stem; alone of a stage or subject it is called by that. One that
// came to stand beside it later is the second.
void name_new(Draft& draft, const std::vector<std::string>& stems) {
    std::set<std::string> taken;
    std::map<std::string, int> fresh;
    for (std::size_t i = 0; i < stems.size(); ++i)
        if (draft.labels[i].id.empty()) ++fresh[stems[i]];
    for (const auto& one : draft.open) taken.insert(one.name);
    std::map<std::string, int> number;
    const bool said = draft.rule.by_stage || draft.rule.by_subject;
    for (std::size_t i = 0; i < stems.size(); ++i) {
        if (!draft.labels[i].id.empty()) continue;
        auto& name = draft.labels[i].name;
        const bool alone = taken.contains(stems[i] + "班");
        if (name = stems[i] + "班"; said && fresh[stems[i]] == 1 && !alone && !numbered(taken, stems[i]))
            continue;
        if (alone && number[stems[i]] == 0) number[stems[i]] = 1;
        do name = stems[i] + std::to_string(++number[stems[i]]) + "班";
        while (taken.contains(name));
    }
}

}  // namespace

Result<> label(db::Tx& tx, Draft& draft) {
    std::map<std::int64_t, const store::OpenClass*> open;
    for (const auto& one : draft.open) open[one.id.value] = &one;
    std::map<std::int64_t, std::string> names;
    std::vector<std::string> stems;
    for (auto& seat : draft.plan.classes) {
        auto made = about(draft, seat);
        if (const auto* standing = seat.training_class == 0 ? nullptr : open.at(seat.training_class)) {
            if (seat.fixed > 0 || same_about(made, *standing, draft.rule)) {
                made.id = standing->id;
                made.number = standing->number;
                made.name = standing->name;
                made.base_school = standing->base_school;
                made.size = standing->size;
            } else {
                draft.plan.dissolved.push_back(seat.training_class);
                seat.training_class = 0;
            }
        }
        auto stem = TRY(stem_of(tx, draft, made, names));
        stems.push_back(std::move(stem));
        draft.labels.push_back(std::move(made));
    }
    name_new(draft, stems);
    std::sort(draft.plan.dissolved.begin(), draft.plan.dissolved.end());
    return {};
}

}  // namespace xingtan::classes

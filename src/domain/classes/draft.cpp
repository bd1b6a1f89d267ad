#include "domain/classes/draft.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "domain/org/service.h"
#include "platform/crypto/primitives.h"

namespace xingtan::classes {
namespace {

bool is_settled(enrolment::State state) {
    return state != enrolment::State::Confirmed && state != enrolment::State::CheckedIn;
}

// The unit directly below the owner a path lies in; none outside the scope.
const store::Area* area_of(const std::vector<store::Area>& areas, const std::string& path) {
    const auto above =
        std::upper_bound(areas.begin(), areas.end(), path,
                         [](const std::string& p, const store::Area& a) { return p < a.path; });
    if (above == areas.begin()) return nullptr;
    const auto& area = *std::prev(above);
    return path < area.path_end ? &area : nullptr;
}

// Those who sit in a class another office runs are not this one's to move.
void take_people(Draft& draft, std::vector<store::SitterRow> rows) {
    std::set<std::int64_t> open;
    for (const auto& one : draft.open) open.insert(one.id.value);
    for (auto& row : rows) {
        const auto* area = area_of(draft.areas, row.path);
        if (!area || (row.training_class != 0 && !open.contains(row.training_class))) continue;
        draft.people.push_back({row.enrolment, row.path, area->path, row.base_school, row.stage, row.subject,
                                row.training_class, row.pinned == 1 || is_settled(row.state)});
        draft.rows.push_back(std::move(row));
    }
}

std::int64_t tutors_for(std::int64_t size, const Rule& rule) {
    return rule.tutor_load == 0 ? 0 : (size + rule.tutor_load - 1) / rule.tutor_load;
}

std::vector<Why> reasons(const Seating& seat, const ProposedClass& made, const Rule& rule) {
    std::vector<Why> why = {made.training_class ? Why::Kept : Why::New};
    if (seat.thin_merged) why.push_back(Why::ThinMerged);
    if (rule.least > 0 && made.size < rule.least) why.push_back(Why::BelowLeast);
    if (rule.most > 0 && made.size > rule.most) why.push_back(Why::AboveMost);
    if (seat.units_split && rule.mix != Mix::Spread) why.push_back(Why::UnitsSplit);
    return why;
}

ProposedClass proposed(const Draft& draft, std::size_t index) {
    const auto& seat = draft.plan.classes[index];
    const auto& label = draft.labels[index];
    ProposedClass made;
    if (!label.id.empty()) made.training_class = label.id;
    made.name = label.name;
    made.stage = label.stage;
    made.subject = label.subject;
    made.size = std::ssize(seat.people);
    std::set<std::string_view> units;
    for (const auto at : seat.people) {
        const auto& one = draft.people[at];
        units.insert(one.path);
        const bool stays = one.training_class != 0 && one.training_class == label.id.value;
        made.staying += stays;
        made.placed += one.training_class == 0;
        made.moving += !stays && one.training_class != 0;
        made.pinned += stays && draft.rows[at].pinned == 1;
    }
    made.units = std::ssize(units);
    made.tutors = tutors_for(made.size, draft.rule);
    made.why = reasons(seat, made, draft.rule);
    return made;
}

}  // namespace

Result<Draft> draft(db::Tx& tx, const Scope<Can::ManageClasses>& scope, Claimed<IntakeId> intake,
                    const FormationBody& body) {
    Draft made;
    made.rule = TRY(settled(body.rule.value_or(FormationRule{})));
    made.intake = TRY(project::find_intake(tx, scope, intake));
    made.project = TRY(project::facts(tx, made.intake.project));
    auto terms = TRY(project::terms_of(made.project));
    made.figures = std::move(terms.figures);
    const auto owner = TRY(org::facts(tx, made.project.owner));
    made.owner_name = owner.name;
    // Who may not see the owner's own classes forms no class across its areas.
    const auto owned = project::find_owned(tx, scope, Claimed<ProjectId>{made.project.id});
    if (!owned.ok()) made.rule.mix = Mix::Apart;
    made.areas = TRY(store::areas(tx, scope, made.project.owner));
    made.open = TRY(store::open_classes(tx, scope, made.intake.id));
    auto rows = TRY(store::sitters(tx, scope, made.intake.id, kFormedMost + 1));
    if (std::ssize(rows) > kFormedMost)
        return Error::too_large("too-many-to-form", {{"most", std::to_string(kFormedMost)}});
    take_people(made, std::move(rows));
    std::vector<std::int64_t> open;
    for (const auto& one : made.open) open.push_back(one.id.value);
    made.plan = plan(made.people, open, made.rule);
    TRY(label(tx, made));
    return made;
}

std::string digest_of(const Draft& draft) {
    std::string text = to_json(as_asked(draft.rule));
    for (std::size_t i = 0; i < draft.plan.classes.size(); ++i) {
        text += "\n" + draft.labels[i].name + ":" + std::to_string(draft.labels[i].id.value);
        for (const auto at : draft.plan.classes[i].people)
            text += "," + std::to_string(draft.people[at].enrolment.value);
    }
    for (const auto id : draft.plan.dissolved) text += "\n-" + std::to_string(id);
    std::string hex;
    for (const unsigned char c : crypto::sha256(text).substr(0, 16)) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        hex += kDigits[c >> 4];
        hex += kDigits[c & 15];
    }
    return hex;
}

FormationPreview preview_of(const Draft& draft) {
    FormationPreview seen;
    seen.digest = digest_of(draft);
    std::unordered_map<std::int64_t, std::string> unit_names;
    for (const auto& area : draft.areas) unit_names[area.id.value] = area.name;
    for (std::size_t i = 0; i < draft.plan.classes.size(); ++i) {
        auto one = proposed(draft, i);
        const auto known = unit_names.find(draft.labels[i].unit.value);
        one.unit_name = known == unit_names.end() ? draft.owner_name : known->second;
        seen.people += one.size;
        seen.formed += !one.training_class;
        seen.placed += one.placed;
        seen.moved += one.moving;
        seen.staying += one.staying;
        seen.tutors += one.tutors;
        seen.classes.push_back(std::move(one));
    }
    seen.dissolved = std::ssize(draft.plan.dissolved);
    for (const auto id : draft.plan.dissolved)
        for (const auto& open : draft.open)
            if (open.id.value == id) seen.dissolving.push_back({open.id, open.name, open.size});
    seen.size = sized(draft.figures, seen.classes);
    return seen;
}

}  // namespace xingtan::classes

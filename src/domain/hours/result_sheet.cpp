#include "domain/hours/result_sheet.h"

#include <algorithm>

namespace xingtan::hours {
namespace {

constexpr std::int64_t kClassMost = 10'000;

Result<ClassPart> find(db::Tx& tx, const AnyScope& scope, Claimed<TrainingClassId> id, Claimed<PartId> part) {
    ClassPart found;
    found.training_class = TRY(classes::find(tx, scope, id));
    found.part = TRY(part_of(tx, found.training_class.project, part.unproven));
    const auto intake = TRY(project::find_intake(tx, scope, Claimed<IntakeId>{found.training_class.intake}));
    found.window = window_of(found.part, intake);
    found.members = TRY(store::members(tx, scope, {found.training_class.id, "", 0, kClassMost}));
    return found;
}

}  // namespace

Result<About> about_of(const jobs::Record& record) { return from_json<About>(record.about); }

About about_of(const ClassPart& found) {
    About about{found.training_class.id, found.part.id, {}};
    for (const auto& one : found.part.requirements) about.requirements.push_back(one.name);
    return about;
}

Result<project::Part> part_of(db::Tx& tx, ProjectId project, PartId id) {
    auto parts = TRY(project::parts(tx, project));
    for (auto& part : parts)
        if (part.id == id) return std::move(part);
    return Error::missing();
}

Result<ClassPart> find_to_enter(Context& ctx, Claimed<TrainingClassId> id, Claimed<PartId> part) {
    return ctx.db.read([&](db::Tx& tx) -> Result<ClassPart> {
        const auto scope = TRY(ctx.actor.scope<Can::EnterResults>(tx));
        return find(tx, scope, id, part);
    });
}

Done sums(const store::MemberRow& row) {
    return {row.done_1, row.done_2, row.done_3, row.done_4, row.done_5, row.done_6};
}

Result<std::vector<PayloadRow>> payloads(const std::vector<jobs::StagedRow>& rows) {
    std::vector<PayloadRow> list;
    for (const auto& row : rows) {
        if (row.payload.empty()) continue;
        auto result = TRY(from_json<SheetResult>(row.payload));
        list.push_back({row.line, std::move(result)});
    }
    std::sort(list.begin(), list.end(),
              [](const auto& a, const auto& b) { return a.result.enrolment < b.result.enrolment; });
    return list;
}

}  // namespace xingtan::hours

#pragma once
// Use cases of classes. Forming is one recorded act whose outcome a preview shows first; it may be taken back
// while nothing has come after it. An office forms classes of the people and runs the classes of the units it
// has ManageClasses over.
#include "base/page.h"
#include "domain/classes/model.h"
#include "domain/enrolment/service.h"
#include "platform/auth/context.h"

namespace xingtan::classes {

// People one formation may be about; Kind::TooLarge "too-many-to-form" beyond.
constexpr std::int64_t kFormedMost = 200'000;

Result<FormationPreview> preview(Context& ctx, Claimed<IntakeId> intake, const FormationBody& body);
// Kind::Conflict "formation-moved" when the outcome is not the one of the preview named by its digest.
Result<Formed> form(Context& ctx, Claimed<IntakeId> intake, const FormationBody& body);
// Puts everyone back into the class she came from. Kind::Conflict "formation-undone", "formation-is-undoing",
// "formation-overtaken" once anybody it placed has moved on.
Result<Formed> undo(Context& ctx, Claimed<FormationId> id);
Result<Page<Formation>> formations(Context& ctx, Claimed<IntakeId> intake, const PageRequest& page);

Result<TrainingClass> find(db::Tx& tx, const AnyScope& scope, Claimed<TrainingClassId> id);
Result<TrainingClass> show(Context& ctx, Claimed<TrainingClassId> id);
enum class Which { Standing, Dissolved };
Result<Page<TrainingClass>> list(Context& ctx, Claimed<ProjectId> project,
                                 std::optional<Claimed<IntakeId>> intake, Which which,
                                 const PageRequest& page);
Result<TrainingClass> rename(Context& ctx, Claimed<TrainingClassId> id, const ClassBody& body);

// Who sat and sits in the class, the latest first.
Result<Page<Stay>> stays(Context& ctx, Claimed<TrainingClassId> id, const PageRequest& page);
// Members who are pinned are not moved by forming again. Kind::Missing when one does not sit in the class.
Result<> pin(Context& ctx, Claimed<TrainingClassId> id, const PinsBody& body);

// Whoever stands in for a member sits in her class from then on. Wired to enrolment::on_class_passed.
Result<> follow_substitution(db::Tx& tx, Context& ctx, const enrolment::ClassPassed& passed);

}  // namespace xingtan::classes

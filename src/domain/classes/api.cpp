#include "domain/classes/api.h"

#include "domain/classes/service.h"

namespace xingtan::classes {
namespace {

using http::Reply;
using http::Request;

Result<Reply> post_preview(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto body = TRY(request.json<FormationBody>());
    const auto seen = TRY(preview(ctx, intake, body));
    return Reply::json(seen);
}

Result<Reply> post_formation(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto body = TRY(request.json<FormationBody>());
    const auto formed = TRY(form(ctx, intake, body));
    return Reply::json(formed);
}

Result<Reply> get_formations(Context& ctx, const Request& request) {
    const auto intake = TRY(request.id<IntakeId>("intake"));
    const auto page = TRY(request.page());
    const auto rows = TRY(formations(ctx, intake, page));
    return Reply::json(rows);
}

Result<Reply> put_undoing(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<FormationId>("formation"));
    const auto back = TRY(undo(ctx, id));
    return Reply::json(back);
}

// ?dissolved=yes
Result<Reply> get_classes(Context& ctx, const Request& request) {
    const auto project = TRY(request.id<ProjectId>("project"));
    const auto intake = TRY(request.asked_id<IntakeId>("intake"));
    const auto page = TRY(request.page());
    const auto asked = request.asked("dissolved");
    if (!asked.empty() && asked != "yes") return Error::invalid_field("dissolved", "expects-choice");
    const auto rows =
        TRY(list(ctx, project, intake, asked.empty() ? Which::Standing : Which::Dissolved, page));
    return Reply::json(rows);
}

Result<Reply> get_class(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto found = TRY(show(ctx, id));
    return Reply::json(found);
}

Result<Reply> put_class(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto body = TRY(request.json<ClassBody>());
    const auto renamed = TRY(rename(ctx, id, body));
    return Reply::json(renamed);
}

Result<Reply> get_stays(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto page = TRY(request.page());
    const auto rows = TRY(stays(ctx, id, page));
    return Reply::json(rows);
}

Result<Reply> put_pins(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<TrainingClassId>("class"));
    const auto body = TRY(request.json<PinsBody>());
    TRY(pin(ctx, id, body));
    return Reply::none();
}

constexpr http::Route kRoutes[] = {
    {"POST", "/api/intakes/{intake}/class-formation-previews", Can::ManageClasses, post_preview,
     "What classes a rule would form, and why", http::shapes_of<FormationBody, FormationPreview>()},
    {"POST", "/api/intakes/{intake}/class-formations", Can::ManageClasses, post_formation,
     "Form classes by a rule", http::shapes_of<FormationBody, Formed>()},
    {"GET", "/api/intakes/{intake}/class-formations", Can::ViewEnrolments, get_formations,
     "Formations of an intake, the latest first", http::shapes_of<void, Page<Formation>>(), "size after"},
    {"PUT", "/api/class-formations/{formation}/undoing", Can::ManageClasses, put_undoing,
     "Take a formation back", http::shapes_of<void, Formed>()},
    {"GET", "/api/projects/{project}/classes", Can::ViewEnrolments, get_classes, "Classes of a project",
     http::shapes_of<void, Page<TrainingClass>>(), "intake dissolved size after"},
    {"GET", "/api/classes/{class}", Can::ViewEnrolments, get_class, "One class",
     http::shapes_of<void, TrainingClass>()},
    {"PUT", "/api/classes/{class}", Can::ManageClasses, put_class, "Name a class",
     http::shapes_of<ClassBody, TrainingClass>()},
    {"GET", "/api/classes/{class}/stays", Can::ViewEnrolments, get_stays,
     "Who sat in a class, from when to when", http::shapes_of<void, Page<Stay>>(), "size after"},
    {"PUT", "/api/classes/{class}/pins", Can::ManageClasses, put_pins,
     "Pin members of a class, or let them go", http::shapes_of<PinsBody, void>()},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::classes

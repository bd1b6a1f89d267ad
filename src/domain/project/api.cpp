#include "domain/project/api.h"

#include "domain/project/service.h"

namespace xingtan::project {
namespace {

using http::Reply;
using http::Request;

Result<Reply> get_projects(Context& ctx, const Request& request) {
    const auto page = TRY(request.page());
    const auto found = TRY(list(ctx, page));
    return Reply::json(found);
}

Result<Reply> get_project(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ProjectId>("project"));
    const auto project = TRY(show(ctx, id));
    return Reply::json(project);
}

Result<Reply> post_project(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<ProjectBody>());
    const auto project = TRY(create(ctx, body));
    return Reply::json(project, 201);
}

Result<Reply> put_publication(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ProjectId>("project"));
    const auto project = TRY(publish(ctx, id));
    return Reply::json(project);
}

Result<Reply> put_project(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ProjectId>("project"));
    const auto body = TRY(request.json<ProjectBody>());
    const auto project = TRY(redraw(ctx, id, body));
    return Reply::json(project);
}

Result<Reply> get_publication(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ProjectId>("project"));
    const auto check = TRY(check_publication(ctx, id));
    return Reply::json(check);
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/projects", Can::ViewProjects, get_projects, "Projects this unit owns or takes part in",
     http::shapes_of<void, Page<ProjectRow>>(), "size after"},
    {"GET", "/api/projects/{project}", Can::ViewProjects, get_project,
     "One project with its parts and intakes", http::shapes_of<void, Project>()},
    {"POST", "/api/projects", Can::ManageProjects, post_project, "Define a project",
     http::shapes_of<ProjectBody, Project>()},
    {"PUT", "/api/projects/{project}", Can::ManageProjects, put_project, "Write a draft anew",
     http::shapes_of<ProjectBody, Project>()},
    {"GET", "/api/projects/{project}/publication", Can::ManageProjects, get_publication,
     "What is to be said of a draft before it is published, and who will see it",
     http::shapes_of<void, PublicationCheck>()},
    {"PUT", "/api/projects/{project}/publication", Can::ManageProjects, put_publication, "Publish a project",
     http::shapes_of<void, Project>()},
};

}  // namespace

std::span<const http::Route> routes() { return kRoutes; }

}  // namespace xingtan::project

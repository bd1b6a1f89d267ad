#include "platform/http/router.h"

#include <algorithm>

#include "platform/http/url.h"

namespace xingtan::http {
namespace {

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> segments;
    segments.reserve(8);
    path.remove_prefix(1);
    while (segments.size() <= kPathSegmentsMost) {
        const auto slash = path.find('/');
        segments.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos) break;
        path.remove_prefix(slash + 1);
    }
    return segments;
}

bool is_parameter(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool well_formed(const Route& route) {
    static constexpr std::string_view kMethods[] = {"GET", "POST", "PUT", "PATCH", "DELETE"};
    if (std::find(std::begin(kMethods), std::end(kMethods), route.method) == std::end(kMethods)) return false;
    if (!route.handler || route.path.empty() || route.path[0] != '/') return false;
    const auto segments = split(route.path);
    return segments.size() <= kPathSegmentsMost &&
           std::all_of(segments.begin(), segments.end(), [](std::string_view segment) {
               return is_parameter(segment) || segment.find_first_of("{}?#%") == std::string_view::npos;
           });
}

std::string named(const Route& route) { return std::string(route.method) + " " + std::string(route.path); }

}  // namespace

std::vector<std::string_view> parameter_names(std::string_view pattern) {
    std::vector<std::string_view> names;
    for (auto segment : split(pattern))
        if (is_parameter(segment)) names.push_back(segment.substr(1, segment.size() - 2));
    return names;
}

Result<Router> Router::make(std::vector<Route> routes) {
    Router router;
    router.routes_ = std::move(routes);
    for (std::size_t i = 0; i < router.routes_.size(); ++i) TRY(router.add(static_cast<int>(i)));
    return router;
}

Result<> Router::add(int index) {
    const Route& route = routes_[static_cast<std::size_t>(index)];
    if (!well_formed(route)) return Error::broken("route is malformed: " + named(route));
    int node = 0;
    for (auto segment : split(route.path)) node = child(node, segment);
    auto& here = nodes_[static_cast<std::size_t>(node)].routes;
    for (int other : here)
        if (routes_[static_cast<std::size_t>(other)].method == route.method)
            return Error::broken("route stands twice: " + named(route));
    here.push_back(index);
    return {};
}

int Router::child(int node, std::string_view segment) {
    const int fresh = static_cast<int>(nodes_.size());
    auto& here = nodes_[static_cast<std::size_t>(node)];
    if (is_parameter(segment)) {
        if (here.parameter >= 0) return here.parameter;
        here.parameter = fresh;
    } else {
        const auto at =
            std::lower_bound(here.children.begin(), here.children.end(), segment,
                             [](const auto& child, std::string_view name) { return child.first < name; });
        if (at != here.children.end() && at->first == segment) return at->second;
        here.children.emplace(at, segment, fresh);
    }
    nodes_.emplace_back();
    return fresh;
}

// Goes back to the {parameter} where the fixed segment leads nowhere; bounded by kPathSegmentsMost.
const Router::Node* Router::descend(int node, const std::vector<std::string_view>& segments,
                                    std::size_t at) const {
    const Node& here = nodes_[static_cast<std::size_t>(node)];
    if (at == segments.size()) return here.routes.empty() ? nullptr : &here;
    const auto found =
        std::lower_bound(here.children.begin(), here.children.end(), segments[at],
                         [](const auto& child, std::string_view name) { return child.first < name; });
    if (found != here.children.end() && found->first == segments[at])
        if (const Node* end = descend(found->second, segments, at + 1)) return end;
    if (here.parameter < 0 || segments[at].empty()) return nullptr;
    return descend(here.parameter, segments, at + 1);
}

std::string Router::methods_of(const Node& node) const {
    std::string methods;
    for (int index : node.routes) {
        const auto method = routes_[static_cast<std::size_t>(index)].method;
        methods += (methods.empty() ? "" : ", ") + std::string(method);
        if (method == "GET") methods += ", HEAD";
    }
    return methods;
}

Match Router::find(std::string_view method, std::string_view path) const {
    Match match;
    const auto segments = split(path);
    if (segments.size() > kPathSegmentsMost) return match;
    const Node* node = descend(0, segments, 0);
    if (!node) return match;
    const auto wanted = method == "HEAD" ? std::string_view("GET") : method;
    for (int index : node->routes) {
        const Route& route = routes_[static_cast<std::size_t>(index)];
        if (route.method == wanted) match.route = &route;
    }
    if (!match.route) {
        match.allowed = methods_of(*node);
        return match;
    }
    if (match.route->path.find('{') == std::string_view::npos) return match;
    const auto pattern = split(match.route->path);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!is_parameter(pattern[i])) continue;
        auto value = decode_segment(segments[i]);
        if (!value) return Match{};
        match.parameters.emplace_back(pattern[i].substr(1, pattern[i].size() - 2), std::move(*value));
    }
    return match;
}

}  // namespace xingtan::http

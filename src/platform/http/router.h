#pragma once
// The one table of routes, as a tree of path segments. A fixed segment wins over a {parameter}; a table with
// two routes of the same method and shape is refused when it is built, not when it is asked.
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/route.h"

namespace xingtan::http {

constexpr int kPathSegmentsMost = 16;

struct Match {
    const Route* route = nullptr;  // null: no such path, or (when `allowed` is filled) no such method on it
    std::vector<std::pair<std::string_view, std::string>> parameters;
    std::string allowed;  // for the Allow header: "GET, HEAD, PUT"
};

class Router {
  public:
    // Kind::Broken naming the route when a pattern is malformed or taken.
    static Result<Router> make(std::vector<Route> routes);

    // HEAD is answered by the GET route of the path.
    Match find(std::string_view method, std::string_view path) const;
    const std::vector<Route>& routes() const { return routes_; }

  private:
    struct Node {
        std::vector<std::pair<std::string_view, int>> children;  // by name
        int parameter = -1;
        std::vector<int> routes;  // one per method
    };
    std::vector<Route> routes_;
    std::vector<Node> nodes_ = {Node{}};

    Result<> add(int index);
    int child(int node, std::string_view segment);
    std::string methods_of(const Node& node) const;
    const Node* descend(int node, const std::vector<std::string_view>& segments, std::size_t at) const;
};

// The names of a pattern's parameters, in order: "/api/units/{unit}/places/{kind}" -> unit, kind.
std::vector<std::string_view> parameter_names(std::string_view pattern);

}  // namespace xingtan::http

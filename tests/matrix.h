#pragma once
// Asks the routes of the policy of a whole server, cell by cell. Faults are gtest failures that name the line
// of the policy.
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "fingerprint.h"
#include "matrix_policy.h"
#include "matrix_world.h"

namespace xingtan::testing {

std::string policy_file();

struct Cell {
    const PolicyRoute* route;
    const PolicyRequest* request;
    int line;
    std::string relation, actor, expected;
    std::string name() const {
        return route->method + " " + request->target + " | " + actor + " of " + relation;
    }
};

class Matrix {
  public:
    explicit Matrix(db::Engine engine);

    // Asks everything of one route. Refusals come first, all between two looks at the database.
    void ask(const PolicyRoute& route);

    Ground& ground() { return ground_; }
    int asked() const { return asked_; }
    int inapplicable() const { return inapplicable_; }
    const std::map<std::string, int>& outcomes() const { return outcomes_; }

  private:
    struct Refusal {
        std::string cell, body, relation;
        int line;
    };
    struct Filled {
        std::string target, body;
    };
    Ground ground_;
    std::optional<Fingerprint> fingerprint_;
    std::map<std::string, std::vector<Refusal>> missing_;  // the 404s of one request, by actor
    std::map<std::string, int> outcomes_;
    int asked_ = 0, inapplicable_ = 0, numbers_ = 0;

    void ask(const PolicyRoute& route, const PolicyRequest& request);
    // The request with ids in it; none, and a failure unless the policy says so, when there is no such
    // object.
    std::optional<Filled> fill(const Cell& cell, Ground::Wanted wanted);
    std::optional<std::string> filled(const Cell& cell, const std::string& text, Ground::Wanted wanted);
    std::optional<std::string> named(const Cell& cell, char sign, const std::string& kind,
                                     Ground::Wanted wanted);
    void compare_missing();
    void enter(const std::string& actor);
    void send(const Cell& cell, const Filled& filled);
    void unchanged(const PolicyRoute& route, const PolicyRequest& request,
                   const std::map<std::string, std::string>& before);
    void keeps_quiet(const Cell& cell, const Exchange& got);
};

}  // namespace xingtan::testing

#pragma once
// The reviewed answer to "who may do what to whose": tests/matrix.policy, read. The file opens with its own
// grammar.
#include <string>
#include <vector>

namespace xingtan::testing {

struct PolicyRow {
    int line = 0;
    std::vector<std::string> relations;  // "none" for a request that names no object
    std::vector<std::string> outcomes;   // by actor, in the order of kActors
};
struct PolicyRequest {
    int line = 0;
    std::string target, body;
    std::vector<PolicyRow> rows;
};
struct PolicyRoute {
    int line = 0;
    std::string method, path;
    std::vector<PolicyRequest> requests;
};

// Throws, naming the line, when the file is not as its grammar says.
std::vector<PolicyRoute> read_policy(const std::string& file);

}  // namespace xingtan::testing

// Who may do what to whose: every route × actor × object of tests/matrix.policy is asked of the whole server.
// A refusal must look as the policy says, be the same byte for byte for a foreign object and an absent one,
// change nothing in the database, and no reply may hold the name of somebody outside the actor's reach.
#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "app/invariants.h"
#include "app/routes.h"
#include "base/json.h"
#include "fingerprint.h"
#include "matrix_policy.h"
#include "matrix_world.h"
#include "platform/db/scope_check.h"
#include "platform/http/system.h"

namespace xingtan::testing {
namespace {

std::string policy_file() { return std::string(XT_SOURCE_DIR) + "/tests/matrix.policy"; }

std::string without_lines(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

struct Cell {
    const PolicyRoute* route;
    const PolicyRequest* request;
    int line;
    std::string relation, actor, expected;
    std::string name() const {
        return route->method + " " + request->target + " | " + actor + " of " + relation;
    }
};

// "ok" did something, "idle" was a request about many of whom none was served; else the status.
std::string outcome_of(const Exchange& got) {
    if (got.status >= 300) return std::to_string(got.status);
    const bool idle = json_member(got.body, "done") == "0" || json_member(got.body, "accepted") == "0";
    return idle && json_member(got.body, "refused") != "0" ? "idle" : "ok";
}

class Matrix {
  public:
    explicit Matrix(db::Engine engine) : ground_(engine) {
        const auto laid = ground_.prepare();
        if (!laid.ok())
            throw std::runtime_error("no ground: " + laid.error().code + " " + laid.error().detail);
        fingerprint_.emplace(ground_.world().runtime().database());
    }

    // Asks everything of one route. Refusals come first, all between two looks at the database.
    void ask(const PolicyRoute& route) {
        for (const auto& request : route.requests) {
            auto cells = cells_of(route, request);
            const auto served = std::stable_partition(cells.begin(), cells.end(),
                                                      [](const Cell& c) { return c.expected != "ok"; });
            std::vector<std::pair<Cell, Filled>> refused;
            for (auto cell = cells.begin(); cell != served; ++cell)
                if (auto filled = fill(*cell, Ground::Wanted::Used)) refused.emplace_back(*cell, *filled);
            for (const auto* actor : kActors) enter(actor);
            const auto before = fingerprint_->take();
            for (const auto& [cell, filled] : refused) send(cell, filled);
            unchanged(route, request, before);
            const bool reads = route.method == "GET";
            for (auto cell = served; cell != cells.end(); ++cell)
                if (auto filled = fill(*cell, reads ? Ground::Wanted::Used : Ground::Wanted::New))
                    send(*cell, *filled);
            for (const auto& [actor, replies] : missing_) compare(replies);
            missing_.clear();
        }
    }

    Ground& ground() { return ground_; }
    int asked() const { return asked_; }
    int inapplicable() const { return inapplicable_; }
    std::map<std::string, int> tally;

  private:
    struct Refusal {
        std::string cell, body, relation;
        int line;
    };
    Ground ground_;
    std::optional<Fingerprint> fingerprint_;
    std::map<std::string, std::vector<Refusal>> missing_;  // the 404s of one request, by actor
    int asked_ = 0, inapplicable_ = 0, numbers_ = 0;

    static std::vector<Cell> cells_of(const PolicyRoute& route, const PolicyRequest& request) {
        std::vector<Cell> cells;
        for (const auto& row : request.rows)
            for (const auto& relation : row.relations)
                for (std::size_t i = 0; i < kActors.size(); ++i)
                    cells.push_back({&route, &request, row.line, relation, kActors[i], row.outcomes[i]});
        return cells;
    }

    static void fail(const Cell& cell, const std::string& why, const Exchange& got) {
        ADD_FAILURE_AT(policy_file().c_str(), cell.line) << cell.name() << ": " << why << "\n  " << got.status
                                                         << " " << without_lines(got.body.substr(0, 300));
    }

    struct Filled {
        std::string target, body;
    };

    // The request with ids in it; none, and a failure unless the policy says so, when there is no such
    // object.
    std::optional<Filled> fill(const Cell& cell, Ground::Wanted wanted) {
        const auto target = filled(cell, cell.request->target, wanted);
        const auto body = filled(cell, cell.request->body, wanted);
        const bool exists = target && body;
        if (exists == (cell.expected == "-"))
            ADD_FAILURE_AT(policy_file().c_str(), cell.line)
                << cell.name() << (exists ? ": there is such an object" : ": there is no such object");
        ++(exists ? asked_ : inapplicable_);
        if (!exists || cell.expected == "-") return std::nullopt;
        return Filled{*target, *body};
    }

    void enter(const std::string& actor) {
        const auto entered = ground_.act_as(actor);
        if (!entered.ok())
            throw std::runtime_error(actor + " " + entered.error().code + " " + entered.error().detail);
    }

    void send(const Cell& cell, const Filled& filled) {
        enter(cell.actor);
        const bool upload = filled.body.starts_with("<");
        const auto got =
            ground_.world().send(cell.route->method, filled.target, upload ? sheet(filled.body) : filled.body,
                                 upload ? "application/octet-stream" : "application/json");
        const auto outcome = outcome_of(got);
        ++tally[outcome];
        if (outcome != cell.expected) fail(cell, "expected " + cell.expected + ", was " + outcome, got);
        if (got.status == 404)
            missing_[cell.actor].push_back({cell.name(), got.body, cell.relation, cell.line});
        if (cell.route->path.find("/public/") == std::string::npos) keeps_quiet(cell, got);
        const bool ends_session = cell.route->path == "/api/session" || cell.route->path == "/api/password";
        if (ends_session && cell.actor != "closed") ground_.forget(cell.actor);
    }

    // A batch of which nothing was accepted is still a batch that was received, and an audited one.
    void unchanged(const PolicyRoute& route, const PolicyRequest& request,
                   std::map<std::string, std::string> before) {
        auto after = fingerprint_->take();
        const bool many = std::any_of(request.rows.begin(), request.rows.end(), [](const PolicyRow& row) {
            return std::find(row.outcomes.begin(), row.outcomes.end(), "idle") != row.outcomes.end();
        });
        if (many)
            for (const char* table : {"hour_batch", "audit"}) after.erase(table);
        const auto changed = difference(before, after);
        if (!changed.empty())
            ADD_FAILURE_AT(policy_file().c_str(), request.line)
                << route.method << " " << request.target << ": refusals changed " << changed;
    }

    void keeps_quiet(const Cell& cell, const Exchange& got) {
        for (const auto& mark : ground_.marks_hidden_from(cell.actor))
            if (got.body.find(mark) != std::string::npos) fail(cell, "names somebody marked " + mark, got);
    }

    // What is not there for an actor looks the same whether it exists or not.
    static void compare(const std::vector<Refusal>& replies) {
        const auto absent = std::find_if(replies.begin(), replies.end(),
                                         [](const Refusal& r) { return r.relation == "absent"; });
        if (absent == replies.end()) return;
        for (const auto& reply : replies)
            if (reply.body != absent->body)
                ADD_FAILURE_AT(policy_file().c_str(), reply.line)
                    << reply.cell << ": can be told from an absent one\n  " << reply.body << "\n  "
                    << absent->body;
    }

    static std::string sheet(const std::string& word) {
        if (word == "<roster>") return "姓名,证件号码,学段,单位\n坛生,39,小学,无此单位\n";
        if (word == "<results>") return "报名编号,姓名,结论,学时\ne0,坛生,合格,1\n";
        return "unit,period_1\n无此单位,1\n";
    }

    // Replaces @kind by the object under test, $kind by another of the actor's own, % by a number of its own.
    std::optional<std::string> filled(const Cell& cell, const std::string& text, Ground::Wanted wanted) {
        std::string out;
        for (std::size_t i = 0; i < text.size();) {
            if (text[i] == '%') out += std::to_string(++numbers_);
            if (text[i] != '@' && text[i] != '$') {
                if (text[i] != '%') out += text[i];
                ++i;
                continue;
            }
            auto end = i + 1;
            while (end < text.size() &&
                   (std::islower(static_cast<unsigned char>(text[end])) || text[end] == '-'))
                ++end;
            const auto value = named(cell, text[i], text.substr(i + 1, end - i - 1), wanted);
            if (!value) return std::nullopt;
            out += *value;
            i = end;
        }
        return out;
    }

    std::optional<std::string> named(const Cell& cell, char sign, const std::string& kind,
                                     Ground::Wanted wanted) {
        if (sign == '$') {
            const auto value = ground_.companion(cell.actor, kind, wanted);
            if (!value.ok())
                throw std::runtime_error(cell.name() + " $" + kind + ": " + value.error().code + " " +
                                         value.error().detail);
            return *value;
        }
        const auto value = ground_.object(cell.actor, cell.relation, kind, wanted);
        if (!value.ok())
            throw std::runtime_error(cell.name() + " @" + kind + ": " + value.error().code + " " +
                                     value.error().detail);
        return *value;
    }
};

std::vector<const PolicyRoute*> named_in(const std::vector<PolicyRoute>& policy, const http::Route& route) {
    std::vector<const PolicyRoute*> found;
    for (const auto& one : policy)
        if (one.method == route.method && one.path == route.path) found.push_back(&one);
    return found;
}

std::vector<http::Route> all_routes() {
    auto routes = app::routes(false);
    const auto system = http::system_routes();
    routes.insert(routes.end(), system.begin(), system.end());
    return routes;
}

// Rows a request must have: all eight relations when it names an object, else the one row without any.
std::set<std::string> missing_relations(const PolicyRequest& request) {
    std::set<std::string> missing;
    if (request.target.find('@') == std::string::npos && request.body.find('@') == std::string::npos)
        missing.insert("none");
    else
        missing.insert(kRelations.begin(), kRelations.end());
    for (const auto& row : request.rows)
        for (const auto& relation : row.relations) missing.erase(relation);
    return missing;
}

TEST(MatrixPolicy, NamesEveryRouteOnceAndNoOther) {
    const auto policy = read_policy(policy_file());
    const auto routes = all_routes();
    for (const auto& route : routes)
        EXPECT_EQ(named_in(policy, route).size(), 1u) << route.method << " " << route.path;
    EXPECT_EQ(policy.size(), routes.size());
}

TEST(MatrixPolicy, SpeaksOfEveryObjectOfEveryRequest) {
    for (const auto& route : read_policy(policy_file())) {
        EXPECT_FALSE(route.requests.empty()) << route.method << " " << route.path;
        const bool takes_id = route.path.find('{') != std::string::npos;
        bool varies = false;
        for (const auto& request : route.requests) {
            for (const auto& relation : missing_relations(request))
                ADD_FAILURE_AT(policy_file().c_str(), request.line) << "no row for " << relation;
            varies = varies || request.target.find('@') != std::string::npos;
        }
        EXPECT_TRUE(varies || !takes_id) << route.path << ": no request varies an id of the path";
    }
}

bool long_run() { return std::getenv("XT_LONG") != nullptr; }

// PostgreSQL is asked the routes that read and change tenants' rows by the most different statements; all of
// them in a long run.
bool sampled(const PolicyRoute& route) {
    static const std::set<std::string> sample = {"/api/units/{unit}",
                                                 "/api/people/{person}",
                                                 "/api/people",
                                                 "/api/projects/{project}",
                                                 "/api/projects/{project}/enrolments",
                                                 "/api/enrolments/{enrolment}/confirmation",
                                                 "/api/intakes/{intake}/nominations",
                                                 "/api/certificates",
                                                 "/api/certificates/{certificate}/paper.pdf",
                                                 "/api/hour-batches"};
    return sample.contains(route.path);
}

class MatrixOn : public ::testing::TestWithParam<db::Engine> {};

TEST_P(MatrixOn, EveryoneGetsWhatThePolicySays) {
    const auto policy = read_policy(policy_file());
    Matrix matrix(GetParam());
    int routes = 0;
    for (const auto& route : policy) {
        if (GetParam() == db::Engine::Postgres && !long_run() && !sampled(route)) continue;
        matrix.ask(route);
        ++routes;
    }
    const auto checked = app::check(matrix.ground().world().runtime().database());
    ASSERT_TRUE(checked.ok());
    for (const auto& one : checked.value()) EXPECT_TRUE(one.violations.empty()) << one.invariant;
    for (const auto& fault : db::scope_faults()) ADD_FAILURE() << "unscoped statement: " << fault;
    std::cout << "matrix: " << routes << " routes, " << matrix.asked() << " cells asked, "
              << matrix.inapplicable() << " without an object;";
    for (const auto& [outcome, count] : matrix.tally) std::cout << " " << outcome << " " << count;
    std::cout << std::endl;
}

XT_ON_BOTH_ENGINES(MatrixOn);

}  // namespace
}  // namespace xingtan::testing

#include "matrix.h"

#include <algorithm>

#include "base/json.h"

namespace xingtan::testing {
namespace {

std::string without_lines(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// "ok" did something, "idle" was a request about many of whom none was served; else the status.
std::string outcome_of(const Exchange& got) {
    if (got.status >= 300) return std::to_string(got.status);
    const bool idle = json_member(got.body, "done") == "0" || json_member(got.body, "accepted") == "0";
    return idle && json_member(got.body, "refused") != "0" ? "idle" : "ok";
}

std::vector<Cell> cells_of(const PolicyRoute& route, const PolicyRequest& request) {
    std::vector<Cell> cells;
    for (const auto& row : request.rows)
        for (const auto& relation : row.relations)
            for (std::size_t i = 0; i < kActors.size(); ++i)
                cells.push_back({&route, &request, row.line, relation, kActors[i], row.outcomes[i]});
    return cells;
}

void fail(const Cell& cell, const std::string& why, const Exchange& got) {
    ADD_FAILURE_AT(policy_file().c_str(), cell.line) << cell.name() << ": " << why << "\n  " << got.status
                                                     << " " << without_lines(got.body.substr(0, 300));
}

std::string sheet(const std::string& word) {
    if (word == "<roster>") return "姓名,证件号码,学段,单位\n坛生,39,小学,无此单位\n";
    if (word == "<results>") return "报名编号,姓名,结论,学时\ne0,坛生,合格,1\n";
    if (word == "<baseline>") return "unit,total\n无此单位,1\n";
    return "unit,period_1\n无此单位,1\n";
}

bool serves_many(const PolicyRequest& request) {
    return std::any_of(request.rows.begin(), request.rows.end(), [](const PolicyRow& row) {
        return std::find(row.outcomes.begin(), row.outcomes.end(), "idle") != row.outcomes.end();
    });
}

template <class T>
T or_throw(Result<T> result, const std::string& what) {
    if (!result.ok())
        throw std::runtime_error(what + ": " + result.error().code + " " + result.error().detail);
    return std::move(result).value();
}

}  // namespace

std::string policy_file() { return std::string(XT_SOURCE_DIR) + "/tests/matrix.policy"; }

Matrix::Matrix(db::Engine engine) : ground_(engine) {
    const auto laid = ground_.prepare();
    if (!laid.ok()) throw std::runtime_error("no ground: " + laid.error().code + " " + laid.error().detail);
    fingerprint_.emplace(ground_.world().runtime().database());
}

void Matrix::ask(const PolicyRoute& route) {
    for (const auto& request : route.requests) ask(route, request);
}

void Matrix::ask(const PolicyRoute& route, const PolicyRequest& request) {
    auto cells = cells_of(route, request);
    const auto served =
        std::stable_partition(cells.begin(), cells.end(), [](const Cell& c) { return c.expected != "ok"; });
    std::vector<std::pair<Cell, Filled>> refused;
    for (auto cell = cells.begin(); cell != served; ++cell)
        if (auto filled = fill(*cell, Ground::Wanted::Used)) refused.emplace_back(*cell, *filled);
    for (const auto* actor : kActors) enter(actor);
    const auto before = fingerprint_->take();
    for (const auto& [cell, filled] : refused) send(cell, filled);
    unchanged(route, request, before);
    const auto wanted = route.method == "GET" ? Ground::Wanted::Used : Ground::Wanted::New;
    for (auto cell = served; cell != cells.end(); ++cell)
        if (auto filled = fill(*cell, wanted)) send(*cell, *filled);
    compare_missing();
}

// What is not there for an actor looks the same whether it exists or not.
void Matrix::compare_missing() {
    for (const auto& [actor, replies] : std::exchange(missing_, {})) {
        const auto absent = std::find_if(replies.begin(), replies.end(),
                                         [](const Refusal& r) { return r.relation == "absent"; });
        if (absent == replies.end()) continue;
        for (const auto& reply : replies)
            if (reply.body != absent->body)
                ADD_FAILURE_AT(policy_file().c_str(), reply.line)
                    << reply.cell << ": can be told from an absent one\n  " << reply.body << "\n  "
                    << absent->body;
    }
}

std::optional<Matrix::Filled> Matrix::fill(const Cell& cell, Ground::Wanted wanted) {
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

void Matrix::enter(const std::string& actor) {
    const auto entered = ground_.act_as(actor);
    if (!entered.ok())
        throw std::runtime_error(actor + ": " + entered.error().code + " " + entered.error().detail);
}

void Matrix::send(const Cell& cell, const Filled& filled) {
    enter(cell.actor);
    const bool upload = filled.body.starts_with("<");
    const auto got =
        ground_.world().send(cell.route->method, filled.target, upload ? sheet(filled.body) : filled.body,
                             upload ? "application/octet-stream" : "application/json");
    const auto outcome = outcome_of(got);
    ++outcomes_[outcome];
    if (outcome != cell.expected) fail(cell, "expected " + cell.expected + ", was " + outcome, got);
    if (got.status == 404) missing_[cell.actor].push_back({cell.name(), got.body, cell.relation, cell.line});
    if (cell.route->path.find("/public/") == std::string::npos) keeps_quiet(cell, got);
    const bool ends_session = cell.route->path == "/api/session" || cell.route->path == "/api/password";
    if (ends_session && cell.actor != "closed") ground_.forget(cell.actor);
}

// A request about many of whom none was served is still a request that was received: a batch is kept, and an
// audit row says how many. A refused unsealing is audited too, and so is that somebody was asked for by
// number, found or not.
void Matrix::unchanged(const PolicyRoute& route, const PolicyRequest& request,
                       const std::map<std::string, std::string>& before) {
    auto after = fingerprint_->take();
    if (serves_many(request))
        for (const char* table : {"hour_batch", "audit"}) after.erase(table);
    if (route.path.ends_with("/unsealings")) after.erase("audit");
    if (route.path == "/api/transfers")
        for (const char* table : {"identity_asking", "audit"}) after.erase(table);
    const auto changed = difference(before, after);
    if (!changed.empty())
        ADD_FAILURE_AT(policy_file().c_str(), request.line)
            << route.method << " " << request.target << ": refusals changed " << changed;
}

void Matrix::keeps_quiet(const Cell& cell, const Exchange& got) {
    for (const auto& mark : ground_.marks_hidden_from(cell.actor))
        if (got.body.find(mark) != std::string::npos) fail(cell, "names somebody marked " + mark, got);
}

// Replaces @kind by the object under test, $kind by another of the actor's own, % by a number of its own.
std::optional<std::string> Matrix::filled(const Cell& cell, const std::string& text, Ground::Wanted wanted) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char sign = text[i++];
        if (sign == '%') out += std::to_string(++numbers_);
        if (sign != '@' && sign != '$') {
            if (sign != '%') out += sign;
            continue;
        }
        auto end = i;
        while (end < text.size() && (std::islower(static_cast<unsigned char>(text[end])) || text[end] == '-'))
            ++end;
        const auto value = named(cell, sign, text.substr(i, end - i), wanted);
        if (!value) return std::nullopt;
        out += *value;
        i = end;
    }
    return out;
}

std::optional<std::string> Matrix::named(const Cell& cell, char sign, const std::string& kind,
                                         Ground::Wanted wanted) {
    const auto what = cell.name() + " " + sign + kind;
    if (sign == '$') return or_throw(ground_.companion(cell.actor, kind, wanted), what);
    return or_throw(ground_.object(cell.actor, cell.relation, kind, wanted), what);
}

}  // namespace xingtan::testing

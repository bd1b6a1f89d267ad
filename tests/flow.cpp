#include "flow.h"

#include <fstream>
#include <sstream>

#include "app/invariants.h"
#include "app/upkeep.h"
#include "base/json.h"
#include "domain/tally/day.h"
#include "platform/db/scope_check.h"

namespace xingtan::testing {
namespace {

std::pair<std::string_view, std::string_view> split(std::string_view text) {
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return {text, {}};
    return {text.substr(0, space), text.substr(space + 1)};
}

std::string contents(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("no file " + path);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

bool is_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == ':' || c == '-' || c == '_' || (c & 0x80);
}

// A text on one line, its line ends written as \n.
std::string unfolded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool end = text.substr(i, 2) == "\\n";
        out += end ? '\n' : text[i];
        i += end;
    }
    return out;
}

bool is_method(std::string_view word) {
    return word == "GET" || word == "POST" || word == "PUT" || word == "DELETE";
}

}  // namespace

Flow::Flow(std::string file, db::Engine engine) : file_(std::move(file)), world_(engine) {}

void Flow::fail(const std::string& why) {
    ADD_FAILURE_AT(file_.c_str(), line_)
        << why << "\n  last reply: " << last_.status << " " << last_.body.substr(0, 700);
}

void Flow::run() {
    std::istringstream lines(contents(file_));
    std::string text;
    while (std::getline(lines, text)) {
        ++line_;
        if (text.empty() || text[0] == '#') continue;
        step(text);
        if (::testing::Test::HasFailure()) return;
    }
    check();
    for (const auto& fault : db::scope_faults()) fail("unscoped statement: " + fault);
}

void Flow::step(std::string_view text) {
    const auto [word, rest] = split(text);
    if (word == "world") return tell(rest);
    if (word == "as") {
        const auto done = world_.act_as(filled(rest));
        if (!done.ok()) fail(done.error().code + " " + done.error().detail);
        return;
    }
    if (word == "clock") {
        const auto at = instant_from_iso(rest);
        return at ? world_.clock().set(DomainTime{*at}) : fail("no such time");
    }
    if (word == "with") {
        const auto colon = rest.find(": ");
        headers_.emplace_back(rest.substr(0, colon), filled(rest.substr(colon + 2)));
        return;
    }
    if (is_method(word)) return request(word, rest);
    if (word == "type") return type(rest);
    if (word == "keep") return keep(rest);
    if (word == "audit") return audit(rest);
    if (word == "check") return check();
    if (word == "upkeep") return upkeep();
    if (word.size() == 3 && std::isdigit(static_cast<unsigned char>(word[0]))) return expect(word, rest);
    fail("no such step: " + std::string(text));
}

void Flow::tell(std::string_view rest) {
    const auto [chapter, options] = split(rest);
    app::StorySize size{.teachers_per_mille = 10, .teachers_per_school = 20};
    if (const auto at = options.find("teachers_per_mille="); at != std::string_view::npos)
        size.teachers_per_mille = std::stoi(std::string(options.substr(at + 19)));
    if (const auto at = options.find("teachers_per_school="); at != std::string_view::npos)
        size.teachers_per_school = std::stoi(std::string(options.substr(at + 20)));
    const auto told = world_.tell(chapter, size);
    if (!told.ok()) fail("the story stopped: " + told.error().code + " " + told.error().detail);
}

void Flow::request(std::string_view method, std::string_view rest) {
    const auto [target, body] = split(rest);
    const auto to = filled(target);
    if (body.starts_with("text:")) {
        last_ =
            world_.send(method, to, unfolded(filled(body.substr(5))), "application/octet-stream", headers_);
    } else if (body.starts_with("@")) {
        const auto bytes = contents(std::string(XT_SOURCE_DIR) + "/" + std::string(body.substr(1)));
        last_ = world_.send(method, to, bytes, "application/octet-stream", headers_);
    } else {
        last_ = world_.send(method, to, filled(body), "application/json", headers_);
    }
    headers_.clear();
}

void Flow::expect(std::string_view status, std::string_view body) {
    if (std::to_string(last_.status) != status) return fail("expected " + std::string(status));
    if (body.empty()) return;
    const auto same = json_contains(filled(body), last_.body);
    if (same.ok()) return;
    std::string why = same.error().code;
    for (const auto& [name, value] : same.error().params) why += " " + name + "=" + value;
    fail(why);
}

void Flow::type(std::string_view wanted) {
    if (!last_.content_type.starts_with(wanted)) fail("the reply is " + last_.content_type);
}

void Flow::keep(std::string_view rest) {
    const auto [name, path] = split(rest);
    auto value = json_member(last_.body, path);
    if (value.empty()) return fail("the reply has no " + std::string(path));
    if (value.front() == '"') value = value.substr(1, value.size() - 2);
    kept_[std::string(name)] = value;
}

void Flow::audit(std::string_view action) {
    const auto rows = world_.audit_rows(action);
    if (!rows.ok()) return fail(rows.error().detail);
    auto& before = audited_[std::string(action)];
    if (rows.value() <= before) fail("no new audit row " + std::string(action));
    before = rows.value();
}

void Flow::upkeep() {
    app::Upkeep upkeep(world_.runtime(), [] {});
    upkeep.round(world_.runtime().clock().now(), false);
}

// So that whatever the next steps change of these days is found by the next check.
void Flow::close_days() {
    auto& runtime = world_.runtime();
    const auto over = tally::last_closable(runtime.clock().domain_now());
    const auto closed = tally::close_days(runtime.database(), over, 1'000);
    if (!closed.ok()) fail("days stay open: " + closed.error().code + " " + closed.error().detail);
}

void Flow::check() {
    const auto sealed = world_.seal();
    if (!sealed.ok()) return fail("sealing failed: " + sealed.error().code);
    const auto report = app::check(world_.runtime().database(), &world_.runtime().keys());
    if (!report.ok()) return fail("check failed: " + report.error().code + " " + report.error().detail);
    for (const auto& one : report.value())
        for (const auto& what : one.violations) fail("invariant " + one.invariant + ": " + what);
    close_days();
}

std::string Flow::filled(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] != '$') {
            out += text[i++];
            continue;
        }
        auto end = i + 1;
        while (end < text.size() && is_name(text[end])) ++end;
        const std::string name(text.substr(i + 1, end - i - 1));
        const auto known = kept_.find(name);
        const auto value = known != kept_.end() ? known->second : world_.name_of(name);
        if (value.empty()) fail("nothing is called $" + name);
        out += value;
        i = end;
    }
    return out;
}

}  // namespace xingtan::testing

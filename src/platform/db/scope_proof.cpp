#include "platform/db/scope_proof.h"

#include <array>
#include <mutex>

namespace xingtan::db {
namespace {

constexpr int kAskedMost = 5'000;
constexpr std::string_view kActor = "$scope_actor", kStranger = "-1";

// A join as the scope's macros write it, and the same letting every row through.
struct Join {
    std::string_view text, opened;
};
constexpr std::array<Join, 3> kJoins = {
    {{"EXISTS (SELECT 1 FROM actor_s", "EXISTS (SELECT 1 UNION ALL SELECT 1 FROM actor_s"},
     {"IN (SELECT s.lo FROM actor_s", "NOT IN (SELECT s.lo FROM actor_s"},
     {"= (SELECT me.person FROM actor_self", "IS NOT (SELECT me.person FROM actor_self"}}};

struct Found {
    std::size_t at = std::string_view::npos;
    const Join* join = nullptr;
};

Found next_join(std::string_view sql, std::size_t from) {
    Found first;
    for (const auto& join : kJoins)
        if (const auto at = sql.find(join.text, from); at < first.at) first = {at, &join};
    return first;
}

struct State {
    std::mutex mutex;
    std::map<std::string, ScopeProof> proofs;
};

State& state() {
    static State one;
    return one;
}

bool digit(char c) { return c >= '0' && c <= '9'; }

// Parameters without their numbers.
std::string nameless(std::string_view sql) {
    std::string out;
    for (const char c : sql)
        if (!digit(c) || out.empty() || out.back() != '$') out += c;
    return out;
}

// The end of "($, $, $)" beginning at `from`, or npos.
std::size_t end_of_row(std::string_view text, std::size_t from) {
    if (from >= text.size() || text[from] != '(') return std::string_view::npos;
    const auto end = text.find_first_not_of("$, ", from + 1);
    const bool row = end != std::string_view::npos && text[end] == ')' && end > from + 1;
    return row ? end + 1 : std::string_view::npos;
}

std::size_t end_of_rows(std::string_view text, std::size_t from) {
    auto end = end_of_row(text, from);
    while (end != std::string_view::npos) {
        const auto next = text.find_first_not_of(", ", end);
        const auto more = next == end ? std::string_view::npos : end_of_row(text, next);
        if (more == std::string_view::npos) break;
        end = more;
    }
    return end;
}

// One name for a statement over many rows, however many they are.
std::string folded(std::string_view sql) {
    const auto text = nameless(sql);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto row = end_of_row(text, i);
        if (row == std::string_view::npos) {
            out += text[i++];
        } else {
            out.append(text, i, row - i);
            i = end_of_rows(text, i);
        }
    }
    return out;
}

bool proven(const ScopeProof& proof) {
    for (const bool one : proof.effective)
        if (!one) return false;
    return true;
}

}  // namespace

std::size_t scope_joins(std::string_view sql) {
    std::size_t count = 0;
    for (auto found = next_join(sql, 0); found.join; found = next_join(sql, found.at + 1)) ++count;
    return count;
}

std::string asked_by_stranger(std::string_view sql, std::size_t opened) {
    std::string text(sql);
    std::size_t number = 0;
    for (auto found = next_join(text, 0); found.join; found = next_join(text, found.at + 1))
        if (opened >> number++ & 1) text.replace(found.at, found.join->text.size(), found.join->opened);
    for (auto at = text.find(kActor); at != std::string::npos; at = text.find(kActor))
        text.replace(at, kActor.size(), kStranger);
    return text;
}

bool proof_wanted(std::string_view sql) {
    const auto joins = scope_joins(sql);
    if (joins == 0) return false;
    std::lock_guard lock(state().mutex);
    auto& proof = state().proofs[folded(sql)];
    proof.effective.resize(joins);
    return !proven(proof) && proof.asked < kAskedMost;
}

void remember_answers(std::string_view sql, const ScopeAnswers& answers) {
    std::lock_guard lock(state().mutex);
    auto& proof = state().proofs[folded(sql)];
    ++proof.asked;
    if (!answers.none.blank && proof.leak.empty()) proof.leak = answers.none.cells;
    for (std::size_t join = 0; join < proof.effective.size(); ++join)
        if (answers.alone_open[join].cells != answers.none.cells ||
            answers.alone_closed[join].cells != answers.all.cells)
            proof.effective[join] = true;
}

std::map<std::string, ScopeProof> scope_proofs() {
    std::lock_guard lock(state().mutex);
    return state().proofs;
}

}  // namespace xingtan::db

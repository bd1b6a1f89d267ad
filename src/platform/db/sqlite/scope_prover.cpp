#include "platform/db/sqlite/scope_prover.h"

#include "platform/db/scope_proof.h"
#include "platform/db/sqlite/statement.h"

namespace xingtan::db::sqlite {
namespace {

constexpr std::size_t kCellsBytes = 4'000;

void add(ScopeAnswer& answer, const Cells& row) {
    for (int column = 0; column < row.count(); ++column) {
        const auto text = row.text(column);
        if (!row.is_null(column) && text != "0") answer.blank = false;
        if (answer.cells.size() < kCellsBytes) answer.cells.append(text).push_back('|');
    }
    answer.cells += '\n';
}

// Writes are taken back: they were asked only to see what they would have changed.
class Trial {
  public:
    Trial(sqlite3* db, bool writes) : db_(db), writes_(writes) {
        if (writes_) run("SAVEPOINT scope_trial");
    }
    ~Trial() {
        if (writes_) run("ROLLBACK TO scope_trial; RELEASE scope_trial");
    }
    Trial(const Trial&) = delete;

  private:
    sqlite3* db_;
    bool writes_;
    void run(const char* sql) { sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); }
};

// A statement a stranger cannot even ask (a constraint struck him) is as good as one that gave him nothing,
// but differs from a blank one.
ScopeAnswer ask(sqlite3* db, std::string_view sql, std::size_t opened, const Arguments& arguments) {
    ScopeAnswer answer;
    auto statement = Statement::prepare(db, asked_by_stranger(sql, opened), false);
    if (!statement.ok()) return {.cells = "not compiled: " + statement.error().detail, .blank = false};
    const Trial trial(db, statement.value()->writes());
    const auto count = statement.value()->run(arguments, [&](const Cells& row) -> Result<> {
        add(answer, row);
        return {};
    });
    if (!count.ok()) return {.cells = count.error().code, .blank = true};
    if (answer.cells.empty() && count.value() > 0)
        answer = {std::to_string(count.value()) + " changed", false};
    return answer;
}

}  // namespace

void prove_scope(sqlite3* db, std::string_view sql, const Arguments& arguments) {
    if (!proof_wanted(sql)) return;
    const auto joins = scope_joins(sql);
    const auto all = (std::size_t{1} << joins) - 1;
    ScopeAnswers answers{ask(db, sql, 0, arguments), ask(db, sql, all, arguments), {}, {}};
    for (std::size_t join = 0; join < joins; ++join) {
        const auto one = std::size_t{1} << join;
        answers.alone_open.push_back(ask(db, sql, one, arguments));
        answers.alone_closed.push_back(ask(db, sql, all & ~one, arguments));
    }
    remember_answers(sql, answers);
}

}  // namespace xingtan::db::sqlite

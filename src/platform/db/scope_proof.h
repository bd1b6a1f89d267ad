#pragma once
// The proof that every scope join of every statement closes something. With Settings::check_scope on SQLite,
// a scoped statement is also asked in the name of a stranger, who holds no grant and is nobody, before it
// runs: he must get nothing. Then its joins are opened one by one, in text: a join is effective when opening
// it shows or hides something, alone or with all the others open. So a statement that loses a join, or whose
// join lets everybody through, is found wherever a test runs it with rows to be seen.
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace xingtan::db {

struct ScopeProof {
    std::vector<bool> effective;  // by join, in the order of the text
    std::string leak;             // what a stranger got, when he got anything
    int asked = 0;
};
// By statement, rows of VALUES folded into one.
std::map<std::string, ScopeProof> scope_proofs();

// What asking once gave: all cells in one text; blank when nothing, or nothing but nulls and zeros.
struct ScopeAnswer {
    std::string cells;
    bool blank = true;
};

// The statement as a stranger asks it: joins of which the bit is set let every row through.
std::string asked_by_stranger(std::string_view sql, std::size_t opened);
std::size_t scope_joins(std::string_view sql);
// Whether there is something left to prove of this statement.
bool proof_wanted(std::string_view sql);
// Told by the SQLite engine: the answers with none open (0), all open, and for each join itself alone open
// and itself alone closed.
struct ScopeAnswers {
    ScopeAnswer none, all;
    std::vector<ScopeAnswer> alone_open, alone_closed;
};
void remember_answers(std::string_view sql, const ScopeAnswers& answers);

}  // namespace xingtan::db

// Every scope join of every statement closes something: the whole matrix is asked, and meanwhile each scoped
// statement is also asked in a stranger's name, with its joins opened one by one (platform/db/scope_proof.h).
#include <algorithm>
#include <iostream>

#include "flow.h"
#include "matrix.h"
#include "platform/db/scope_proof.h"

namespace xingtan::testing {
namespace {

TEST(ScopeProof, NoStatementTellsAStrangerAnythingAndNoJoinIsIdle) {
    Matrix matrix(db::Engine::Sqlite);
    for (const auto& route : read_policy(policy_file())) matrix.ask(route);
    // What the matrix asks of nobody who has rows to show: results by number, people not yet in a class, what
    // happened to units, who was asked for.
    for (const char* flow : {"nominate.flow",          "by-number.flow",          "class.flow",
                             "unit-change.flow",       "unit-merge.flow",         "unit-plan.flow",
                             "unit-lens.flow",         "unit-former-names.flow",  "audit.flow",
                             "transfer.flow",          "secondment.flow",         "merge-people.flow",
                             "roster-unnumbered.flow", "remembered-columns.flow", "choose.flow",
                             "reserve.flow",           "substitute.flow",         "terms.flow",
                             "whole-school.flow",      "quota-round.flow",        "identity.flow",
                             "approvals.flow",         "hours-claims.flow",       "hours-by-hand.flow"})
        Flow(std::string(XT_SOURCE_DIR) + "/tests/flows/" + flow, db::Engine::Sqlite).run();
    const auto proofs = db::scope_proofs();
    std::size_t joins = 0;
    for (const auto& [statement, proof] : proofs) {
        EXPECT_EQ(proof.leak, "") << "a stranger is answered by: " << statement;
        for (std::size_t join = 0; join < proof.effective.size(); ++join, ++joins)
            EXPECT_TRUE(proof.effective[join]) << "join " << join << " was not seen to close anything in "
                                               << proof.asked << " askings of: " << statement;
    }
    EXPECT_GT(proofs.size(), 60u);
    std::cout << "scope proof: " << proofs.size() << " statements, " << joins << " joins" << std::endl;
}

}  // namespace
}  // namespace xingtan::testing

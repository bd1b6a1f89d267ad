#pragma once
// The one door every change of state goes through.
#include "domain/enrolment/rules.h"
#include "domain/enrolment/service.h"

namespace xingtan::enrolment {

// Checks the machine, moves the place, writes the state and the recorded step and gathers the counters into
// `group`. `facts` is the row as found in scope in this transaction and is left as it is afterwards.
Result<> move(db::Tx& tx, Context& ctx, EnrolmentFacts& facts, State to, std::string_view reason,
              tally::Group& group, Door door = Door::Ordinary);

}  // namespace xingtan::enrolment

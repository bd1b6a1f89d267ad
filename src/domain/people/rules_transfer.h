#pragma once
// Pure decisions about transfers: what may be asked, who decides, and which state follows which.
#include "domain/people/model_transfer.h"

namespace xingtan::people {

constexpr int kBackDatedYears = 10;
constexpr int kSecondedAheadDays = 366;

// Kind::Invalid with the field at fault. Main transfers hold from today or an earlier day; a secondment may
// begin within the year to come.
Result<> may_ask(const TransferBody& body, Date today);
// Which side a body is written from: the one that names a person, or the one that types her number.
Side side_of(const TransferBody& body);
// Kind::Conflict "transfer-decided" unless it is pending.
Result<> still_pending(TransferState state);
// Whether the day lies in what is known of her: the first membership of all may be entered later than she
// really came. Kind::Invalid "effective-before-last-move".
struct Stay {
    std::int64_t since = 0;
    bool first = true;  // no other main membership came before
};
Result<> follows(const Stay& stay, Date effective_on);
// When the stay she leaves ends.
DomainTime stay_ends(const Stay& stay, Date effective_on);
Result<> transfer_reason_given(const TransferReason& body);

}  // namespace xingtan::people

#include "domain/people/rules_transfer.h"

#include <algorithm>

#include "base/limits.h"

namespace xingtan::people {
namespace {

Result<> named_well(const TransferBody& body) {
    if (body.person) {
        if (body.name || body.document_number)
            return Error::invalid_field("person", "person-chosen-and-typed");
        if (body.kind == TransferKind::TransferIn) return Error::invalid_field("name", "field-empty");
        return {};
    }
    if (body.kind == TransferKind::TransferOut) return Error::invalid_field("person", "field-empty");
    if (!body.name || body.name->empty()) return Error::invalid_field("name", "field-empty");
    if (!body.document_number || body.document_number->empty())
        return Error::invalid_field("document_number", "field-empty");
    if (body.name->size() > limits::kNameBytes) return Error::invalid_field("name", "text-too-long");
    if (body.document_number->size() > limits::kNameBytes)
        return Error::invalid_field("document_number", "text-too-long");
    return {};
}

Result<> dated_well(const TransferBody& body, Date today) {
    const bool seconded = body.kind == TransferKind::Secondment;
    const Date latest{today.days + (seconded ? kSecondedAheadDays : 0)};
    if (body.effective_on > latest)
        return Error::invalid_field("effective_on",
                                    seconded ? "secondment-too-far-ahead" : "effective-in-the-future");
    if (year_of(body.effective_on) < year_of(today) - kBackDatedYears)
        return Error::invalid_field("effective_on", "effective-too-long-ago",
                                    {{"years", std::to_string(kBackDatedYears)}});
    if (!body.until_on) return {};
    if (!seconded) return Error::invalid_field("until_on", "transfer-has-no-end");
    if (*body.until_on < body.effective_on) return Error::invalid_field("until_on", "ends-before-it-begins");
    return {};
}

}  // namespace

Result<> may_ask(const TransferBody& body, Date today) {
    if (body.kind == TransferKind::Return) return Error::invalid_field("kind", "expects-choice");
    TRY(named_well(body));
    TRY(dated_well(body, today));
    if (body.document.size() > limits::kNameBytes) return Error::invalid_field("document", "text-too-long");
    return {};
}

Side side_of(const TransferBody& body) { return body.person ? Side::From : Side::To; }

Result<> still_pending(TransferState state) {
    if (state != TransferState::Pending) return Error::conflict("transfer-decided");
    return {};
}

Result<> follows(const Stay& stay, Date effective_on) {
    if (stay.first || start_of(effective_on).ms >= stay.since) return {};
    return Error::invalid_field("effective_on", "effective-before-last-move");
}

DomainTime stay_ends(const Stay& stay, Date effective_on) {
    return {std::max(stay.since, start_of(effective_on).ms)};
}

Result<> transfer_reason_given(const TransferReason& body) {
    if (body.reason.empty()) return Error::invalid_field("reason", "reason-needed");
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    return {};
}

}  // namespace xingtan::people

// Sealing: the plain numbers of a row that may be kept become a sealed text, a blind index and a mask. The
// slowest part of an import, and so done outside every transaction.
#include "domain/people/check.h"
#include "domain/people/document.h"
#include "domain/people/sealing.h"
#include "platform/text/initials.h"

namespace xingtan::people {

std::string sealing_context(std::string_view column, PersonId person) {
    return std::string(column) + ':' + to_wire(person);
}

void seal(const crypto::Keyring& keys, Prepared& person) {
    auto& row = person.row;
    person.initials = text::initials(row.name);
    if (!row.document_number.empty()) {
        person.number_index = keys.blind_index(index_text(row.document_kind, row.document_number));
        person.number_sealed =
            keys.seal(row.document_number, sealing_context("person_document.number", person.id));
    }
    if (!row.mobile.empty()) {
        person.mobile_sealed = keys.seal(row.mobile, sealing_context("person.mobile", person.id));
        person.mobile_index = keys.blind_index("mobile:" + row.mobile);
    }
}

Checked prepare(Context& ctx, RosterRow row) {
    auto checked = check({std::move(row), {}}, day_of(ctx.now));
    const auto id = ctx.next_id<PersonId>();
    if (!id.ok()) {
        checked.problems.push_back({"", "", id.error().code});
        checked.verdict = jobs::Verdict::Bad;
        return checked;
    }
    checked.person.id = *id;
    if (checked.verdict != jobs::Verdict::Bad) seal(ctx.deployment.keys, checked.person);
    return checked;
}

}  // namespace xingtan::people

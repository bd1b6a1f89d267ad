#pragma once
// One row of a roster, as read from a sheet, judged field by field. Pure: no clock, no database, no key.
#include <string_view>
#include <vector>

#include "domain/people/service.h"

namespace xingtan::people {

// What reading the cells already showed: words no table knows, numbers a spreadsheet damaged. A field named
// by a problem here is not judged a second time.
struct TypedRow {
    RosterRow row;
    std::vector<jobs::Problem> problems;
    bool misplaced = false;  // its cells stand in other columns: nothing more is judged
    Says says = {};
};

// The row in its kept form, with the fields that follow from others filled in, and everything wrong with it.
// Nothing is sealed yet.
Checked check(TypedRow typed, Date today);

// A problem that does not keep a row from being applied.
bool is_warning(std::string_view code);
// A row that is already in the unit: nothing to do, so applying passes over it.
constexpr std::string_view kAlreadyHere = "already-here";
// A row without a number: nobody of this name and mobile is in the unit, so she comes in unverified.
constexpr std::string_view kUnverified = "person-unverified";
// A row without a number that means somebody of the unit, without a document or with one (named, masked).
constexpr std::string_view kHereUnverified = "already-here-unverified";
constexpr std::string_view kHereDocumented = "already-here-documented";
// A row with the number of somebody of the unit whose teaching it tells otherwise, and each field it changes.
constexpr std::string_view kHereToUpdate = "already-here-to-update";
constexpr std::string_view kWillBeUpdated = "will-be-updated";
// A number for somebody of the unit who is on file without a document.
constexpr std::string_view kDocumentForKnown = "document-for-known-person";
// A row that means somebody of the unit by a number she had before (present one named, masked).
constexpr std::string_view kHereByFormerNumber = "already-here-by-former-number";
// The number is hers and the name one she had before (present one named).
constexpr std::string_view kFormerName = "name-is-former";
// The number is nobody's now and was somebody's of another name.
constexpr std::string_view kFormerlyAnothers = "number-was-another-persons";
// The same, and a transfer to one's own reach waits for an answer.
constexpr std::string_view kAwaited = "transfer-under-way";
// A person registered in another unit: to be transferred, not added.
constexpr std::string_view kElsewhere = "registered-elsewhere";
jobs::Verdict verdict_of(const std::vector<jobs::Problem>& problems);

}  // namespace xingtan::people

#pragma once
// Use cases of places. Conservation is a CHECK of the database; what these functions add is order, names and
// the record of each move.
#include <functional>

#include "base/page.h"
#include "domain/org/service.h"
#include "domain/project/service.h"
#include "domain/quota/model_sheet.h"
#include "platform/auth/context.h"

namespace xingtan::quota {

// Inside a use case of enrolment: one place of `unit` for `intake`, moved free→held, held→used or held→free;
// where the intake has none free, one of the unit's for the whole project. A used place stays used (F4);
// reopening is the reverse of using. Kind::Conflict "places-exhausted" when there is none to move.
struct Claim {
    ProjectId project;
    IntakeId intake;
    UnitId unit;
    std::int64_t enrolment = 0;  // recorded with the move
    PlaceKind kind = PlaceKind::Person;
};
Result<> hold(db::Tx& tx, Context& ctx, const Claim& claim);
Result<> use(db::Tx& tx, Context& ctx, const Claim& claim);
Result<> reopen(db::Tx& tx, Context& ctx, const Claim& claim);
Result<> release_held(db::Tx& tx, Context& ctx, const Claim& claim);
// Places of kind Person that come to a school because an authority chose it as a whole (service_bring.cpp).
Result<> bring(db::Tx& tx, Context& ctx, const project::Offer& offer, const org::UnitFacts& school,
               std::int64_t people);
// The free places of the claim's row; 0 without a row. Locked, nobody else changes them until this
// transaction ends: who joins a queue or is taken from one looks at them so, and nobody waits while a place
// is free.
Result<std::int64_t> free_places(db::Tx& tx, const Claim& claim);
Result<std::int64_t> lock_free(db::Tx& tx, const Claim& claim);

// Places of open first-come second rounds this unit may ask in, for the intake (any of the project without
// one); and one of them taken for it, by whoever chooses for herself: false when there is none
// (service_round_serve.cpp).
Result<std::int64_t> left_in_rounds(db::Tx& tx, const Claim& claim, DomainTime now);
Result<bool> take_from_round(db::Tx& tx, Context& ctx, const Claim& claim);

// Rows whose free places grew, told in the transaction after they were written. Wired to enrolment's queues.
struct Freed {
    ProjectId project;
    std::vector<std::pair<IntakeId, UnitId>> rows;
};
using FreedSubscriber = std::function<Result<>(db::Tx&, Context&, const Freed&)>;
void on_freed(FreedSubscriber subscriber);  // only from app/wire.cpp, before serving

// Wired to org::on_changed: free places of a unit that is merged go to its heir, those of one that is closed
// back along their grants, and both back again when that is taken back (service_follow.cpp). Kind::Conflict
// "places-gone-since" when they are no longer where it put them.
Result<> follow_unit(db::Tx& tx, Context& ctx, const org::Changed& changed);
// Wired to org::on_rehearsed: who would get how many places.
Result<> foretell(db::Tx& tx, org::UnitChangeId event, org::ChangePreview& preview);

Result<PlaceSheet> show(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit);
struct IssueBody {
    std::optional<Claimed<IntakeId>> intake;
    std::int64_t quantity = 0;
    std::string document;
    std::optional<PlaceKind> kind = {};
    std::optional<bool> cancelled = {};  // free ones are taken out of the world again
};
BOOST_DESCRIBE_STRUCT(IssueBody, (), (intake, quantity, document, kind, cancelled))
// New places at the owner of a published project, by document number: a draft may still lose its intakes.
Result<PlaceSheet> issue(Context& ctx, Claimed<ProjectId> project, const IssueBody& body);
Result<PlaceSheet> grant(Context& ctx, Claimed<ProjectId> project, const PlaceGrantBody& body);
// Free places of a child back to its parent.
Result<PlaceSheet> reclaim(Context& ctx, Claimed<ProjectId> project, const ReturnBody& body);
// Free places of one child to another of the same parent. Kind::Invalid "units-not-siblings".
Result<PlaceSheet> transfer(Context& ctx, Claimed<ProjectId> project, const PlaceTransferBody& body);
// Free places that nobody shall fill any more, and back (Can::AllocatePlaces over the unit).
Result<PlaceSheet> lapse(Context& ctx, Claimed<ProjectId> project, const PlaceLapseBody& body);
Result<Page<PlaceMove>> moves(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                              const MoveFilter& filter, const PageRequest& page);

// The quota sheet: units × intakes. Staging reads and checks it; publishing posts it: the sheet states what
// each unit shall have, so publishing the same sheet again moves nothing.
Result<QuotaSheet> stage_sheet(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                               std::string_view filename, std::string_view document, std::string_view bytes);
Result<QuotaSheet> show_sheet(Context& ctx, Claimed<QuotaSheetId> id);
// What publishing would change now.
Result<SheetChanges> sheet_changes(Context& ctx, Claimed<QuotaSheetId> id);
// `seen`: what it was compared with, when somebody has compared it; Kind::Conflict "places-moved-since" once
// something has moved since then. Kind::Conflict "sheet-changes-nothing". More than kPieceCells cells are
// posted in pieces (docs/decisions/0070).
struct Approval {
    std::string seen = {};      // of the comparison
    std::string document = {};  // on which paper; empty: the sheet's own
};
Result<QuotaSheet> publish_sheet(Context& ctx, Claimed<QuotaSheetId> id, const Approval& approval = {});

// The sheet as it stands, and what is tried out on it under a name until it is published.
Result<QuotaGrid> grid(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                       PlaceKind kind);
Result<QuotaSheet> save_draft(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                              const QuotaDraftBody& body);
Result<QuotaSheet> rewrite_draft(Context& ctx, Claimed<QuotaSheetId> id, const QuotaDraftBody& body);
Result<> drop_sheet(Context& ctx, Claimed<QuotaSheetId> id);
Result<Page<QuotaSheetRow>> sheets(Context& ctx, Claimed<ProjectId> project,
                                   std::optional<Claimed<UnitId>> unit, const PageRequest& page);
// The same layout as the import: a row a child, a column an intake.
enum class SheetFormat { Xlsx, Csv };
Result<std::string> export_sheet(Context& ctx, Claimed<ProjectId> project,
                                 std::optional<Claimed<UnitId>> unit, SheetFormat format);

}  // namespace xingtan::quota

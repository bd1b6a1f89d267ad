// The dry run of a roster: rows are read and judged, five hundred at a time and outside any write
// transaction, by columns recognised from their headings or remembered from the sheets of the same unit.
#include <algorithm>

#include "base/limits.h"
#include "domain/org/service.h"
#include "domain/people/roster_judge.h"
#include "platform/jobs/field_columns.h"
#include "platform/sheet/writer.h"

namespace xingtan::people {
namespace {

RosterKind kind_for(const org::UnitFacts& unit) {
    return unit.kind == org::UnitKind::Authority ? RosterKind::ManyUnits : RosterKind::OneUnit;
}

Result<org::UnitFacts> find_unit(Context& ctx, Claimed<UnitId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<org::UnitFacts> {
        const auto scope = TRY(ctx.actor.scope<Can::ManagePeople>(tx));
        auto unit = TRY(org::find(tx, scope, id));
        TRY(org::is_open(tx, unit.id));
        return unit;
    });
}

Result<> read_rows(Context& ctx, jobs::Staging& staging, const org::UnitFacts& unit, std::string_view bytes) {
    const auto remembered = TRY(jobs::remembered_columns(ctx, jobs::ImportKind::Roster, unit.id));
    const auto wanted = roster_columns(kind_for(unit), remembered);
    return jobs::take_sheet(staging, bytes, wanted, roster_field_names());
}

}  // namespace

Result<jobs::Import> stage_roster(Context& ctx, Claimed<UnitId> id, std::string_view filename,
                                  std::string_view bytes) {
    const auto unit = TRY(find_unit(ctx, id));
    auto staging = TRY(jobs::Staging::begin(
        ctx, {jobs::ImportKind::Roster, unit.id, about_of(kind_for(unit)),
              std::string(filename.substr(0, limits::kNameBytes)), crypto::sha256_hex(bytes)}));
    if (staging.repeated()) return jobs::show(ctx, Claimed<ImportId>{staging.id()});
    const auto read = read_rows(ctx, staging, unit, bytes);
    if (read.ok()) return staging.finish();
    TRY(staging.discard());
    return read.error();
}

Result<std::string> roster_template(Context& ctx, Claimed<UnitId> id) {
    const auto unit = TRY(find_unit(ctx, id));
    auto writer = TRY(sheet::XlsxWriter::to_memory(roster_layout(kind_for(unit), ctx.language)));
    return writer.finish_bytes();
}

}  // namespace xingtan::people

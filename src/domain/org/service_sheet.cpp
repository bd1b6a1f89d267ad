// Units from a sheet and onto one: a dry run of every row, then the good ones founded in the order of the
// sheet, so that a school may stand below a county of the same sheet.
#include <map>
#include <memory>
#include <set>

#include "base/json.h"
#include "base/limits.h"
#include "domain/org/change_step.h"
#include "domain/org/codes.h"
#include "domain/org/rules.h"
#include "domain/org/unit_sheet.h"
#include "platform/jobs/service.h"
#include "platform/sheet/csv_writer.h"
#include "platform/sheet/writer.h"

namespace xingtan::org {
namespace {

constexpr std::string_view kAlreadyThere = "unit-already-there";

std::string way(const std::string& above, const std::string& name) {
    return above.empty() ? name : above + "/" + name;
}

// What stands below the sheet's unit, by the way down to it: first what is there, then what the sheet brings.
class Ways {
  public:
    Ways(const UnitFacts& top, const std::vector<store::SheetLine>& below) {
        known_[""] = {top.kind, top.level};
        std::map<std::int64_t, std::string> way_of = {{top.id.value, ""}};
        for (const auto& unit : below) {
            const auto above = way_of.find(unit.parent.value);
            if (above == way_of.end()) continue;  // below a closed unit
            const auto full = way(above->second, unit.name);
            way_of[unit.id.value] = full;
            known_[full] = {unit.kind, unit.level};
            codes_[full] = unit.code;
        }
    }
    const ParentFacts* find(const std::string& full) const {
        const auto found = known_.find(full);
        return found == known_.end() ? nullptr : &found->second;
    }
    // The code of the unit that stands there; empty when it has none.
    std::string code_of(const std::string& full) const {
        const auto found = codes_.find(full);
        return found == codes_.end() ? std::string() : found->second;
    }
    void add(const std::string& full, const UnitRow& row) {
        known_[full] = {row.kind, row.level};
        codes_[full] = row.code;
    }

  private:
    std::map<std::string, std::string, std::less<>> codes_;
    std::map<std::string, ParentFacts, std::less<>> known_;
};

struct Target {
    UnitFacts unit;
    std::vector<store::SheetLine> below;
};

template <Can C>
Result<Target> target_of(Context& ctx, Claimed<UnitId> id) {
    return ctx.db.read([&](db::Tx& tx) -> Result<Target> {
        const auto scope = TRY(ctx.actor.scope<C>(tx));
        Target target;
        target.unit = TRY(find(tx, scope, id));
        target.below = TRY(store::sheet_lines(tx, scope, {target.unit.path, target.unit.path_end}));
        return target;
    });
}

class UnitCheck {
  public:
    UnitCheck(Context& ctx, jobs::Staging& staging, const Target& target)
        : ctx_(ctx), staging_(staging), ways_(target.unit, target.below) {}

    Result<> take(const sheet::Header& header, const sheet::SheetRow& row) {
        if (!headed_) TRY(staging_.headings(unit_headings(header)));
        headed_ = true;
        auto typed = typed_unit(header, row);
        TRY(judge(typed, row.line));
        jobs::StagedRow staged{row.line, verdict_of(typed), typed.row.name, {}, {}, {}};
        if (staged.verdict != jobs::Verdict::Good) staged.cells = unit_cells(header, row);
        if (staged.verdict == jobs::Verdict::Good) staged.payload = to_json(typed.row);
        staged.problems = std::move(typed.problems);
        return staging_.add(std::move(staged));
    }

  private:
    Context& ctx_;
    jobs::Staging& staging_;
    Ways ways_;
    std::set<std::string> codes_;
    bool headed_ = false;

    static jobs::Verdict verdict_of(const TypedUnit& typed) {
        if (typed.problems.empty()) return jobs::Verdict::Good;
        const bool there = typed.problems.size() == 1 && typed.problems[0].code == kAlreadyThere;
        return there ? jobs::Verdict::Warning : jobs::Verdict::Bad;
    }
    static void add(TypedUnit& typed, std::string column, const std::string& value, std::string_view code) {
        typed.problems.push_back({std::move(column), value.substr(0, limits::kNameBytes), std::string(code)});
    }
    static void add(TypedUnit& typed, const std::string& value, const Error& error) {
        add(typed, error.fields.empty() ? "name" : error.fields.front().field, value, error.code);
    }

    // The same name with another code may be the same unit or another one: only the sender knows.
    void judge_there(TypedUnit& typed, const std::string& full) const {
        const auto code = ways_.code_of(full);
        const auto& typed_code = typed.row.code;
        const bool differs = !code.empty() && !typed_code.empty() && code != typed_code;
        if (differs)
            typed.problems.push_back(
                {"code", typed_code.substr(0, limits::kNameBytes), "unit-there-with-another-code", code});
        else
            add(typed, "name", typed.row.name, kAlreadyThere);
    }

    Result<> judge(TypedUnit& typed, std::int64_t line) {
        auto& row = typed.row;
        if (row.name.empty())
            typed.problems.push_back({"name", "", "unit-row-without-name", std::to_string(line)});
        const auto* parent = ways_.find(row.above);
        if (!parent) add(typed, "parent", row.above, "parent-unknown");
        if (parent && row.kind == UnitKind::Office) row.level = parent->level;
        if (!typed.problems.empty()) return {};
        const auto full = way(row.above, row.name);
        if (ways_.find(full)) {
            judge_there(typed, full);
            return {};
        }
        const auto stands = may_stand(*parent, row.kind, row.level);
        if (!stands.ok()) add(typed, row.name, stands.error());
        const auto named = well_named(row.kind, row.level, row.special, row.name, row.code);
        if (!named.ok()) add(typed, row.code.empty() ? row.name : row.code, named.error());
        if (!row.credit_code.empty() && !credit_code_fits(row.credit_code))
            add(typed, "credit_code", row.credit_code, "credit-code-wrong");
        if (row.name.find('/') != std::string::npos) add(typed, "name", row.name, "name-has-a-slash");
        TRY(judge_code(typed));
        if (typed.problems.empty()) ways_.add(full, row);
        return {};
    }

    Result<> judge_code(TypedUnit& typed) {
        const auto& code = typed.row.code;
        if (code.empty()) return {};
        if (!codes_.insert(code).second) add(typed, "code", code, "code-twice-in-file");
        const auto free = ctx_.db.read(
            [&](db::Tx& tx) -> Result<> { return keep_code_free(tx, typed.row.kind, code, {}); });
        if (!free.ok() && free.error().kind != Kind::Conflict) return free.error();
        if (!free.ok()) add(typed, "code", code, free.error().code);
        return {};
    }
};

Result<> check_rows(Context& ctx, jobs::Staging& staging, const Target& target, std::string_view bytes) {
    UnitCheck units(ctx, staging, target);
    const auto read =
        TRY(sheet::read_table(sheet::ByteSource::of_bytes(bytes), {}, unit_columns(),
                              [&](const auto& header, const auto& row) { return units.take(header, row); }));
    if (read.rows == 0) return Error::invalid("sheet-has-no-rows");
    return {};
}

struct Arrival {
    std::int64_t line = 0;
    UnitRow row;
};

// Down from the sheet's unit, name by name; none when a step is gone by now.
Result<std::optional<UnitFacts>> walk(db::Tx& tx, const AnyScope& scope, UnitFacts at,
                                      std::string_view down) {
    while (!down.empty()) {
        const auto slash = down.find('/');
        const auto name = down.substr(0, slash);
        down = slash == std::string_view::npos ? std::string_view() : down.substr(slash + 1);
        auto child = TRY(store::child_named(tx, scope, at.id, name));
        if (!child) return std::optional<UnitFacts>();
        at = std::move(*child);
    }
    return std::optional<UnitFacts>(std::move(at));
}

Result<> found_row(db::Tx& tx, Context& ctx, const AnyScope& scope, const UnitFacts& parent,
                   const UnitRow& row) {
    TRY(keep_name_free(tx, parent.id, row.name));
    TRY(keep_code_free(tx, row.kind, row.code, {}));
    const auto made =
        TRY(found_in(tx, ctx, {parent.id, row.kind, row.level, row.name, row.code, row.special}));
    ChangeBody body{.effective_on = day_of(ctx.now)};
    if (!row.credit_code.empty()) {
        body.kind = ChangeKind::Register;
        body.credit_code = row.credit_code;
        auto step = TRY(step_of(tx, scope, made, body));
        TRY(apply(tx, ctx, step));
    }
    if (row.employer.empty()) return {};
    body.kind = ChangeKind::Employ;
    body.employer = row.employer;
    auto step = TRY(step_of(tx, scope, made, body));
    TRY(apply(tx, ctx, step));
    return {};
}

Result<jobs::Landed> write_chunk(db::Tx& tx, Context& ctx, UnitId top_id,
                                 const std::vector<Arrival>& arrivals) {
    const auto scope = TRY(ctx.actor.scope<Can::ManageUnits>(tx));
    const auto top = TRY(find(tx, scope, Claimed<UnitId>{top_id}));
    jobs::Landed landed;
    for (const auto& arrival : arrivals) {
        const auto parent = TRY(walk(tx, scope, top, arrival.row.above));
        if (!parent) {
            landed.stopped.push_back({arrival.line, "parent-unknown"});
            continue;
        }
        const auto found = found_row(tx, ctx, scope, *parent, arrival.row);
        if (found.ok())
            ++landed.applied;
        else if (found.error().kind == Kind::Conflict)
            landed.stopped.push_back({arrival.line, found.error().code});
        else
            return found.error();
    }
    return landed;
}

Result<jobs::Write> prepare_chunk(Context& ctx, const jobs::Record& record,
                                  std::vector<jobs::StagedRow> rows) {
    auto arrivals = std::make_shared<std::vector<Arrival>>();
    for (const auto& row : rows) {
        if (row.payload.empty()) continue;
        auto unit = TRY(from_json<UnitRow>(row.payload));
        arrivals->push_back({row.line, std::move(unit)});
    }
    const auto top = record.import.unit;
    return jobs::Write([&ctx, arrivals, top](db::Tx& tx) { return write_chunk(tx, ctx, top, *arrivals); });
}

std::vector<UnitRow> rows_of(const Target& target) {
    std::map<std::int64_t, std::string> way_of = {{target.unit.id.value, ""}};
    std::vector<UnitRow> rows;
    for (const auto& unit : target.below) {
        const auto above = way_of.find(unit.parent.value);
        if (above == way_of.end()) continue;
        way_of[unit.id.value] = way(above->second, unit.name);
        rows.push_back({above->second, unit.name, unit.kind, unit.level, unit.code, unit.special,
                        unit.credit_code, unit.employer});
    }
    return rows;
}

}  // namespace

Result<jobs::Import> stage_units(Context& ctx, Claimed<UnitId> unit, std::string_view filename,
                                 std::string_view bytes) {
    const auto target = TRY(target_of<Can::ManageUnits>(ctx, unit));
    TRY(ctx.db.read([&](db::Tx& tx) { return is_open(tx, target.unit.id); }));
    auto staging = TRY(jobs::Staging::begin(
        ctx, {jobs::ImportKind::Units, target.unit.id, "",
              std::string(filename.substr(0, limits::kNameBytes)), crypto::sha256_hex(bytes)}));
    if (staging.repeated()) return jobs::show(ctx, Claimed<ImportId>{staging.id()});
    const auto checked = check_rows(ctx, staging, target, bytes);
    if (checked.ok()) return staging.finish();
    TRY(staging.discard());
    return checked.error();
}

jobs::KindRules unit_rules() {
    return {.scope = &jobs::scope_with<Can::ManageUnits>,
            .prepare = prepare_chunk,
            .page = [](const jobs::Record& record) {
                return "/desk/units/" + to_wire(record.import.unit) + "/import";
            }};
}

Result<std::string> units_xlsx(Context& ctx, Claimed<UnitId> unit) {
    const auto target = TRY(target_of<Can::ViewUnits>(ctx, unit));
    auto writer = TRY(sheet::XlsxWriter::to_memory(unit_layout(target.unit.name + "的下级单位")));
    for (const auto& row : rows_of(target)) TRY(writer.row(unit_values(row)));
    return writer.finish_bytes();
}

Result<std::string> units_csv(Context& ctx, Claimed<UnitId> unit) {
    const auto target = TRY(target_of<Can::ViewUnits>(ctx, unit));
    sheet::CsvWriter writer(unit_layout("").columns);
    for (const auto& row : rows_of(target)) writer.row(unit_values(row));
    return writer.take();
}

}  // namespace xingtan::org

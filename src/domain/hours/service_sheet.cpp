// The class result sheet: the template, and staging it when it comes back.
#include "base/limits.h"
#include "domain/hours/result_sheet.h"
#include "domain/hours/service.h"
#include "platform/crypto/keyring.h"
#include "platform/jobs/field_columns.h"
#include "platform/sheet/writer.h"

namespace xingtan::hours {
namespace {

constexpr text::Label kNote{
    "学时填累计数，保留一位小数；结论填“合格”“良好”“优秀”或“不合格”，不合格者不计学时；暂无结果的行留空。",
    "Hours are sums, with one decimal. Result is pass, good, excellent or fail; who fails has no hours. "
    "Leave "
    "a row empty while there is no result."};
constexpr text::Label kFileEnd{"-成绩表.xlsx", "-results.xlsx"};

std::vector<std::string> verdict_choices(std::string_view language) {
    std::vector<std::string> words;
    for (const auto& one : kVerdictWords) words.push_back(one.word.in(language));
    return words;
}

sheet::SheetLayout layout_of(const ClassPart& found, std::string_view language) {
    sheet::SheetLayout layout;
    layout.title = found.training_class.name + "　" + found.part.name;
    layout.note = kNote.in(language);
    const auto add = [&](SheetColumn column, sheet::ColumnKind kind, int width) {
        layout.columns.push_back({heading_of(column, language), kind, width, {}});
    };
    add(SheetColumn::Enrolment, sheet::ColumnKind::Text, 17);
    add(SheetColumn::Name, sheet::ColumnKind::Text, 12);
    add(SheetColumn::Unit, sheet::ColumnKind::Text, 28);
    for (const auto& requirement : found.part.requirements)
        layout.columns.push_back({requirement.name, sheet::ColumnKind::Hours, 18, {}});
    add(SheetColumn::Verdict, sheet::ColumnKind::Text, 10);
    layout.columns.back().choices = verdict_choices(language);
    add(SheetColumn::CompletedOn, sheet::ColumnKind::Day, 14);
    return layout;
}

Result<> write_member(sheet::XlsxWriter& writer, const ClassPart& found, const store::MemberRow& member) {
    const auto id = to_wire(member.enrolment);
    std::vector<sheet::Value> values = {std::string_view(id), std::string_view(member.name),
                                        std::string_view(member.unit_name)};
    for (const auto& requirement : found.part.requirements) {
        const auto done = sums(member)[static_cast<std::size_t>(requirement.slot - 1)];
        values.push_back(done > 0 ? sheet::Value(done) : sheet::Value());
    }
    return writer.row(values);
}

// What a unit once put right, but for hours: which requirement is the first differs from part to part.
Result<std::map<std::string, std::string>> remembered(Context& ctx, UnitId unit) {
    auto all = TRY(jobs::remembered_columns(ctx, jobs::ImportKind::Results, unit));
    std::erase_if(all, [](const auto& one) { return is_hours_field(one.second); });
    return all;
}

Result<> read_rows(Context& ctx, jobs::Staging& staging, const ClassPart& found, std::string_view bytes) {
    const auto fields = result_fields(found.part.requirements.size());
    const auto known = TRY(remembered(ctx, found.training_class.unit));
    auto wanted = result_columns(found.part);
    jobs::recall(wanted, fields, known);
    return jobs::take_sheet(staging, bytes, wanted, fields);
}

std::vector<jobs::ImportField> import_fields(const jobs::Record& record) {
    const auto about = about_of(record);
    return about.ok() ? result_import_fields(about->requirements) : std::vector<jobs::ImportField>();
}

std::string page_of(const jobs::Record& record) {
    const auto about = about_of(record);
    return about.ok() ? "/desk/classes/" + to_wire(about->training_class) + "/results" : std::string();
}

}  // namespace

Result<ResultSheet> result_template(Context& ctx, Claimed<TrainingClassId> id, Claimed<PartId> part) {
    const auto found = TRY(find_to_enter(ctx, id, part));
    auto writer = TRY(sheet::XlsxWriter::to_memory(layout_of(found, ctx.language)));
    for (const auto& member : found.members)
        if (state_problem(member.state).empty()) TRY(write_member(writer, found, member));
    auto bytes = TRY(writer.finish_bytes());
    return ResultSheet{found.training_class.name + "-" + found.part.name + kFileEnd.in(ctx.language),
                       std::move(bytes)};
}

Result<jobs::Import> stage_results(Context& ctx, Claimed<TrainingClassId> id, Claimed<PartId> part,
                                   std::string_view filename, std::string_view bytes) {
    const auto found = TRY(find_to_enter(ctx, id, part));
    auto staging = TRY(jobs::Staging::begin(
        ctx, {jobs::ImportKind::Results, found.training_class.unit, to_json(about_of(found)),
              std::string(filename.substr(0, limits::kNameBytes)), crypto::sha256_hex(bytes)}));
    if (staging.repeated()) return jobs::show(ctx, Claimed<ImportId>{staging.id()});
    const auto read = read_rows(ctx, staging, found, bytes);
    if (read.ok()) return staging.finish();
    TRY(staging.discard());
    return read.error();
}

jobs::KindRules result_rules() {
    return {.scope = &jobs::scope_with<Can::EnterResults>,
            .prepare = prepare_results,
            .judge = open_result_judge,
            .undo = prepare_undo,
            .fields = import_fields,
            .page = page_of};
}

}  // namespace xingtan::hours

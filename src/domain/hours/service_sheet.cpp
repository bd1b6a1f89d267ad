// The class result sheet: the template, the dry run, and applying what it says.
#include <algorithm>
#include <unordered_map>

#include "domain/hours/service.h"
#include "domain/hours/sheet_rows.h"
#include "domain/hours/store.h"
#include "platform/crypto/keyring.h"
#include "platform/jobs/service.h"
#include "platform/sheet/writer.h"

namespace xingtan::hours {
namespace {

constexpr std::int64_t kClassMost = 10'000;

// What a sheet is about, kept with its import.
struct About {
    TrainingClassId training_class;
    PartId part;
};
BOOST_DESCRIBE_STRUCT(About, (), (training_class, part))

// A class and the part its sheet is for, with the members.
struct ClassPart {
    enrolment::TrainingClass training_class;
    project::Part part;
    Window window;
    std::vector<store::MemberRow> members;
};

Result<project::Part> part_of(db::Tx& tx, ProjectId project, PartId id) {
    auto parts = TRY(project::parts(tx, project));
    for (auto& part : parts)
        if (part.id == id) return std::move(part);
    return Error::missing();
}

Result<ClassPart> find(db::Tx& tx, const AnyScope& scope, Claimed<TrainingClassId> id, Claimed<PartId> part) {
    ClassPart found;
    found.training_class = TRY(enrolment::find_class(tx, scope, id));
    found.part = TRY(part_of(tx, found.training_class.project, part.unproven));
    const auto intake = TRY(project::find_intake(tx, scope, Claimed<IntakeId>{found.training_class.intake}));
    found.window = window_of(found.part, intake);
    found.members = TRY(store::members(tx, scope, {found.training_class.id, "", 0, kClassMost}));
    return found;
}

Result<ClassPart> find_to_enter(Context& ctx, Claimed<TrainingClassId> id, Claimed<PartId> part) {
    return ctx.db.read([&](db::Tx& tx) -> Result<ClassPart> {
        const auto scope = TRY(ctx.actor.scope<Can::EnterResults>(tx));
        return find(tx, scope, id, part);
    });
}

std::array<std::int64_t, project::kRequirementsMost> sums(const store::MemberRow& row) {
    return {row.done_1, row.done_2, row.done_3, row.done_4, row.done_5, row.done_6};
}

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

// The members of a class while its sheet is read.
class Roll {
  public:
    explicit Roll(const ClassPart& found) {
        for (const auto& row : found.members)
            members_[row.enrolment] = {row.name, row.state, sums(row), false};
    }
    const SheetMember* find(EnrolmentId id) const {
        const auto found = members_.find(id);
        return found == members_.end() ? nullptr : &found->second;
    }
    void see(EnrolmentId id) {
        const auto found = members_.find(id);
        if (found != members_.end()) found->second.seen = true;
    }

  private:
    std::unordered_map<EnrolmentId, SheetMember> members_;
};

std::vector<std::string> texts_of(const sheet::SheetRow& row) {
    std::vector<std::string> texts;
    for (const auto& cell : row.cells) texts.push_back(cell.text);
    return texts;
}

jobs::StagedRow staged(const sheet::Header& header, const sheet::SheetRow& row, SheetRowReading reading) {
    jobs::StagedRow out;
    out.line = row.line;
    out.verdict = reading.verdict;
    out.label = header.cell(row, static_cast<std::size_t>(SheetColumn::Name)).text;
    out.problems = std::move(reading.problems);
    if (reading.verdict != jobs::Verdict::Good) out.cells = texts_of(row);
    if (reading.verdict != jobs::Verdict::Bad && reading.changes) out.payload = to_json(reading.result);
    return out;
}

Result<> read_rows(jobs::Staging& staging, const ClassPart& found, Date today, std::string_view bytes) {
    Roll roll(found);
    const SheetReader reader(found.part, found.window, today);
    const auto wanted = result_columns(found.part);
    const auto source = sheet::ByteSource::of_bytes(bytes);
    bool headed = false;
    TRY(sheet::read_table(source, {}, wanted,
                          [&](const sheet::Header& header, const sheet::SheetRow& row) -> Result<> {
                              if (!std::exchange(headed, true)) TRY(staging.headings(header.headings));
                              const auto id = enrolment_in(header, row);
                              auto reading = reader.read(header, row, roll.find(id));
                              roll.see(id);
                              return staging.add(staged(header, row, std::move(reading)));
                          }));
    return {};
}

struct PayloadRow {
    std::int64_t line = 0;
    SheetResult result;
};

// Rows that change something, sorted by enrolment.
Result<std::vector<PayloadRow>> payloads(const std::vector<jobs::StagedRow>& rows) {
    std::vector<PayloadRow> list;
    for (const auto& row : rows) {
        if (row.payload.empty()) continue;
        auto result = TRY(from_json<SheetResult>(row.payload));
        list.push_back({row.line, std::move(result)});
    }
    std::sort(list.begin(), list.end(),
              [](const auto& a, const auto& b) { return a.result.enrolment < b.result.enrolment; });
    return list;
}

// The enrolments as they are, held until the transaction ends: what a sheet adds depends on what the ledger
// has.
using FactsById = std::unordered_map<EnrolmentId, enrolment::EnrolmentFacts>;
Result<FactsById> hold(db::Tx& tx, const AnyScope& scope, const std::vector<PayloadRow>& rows) {
    std::vector<enrolment::HoursDelta> nothing;
    for (const auto& row : rows) nothing.push_back({row.result.enrolment, {}});
    auto held = TRY(enrolment::add_hours_many(tx, scope, nothing));
    FactsById facts;
    for (auto& one : held) facts.emplace(one.id, std::move(one));
    return facts;
}

// What one row adds to the ledger; its line stands for the index.
void add_postings(std::vector<Posting>& postings, const project::Part& part, const PayloadRow& row,
                  const std::vector<std::int64_t>& rest) {
    const bool fails = row.result.verdict == Verdict::Fail;
    for (std::size_t i = 0; i < part.requirements.size(); ++i) {
        const auto& requirement = part.requirements[i];
        if (fails ? i > 0 : rest[i] == 0) continue;
        postings.push_back({row.line, row.result.enrolment, requirement.slot, requirement.hour_type, rest[i],
                            row.result.verdict, row.result.completed_on});
    }
}

class Entering {
  public:
    Entering(Context& ctx, const jobs::Record& record, About about, std::vector<PayloadRow> rows)
        : ctx_(ctx), import_(record.import.id), about_(about), rows_(std::move(rows)) {}

    Result<jobs::Landed> operator()(db::Tx& tx) const {
        const auto scope = TRY(ctx_.actor.scope<Can::EnterResults>(tx));
        const auto training_class =
            TRY(enrolment::find_class(tx, scope, Claimed<TrainingClassId>{about_.training_class}));
        const auto part = TRY(part_of(tx, training_class.project, about_.part));
        const auto facts = TRY(hold(tx, scope, rows_));
        jobs::Landed landed;
        std::vector<Posting> postings;
        for (const auto& row : rows_) {
            const auto found = facts.find(row.result.enrolment);
            const auto held = found == facts.end() ? enrolment::EnrolmentFacts{} : found->second;
            const auto rest = still_to_enter(part, row.result, held);
            if (rest.ok())
                add_postings(postings, part, row, *rest);
            else
                landed.stopped.push_back({row.line, rest.error().code});
        }
        const auto posted =
            TRY(post(tx, ctx_, scope, postings, {training_class.project, part.name, {}, import_}));
        land(posted, landed);
        TRY(note(tx, training_class, posted));
        return landed;
    }

  private:
    Context& ctx_;
    ImportId import_;
    About about_;
    std::vector<PayloadRow> rows_;

    // A row of several requirements is applied or stopped as one: they share the enrolment that decides.
    static void land(const Posted& posted, jobs::Landed& landed) {
        std::int64_t last = 0;
        for (const auto& outcome : posted.outcomes) {
            if (outcome.index == last) continue;
            last = outcome.index;
            if (outcome.accepted)
                ++landed.applied;
            else
                landed.stopped.push_back({outcome.index, outcome.code});
        }
    }

    Result<> note(db::Tx& tx, const enrolment::TrainingClass& training_class, const Posted& posted) const {
        if (posted.accepted == 0) return {};
        return audit::record(tx, ctx_.who(),
                             {.action = "hours.sheet-entered",
                              .object = to_wire(import_),
                              .unit = training_class.unit,
                              .count = posted.accepted});
    }
};

std::string page_of(const jobs::Record& record) {
    const auto about = from_json<About>(record.about);
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
    const About about{found.training_class.id, found.part.id};
    auto staging =
        TRY(jobs::Staging::begin(ctx, {jobs::ImportKind::Results, found.training_class.unit, to_json(about),
                                       std::string(filename), crypto::sha256_hex(bytes)}));
    if (staging.repeated()) return jobs::show(ctx, Claimed<ImportId>{staging.id()});
    const auto read = read_rows(staging, found, day_of(ctx.now), bytes);
    if (read.ok()) return staging.finish();
    TRY(staging.discard());
    return read.error();
}

jobs::KindRules result_rules() {
    return {.scope = &jobs::scope_with<Can::EnterResults>,
            .prepare = [](Context& ctx, const jobs::Record& record,
                          std::vector<jobs::StagedRow> rows) -> Result<jobs::Write> {
                const auto about = TRY(from_json<About>(record.about));
                auto list = TRY(payloads(rows));
                return jobs::Write(Entering(ctx, record, about, std::move(list)));
            },
            .page = page_of};
}

}  // namespace xingtan::hours

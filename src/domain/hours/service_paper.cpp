// A certificate of hours: what somebody has in a span of days, on a sheet whose code leads whoever holds it
// to what was printed and to what the ledger says today. The code is 80 random bits, so nobody guesses one.
#include <algorithm>

#include "domain/hours/service_record.h"
#include "domain/people/service.h"
#include "platform/paper/table.h"
#include "platform/sheet/layout.h"

namespace xingtan::hours {
namespace {

constexpr std::size_t kTypedBytes = 200;
constexpr std::string_view kTitle = "培训学时证明";

bool within(const DaySpan& days, Date on) { return days.from <= on && on <= days.until; }

// What she has in those days, and how it is shown.
struct Sheet {
    store::PaperRow row;
    std::vector<RecordTotal> totals;
    std::vector<HourType> types;
    std::vector<CreditLine> credits;
};

Result<std::vector<store::TypeSum>> sums_in(db::Tx& tx, PersonId person, const DaySpan& days) {
    auto sums = TRY(store::sums(tx, person));
    std::erase_if(sums, [&](const auto& one) { return !within(days, one.completed_on); });
    return sums;
}

Result<Sheet> sheet_of(db::Tx& tx, const Subject& who, const DaySpan& days, Date today) {
    Sheet sheet;
    sheet.types = TRY(store::hour_types(tx));
    const auto sums = TRY(sums_in(tx, who.id, days));
    sheet.totals = totals_of(sums, sheet.types);
    if (sheet.totals.empty()) return Error::conflict("no-hours-in-the-span");
    std::vector<DaySum> modes;
    for (const auto& one : sums)
        modes.push_back({one.completed_on, mode_of(sheet.types, one.hour_type), one.tenths});
    const auto rates = TRY(rates_for(tx, who.unit));
    sheet.credits = credits_of(rates, modes);
    auto& row = sheet.row;
    row.person = who.id, row.holder = who.name, row.unit_name = who.unit_name;
    row.from_on = days.from, row.until_on = days.until, row.made_on = today;
    for (const auto& one : sheet.totals) row.tenths += one.tenths;
    row.credit_hundredths = credit_sum(sheet.credits);
    row.lines = to_json(sheet.totals);
    return sheet;
}

Result<> keep(db::Tx& tx, Context& ctx, Sheet& sheet, UnitId unit, const std::string& code) {
    const auto same = TRY(store::same_paper(tx, sheet.row));
    sheet.row.code = same.value_or(code);
    if (same) return {};
    sheet.row.id = TRY(ctx.ids.next());
    TRY(store::insert_paper(tx, sheet.row, ctx.actor.account, ctx.at));
    return audit::record(
        tx, ctx.who(), {.action = "hours.paper-printed", .object = to_wire(sheet.row.person), .unit = unit});
}

std::string hours_text(std::int64_t tenths) { return sheet::shown(tenths, sheet::ColumnKind::Hours); }

// Hundredths as 1.5 or 12.25.
std::string credits_text(std::int64_t hundredths) {
    auto text = std::to_string(hundredths / 100);
    if (const auto rest = hundredths % 100; rest != 0) {
        const auto digits = std::to_string(100 + rest).substr(1);
        text += "." + (digits.back() == '0' ? digits.substr(0, 1) : digits);
    }
    return text;
}

std::string word_of(const Sheet& sheet, const std::string& code) {
    const auto found = std::ranges::find(sheet.types, code, &HourType::code);
    return found == sheet.types.end() ? code : found->name_zh;
}

// A form: who, when, what by year and type, and how to check it.
paper::TablePaper drawn(const Context& ctx, const Sheet& sheet) {
    const auto& row = sheet.row;
    paper::TablePaper made;
    made.title = kTitle;
    made.note = "兹证明下列教师在所列时间内取得的培训学时。";
    if (ctx.deployment.demo) made.note += "　演示 DEMO";
    made.footer = "以学时台账 " + to_iso(row.made_on) + " 的记录为准";
    made.made_on = row.made_on;
    made.columns = {
        {"项目", 1.1, paper::CellAlign::Centre}, {"内容", 3.4}, {"学时", 1.1, paper::CellAlign::Right}};
    made.rows = {{"姓名", row.holder},
                 {"单位", row.unit_name},
                 {"时间", to_iso(row.from_on) + " 至 " + to_iso(row.until_on)}};
    for (const auto& one : sheet.totals)
        made.rows.push_back(
            {std::to_string(one.year) + " 年度", word_of(sheet, one.hour_type), hours_text(one.tenths)});
    made.rows.push_back({"合计", "", hours_text(row.tenths)});
    if (row.credit_hundredths > 0)
        made.rows.push_back({"折合学分", credits_text(row.credit_hundredths) + " 学分"});
    made.rows.push_back({"查验码", row.code});
    made.rows.push_back({"查验", "在 " + ctx.deployment.base_url + "/verify/hours 输入查验码和姓名"});
    return made;
}

Result<PrintedHours> printed(const Context& ctx, const Sheet& sheet) {
    auto bytes = TRY(paper::table_pdf(drawn(ctx, sheet)));
    return PrintedHours{sheet.row.holder + "-" + std::string(kTitle) + "-" + sheet.row.code + ".pdf",
                        std::move(bytes)};
}

Result<> sound(const DaySpan& days) {
    if (days.until < days.from) return Error::invalid_field("until", "ends-before-it-begins");
    return {};
}

// Sixteen letters in groups of four, however they were typed.
std::string plain_code(std::string_view typed) {
    std::string code;
    for (const char c : typed) {
        const char letter = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        const bool known = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (!known) continue;
        if (code.size() % 5 == 4) code += '-';
        code += letter;
    }
    return code;
}

Result<HoursPaper> paper_of(const store::PaperRow& row) {
    HoursPaper paper{row.code,    row.holder, row.unit_name,         row.from_on, row.until_on,
                     row.made_on, row.tenths, row.credit_hundredths, {}};
    paper.totals = TRY(from_json<std::vector<RecordTotal>>(row.lines));
    return paper;
}

template <class Find>
Result<PrintedHours> print(Context& ctx, const DaySpan& days, Find find) {
    TRY(sound(days));
    const auto code = crypto::activation_code();
    Sheet sheet;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto who = TRY(find(tx));
        sheet = TRY(sheet_of(tx, who, days, day_of(ctx.now)));
        return keep(tx, ctx, sheet, who.unit, code);
    }));
    return printed(ctx, sheet);
}

}  // namespace

Result<PrintedHours> my_hours_paper(Context& ctx, const DaySpan& days) {
    return print(ctx, days, [&](db::Tx& tx) { return own_subject(tx, ctx); });
}

Result<PrintedHours> person_hours_paper(Context& ctx, Claimed<PersonId> id, const DaySpan& days) {
    return print(ctx, days, [&](db::Tx& tx) -> Result<Subject> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewEnrolments>(tx));
        return subject_in_scope(tx, scope, id);
    });
}

Result<PaperCheck> check_paper(Context& ctx, const PaperCheckBody& body) {
    if (body.code.size() > kTypedBytes || body.name.size() > kTypedBytes) return PaperCheck{};
    const auto code = plain_code(body.code);
    return ctx.db.read([&](db::Tx& tx) -> Result<PaperCheck> {
        const auto found = TRY(store::paper_by_code(tx, code));
        if (!found || !people::same_name(found->holder, body.name)) return PaperCheck{};
        const auto sums = TRY(sums_in(tx, found->person, {found->from_on, found->until_on}));
        std::int64_t today = 0;
        for (const auto& one : sums) today += one.tenths;
        auto paper = TRY(paper_of(*found));
        const auto result = today == found->tenths ? PaperResult::AsPrinted : PaperResult::ChangedSince;
        return PaperCheck{result, std::move(paper), today};
    });
}

}  // namespace xingtan::hours

#include <algorithm>
#include <map>

#include "base/cursor.h"
#include "base/limits.h"
#include "domain/org/service.h"
#include "domain/people/slips.h"
#include "domain/people/store_slips.h"
#include "platform/auth/limits.h"
#include "platform/auth/manage.h"
#include "platform/auth/password_rules.h"
#include "platform/auth/person_accounts.h"
#include "platform/paper/slips.h"
#include "platform/text/name.h"

namespace xingtan::people {
namespace {

using store::SlipLine;

// Part of a name, with what LIKE reads as a sign taken literally.
std::string pattern_of(std::string_view search) {
    if (search.empty()) return {};
    std::string out = "%";
    for (const char c : text::searched_name(search)) {
        if (c == '%' || c == '_' || c == '\\') out += '\\';
        out += c;
    }
    return out + "%";
}

SlipRow row_of(const SlipLine& line) {
    return {line.id,    line.name,       line.unit,   line.unit_name,  line.account,
            line.login, line.code_until, line.active, line.unit_former};
}

// Whom the slips are for; nobody above the actor among them.
Result<std::vector<SlipLine>> chosen(db::Tx& tx, Context& ctx, const AnyScope& scope,
                                     const org::UnitFacts& unit, const SlipsBody& body) {
    store::SlipQuery query{.lo = unit.path, .hi = unit.path_end, .limit = paper::kSlips + 1};
    std::vector<SlipLine> lines;
    if (body.people)
        lines = TRY(store::slip_lines_of(tx, scope, query, *body.people, ctx.at));
    else
        lines = TRY(store::slip_lines(tx, scope, query, ctx.at));
    if (body.people && lines.size() != body.people->size()) return Error::missing();
    if (lines.empty()) return Error::conflict("slips-for-nobody");
    if (lines.size() > paper::kSlips)
        return Error::too_large("too-many-rows", {{"most", std::to_string(paper::kSlips)}});
    std::vector<AccountId> accounts;
    for (const auto& line : lines)
        if (line.account) accounts.push_back(*line.account);
    const auto holding = TRY(store::with_rights(tx, accounts));
    for (const auto account : holding) TRY(auth::covered(tx, ctx.who(), account));
    std::sort(lines.begin(), lines.end(), [](const SlipLine& a, const SlipLine& b) {
        return std::tie(a.path, a.initials, a.id.value) < std::tie(b.path, b.initials, b.id.value);
    });
    return lines;
}

std::string in_words(Date date) {
    const auto iso = to_iso(date);
    const auto number = [&](std::size_t at, std::size_t size) {
        return std::to_string(std::stoi(iso.substr(at, size)));
    };
    return number(0, 4) + "年" + number(5, 2) + "月" + number(8, 2) + "日";
}

paper::SlipsPaper paper_of(const Context& ctx, const std::vector<SlipLine>& lines,
                           const std::vector<std::string>& codes, WallTime until) {
    paper::SlipsPaper sheet{
        .title = "杏坛教师培训平台 · 账号开通单",
        .how = "手机扫码，或在电脑上打开 " + ctx.deployment.base_url +
               "/activate 输入上面的激活码，取一个账号名并设置密码，以后凭账号名和密码登录。",
        .until = "激活码只能用一次，有效至" + in_words(day_of(DomainTime{until.ms})) +
                 "；请勿转给他人。遗失或过期请向学校另领。",
        .made_on = day_of(DomainTime{ctx.at.ms})};
    for (std::size_t i = 0; i < lines.size(); ++i)
        sheet.slips.push_back(
            {lines[i].name, lines[i].unit_name,
             lines[i].login.empty() ? "账号名：首次使用时自取" : "账号名：" + lines[i].login, codes[i],
             ctx.deployment.base_url + "/activate#" + codes[i]});
    return sheet;
}

// Opens what is missing and puts the codes in place: `lines` and `codes` belong together.
Result<> give_codes(db::Tx& tx, Context& ctx, const org::UnitFacts& unit, const std::vector<SlipLine>& lines,
                    const std::vector<std::string>& hashes, WallTime until) {
    std::vector<auth::PersonToAccount> missing;
    std::vector<PersonId> people;
    for (const auto& line : lines) {
        people.push_back(line.id);
        if (!line.account) missing.push_back({line.id, line.name, line.unit});
    }
    TRY(auth::open_person_accounts(tx, ctx.who(), unit.id, missing));
    const auto accounts = TRY(auth::accounts_of_people(tx, people));
    std::map<PersonId, AccountId> account_of;
    for (const auto& one : accounts) account_of.emplace(one.person, one.account);
    std::vector<auth::FreshCode> codes;
    for (std::size_t i = 0; i < lines.size(); ++i) codes.push_back({account_of[lines[i].id], hashes[i]});
    TRY(auth::put_activation_codes(tx, codes, until));
    return audit::record(
        tx, ctx.who(),
        {"account.slips-printed", to_wire(unit.id), unit.id, {}, static_cast<std::int64_t>(codes.size())});
}

}  // namespace

Result<Page<SlipRow>> list_slips(Context& ctx, const SlipFilter& filter, const PageRequest& page) {
    if (filter.search.size() > limits::kNameBytes) return Error::invalid_field("q", "name-too-long");
    store::SlipQuery query{.who = filter.who, .pattern = pattern_of(filter.search), .limit = page.size + 1};
    if (!page.after.empty()) {
        auto values = TRY(read_cursor(page.after, 3));
        const auto id = id_from_wire(PersonTag::letter, values[2]);
        if (!id) return Error::invalid("page-cursor-unknown");
        query.after_path = std::move(values[0]);
        query.after_initials = std::move(values[1]);
        query.after = *id;
    }
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<SlipRow>> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        const auto unit = TRY(org::find(tx, scope, filter.unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
        query.lo = unit.path;
        query.hi = unit.path_end;
        auto lines = TRY(store::slip_lines(tx, scope, query, ctx.at));
        const auto total = TRY(store::count_slip_lines(tx, scope, query, kCountedMost + 1));
        Page<SlipRow> made;
        if (lines.size() > static_cast<std::size_t>(page.size)) {
            lines.resize(static_cast<std::size_t>(page.size));
            const auto& last = lines.back();
            made.next = make_cursor({last.path, last.initials, to_wire(last.id)});
        }
        std::transform(lines.begin(), lines.end(), std::back_inserter(made.rows), &row_of);
        made.set_total(total);
        return made;
    });
}

// Drawn before anything is written: a name that cannot be printed leaves every code as it was.
Result<std::string> print_slips(Context& ctx, Claimed<UnitId> id, const SlipsBody& body) {
    const WallTime until{ctx.at.ms + auth::kActivationCodeLives};
    std::vector<SlipLine> lines;
    org::UnitFacts unit;
    TRY(ctx.db.database().read([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        unit = TRY(org::find(tx, scope, id));
        lines = TRY(chosen(tx, ctx, scope, unit, body));
        return {};
    }));
    std::vector<std::string> codes, hashes;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        codes.push_back(crypto::activation_code());
        hashes.push_back(ctx.deployment.keys.code_hash(auth::normalised_code(codes.back())));
    }
    auto pdf = TRY(paper::slips_pdf(paper_of(ctx, lines, codes, until)));
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto scope = TRY(ctx.actor.scope<Can::ManageAccounts>(tx));
        TRY(org::find(tx, scope, id));
        return give_codes(tx, ctx, unit, lines, hashes, until);
    }));
    return pdf;
}

}  // namespace xingtan::people

#include "app/story_hours.h"

#include "domain/hours/service_claim.h"
#include "domain/hours/service_record.h"
#include "platform/jobs/upload.h"
#include "platform/paper/table.h"

namespace xingtan::app {
namespace {

Date day(const char* iso) { return *date_from_iso(iso); }

hours::RuleBody fifty_in_five_years() {
    hours::RuleBody rule{"五年 50 学时，实践过半", {}};
    rule.terms.from_on = day("2016-03-01");
    rule.terms.years = 5;
    rule.terms.minimum_tenths = 500;
    rule.terms.lines = {{hours::StudyMode::Practice, std::nullopt, 50}};
    return rule;
}

hours::RuleBody three_hundred_and_sixty() {
    hours::RuleBody rule{"五年周期 360 学时", {}};
    rule.terms.from_on = day("2016-03-01");
    rule.terms.span = hours::RuleSpan::Plan;
    rule.terms.plan_from = day("2016-01-01");
    rule.terms.plan_until = day("2020-12-31");
    rule.terms.minimum_tenths = 3'600;
    return rule;
}

Result<> ask(Story& city) {
    auto ctx = city.as(city.city());
    const Claimed<UnitId> unit{city.city().unit.id};
    TRY(hours::set_rule(ctx, unit, fifty_in_five_years()));
    TRY(hours::set_rule(ctx, unit, three_hundred_and_sixty()));
    const std::pair<hours::StudyMode, std::int64_t> rates[] = {{hours::StudyMode::Online, 100},
                                                               {hours::StudyMode::FaceToFace, 60},
                                                               {hours::StudyMode::Practice, 200}};
    for (const auto& [mode, tenths] : rates)
        TRY(hours::set_credit_rate(ctx, unit, {mode, day("2016-01-01"), tenths, ""}));
    TRY(hours::recognise_training(
        ctx, unit,
        {"寒假网络研修", "省教师发展中心", "online", 60, day("2017-01-15"), day("2017-02-20"), ""}));
    return {};
}

Result<std::string> proof() {
    paper::TablePaper paper;
    paper.title = "研修结业证明";
    paper.columns = {{"项目", 1}, {"内容", 3}};
    paper.rows = {{"培训", "中小学课堂教学实践研修"}, {"时间", "2016-08-08 至 2016-08-12"}, {"学时", "30"}};
    paper.made_on = day("2016-08-12");
    return paper::table_pdf(paper);
}

constexpr std::size_t kHaizhou = 5;  // of the areas, in the order of the sheet

// A teacher of Haizhou's first school.
Result<> claim(Runtime& runtime, Story& city) {
    const auto& school = city.office(city.area(kHaizhou).below.front());
    const auto person = school.people.back();
    const auto account = TRY(city.teacher_account(school, person, "教师"));
    auto ctx = runtime.as(account, school.unit.id, person);
    const auto bytes = TRY(proof());
    const auto upload = TRY(jobs::open_upload(ctx, {"研修结业证明.pdf", std::ssize(bytes), ""}));
    TRY(jobs::add_piece(ctx, Claimed<UploadId>{upload.id}, 0, bytes));
    hours::ClaimBody body;
    body.title = "中小学课堂教学实践研修";
    body.provider = "市教师发展学院";
    body.starts_on = day("2016-08-08");
    body.ends_on = day("2016-08-12");
    body.lines = {{"practice", 300}};
    body.proofs = {Claimed<UploadId>{upload.id}};
    TRY(hours::make_claim(ctx, body));
    return {};
}

}  // namespace

Result<> tell_hours(Runtime& runtime, Story& city) {
    TRY(ask(city));
    return claim(runtime, city);
}

}  // namespace xingtan::app

// The project, its places and its year.
#include <algorithm>
#include <atomic>
#include <future>

#include "app/story.h"
#include "app/tables.h"
#include "domain/classes/service.h"
#include "domain/enrolment/service.h"
#include "domain/hours/service.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"

namespace xingtan::app {
namespace {

constexpr int kListPage = 4'000;  // a whole intake at once: each page counts its list anew
constexpr int kMany = 200;
constexpr int kSenders = 24;
constexpr std::size_t kGrantLines = 2'000;
constexpr std::int64_t kHour = 3'600'000;

Date day(const char* text) { return *date_from_iso(text); }

project::ProjectBody body() {
    project::ProjectBody body;
    body.programme_name = "中小学教师信息技术应用能力提升工程";
    body.name = "连云港市中小学教师教育技术能力（高级）全员培训";
    body.training_year = 2016;
    body.confirm_level = org::AuthorityLevel::County;
    body.starts_on = day("2016-03-02");
    body.ends_on = day("2018-12-31");
    body.certificate_title = "中小学教师教育技术能力（高级）培训合格证书";
    body.number_code = "01";
    body.parts.push_back({"信息技术应用能力在线学习",
                          "江苏省",
                          "江苏教师教育",
                          true,
                          day("2016-03-10"),
                          day("2017-12-31"),
                          {{1, "在线学习", "online", 300}}});
    body.parts.push_back(
        {"信息技术应用研修、实践和测评",
         "连云港市",
         "连云港教师教育",
         false,
         day("2016-07-01"),
         day("2018-12-31"),
         {{2, "应用与测评", "applied-study", 900}, {3, "研修与实践", "research-practice", 200}}});
    // The notice: the bureau bears the fee; materials and the rent of the platform are charged at cost.
    body.terms.emplace().fees = {{"培训费", 0, project::Payer::City},
                                 {"资料费、耗材费、平台租用费（按成本收取）", 0, project::Payer::School}};
    const auto periods = table("lianyungang-2016-periods.csv");
    for (std::size_t i = 1; i < periods.size(); ++i) {
        const auto starts = *date_from_iso(periods[i][1]);
        body.intakes.push_back({std::stoll(periods[i][0]), starts, *date_from_iso(periods[i][2]),
                                day("2016-03-03"), Date{starts.days - 1}});
    }
    return body;
}

// Largest remainder: `total` over `parts` equal shares, the first ones one more. The start moves with `turn`,
// so that over the intakes every school comes to the same.
std::vector<std::int64_t> shares(std::int64_t total, std::int64_t parts, std::int64_t turn) {
    std::vector<std::int64_t> out(static_cast<std::size_t>(parts), total / parts);
    for (std::int64_t i = 0; i < total % parts; ++i)
        ++out[static_cast<std::size_t>((i + turn * (total % parts)) % parts)];
    return out;
}

}  // namespace

Result<> Story::open_project() {
    clock_.set(DomainTime{start_of(day("2016-03-02")).ms + 9 * kHour});
    auto ctx = as(city());
    const auto made = TRY(project::create(ctx, body()));
    project_ = TRY(project::publish(ctx, Claimed<ProjectId>{made.project.id}));
    return {};
}

Result<> Story::hand_down() {
    clock_.set(DomainTime{start_of(day("2016-03-03")).ms + 9 * kHour});
    auto ctx = as(city());
    const Claimed<ProjectId> project{project_.project.id};
    const auto sheet =
        TRY(quota::stage_sheet(ctx, project, std::nullopt, "lianyungang-2016-quota.csv",
                               "连教办师〔2016〕9号", table_bytes("lianyungang-2016-quota.csv")));
    TRY(quota::publish_sheet(ctx, Claimed<QuotaSheetId>{sheet.id}));
    for (const auto index : areas_) {
        auto& area = offices_[index];
        auto by_area = as(area);
        quota::PlaceGrantBody grant{Claimed<UnitId>{area.unit.id}, {}, ""};
        const bool keeps_later = area.unit.name == "海州区";  // its later intakes wait to be handed down
        for (const auto school : area.below) offices_[school].places.assign(project_.intakes.size(), 0);
        for (std::size_t i = 0; i < project_.intakes.size(); ++i) {
            if (keeps_later && i > 8) continue;
            const auto each = shares(area.places[i], std::ssize(area.below), static_cast<std::int64_t>(i));
            for (std::size_t s = 0; s < each.size(); ++s) {
                if (each[s] == 0) continue;
                offices_[area.below[s]].places[i] = each[s];
                grant.lines.push_back({Claimed<UnitId>{offices_[area.below[s]].unit.id},
                                       Claimed<IntakeId>{project_.intakes[i].id}, each[s]});
            }
            if (grant.lines.size() < kGrantLines && i + 1 < project_.intakes.size()) continue;
            TRY(quota::grant(by_area, project, grant));
            grant.lines.clear();
        }
        if (!grant.lines.empty()) TRY(quota::grant(by_area, project, grant));
    }
    return {};
}

// The next ones of the school's teachers, as many as it has places in this intake.
Result<> Story::nominate_all(Office& school, const project::Intake& intake) {
    const auto wanted = static_cast<std::size_t>(school.places[static_cast<std::size_t>(intake.number - 1)]);
    enrolment::NominateManyBody body;
    for (; body.people.size() < wanted && school.next_person < school.people.size(); ++school.next_person)
        body.people.push_back({school.people[school.next_person]});
    if (body.people.empty()) return {};
    auto ctx = as(school);
    TRY(enrolment::nominate_many(ctx, Claimed<IntakeId>{intake.id}, body));
    return {};
}

Result<> Story::nominate_below(Office& area, const project::Intake& intake) {
    return nominate_at_once(area.below, intake);
}

// Schools send their names in side by side, so that their writes share commits.
Result<> Story::nominate_at_once(const std::vector<std::size_t>& schools, const project::Intake& intake) {
    std::atomic<std::size_t> next = 0;
    const auto send = [&]() -> Result<> {
        for (auto i = next++; i < schools.size(); i = next++) TRY(nominate_all(offices_[schools[i]], intake));
        return {};
    };
    std::vector<std::future<Result<>>> senders;
    for (int i = 0; i < kSenders; ++i) senders.push_back(std::async(std::launch::async, send));
    Result<> all;
    for (auto& sender : senders)
        if (auto one = sender.get(); all.ok()) all = std::move(one);
    return all;
}

Result<> Story::nominate_everywhere(const project::Intake& intake) {
    auto schools = directs_;
    for (const auto area : areas_)
        schools.insert(schools.end(), offices_[area].below.begin(), offices_[area].below.end());
    return nominate_at_once(schools, intake);
}

Result<std::vector<EnrolmentId>> Story::in_state(Office& office, UnitId unit, const project::Intake& intake,
                                                 enrolment::State state) {
    auto ctx = as(office);
    enrolment::Filter filter{Claimed<IntakeId>{intake.id}, Claimed<UnitId>{unit}, state, {}};
    filter.to_decide = state == enrolment::State::Nominated;
    std::vector<EnrolmentId> ids;
    PageRequest page{kListPage, {}};
    do {
        const auto rows = TRY(enrolment::list(ctx, Claimed<ProjectId>{project_.project.id}, filter, page));
        for (const auto& row : rows.rows) ids.push_back(row.id);
        page.after = rows.next;
    } while (!page.after.empty());
    return ids;
}

Result<> Story::confirm_all(Office& authority, UnitId unit, const project::Intake& intake) {
    const auto ids = TRY(in_state(authority, unit, intake, enrolment::State::Nominated));
    auto ctx = as(authority);
    for (std::size_t from = 0; from < ids.size(); from += kMany) {
        enrolment::ConfirmManyBody body;
        for (std::size_t i = from; i < std::min<std::size_t>(ids.size(), from + kMany); ++i)
            body.enrolments.push_back({ids[i]});
        TRY(enrolment::confirm_many(ctx, Claimed<ProjectId>{project_.project.id}, body));
    }
    return {};
}

Result<> Story::tell(int number, Until until) {
    const auto& intake = project_.intakes[static_cast<std::size_t>(number - 1)];
    clock_.advance(DomainTime{start_of(intake.closes_on).ms - 3 * 24 * kHour + 10 * kHour});
    TRY(nominate_everywhere(intake));
    if (until == Until::Nominated) return {};
    for (const auto index : areas_) TRY(confirm_all(offices_[index], offices_[index].unit.id, intake));
    TRY(confirm_all(city(), city().unit.id, intake));  // those of the schools that answer to it directly
    clock_.advance(DomainTime{start_of(intake.starts_on).ms + 9 * kHour});
    auto ctx = as(city());
    TRY(classes::form(ctx, Claimed<IntakeId>{intake.id}, {}));
    return {};
}

Result<> Story::tell_some(int number, std::size_t areas, std::size_t directs) {
    const auto& intake = project_.intakes[static_cast<std::size_t>(number - 1)];
    for (std::size_t i = 0; i < areas; ++i) TRY(nominate_below(offices_[areas_[i]], intake));
    for (std::size_t i = 1; i <= directs; ++i) TRY(nominate_all(offices_[directs_[i]], intake));
    return {};
}

Result<> Story::send_batch(AccountId platform, const project::Part& part,
                           const std::vector<EnrolmentId>& enrolments, Date completed_on,
                           const Course& course) {
    auto ctx = runtime_.as(platform, city().unit.id);
    hours::BatchBody body;
    body.external_id = "batch-" + std::to_string(++batches_);
    body.project = {project_.project.id};
    body.part = {part.id};
    for (std::size_t i = 0; i < enrolments.size(); ++i) {
        const bool failed = i % 1000 < static_cast<std::size_t>(course.fail_per_mille);
        for (const auto& requirement : part.requirements) {
            hours::BatchEntry entry;
            entry.enrolment = Claimed<EnrolmentId>{enrolments[i]};
            entry.hour_type = requirement.hour_type;
            entry.tenths = failed ? 0 : requirement.minimum_tenths * course.percent / 100;
            entry.verdict = failed ? hours::Verdict::Fail : hours::Verdict::Pass;
            entry.completed_on = completed_on;
            body.entries.push_back(std::move(entry));
            if (failed) break;
        }
    }
    if (body.entries.empty()) return {};
    const auto reply = TRY(hours::post_batch(ctx, body));
    if (reply.refused == 0) return {};
    const auto bad = std::find_if(reply.entries.begin(), reply.entries.end(),
                                  [](const auto& entry) { return !entry.accepted; });
    return Error::broken("batch entry refused: " + bad->code);
}

Result<> Story::learn_online(int number) {
    const auto& intake = project_.intakes[static_cast<std::size_t>(number - 1)];
    clock_.advance(DomainTime{end_of(intake.ends_on).ms + 2 * 24 * kHour});
    const auto ids = TRY(in_state(city(), city().unit.id, intake, enrolment::State::Confirmed));
    return send_batch(platform_, project_.parts[0], ids, intake.ends_on, {.fail_per_mille = kFailPerMille});
}

Result<> Story::learn_on_site(int number, Date on, int percent) {
    const auto& intake = project_.intakes[static_cast<std::size_t>(number - 1)];
    clock_.advance(DomainTime{end_of(on).ms + 10 * kHour});
    auto ids = TRY(in_state(city(), city().unit.id, intake, enrolment::State::Confirmed));
    const auto checked_in = TRY(in_state(city(), city().unit.id, intake, enrolment::State::CheckedIn));
    ids.insert(ids.end(), checked_in.begin(), checked_in.end());
    return send_batch(municipal_, project_.parts[1], ids, on, {.percent = percent});
}

}  // namespace xingtan::app

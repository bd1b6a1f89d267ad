#include "app/command_generate_project.h"

namespace xingtan::app {
namespace {

constexpr std::int64_t kRequiredTenths = 9'000;
constexpr std::int64_t kNarrowSeats = 100, kTightSeats = 20;

}  // namespace

// Nomination stays open, so that the data can be used on any later day.
project::ProjectBody generated_project() {
    const auto from = *date_from_iso("2017-01-01"), until = *date_from_iso("2099-12-31");
    project::ProjectBody body;
    body.programme_name = "中小学教师信息技术应用能力提升工程";
    body.name = "四川省中小学教师信息技术应用能力提升全员培训";
    body.training_year = 2017;
    body.confirm_level = org::AuthorityLevel::County;
    body.starts_on = from;
    body.ends_on = until;
    body.certificate_title = "教师信息技术应用能力提升培训合格证书";
    body.number_code = "51";
    body.parts.push_back({"在线学习",
                          "四川省",
                          "省级在线培训平台",
                          false,
                          from,
                          until,
                          {{1, "在线学习", kGeneratedHours, kRequiredTenths}}});
    body.intakes.push_back({1, from, until, from, until});
    body.intakes.push_back({2, from, until, from, until, project::kSeatsMost});
    body.intakes.push_back({3, from, until, from, until, kNarrowSeats});
    body.intakes.push_back({4, from, until, from, until, kTightSeats});
    body.enrolment.emplace().enrolment_mode = project::EnrolmentMode::Both;
    return body;
}

}  // namespace xingtan::app

// Bodies too long to write down in a flow.
#include "base/limits.h"
#include "base/json.h"
#include "domain/enrolment/service.h"
#include "domain/hours/model.h"
#include "world.h"

namespace xingtan::testing {
namespace {

class LimitsOn : public ::testing::TestWithParam<db::Engine> {
  protected:
    LimitsOn() : world_(GetParam()) {}
    World world_;

    void expect(std::string_view target, const std::string& body, int status, std::string_view code) {
        const auto got = world_.send("POST", target, body, "application/json");
        EXPECT_EQ(got.status, status) << got.body.substr(0, 300);
        if (status >= 300) {
            EXPECT_EQ(json_member(got.body, "code"), code);
        }
    }

    hours::BatchBody batch(std::size_t entries) {
        hours::BatchBody body;
        body.external_id = "long-" + std::to_string(entries);
        body.project = {world_.story().project().project.id};
        body.part = {world_.story().project().parts[0].id};
        hours::BatchEntry entry;
        entry.enrolment = Claimed<EnrolmentId>{EnrolmentId{1}};
        entry.hour_type = "online";
        entry.tenths = 300;
        entry.completed_on = *date_from_iso("2016-03-12");
        body.entries.assign(entries, entry);
        return body;
    }
};

TEST_P(LimitsOn, ListsEndWhereTheirLimitsSay) {
    ASSERT_OK(world_.tell("project", {.teachers_per_mille = 1, .teachers_per_school = 60}));
    ASSERT_OK(world_.act_as("platform"));
    expect("/api/hour-batches", to_json(batch(limits::kBatchEntries + 1)), 413, R"("batch-too-large")");
    expect("/api/hour-batches", to_json(batch(limits::kBatchEntries)), 200, "");

    ASSERT_OK(world_.act_as("school:海州区"));
    enrolment::NominateManyBody people;
    people.people.assign(enrolment::kManyMost + 1, Claimed<PersonId>{PersonId{1}});
    const auto intake = "/api/intakes/" + world_.name_of("intake1");
    expect(intake + "/nominations", to_json(people), 422, R"("list-length-out-of-range")");
    people.people.pop_back();
    world_.clock().set(DomainTime{start_of(*date_from_iso("2016-03-05")).ms});
    expect(intake + "/nominations", to_json(people), 200, "");
}

XT_ON_BOTH_ENGINES(LimitsOn);

}  // namespace
}  // namespace xingtan::testing

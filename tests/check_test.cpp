// `xingtan check` speaks: what is altered by hand is named, by the invariant that keeps it, and nothing else
// is.
#include <algorithm>

#include "app/invariants.h"
#include "base/json.h"
#include "domain/tally/day.h"
#include "world.h"

namespace xingtan::testing {
namespace {

struct Alteration {
    const char* invariant;
    const char* sql;
    const char* back;
};

// Each lays one finger on one row; `back` takes it off again.
constexpr Alteration kAlterations[] = {
    {"full-time-equals-recount",
     "UPDATE standing_count SET full_time = full_time + 1 WHERE programme = 0 AND unit = (SELECT min(unit) "
     "FROM "
     "standing_count WHERE programme = 0)",
     "UPDATE standing_count SET full_time = full_time - 1 WHERE programme = 0 AND unit = (SELECT min(unit) "
     "FROM "
     "standing_count WHERE programme = 0)"},
    {"standing-equals-recount",
     "UPDATE standing_count SET trained = trained + 1 WHERE programme <> 0 AND unit = (SELECT min(unit) FROM "
     "standing_count WHERE programme <> 0)",
     "UPDATE standing_count SET trained = trained - 1 WHERE programme <> 0 AND unit = (SELECT min(unit) FROM "
     "standing_count WHERE programme <> 0)"},
    {"events-equal-recount",
     "UPDATE event_count SET confirmed = confirmed + 1 WHERE unit = (SELECT max(unit) FROM event_count)",
     "UPDATE event_count SET confirmed = confirmed - 1 WHERE unit = (SELECT max(unit) FROM event_count)"},
    {"closed-standing-equals-recount",
     "UPDATE standing_day SET full_time = full_time + 1 WHERE whole = 0 AND day = (SELECT min(day) FROM "
     "standing_day) AND unit = (SELECT min(unit) FROM standing_day WHERE whole = 0 AND day = (SELECT "
     "min(day) "
     "FROM standing_day))",
     "UPDATE standing_day SET full_time = full_time - 1 WHERE whole = 0 AND day = (SELECT min(day) FROM "
     "standing_day) AND unit = (SELECT min(unit) FROM standing_day WHERE whole = 0 AND day = (SELECT "
     "min(day) "
     "FROM standing_day))"},
    {"closed-events-equal-recount",
     "UPDATE event_day SET used = used + 1 WHERE whole = 1 AND unit = (SELECT max(unit) FROM event_day WHERE "
     "whole = 1)",
     "UPDATE event_day SET used = used - 1 WHERE whole = 1 AND unit = (SELECT max(unit) FROM event_day WHERE "
     "whole = 1)"},
    {"places-equal-their-moves",
     "UPDATE place SET got = got + 1, free = free + 1 WHERE id = (SELECT min(id) FROM place)",
     "UPDATE place SET got = got - 1, free = free - 1 WHERE id = (SELECT min(id) FROM place)"},
    {"places-given-equal-granted",
     "UPDATE place SET got = got + 1, given = given + 1 WHERE id = (SELECT max(id) FROM place)",
     "UPDATE place SET got = got - 1, given = given - 1 WHERE id = (SELECT max(id) FROM place)"},
    {"enrolments-hold-their-places",
     "UPDATE place SET held = held + 1, used = used - 1 WHERE id = (SELECT min(id) FROM place WHERE used > "
     "0)",
     "UPDATE place SET held = held - 1, used = used + 1 WHERE id = (SELECT min(id) FROM place WHERE held > "
     "0)"},
    {"sums-equal-their-entries",
     "UPDATE hour_entry SET tenths = tenths + 1 WHERE id = (SELECT min(id) FROM hour_entry WHERE tenths > 0)",
     "UPDATE hour_entry SET tenths = tenths - 1 WHERE id = (SELECT min(id) FROM hour_entry WHERE tenths > "
     "0)"},
    {"sums-equal-their-entries",
     "UPDATE enrolment SET done_2 = done_2 + 1 WHERE id = (SELECT min(id) FROM enrolment)",
     "UPDATE enrolment SET done_2 = done_2 - 1 WHERE id = (SELECT min(id) FROM enrolment)"},
    {"entries-fit-a-requirement",
     "UPDATE hour_entry SET hour_type = hour_type || '?' WHERE id = (SELECT min(id) FROM hour_entry)",
     "UPDATE hour_entry SET hour_type = substr(hour_type, 1, length(hour_type) - 1) WHERE id = (SELECT "
     "min(id) "
     "FROM hour_entry)"},
    {"batches-account-for-their-entries",
     "UPDATE hour_batch SET accepted = accepted - 1 WHERE id = (SELECT min(id) FROM hour_batch)",
     "UPDATE hour_batch SET accepted = accepted + 1 WHERE id = (SELECT min(id) FROM hour_batch)"},
    {"last-step-equals-state",
     "UPDATE enrolment SET state = 'checked-in' WHERE id = (SELECT min(id) FROM enrolment WHERE state = "
     "'failed')",
     "UPDATE enrolment SET state = 'failed' WHERE id = (SELECT min(id) FROM enrolment WHERE state = "
     "'checked-in')"},
    {"passing-means-every-minimum",
     "UPDATE requirement SET minimum_tenths = minimum_tenths + 1 WHERE slot = 1",
     "UPDATE requirement SET minimum_tenths = minimum_tenths - 1 WHERE slot = 1"},
    {"class-size-equals-members",
     "UPDATE training_class SET size = size + 1 WHERE id = (SELECT min(id) FROM training_class)",
     "UPDATE training_class SET size = size - 1 WHERE id = (SELECT min(id) FROM training_class)"},
    {"certificate-serials-have-no-gaps",
     "UPDATE certificate SET serial = serial + 1000000 WHERE id = (SELECT max(id) FROM certificate)",
     "UPDATE certificate SET serial = serial - 1000000 WHERE id = (SELECT max(id) FROM certificate)"},
    {"certified-means-passed",
     "UPDATE enrolment SET state = 'withdrawn' WHERE id = (SELECT min(enrolment) FROM certificate)",
     "UPDATE enrolment SET state = 'passed' WHERE id = (SELECT min(enrolment) FROM certificate)"},
    {"admin-is-the-nearest-authority",
     "UPDATE unit SET admin = id WHERE id = (SELECT max(id) FROM unit WHERE kind = 'school')",
     "UPDATE unit SET admin = (SELECT p.admin FROM unit p WHERE p.id = unit.parent) WHERE id = (SELECT "
     "max(id) FROM "
     "unit WHERE kind = 'school')"},
    {"membership-is-in-the-persons-unit",
     "UPDATE membership SET unit = (SELECT min(id) FROM unit) WHERE id = (SELECT min(id) FROM membership)",
     "UPDATE membership SET unit = (SELECT p.unit FROM person p WHERE p.id = membership.person) WHERE id = "
     "(SELECT "
     "min(id) FROM membership)"},
    {"hour-entry-as-written",
     "UPDATE hour_entry SET completed_on = completed_on + 1 WHERE id = (SELECT min(id) FROM hour_entry)",
     "UPDATE hour_entry SET completed_on = completed_on - 1 WHERE id = (SELECT min(id) FROM hour_entry)"},
    {"hour-entry-as-written",
     "UPDATE hour_entry SET source = source + 1 WHERE id = (SELECT min(id) FROM hour_entry)",
     "UPDATE hour_entry SET source = source - 1 WHERE id = (SELECT min(id) FROM hour_entry)"},
    {"hour-entry-as-written",
     "UPDATE hour_entry SET recorded_at = recorded_at + 1 WHERE id = (SELECT min(id) FROM hour_entry)",
     "UPDATE hour_entry SET recorded_at = recorded_at - 1 WHERE id = (SELECT min(id) FROM hour_entry)"},
    {"place-move-as-written",
     "UPDATE place_move SET actor = actor + 1 WHERE id = (SELECT min(id) FROM place_move)",
     "UPDATE place_move SET actor = actor - 1 WHERE id = (SELECT min(id) FROM place_move)"},
    {"place-move-as-written", "UPDATE place_move SET at = at + 1 WHERE id = (SELECT min(id) FROM place_move)",
     "UPDATE place_move SET at = at - 1 WHERE id = (SELECT min(id) FROM place_move)"},
    {"enrolment-step-as-written",
     "UPDATE enrolment_step SET actor = actor + 1 WHERE id = (SELECT min(id) FROM enrolment_step)",
     "UPDATE enrolment_step SET actor = actor - 1 WHERE id = (SELECT min(id) FROM enrolment_step)"},
    {"enrolment-step-as-written",
     "UPDATE enrolment_step SET at = at + 1 WHERE id = (SELECT min(id) FROM enrolment_step)",
     "UPDATE enrolment_step SET at = at - 1 WHERE id = (SELECT min(id) FROM enrolment_step)"},
    {"place-move-as-written",
     "UPDATE place_move SET document = document || '?' WHERE id = (SELECT max(id) FROM place_move)",
     "UPDATE place_move SET document = substr(document, 1, length(document) - 1) WHERE id = (SELECT max(id) "
     "FROM place_move)"},
    {"enrolment-step-as-written",
     "UPDATE enrolment_step SET reason = reason || '?' WHERE id = (SELECT max(id) FROM enrolment_step)",
     "UPDATE enrolment_step SET reason = substr(reason, 1, length(reason) - 1) WHERE id = (SELECT max(id) "
     "FROM enrolment_step)"},
    {"certificate-as-written",
     "UPDATE certificate SET holder = holder || '?' WHERE id = (SELECT max(id) FROM certificate)",
     "UPDATE certificate SET holder = substr(holder, 1, length(holder) - 1) WHERE id = (SELECT max(id) FROM "
     "certificate)"},
    {"certificate-as-written",
     "UPDATE certificate SET title = title || '?' WHERE id = (SELECT max(id) FROM certificate)",
     "UPDATE certificate SET title = substr(title, 1, length(title) - 1) WHERE id = (SELECT max(id) FROM "
     "certificate)"},
    {"certificate-number-says-its-facts",
     "UPDATE certificate SET year = year + 1 WHERE id = (SELECT max(id) FROM certificate)",
     "UPDATE certificate SET year = year - 1 WHERE id = (SELECT max(id) FROM certificate)"},
    {"certificate-editions-follow",
     "UPDATE certificate SET edition = edition + 1 WHERE id = (SELECT max(id) FROM certificate)",
     "UPDATE certificate SET edition = edition - 1 WHERE id = (SELECT max(id) FROM certificate)"},
    {"certificate-state-has-its-step",
     "UPDATE certificate SET state = 'revoked' WHERE id = (SELECT max(id) FROM certificate)",
     "UPDATE certificate SET state = 'valid' WHERE id = (SELECT max(id) FROM certificate)"},
    {"certificate-replaces-by-a-step",
     "UPDATE certificate SET replaces = (SELECT min(id) FROM certificate) WHERE id = (SELECT max(id) FROM "
     "certificate)",
     "UPDATE certificate SET replaces = NULL WHERE id = (SELECT max(id) FROM certificate)"},
    {"one-valid-certificate-per-holder-and-project",
     "UPDATE certificate SET enrolment = (SELECT min(enrolment) FROM certificate) WHERE id = (SELECT max(id) "
     "FROM certificate)",
     "UPDATE certificate SET enrolment = (SELECT e.id FROM enrolment e WHERE e.person = certificate.person "
     "AND "
     "e.project = certificate.project) WHERE id = (SELECT max(id) FROM certificate)"},
    {"certificate-approval-counts-its-own",
     "INSERT INTO certificate_approval (id, project, proof, people, actor, at, row_hash) SELECT 7, project, "
     "'', 1, 0, 0, 0 FROM certificate WHERE id = (SELECT min(id) FROM certificate)",
     "DELETE FROM certificate_approval WHERE id = 7"},
    {"nobody-waits-who-holds",
     "INSERT INTO certificate_waiting (enrolment, project, since) SELECT enrolment, project, 0 FROM "
     "certificate WHERE id = (SELECT min(id) FROM certificate)",
     "DELETE FROM certificate_waiting WHERE since = 0"},
    {"hour-entry-as-written",
     "UPDATE hour_entry SET batch = coalesce(batch, 0) + 1 WHERE id = (SELECT min(id) FROM hour_entry WHERE "
     "batch IS NOT NULL)",
     "UPDATE hour_entry SET batch = batch - 1 WHERE id = (SELECT min(id) FROM hour_entry WHERE batch IS NOT "
     "NULL)"},
    {"documents-open",
     "UPDATE person_document SET number_sealed = number_sealed || 'A' WHERE id = (SELECT max(id) FROM "
     "person_document)",
     "UPDATE person_document SET number_sealed = substr(number_sealed, 1, length(number_sealed) - 1) WHERE "
     "id = "
     "(SELECT max(id) FROM person_document)"},
    {"unit-change-as-written",
     "UPDATE unit_change SET effective_on = effective_on + 1 WHERE id = (SELECT min(id) FROM unit_change)",
     "UPDATE unit_change SET effective_on = effective_on - 1 WHERE id = (SELECT min(id) FROM unit_change)"},
    {"unit-change-as-written",
     "UPDATE unit_change SET document = document || '?' WHERE id = (SELECT min(id) FROM unit_change)",
     "UPDATE unit_change SET document = substr(document, 1, length(document) - 1) WHERE id = (SELECT min(id) "
     "FROM unit_change)"},
    {"unit-change-as-written",
     "UPDATE unit_change SET recorded_by = recorded_by + 1 WHERE id = (SELECT min(id) FROM unit_change)",
     "UPDATE unit_change SET recorded_by = recorded_by - 1 WHERE id = (SELECT min(id) FROM unit_change)"},
    {"unit-change-as-written",
     "UPDATE unit_change SET from_text = from_text || '?' WHERE id = (SELECT min(id) FROM unit_change)",
     "UPDATE unit_change SET from_text = substr(from_text, 1, length(from_text) - 1) WHERE id = (SELECT "
     "min(id) FROM unit_change)"},
    {"place-move-as-written",
     "UPDATE place_move SET change = (SELECT min(id) FROM unit_change) WHERE id = (SELECT min(id) FROM "
     "place_move)",
     "UPDATE place_move SET change = NULL WHERE id = (SELECT min(id) FROM place_move)"},
    {"outside-entry-as-written",
     "UPDATE outside_entry SET title = title || '?' WHERE id = (SELECT min(id) FROM outside_entry)",
     "UPDATE outside_entry SET title = substr(title, 1, length(title) - 1) WHERE id = (SELECT min(id) FROM "
     "outside_entry)"},
    {"claims-equal-their-entries",
     "UPDATE hour_claim_line SET accepted_tenths = accepted_tenths - 1 WHERE accepted_tenths > 0",
     "UPDATE hour_claim_line SET accepted_tenths = accepted_tenths + 1 WHERE accepted_tenths > 0"},
    {"claims-accepted-say-how-much", "UPDATE hour_claim SET state = 'withdrawn' WHERE state = 'accepted'",
     "UPDATE hour_claim SET state = 'accepted' WHERE state = 'withdrawn'"},
    {"hour-rule-version-as-written", "UPDATE hour_rule_version SET minimum_tenths = minimum_tenths + 1",
     "UPDATE hour_rule_version SET minimum_tenths = minimum_tenths - 1"},
    {"requirements-follow-each-other",
     "UPDATE hour_rule_version SET from_on = from_on - 100000 WHERE number = 2",
     "UPDATE hour_rule_version SET from_on = from_on + 100000 WHERE number = 2"},
    {"credit-rate-as-written", "UPDATE credit_rate SET tenths_per_credit = tenths_per_credit + 1",
     "UPDATE credit_rate SET tenths_per_credit = tenths_per_credit - 1"},
    {"hour-paper-as-written", "UPDATE hour_paper SET holder = holder || '?'",
     "UPDATE hour_paper SET holder = substr(holder, 1, length(holder) - 1)"},
    {"audit-chain-whole", "UPDATE audit SET count = count + 1 WHERE seq = 3",
     "UPDATE audit SET count = count - 1 WHERE seq = 3"},
    {"audit-chain-whole", "UPDATE audit SET actor = id WHERE seq = 4", nullptr},
};

class CheckOn : public ::testing::TestWithParam<db::Engine> {
  protected:
    CheckOn() : world_(GetParam()) {}

    Result<> run(const char* sql) {
        return world_.runtime().database().write([&](db::Tx& tx) -> Result<> {
            const auto changed = TRY(tx.run(std::string("/*check*/ ") + sql));
            return changed > 0 ? Result<>() : Result<>(Error::broken("nothing altered"));
        });
    }

    // Names of the invariants that do not hold now.
    std::vector<std::string> broken() {
        std::vector<std::string> names;
        const auto report = app::check(world_.runtime().database(), &world_.runtime().keys());
        EXPECT_OK(report);
        for (const auto& one : report.value())
            if (!one.violations.empty()) names.push_back(one.invariant);
        return names;
    }

    std::string sent(const char* method, const std::string& target, const std::string& body) {
        const auto got = world_.send(method, target, body, "application/json");
        EXPECT_LT(got.status, 300) << target << " " << got.body;
        return got.body;
    }
    static std::string id_in(const std::string& reply) {
        const auto quoted = json_member(reply, "id");
        return quoted.size() > 2 ? quoted.substr(1, quoted.size() - 2) : std::string();
    }
    // Requirements with two versions, a rate, a paper and an accepted claim.
    void ask_and_claim_hours();

    World world_;
};

void CheckOn::ask_and_claim_hours() {
    const auto city = world_.name_of("city");
    const std::string terms = R"("span":"rolling","years":5,"minimum_tenths":500,"lines":[],"document":""})";
    const auto rule = id_in(sent("POST", "/api/units/" + city + "/hour-rules",
                                 R"({"name":"五年","terms":{"from_on":"2016-01-01",)" + terms + "}"));
    sent("POST", "/api/hour-rules/" + rule + "/versions", R"({"from_on":"2030-01-01",)" + terms);
    sent("POST", "/api/units/" + city + "/credit-rates",
         R"({"mode":"online","from_on":"2016-01-01","tenths_per_credit":100,"document":""})");
    ASSERT_OK(world_.act_as("teacher:海州区"));
    sent("GET", "/api/my/hours/paper.pdf?from=2016-01-01&until=2016-12-31", "");
    const auto upload = id_in(sent("POST", "/api/uploads", R"({"filename":"a.pdf","size":8,"sha256":""})"));
    const auto piece = world_.send("PUT", "/api/uploads/" + upload + "/bytes?offset=0", "%PDF-1.4",
                                   "application/octet-stream");
    ASSERT_EQ(piece.status, 200) << piece.body;
    const auto claim = id_in(sent("POST", "/api/my/hour-claims",
                                  R"({"title":"研修","provider":"大学","place":"","starts_on":"2016-03-01",)"
                                  R"("ends_on":"2016-03-01","remark":"","lines":[{"hour_type":"online",)"
                                  R"("tenths":10}],"proofs":[")" +
                                      upload + R"("]})"));
    ASSERT_OK(world_.act_as("area:海州区"));
    sent("PUT", "/api/hour-claims/" + claim + "/decision", R"({"accept":true,"reason":""})");
}

TEST_P(CheckOn, NamesWhatWasAlteredByHand) {
    ASSERT_OK(world_.tell("certified", {.teachers_per_mille = 5, .teachers_per_school = 60}));
    ASSERT_OK(world_.act_as("city"));
    const auto renamed = world_.send(
        "POST", "/api/units/" + world_.name_of("unit:海州区") + "/changes",
        R"({"kind":"rename","name":"海州新区","effective_on":"2016-04-01","document":"连政〔2016〕1号"})",
        "application/json");
    ASSERT_EQ(renamed.status, 201) << renamed.body;
    ask_and_claim_hours();
    ASSERT_OK(world_.seal());
    const auto over = tally::last_closable(world_.runtime().clock().domain_now());
    ASSERT_OK(tally::close_days(world_.runtime().database(), over, 1'000));
    ASSERT_EQ(broken(), std::vector<std::string>());
    for (const auto& one : kAlterations) {
        ASSERT_OK(run(one.sql));
        const auto names = broken();
        EXPECT_NE(std::find(names.begin(), names.end(), one.invariant), names.end())
            << one.invariant << " is silent about: " << one.sql;
        if (!one.back) return;
        ASSERT_OK(run(one.back));
        ASSERT_EQ(broken(), std::vector<std::string>()) << one.back;
    }
}

TEST_P(CheckOn, MissesARowTakenFromTheAudit) {
    ASSERT_OK(world_.tell("offices", {}));
    ASSERT_OK(world_.seal());
    ASSERT_EQ(broken(), std::vector<std::string>());
    ASSERT_OK(run("DELETE FROM audit WHERE seq = 5"));
    EXPECT_EQ(broken(), std::vector<std::string>{"audit-chain-whole"});
}

XT_ON_BOTH_ENGINES(CheckOn);

}  // namespace
}  // namespace xingtan::testing

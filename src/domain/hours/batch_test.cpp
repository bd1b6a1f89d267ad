#include <set>

#include "domain/hours/invariants.h"
#include "support/results_village.h"

namespace xingtan::hours {
namespace {

using testing::day;

class Batches : public testing::ResultsVillage {
  protected:
    static std::string codes(const BatchReply& reply) {
        std::string list;
        for (const auto& entry : reply.entries)
            list += (list.empty() ? "" : " ") + (entry.accepted ? entry.state : entry.code);
        return list;
    }
    std::string refusal(BatchEntry entry) {
        const auto reply = send(batch("refusal-" + std::to_string(++sent_), online, {std::move(entry)}));
        EXPECT_OK(reply);
        return reply.ok() ? reply->entries.front().code : "";
    }
    void TearDown() override { expect_silent(invariants()); }

  private:
    int sent_ = 0;
};
XT_ON_BOTH_ENGINES(Batches);

TEST_P(Batches, TheResultThatCompletesHerGivesTheGrade) {
    struct Case {
        Verdict study, practice;
        std::string state;
    };
    const Case cases[] = {{Verdict::Excellent, Verdict::Excellent, "excellent"},
                          {Verdict::Good, Verdict::Excellent, "good"},
                          {Verdict::Excellent, Verdict::Pass, "passed"},
                          {Verdict::Good, Verdict::Good, "good"}};
    int number = 0;
    for (const auto& c : cases) {
        const auto one = teacher("学员" + std::to_string(++number));
        ASSERT_OK(send(batch("first" + std::to_string(number), online, {entry(one)})));
        auto study = entry(one, "applied", 900), practice = entry(one, "research", 200);
        study.verdict = c.study;
        practice.verdict = c.practice;
        const auto reply = send(batch("last" + std::to_string(number), in_class, {study, practice}));
        ASSERT_OK(reply);
        EXPECT_EQ(reply->passed, 1);
        EXPECT_EQ(state_of(one), c.state);
    }
}

// Two platforms grade apart; whichever comes last, the lower grade is hers, and a part that only passes
// people says nothing to it.
TEST_P(Batches, TheGradeDoesNotDependOnWhoComesLast) {
    struct Case {
        Verdict online, in_class;
        std::string state;
    };
    const Case cases[] = {{Verdict::Excellent, Verdict::Good, "good"},
                          {Verdict::Good, Verdict::Excellent, "good"},
                          {Verdict::Pass, Verdict::Excellent, "excellent"},
                          {Verdict::Excellent, Verdict::Pass, "excellent"},
                          {Verdict::Pass, Verdict::Pass, "passed"}};
    int number = 0;
    for (const auto& c : cases)
        for (const bool online_first : {true, false}) {
            const auto name = std::to_string(++number);
            const auto one = teacher("学员" + name);
            auto study = entry(one), applied = entry(one, "applied", 900),
                 research = entry(one, "research", 200);
            study.verdict = c.online;
            applied.verdict = research.verdict = c.in_class;
            const auto first = online_first ? batch("first" + name, online, {study})
                                            : batch("first" + name, in_class, {applied, research});
            const auto last = online_first ? batch("last" + name, in_class, {applied, research})
                                           : batch("last" + name, online, {study});
            ASSERT_OK(send(first));
            ASSERT_OK(send(last));
            EXPECT_EQ(state_of(one), c.state) << name;
        }
}

TEST_P(Batches, HoursAreAddedEntryByEntry) {
    const auto lin = teacher("林小满");
    const auto he = teacher("何知秋");
    const auto reply =
        send(batch("b1", online, {entry(lin, "online", 120), entry(he), entry(lin, "online", 80)}));
    ASSERT_OK(reply);
    EXPECT_EQ(reply->accepted, 3);
    EXPECT_EQ(codes(*reply), "checked-in checked-in checked-in");
    EXPECT_EQ(counts(county).checked_in, 2);
    EXPECT_EQ(done(lin, 1), 200);
    EXPECT_EQ(done(he, 1), 300);
    EXPECT_EQ(
        actors.read<std::int64_t>("/*system*/ SELECT count FROM audit WHERE action = 'hours.batch-entered'"),
        3);
}

TEST_P(Batches, MeetingEveryPartSettlesAndCounts) {
    const auto lin = teacher("林小满");
    ASSERT_OK(send(batch("b1", online, {entry(lin)})));
    EXPECT_EQ(state_of(lin), "checked-in");
    const auto reply = send(batch("b2", in_class, {entry(lin, "applied", 900), entry(lin, "research", 250)}));
    ASSERT_OK(reply);
    EXPECT_EQ(reply->passed, 1);
    EXPECT_EQ(codes(*reply), "passed passed");
    EXPECT_EQ(state_of(lin), "passed");
    EXPECT_EQ(done(lin, 3), 250);
    for (const auto unit : {school, county}) {
        const auto now = counts(unit);
        EXPECT_EQ(now.passed, 1);
        EXPECT_EQ(now.checked_in, 1);
        EXPECT_EQ(now.failed, 0);
    }
    EXPECT_EQ(actors.read<std::int64_t>(
                  "/*counter*/ SELECT trained FROM standing_count WHERE unit = $1 AND programme = $2", school,
                  programme),
              1);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) FROM enrolment_step WHERE enrolment = $1",
                                        lin.enrolment),
              2);
    EXPECT_EQ(refusal(entry(lin)), "enrolment-already-settled");
}

TEST_P(Batches, AFailureFailsWhateverElseTheBatchSays) {
    const auto lin = teacher("林小满");
    auto failure = entry(lin, "applied", 0);
    failure.verdict = Verdict::Fail;
    ASSERT_OK(send(batch("b1", online, {entry(lin)})));
    const auto reply =
        send(batch("b2", in_class, {entry(lin, "applied", 900), entry(lin, "research", 200), failure}));
    ASSERT_OK(reply);
    EXPECT_EQ(codes(*reply), "failed failed failed");
    EXPECT_EQ(reply->passed, 0);
    EXPECT_EQ(counts(county).failed, 1);
    EXPECT_EQ(counts(county).passed, 0);
    EXPECT_EQ(actors.read<std::int64_t>(
                  "/*counter*/ SELECT failed FROM standing_count WHERE unit = $1 AND programme = $2", county,
                  programme),
              1);
}

TEST_P(Batches, OneBadEntryDoesNotStopTheOthers) {
    const auto lin = teacher("林小满");
    auto wrong = entry(lin, "drawing");
    const auto reply = send(batch("b1", online, {wrong, entry(lin), entry(lin, "applied", 900)}));
    ASSERT_OK(reply);
    EXPECT_EQ(codes(*reply), "hour-type-not-in-part checked-in hour-type-not-in-part");
    EXPECT_EQ(reply->accepted, 1);
    EXPECT_EQ(reply->refused, 2);
    EXPECT_EQ(done(lin, 1), 300);
}

TEST_P(Batches, EachRefusalSaysWhy) {
    const auto lin = teacher("林小满");
    auto early = entry(lin);
    early.completed_on = day("2024-01-09");
    EXPECT_EQ(refusal(early), "completed-outside-the-window");
    auto tomorrow = entry(lin);
    tomorrow.completed_on = day("2024-03-02");
    EXPECT_EQ(refusal(tomorrow), "completed-in-the-future");
    EXPECT_EQ(refusal(entry(lin, "online", 0)), "hours-out-of-range");
    auto unnamed = entry(lin);
    unnamed.enrolment.reset();
    EXPECT_EQ(refusal(unnamed), "entry-identity-unclear");
    auto nobody = entry(lin);
    nobody.enrolment = Claimed<EnrolmentId>{EnrolmentId{12345}};
    EXPECT_EQ(refusal(nobody), "enrolment-unknown");
    change("UPDATE enrolment SET state = 'withdrawn' WHERE id = $1", lin.enrolment);
    EXPECT_EQ(refusal(entry(lin)), "enrolment-ended");
    change("UPDATE enrolment SET state = 'nominated' WHERE id = $1", lin.enrolment);
    EXPECT_EQ(refusal(entry(lin)), "enrolment-not-confirmed");
    EXPECT_EQ(done(lin, 1), 0);
}

TEST_P(Batches, PeopleAreKnownByNumberAndNameTogether) {
    const auto lin = teacher("林小满", "11010519491231002X");
    const auto by_number = [&](std::string number, std::string name) {
        auto made = entry(lin);
        made.enrolment.reset();
        made.document_number = std::move(number);
        made.name = std::move(name);
        return made;
    };
    EXPECT_EQ(refusal(by_number("11010519491231002X", "林大满")), "person-not-in-project");
    EXPECT_EQ(refusal(by_number("110105199001010018", "林小满")), "person-not-in-project");
    EXPECT_EQ(refusal(by_number(" 11010519491231002x ", "林小满")), "");
    EXPECT_EQ(done(lin, 1), 300);
}

TEST_P(Batches, OfSeveralEnrolmentsTheOneThatTakesHours) {
    auto lin = teacher("林小满", "11010519491231002X");
    const auto first = lin.enrolment;
    change("UPDATE enrolment SET state = 'failed' WHERE id = $1", first);
    const auto second = actors.next_id<EnrolmentId>();
    actors.write(
        "INSERT INTO enrolment (id, project, intake, person, unit, admin, stage, state, nominated_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, 'primary', 'confirmed', 0)",
        second, project, intake, lin.person, school, county);
    auto made = entry(lin);
    made.enrolment.reset();
    made.document_number = lin.number;
    made.name = lin.name;
    EXPECT_EQ(refusal(made), "");
    lin.enrolment = second;
    EXPECT_EQ(done(lin, 1), 300);
}

TEST_P(Batches, TheSameBatchAgainChangesNothing) {
    const auto lin = teacher("林小满");
    auto body = batch("b1", online, {entry(lin, "online", 100), entry(lin, "drawing")});
    const auto first = send(body);
    const auto again = send(body);
    ASSERT_OK(first);
    ASSERT_OK(again);
    EXPECT_EQ(to_json(*again), to_json(*first));
    EXPECT_EQ(done(lin, 1), 100);
    body.entries[0].tenths = 101;
    const auto other = send(body);
    ASSERT_FALSE(other.ok());
    EXPECT_EQ(other.error().code, "batch-id-reused");
    EXPECT_EQ(done(lin, 1), 100);
}

TEST_P(Batches, ALongBatchIsEnteredInPiecesAndGoesOnWhereItStopped) {
    std::vector<Teacher> people;
    for (int i = 0; i < 7; ++i) people.push_back(teacher("学员" + std::to_string(i)));
    std::vector<BatchEntry> entries;
    for (int i = 0; i < 2'345; ++i)
        entries.push_back(
            entry(people[static_cast<std::size_t>(i % 7)], i == 1'500 ? "drawing" : "online", 1));
    const auto body = batch("long", online, entries);
    const auto reply = send(body);
    ASSERT_OK(reply);
    EXPECT_EQ(reply->accepted, 2'344);
    EXPECT_EQ(reply->refused, 1);
    ASSERT_EQ(reply->entries.size(), 2'345u);
    EXPECT_EQ(reply->entries[1'500].code, "hour-type-not-in-part");
    EXPECT_EQ(reply->entries[2'344].index, 2'344);
    EXPECT_EQ(done(people[0], 1), 335);
    EXPECT_EQ(done(people[2], 1), 334);
    EXPECT_EQ(actors.read<std::int64_t>(
                  "/*system*/ SELECT count(*) FROM audit WHERE action = 'hours.batch-entered'"),
              1);

    // As if the program had died after the first piece: what the later ones did is taken back.
    change(
        "DELETE FROM hour_entry WHERE batch = $1 AND id NOT IN (SELECT id FROM hour_entry WHERE batch = $1 "
        "ORDER BY id LIMIT 1000)",
        reply->id);
    const auto left =
        actors.read<std::int64_t>("/*found*/ SELECT count(*) FROM hour_entry WHERE batch = $1", reply->id);
    ASSERT_EQ(left, 1'000);
    change(
        "UPDATE enrolment SET done_1 = (SELECT coalesce(sum(h.tenths), 0) FROM hour_entry h WHERE "
        "h.enrolment = enrolment.id)");
    change("UPDATE hour_batch SET done = 1000, accepted = 1000, refused = 0, outcomes = $2 WHERE id = $1",
           reply->id,
           R"({"words":[{"accepted":true,"code":"","state":"checked-in"}],"marks":")" +
               std::string(1'000, '0') + "\"}");
    const auto resumed = send(body);
    ASSERT_OK(resumed);
    EXPECT_EQ(to_json(*resumed), to_json(*reply));
    EXPECT_EQ(done(people[0], 1), 335);
}

TEST_P(Batches, ForeignPeopleAreUnknownAndForeignProjectsMissing) {
    const auto lin = teacher("林小满", "11010519491231002X");
    auto ctx = as(stranger, elsewhere);
    const auto reply = post_batch(ctx, batch("b1", online, {entry(lin)}));
    ASSERT_FALSE(reply.ok());
    EXPECT_EQ(reply.error().kind, Kind::Missing);
    const auto narrow = actors.holder(elsewhere, {Can::PostHours});
    actors.grant(narrow, Can::ViewReports, city);
    auto still_foreign = as(narrow, elsewhere);
    EXPECT_FALSE(post_batch(still_foreign, batch("b1", online, {entry(lin)})).ok());
    const auto unknown_part = send(batch("b2", PartId{99}, {entry(lin)}));
    ASSERT_FALSE(unknown_part.ok());
    EXPECT_EQ(unknown_part.error().kind, Kind::Missing);
    EXPECT_EQ(done(lin, 1), 0);
}

TEST_P(Batches, WithoutTheRightNothingIsEntered) {
    const auto lin = teacher("林小满");
    auto ctx = as(office, county);
    const auto reply = post_batch(ctx, batch("b1", online, {entry(lin)}));
    ASSERT_FALSE(reply.ok());
    EXPECT_EQ(reply.error().kind, Kind::Forbidden);
    change("UPDATE project SET state = 'draft' WHERE id = $1", project);
    EXPECT_EQ(send(batch("b2", online, {entry(lin)})).error().code, "project-not-running");
}

TEST_P(Batches, ManyPeopleAtOnceAreEachJudgedOnce) {
    std::vector<Teacher> people;
    for (int i = 0; i < 123; ++i) people.push_back(teacher("学员" + std::to_string(i)));
    std::vector<BatchEntry> first, second;
    for (const auto& one : people) {
        first.push_back(entry(one));
        second.push_back(entry(one, "applied", 900));
        second.push_back(entry(one, "research", 200));
    }
    ASSERT_OK(send(batch("one", online, first)));
    const auto reply = send(batch("two", in_class, second));
    ASSERT_OK(reply);
    EXPECT_EQ(reply->passed, 123);
    EXPECT_EQ(counts(county).passed, 123);
    EXPECT_EQ(actors.read<std::int64_t>(
                  "/*counter*/ SELECT trained FROM standing_count WHERE unit = $1 AND programme = $2", county,
                  programme),
              123);
}

TEST_P(Batches, TheRecordTellsATraineeAndHerOfficeEverything) {
    const auto lin = teacher("林小满");
    ASSERT_OK(send(batch("b1", online, {entry(lin, "online", 125)})));
    auto hers = as(lin);
    const auto record = hers.db.read([&](db::Tx& tx) -> Result<EnrolmentRecord> {
        const auto own = TRY(hers.actor.scope<Can::OwnRecord>(tx));
        return hours::record(tx, own, lin.enrolment);
    });
    ASSERT_OK(record);
    ASSERT_EQ(record->progress.size(), 3u);
    EXPECT_EQ(record->progress[0].done_tenths, 125);
    EXPECT_FALSE(record->progress[0].met);
    EXPECT_EQ(record->progress[0].organiser, "省厅");
    ASSERT_EQ(record->entries.size(), 1u);
    EXPECT_EQ(record->entries[0].source, "actor");
    EXPECT_EQ(record->enrolment.person_name, "林小满");

    const auto he = teacher("何知秋");
    auto other = as(he);
    EXPECT_FALSE(other.db
                     .read([&](db::Tx& tx) -> Result<EnrolmentRecord> {
                         const auto own = TRY(other.actor.scope<Can::OwnRecord>(tx));
                         return hours::record(tx, own, lin.enrolment);
                     })
                     .ok());
}

TEST_P(Batches, MembersOfAClassArePagedWithTheirSums) {
    std::set<std::string> names;
    for (int i = 0; i < 5; ++i) names.insert(teacher("学员" + std::to_string(i)).name);
    auto ctx = as(office, county);
    std::set<std::string> seen;
    PageRequest page{2, ""};
    for (int pages = 0; pages < 3; ++pages) {
        const auto members = list_members(ctx, Claimed<TrainingClassId>{training_class}, page);
        ASSERT_OK(members);
        EXPECT_EQ(members->total, 5);
        for (const auto& member : members->rows) {
            EXPECT_EQ(member.done_tenths.size(), 3u);
            EXPECT_TRUE(seen.insert(member.name).second);
        }
        page.after = members->next;
    }
    EXPECT_EQ(seen, names);
    EXPECT_EQ(page.after, "");
    auto foreign = as(stranger, elsewhere);
    EXPECT_EQ(list_members(foreign, Claimed<TrainingClassId>{training_class}, page).error().kind,
              Kind::Missing);
}

}  // namespace
}  // namespace xingtan::hours

#include "domain/hours/claim.h"

#include <gtest/gtest.h>

namespace xingtan::hours {
namespace {

Date day(const char* iso) { return *date_from_iso(iso); }
const std::vector<HourType> kTypes = {{"online", "在线学习", "Online", StudyMode::Online},
                                      {"practice", "实践应用", "Practice", StudyMode::Practice}};

ClaimBody body() {
    ClaimBody made;
    made.title = "信息技术骨干研修";
    made.provider = "某师范大学";
    made.starts_on = day("2016-05-01");
    made.ends_on = day("2016-05-10");
    made.lines = {{"online", 100}};
    made.proofs = {Claimed<UploadId>{UploadId{1}}};
    return made;
}

std::string fault(const ClaimBody& claim) {
    const auto checked = well_formed(claim, kTypes, day("2016-06-01"));
    return checked.ok() ? "" : checked.error().fields.at(0).field + " " + checked.error().code;
}

TEST(Claim, SaysWhatWhenAndHowMuchWithAProof) {
    EXPECT_EQ(fault(body()), "");
    auto claim = body();
    claim.title.clear();
    EXPECT_EQ(fault(claim), "title field-empty");
    claim = body();
    claim.ends_on = day("2016-06-02");
    EXPECT_EQ(fault(claim), "ends_on completed-in-the-future");
    claim.ends_on = day("2016-04-30");
    EXPECT_EQ(fault(claim), "ends_on ends-before-it-begins");
    claim = body();
    claim.starts_on = day("2015-01-01");
    EXPECT_EQ(fault(claim), "starts_on claim-days-too-many");
    claim = body();
    claim.lines = {{"online", 0}};
    EXPECT_EQ(fault(claim), "lines hours-out-of-range");
    claim.lines = {{"online", 1}, {"online", 2}};
    EXPECT_EQ(fault(claim), "lines hour-type-twice");
    claim.lines = {{"sleep", 1}};
    EXPECT_EQ(fault(claim), "lines hour-type-unknown");
    claim = body();
    claim.proofs.clear();
    EXPECT_EQ(fault(claim), "proofs claim-proof-missing");
    claim.proofs.assign(4, Claimed<UploadId>{UploadId{1}});
    EXPECT_EQ(fault(claim), "proofs claim-proofs-too-many");
}

TEST(Claim, StaysWithinWhatIsRecognised) {
    OutsideTraining training;
    training.hour_type = "online";
    training.most_tenths = 100;
    training.from_on = day("2016-05-01");
    training.until_on = day("2016-05-10");
    EXPECT_TRUE(fits(training, body()).ok());
    auto claim = body();
    claim.lines = {{"online", 101}};
    EXPECT_EQ(fits(training, claim).error().code, "claim-over-recognised");
    claim = body();
    claim.ends_on = day("2016-05-11");
    EXPECT_EQ(fits(training, claim).error().code, "claim-outside-recognised-days");
    claim = body();
    claim.lines = {{"practice", 10}};
    EXPECT_EQ(fits(training, claim).error().code, "claim-of-another-type");
    training.closed = true;
    EXPECT_EQ(fits(training, body()).error().code, "outside-training-closed");
}

TEST(Claim, AProofIsKnownByItsBytes) {
    EXPECT_EQ(media_of("%PDF-1.7 …"), "application/pdf");
    EXPECT_EQ(media_of("\xFF\xD8\xFF\xE0rest"), "image/jpeg");
    EXPECT_EQ(media_of("\x89PNG\r\n\x1A\nrest"), "image/png");
    EXPECT_EQ(media_of("<html>"), "");
    EXPECT_EQ(media_of(""), "");
}

TEST(Claim, IsAcceptedInPartOrRefused) {
    const std::vector<ClaimLine> lines = {{"online", 100, {}}, {"practice", 50, {}}};
    DecisionBody all;
    all.accept = true;
    EXPECT_EQ(decided(lines, all)->state, ClaimState::Accepted);
    EXPECT_EQ(decided(lines, all)->tenths, (std::vector<std::int64_t>{100, 50}));

    DecisionBody part = all;
    part.lines = std::vector<ClaimLineBody>{{"online", 60}};
    EXPECT_EQ(decided(lines, part).error().code, "reason-needed");
    part.reason = "实践部分没有证明";
    EXPECT_EQ(decided(lines, part)->state, ClaimState::InPart);
    EXPECT_EQ(decided(lines, part)->tenths, (std::vector<std::int64_t>{60, 0}));
    part.lines = std::vector<ClaimLineBody>{{"online", 101}};
    EXPECT_EQ(decided(lines, part).error().code, "claim-more-than-asked");
    part.lines = std::vector<ClaimLineBody>{{"online", 0}};
    EXPECT_EQ(decided(lines, part).error().code, "claim-accepts-nothing");
    part.lines = std::vector<ClaimLineBody>{{"face-to-face", 1}};
    EXPECT_EQ(decided(lines, part).error().code, "claim-of-another-type");

    DecisionBody none;
    EXPECT_EQ(decided(lines, none).error().code, "reason-needed");
    none.reason = "不是培训";
    EXPECT_EQ(decided(lines, none)->state, ClaimState::Refused);
    none.lines = std::vector<ClaimLineBody>{};
    EXPECT_EQ(decided(lines, none).error().code, "claim-refused-has-no-hours");
}

TEST(Claim, DaysMeetOnTheirLastAndFirst) {
    EXPECT_TRUE(days_meet(day("2016-05-01"), day("2016-05-10"), day("2016-05-10"), day("2016-05-12")));
    EXPECT_FALSE(days_meet(day("2016-05-01"), day("2016-05-10"), day("2016-05-11"), day("2016-05-12")));
}

TEST(Claim, LikeTitlesAreOneTrainingUnderTwoNames) {
    EXPECT_TRUE(alike("2016年《信息技术》骨干研修", "2016年信息技术骨干研修"));
    EXPECT_TRUE(alike("信息技术骨干研修", "某市信息技术骨干研修（第二期）"));
    EXPECT_TRUE(alike("中小学教师信息技术应用能力培训", "中小学教师信息技术应用能力提升培训"));
    EXPECT_FALSE(alike("信息技术骨干研修", "班主任工作坊"));
    EXPECT_FALSE(alike("研修", "信息技术骨干研修"));  // too short to tell
    EXPECT_FALSE(alike("", ""));
}

}  // namespace
}  // namespace xingtan::hours

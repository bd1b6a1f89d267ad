#include "domain/people/check.h"

#include <gtest/gtest.h>

#include "domain/people/person_name.h"
#include "domain/people/words.h"

namespace xingtan::people {
namespace {

const Date kToday = *date_from_iso("2024-03-01");

RosterRow somebody() {
    RosterRow row;
    row.name = "杏一知";
    row.document_number = std::string("10999919850310002");
    row.document_number += check_character(row.document_number);
    row.mobile = "15400000001";
    row.stage = Stage::Primary;
    row.subject = "数学";
    return row;
}

std::string codes(const Checked& checked) {
    std::string list;
    for (const auto& problem : checked.problems)
        list += (list.empty() ? "" : " ") + problem.column + ":" + problem.code;
    return list;
}

TEST(PersonName, WhatANameMayBe) {
    const std::string long_name = "阿卜杜热合曼·买买提依明江·吐尔逊尼亚孜";
    const struct {
        std::string typed;
        DocumentKind document;
        std::string name, problem;
    } cases[] = {
        {"杏一知", DocumentKind::ResidentId, "杏一知", ""},
        {" 杏一知\xE3\x80\x80", DocumentKind::ResidentId, "杏一知", "name-mended"},
        {"杏 知", DocumentKind::ResidentId, "杏知", "name-spaces-removed"},
        {long_name, DocumentKind::ResidentId, long_name, ""},
        {"古丽杏•坛木", DocumentKind::ResidentId, "古丽杏·坛木", "name-mended"},
        {"𠮷䶮", DocumentKind::ResidentId, "𠮷䶮", ""},
        {"杏", DocumentKind::ResidentId, "杏", "name-one-character"},
        {"", DocumentKind::ResidentId, "", "person-name-missing"},
        {"杏?知", DocumentKind::ResidentId, "杏?知", "name-has-strange-characters"},
        {"杏1知", DocumentKind::ResidentId, "杏1知", "name-has-strange-characters"},
        {"杏\xEF\xBF\xBD知", DocumentKind::ResidentId, "杏\xEF\xBF\xBD知", "name-has-strange-characters"},
        {"Xing Yi", DocumentKind::ResidentId, "Xing Yi", "name-not-han"},
        {"Xing Yi", DocumentKind::Passport, "Xing Yi", ""},
        {"O'Tan-Mu", DocumentKind::Passport, "O'Tan-Mu", ""},
        {"杏\xEE\xA0\x94知", DocumentKind::ResidentId, "杏\xEE\xA0\x94知", "name-private-character"},
        {"·杏知", DocumentKind::ResidentId, "·杏知", "name-not-han"},
    };
    for (const auto& c : cases) {
        const auto reading = read_name(c.typed, c.document);
        EXPECT_EQ(reading.name, c.name) << c.typed;
        EXPECT_EQ(reading.problem, c.problem) << c.typed;
    }
    EXPECT_TRUE(same_name("杏 知", "杏知"));
    EXPECT_TRUE(same_name("古丽杏•坛木", "古丽杏·坛木"));
    EXPECT_FALSE(same_name("杏知", "杏和"));
}

TEST(Words, OfficesWriteThemInManyWays) {
    EXPECT_EQ(stage_of("学前教育"), Stage::Preschool);
    EXPECT_EQ(stage_of(" 小 学 "), Stage::Primary);
    EXPECT_EQ(stage_of("普通高中"), Stage::Senior);
    EXPECT_EQ(stage_of("职业高中"), Stage::VocationalSenior);
    EXPECT_EQ(stage_of("大学"), std::nullopt);
    EXPECT_EQ(sex_of("女"), Sex::Female);
    EXPECT_EQ(sex_of("M"), Sex::Male);
    EXPECT_EQ(post_of("副校长"), Post::Leader);
    EXPECT_EQ(document_kind_of("港澳居民来往内地通行证（香港）"), DocumentKind::HongKongPass);
    EXPECT_EQ(document_kind_of("军官证"), DocumentKind::Officer);
    EXPECT_EQ(document_kind_of("士官证"), DocumentKind::Soldier);
    EXPECT_EQ(document_kind_of("台胞证"), DocumentKind::TaiwanPass);
    EXPECT_EQ(document_kind_of("1-居民身份证"), DocumentKind::ResidentId);
    EXPECT_EQ(document_kind_of("A"), DocumentKind::Passport);
    EXPECT_EQ(document_kind_of("户口薄"), DocumentKind::HouseholdBook);
    EXPECT_EQ(document_kind_of("图书证"), std::nullopt);
    EXPECT_EQ(subject_of("小学数学"), "数学");
    EXPECT_EQ(subject_of("信息技术"), "信息科技");
    EXPECT_EQ(subject_of("炼金术"), std::nullopt);
    EXPECT_EQ(full_time_of("否"), false);
    EXPECT_EQ(full_time_of("也许"), std::nullopt);
}

TEST(Words, OnePassNameOfTwoPlacesIsReadByTheNumber) {
    EXPECT_EQ(document_kind_of("港澳居民来往内地通行证", "H01234567"), DocumentKind::HongKongPass);
    EXPECT_EQ(document_kind_of("港澳居民来往内地通行证", " m01234567"), DocumentKind::MacaoPass);
    EXPECT_EQ(document_kind_of("回乡证", "Ｍ01234567"), DocumentKind::MacaoPass);
    EXPECT_EQ(document_kind_of("港澳台通行证", "01234567"), DocumentKind::TaiwanPass);
    EXPECT_EQ(document_kind_of("港澳通行证"), DocumentKind::HongKongPass);
}

TEST(Words, EveryValueHasAWordThatIsReadBack) {
    for (const auto stage : {Stage::Preschool, Stage::Primary, Stage::Junior, Stage::Senior,
                             Stage::VocationalSenior, Stage::Special, Stage::Other})
        EXPECT_EQ(stage_of(word_for(stage)), stage);
    for (const auto sex : {Sex::Unstated, Sex::Female, Sex::Male}) EXPECT_EQ(sex_of(word_for(sex)), sex);
    for (const auto post :
         {Post::Teacher, Post::TeacherWithDuty, Post::ClassHead, Post::Administrator, Post::Leader})
        EXPECT_EQ(post_of(word_for(post)), post);
    for (const auto kind : {DocumentKind::ResidentId, DocumentKind::HongKongPass, DocumentKind::MacaoPass,
                            DocumentKind::TaiwanPass, DocumentKind::ForeignResidence, DocumentKind::Passport,
                            DocumentKind::Other})
        EXPECT_EQ(document_kind_of(word_for(kind)), kind);
}

TEST(Check, AGoodRowIsGoodAndFilledIn) {
    const auto checked = check({somebody(), {}}, kToday);
    EXPECT_EQ(checked.verdict, jobs::Verdict::Good);
    EXPECT_EQ(checked.person.row.sex, Sex::Female);
    EXPECT_EQ(to_iso(*checked.person.born_on), "1985-03-10");
    EXPECT_EQ(checked.person.number_masked.substr(0, 4), "1099");
    EXPECT_EQ(checked.person.mobile_masked, "154****0001");
}

TEST(Check, EveryFaultIsKeptWithItsColumn) {
    auto row = somebody();
    row.name = "";
    row.document_number.back() = row.document_number.back() == '1' ? '2' : '1';
    row.mobile = "123";
    const auto checked = check({row, {{"stage", "大学", "stage-unknown"}}}, kToday);
    EXPECT_EQ(checked.verdict, jobs::Verdict::Bad);
    EXPECT_EQ(codes(checked),
              "stage:stage-unknown name:person-name-missing document_number:number-check-character-wrong "
              "mobile:mobile-wrong");
    for (const auto& problem : checked.problems) EXPECT_EQ(problem.value.find("10999919"), std::string::npos);
}

TEST(Check, SexIsComparedWithTheNumber) {
    auto row = somebody();
    row.sex = Sex::Female;
    EXPECT_EQ(check({row, {}}, kToday).verdict, jobs::Verdict::Good);
    row.sex = Sex::Male;
    EXPECT_EQ(codes(check({row, {}}, kToday)), "sex:sex-differs-from-number");
    // A word nobody knows is one fault, not two.
    EXPECT_EQ(codes(check({row, {{"sex", "?", "sex-unknown"}}}, kToday)), "sex:sex-unknown");
}

TEST(Check, ADamagedNumberIsNotJudgedByItsRest) {
    auto row = somebody();
    row.document_number.clear();
    EXPECT_EQ(codes(check({row, {{"document_number", "1099…E+17", "number-damaged"}}}, kToday)),
              "document_number:number-damaged");
}

TEST(Check, WarningsLeaveARowUsable) {
    auto row = somebody();
    row.subject = "炼金术";
    row.name = "杏 知";
    const auto checked = check({row, {}}, kToday);
    EXPECT_EQ(checked.verdict, jobs::Verdict::Warning);
    EXPECT_EQ(checked.person.row.subject, "炼金术");
    EXPECT_EQ(checked.person.row.name, "杏知");
}

}  // namespace
}  // namespace xingtan::people

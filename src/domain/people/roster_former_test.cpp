// People under the numbers and names they had before: nobody comes in a second time. On both engines.
#include "domain/people/identity.h"
#include "domain/people/roster_fixture.h"

namespace xingtan::people {
namespace {

class Former : public RosterFixture {
  protected:
    static constexpr std::string_view kPlainHead = "姓名,证件类型,证件号码,手机,学段,学科\n";

    static RosterRow with_passport(std::string name, std::string number) {
        auto row = somebody(500, std::move(name));
        row.document_kind = DocumentKind::Passport;
        row.document_number = std::move(number);
        row.mobile.clear();
        return row;
    }
    static std::string line_of(std::string_view name, std::string_view number,
                               std::string_view subject = "语文", std::string_view kind = "护照") {
        return std::string(name) + ',' + std::string(kind) + ',' + std::string(number) + ",,小学," +
               std::string(subject) + '\n';
    }
    void new_passport(PersonId person, std::string number, std::optional<bool> mistaken = {}) {
        auto ctx = as_clerk();
        EXPECT_OK(add_document(ctx, Claimed<PersonId>{person},
                               {DocumentKind::Passport, std::move(number), "新护照", mistaken}));
    }
    void renamed(PersonId person, std::string name) {
        auto ctx = as_clerk();
        EXPECT_OK(rename(ctx, Claimed<PersonId>{person}, {std::move(name), day_of(ctx.now), "户籍证明"}));
    }
    jobs::Import sheet(const org::UnitFacts& unit, std::string_view lines) {
        return staged(unit, std::string(kPlainHead) + std::string(lines));
    }
    std::string about(const jobs::Import& import, std::string_view code) {
        auto ctx = as_clerk();
        const auto rows = jobs::list_rows(ctx, Claimed<ImportId>{import.id}, {}, {});
        EXPECT_OK(rows);
        for (const auto& row : rows->rows)
            for (const auto& problem : row.problems)
                if (problem.code == code) return problem.about;
        return "no such problem";
    }
    std::vector<std::string> found(std::string_view typed, UnitId reach = {}) {
        auto ctx = actors.context(actors.holder(reach.value ? reach : county.id, {Can::ViewPeople}),
                                  reach.value ? reach : county.id);
        std::vector<std::string> list;
        const auto page = people::list(ctx, std::nullopt, typed, {});
        EXPECT_OK(page);
        EXPECT_EQ(page->total, std::ssize(page->rows));
        for (const auto& row : page->rows)
            list.push_back(row.name + (row.found_as.empty() ? "" : "（" + row.found_as + "）"));
        return list;
    }
    std::string refused_by_hand(const org::UnitFacts& unit, std::string name, std::string number) {
        auto ctx = as_clerk();
        const auto row = with_passport(std::move(name), std::move(number));
        const auto made = add_one(ctx, Claimed<UnitId>{unit.id},
                                  {row.name, row.sex, row.document_kind, row.document_number, row.mobile,
                                   row.stage, row.subject, row.post, row.full_time});
        return made.ok() ? "" : made.error().code;
    }
};

TEST_P(Former, ANumberSomebodyHadBeforeIsStillHers) {
    const auto person = added(first, with_passport("杏一知", "E1111111"));
    new_passport(person, "E2222222");
    EXPECT_EQ(found("E1111111"), std::vector<std::string>{"杏一知"});
    EXPECT_EQ(found("E2222222"), std::vector<std::string>{"杏一知"});
    const auto import = sheet(first, line_of("杏一知", "E1111111"));
    EXPECT_EQ(codes(import), std::vector<std::string>{"2 already-here-by-former-number"});
    EXPECT_EQ(about(import, "already-here-by-former-number"), "E222**22");
    applied(import);
    EXPECT_EQ(people(), 1);
    // Both of her numbers in one sheet are one person twice.
    const auto twice =
        sheet(first, line_of("杏一知", "E2222222", "音乐") + line_of("杏一知", "E1111111", "美术"));
    EXPECT_EQ(twice.bad, 1);
    applied(twice);
    EXPECT_EQ(people(), 1);
    EXPECT_EQ(refused_by_hand(first, "杏一知", "E1111111"), "person-here-by-former-number");
    EXPECT_EQ(refused_by_hand(second, "杏一知", "E1111111"), "person-elsewhere-by-former-number");
    EXPECT_EQ(codes(sheet(second, line_of("杏一知", "E1111111"))),
              std::vector<std::string>{"2 registered-elsewhere"});
}

TEST_P(Former, ANumberThatWasNeverHersFindsNobody) {
    const auto person = added(first, with_passport("杏一知", "E1111111"));
    new_passport(person, "E2222222", true);
    EXPECT_TRUE(found("E1111111").empty());
    EXPECT_TRUE(codes(sheet(first, line_of("杏一知", "E1111111"))).empty());
    EXPECT_EQ(refused_by_hand(first, "杏一知", "E1111111"), "");
}

TEST_P(Former, AFormerNumberUnderAnotherNameIsSaidAndWhoeverHoldsItNowComesFirst) {
    const auto person = added(first, with_passport("杏一知", "E1111111"));
    new_passport(person, "E2222222");
    const auto import = sheet(first, line_of("坛行", "E1111111"));
    EXPECT_EQ(codes(import), std::vector<std::string>{"2 number-was-another-persons"});
    EXPECT_EQ(applied(import).applied, 1);
    EXPECT_EQ(codes(sheet(first, line_of("坛行", "E1111111"))), std::vector<std::string>{"2 already-here"});
    EXPECT_EQ(codes(sheet(first, line_of("杏一知", "E1111111"))),
              std::vector<std::string>{"2 number-belongs-to-another-name"});
}

TEST_P(Former, AFormerNameFindsHerAndIsNoOtherPerson) {
    const auto person = added(first, with_passport("杏一知", "E1111111"));
    renamed(person, "坛远山");
    EXPECT_EQ(found("杏一"), std::vector<std::string>{"坛远山（杏一知）"});
    EXPECT_EQ(found("xyz"), std::vector<std::string>{"坛远山（杏一知）"});
    EXPECT_EQ(found("坛远"), std::vector<std::string>{"坛远山"});
    EXPECT_EQ(found("杏一", province.id), std::vector<std::string>{"坛远山（杏一知）"});
    const auto import = sheet(first, line_of("杏一知", "E1111111"));
    EXPECT_EQ(codes(import), (std::vector<std::string>{"2 already-here", "2 name-is-former"}));
    EXPECT_EQ(about(import, "name-is-former"), "坛远山");
    applied(import);
    EXPECT_EQ(people(), 1);
    EXPECT_EQ(codes(sheet(second, line_of("杏一知", "E1111111"))),
              std::vector<std::string>{"2 registered-elsewhere"});
}

TEST_P(Former, FormerNamesStandInTheOrderOfTheList) {
    for (int i = 0; i < 5; ++i) {
        const auto person =
            added(i % 2 ? first : second, with_passport("杏知", "E100000" + std::to_string(i)));
        if (i < 3) renamed(person, "坛远" + std::string(i == 1 ? "山" : "水"));
    }
    for (auto* unit : {&county, &province})
        for (const auto* search : {"杏", "xz"}) {
            auto ctx = actors.context(actors.holder(unit->id, {Can::ViewPeople}), unit->id);
            std::set<PersonId> seen;
            PageRequest page{2, ""};
            do {
                const auto rows = people::list(ctx, std::nullopt, search, page);
                ASSERT_OK(rows);
                EXPECT_EQ(rows->total, 5);
                for (const auto& row : rows->rows) EXPECT_TRUE(seen.insert(row.id).second) << search;
                page.after = rows->next;
            } while (!page.after.empty());
            EXPECT_EQ(seen.size(), 5u) << search;
        }
}

TEST_P(Former, WordsForNoNumberAreNoDocument) {
    for (const auto* word : {"无", "暂无号码", "待补", "没有", "无证件", "/", "-", "——", "／", "N/A"}) {
        const auto import =
            sheet(first, "杏一知,其他," + std::string(word) + ",15410000001,小学,语文\n" +
                             "坛行,居民身份证," + std::string(word) + ",15410000002,小学,语文\n");
        EXPECT_EQ(codes(import), (std::vector<std::string>{"2 person-unverified", "3 person-unverified"}))
            << word;
    }
    EXPECT_EQ(codes(sheet(first, line_of("杏一知", "甲乙丙丁", "语文", "其他"))),
              std::vector<std::string>{"2 number-form-wrong"});
    EXPECT_TRUE(codes(sheet(first, line_of("杏一知", "外专１２３４", "语文", "其他"))).size() ==
                1);  // full width
    const auto import = sheet(first, "杏一知,其他,无,15410000001,小学,语文\n");
    EXPECT_EQ(applied(import).applied, 1);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person_document"), 0);
    EXPECT_EQ(actors.read<std::string>("/*found*/ SELECT document_masked FROM person"), "");
}

TEST_P(Former, HeadingsAsRealSheetsWriteThem) {
    const auto import =
        staged(first, "真实姓名,公民身份号码,任教学段,任教科目\n杏一知," + number_of(520) + ",小学,数学\n");
    EXPECT_EQ(import.good, 1);
    EXPECT_EQ(staged(first, "姓名,身份证件号码,学段,所教学科\n坛行," + number_of(521) + ",小学,数学\n").good,
              1);
    applied(import);
    EXPECT_EQ(actors.read<std::string>("/*found*/ SELECT subject FROM person"), "数学");
}

TEST_P(Former, NotesUnderTheTableAreNoRows) {
    const auto import = staged(first, std::string(kHead) + line(530) +
                                          "合计,1人\n"
                                          "注：本表一式两份，由学校留存\n"
                                          "填表说明：身份证号码须为18位\n"
                                          "制表人：杏一知\n"
                                          "\"1.本表由学校填写；2.加盖公章。\"\n");
    EXPECT_EQ(import.total, 1);
    EXPECT_EQ(import.bad, 0);
    EXPECT_EQ(import.skipped, (std::vector<std::int64_t>{3, 4, 5, 6, 7}));
}

TEST_P(Former, TheFirstSheetThatNamesTheColumnsIsRead) {
    const auto table = [](std::string name) {
        return sheet::SheetLayout{
            .name = std::move(name),
            .columns = {{.heading = "姓名"}, {.heading = "身份证号"}, {.heading = "学段"}}};
    };
    auto writer =
        sheet::XlsxWriter::to_memory({.name = "封面", .columns = {{.heading = "杏坛市教师名册"}}}).value();
    const auto write = [&](int serial) {
        const auto number = number_of(serial);
        const std::vector<sheet::Value> values = {std::string_view("杏一知"), std::string_view(number),
                                                  std::string_view("小学")};
        EXPECT_OK(writer.row(values));
    };
    EXPECT_OK(writer.next_sheet(table("名册")));
    write(540);
    EXPECT_OK(writer.next_sheet(table("退休")));
    write(541);
    const auto import = staged(first, writer.finish_bytes().value());
    EXPECT_EQ(import.total, 1);
    EXPECT_EQ(import.good, 1);
    EXPECT_EQ(import.sheet, "名册");
    EXPECT_EQ(import.tables_left, std::vector<std::string>{"退休"});
    EXPECT_EQ(now(import).tables_left, std::vector<std::string>{"退休"});
}

TEST_P(Former, RemarksInTheSameWordsSayOfWhichColumn) {
    const auto import =
        staged(first, std::string(kHead) +
                          "杏一知,女,居民身份证,１２３４５,１５４１００００００１,大学,语文,教师,是\n");
    std::string words;
    for (const auto& row : bad_rows(import)) words = row.back();
    EXPECT_NE(words.find("证件号码: digits-full-width"), std::string::npos) << words;
    EXPECT_NE(words.find("手机: digits-full-width"), std::string::npos) << words;
}

XT_ON_BOTH_ENGINES(Former);

}  // namespace
}  // namespace xingtan::people

// Adding, finding and listing on both engines.
#include "domain/people/people_fixture.h"

namespace xingtan::people {
namespace {

class People : public PeopleFixture {
  protected:
    Context viewer(const org::UnitFacts& unit) {
        return actors.context(actors.holder(unit.id, {Can::ViewPeople}), unit.id);
    }

    std::vector<std::string> names(const Result<Page<Person>>& page) {
        std::vector<std::string> list;
        EXPECT_OK(page);
        if (page.ok())
            for (const auto& row : page->rows) list.push_back(row.name);
        return list;
    }
};

TEST_P(People, AddingWritesEverythingAndCounts) {
    const auto id = added(first, somebody(1));
    EXPECT_EQ(full_time_of(first), 1);
    EXPECT_EQ(full_time_of(county), 1);
    EXPECT_EQ(full_time_of(city), 0);
    auto part_time = somebody(2);
    part_time.full_time = false;
    added(first, part_time);
    EXPECT_EQ(full_time_of(first), 1);
    auto ctx = viewer(county);
    const auto person = show(ctx, Claimed<PersonId>{id});
    ASSERT_OK(person);
    EXPECT_EQ(person->unit_name, "第一小学");
    EXPECT_EQ(person->sex, Sex::Female);
    EXPECT_EQ(person->document_number.text.find("19850310"), std::string::npos);
    EXPECT_EQ(person->mobile.text, "154****0001");
}

TEST_P(People, NoPlainNumberIsInAnyTable) {
    added(first, somebody(3));
    const auto number = number_of(3);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person_document WHERE "
                                        "number_sealed LIKE '%' || $1 || '%' OR number_index = $1",
                                        number),
              0);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person WHERE document_masked "
                                        "LIKE '%' || $1 || '%' OR mobile_sealed LIKE '%15410000003%'"
                                        " OR mobile_masked LIKE '%15410000003%'",
                                        number),
              0);
}

TEST_P(People, ANumberIsRegisteredOnce) {
    added(first, somebody(4));
    auto ctx = actors.context(founder);
    const auto again = prepare(ctx, somebody(4, "坛行"));
    const auto outcome = ctx.db.write([&](db::Tx& tx) { return add(tx, ctx, far, again.person); });
    EXPECT_EQ(outcome.error().code, "person-already-registered");
    EXPECT_EQ(full_time_of(far), 0);
    EXPECT_EQ(actors.read<std::int64_t>("/*found*/ SELECT count(*) AS n FROM person"), 1);
}

TEST_P(People, AbsentAndForeignLookTheSame) {
    const auto foreign = added(far, somebody(5));
    auto ctx = viewer(county);
    const auto a = show(ctx, Claimed<PersonId>{foreign});
    const auto b = show(ctx, Claimed<PersonId>{PersonId{12345}});
    EXPECT_EQ(a.error().kind, Kind::Missing);
    EXPECT_EQ(a.error().code, b.error().code);
    auto stranger = actors.context(actors.account(county.id));
    EXPECT_EQ(show(stranger, Claimed<PersonId>{foreign}).error().kind, Kind::Forbidden);
}

TEST_P(People, ByNumberOnlyWithinScope) {
    const auto near = added(first, somebody(6));
    added(far, somebody(7));
    auto ctx = viewer(county);
    const auto by = [&](std::string number) {
        return ctx.db.read([&](db::Tx& tx) -> Result<std::optional<PersonFacts>> {
            const auto scope = TRY(ctx.actor.scope<Can::ViewPeople>(tx));
            return find_by_number(tx, ctx, scope, number);
        });
    };
    ASSERT_TRUE(by(number_of(6)).value());
    EXPECT_EQ(by(" " + number_of(6) + " ").value()->id, near);
    EXPECT_EQ(by(number_of(6)).value()->admin, county.id);
    EXPECT_FALSE(by(number_of(7)).value());
    EXPECT_FALSE(by(number_of(8)).value());
    EXPECT_FALSE(by("").value());
}

TEST_P(People, ListsByUnitThenInitials) {
    added(second, somebody(10, "坛行"));
    added(first, somebody(11, "杏一知"));
    added(first, somebody(12, "林书"));
    added(far, somebody(13, "远方"));
    auto ctx = viewer(county);
    EXPECT_EQ(names(list(ctx, std::nullopt, "", {})), (std::vector<std::string>{"林书", "杏一知", "坛行"}));
    EXPECT_EQ(names(list(ctx, Claimed<UnitId>{first.id}, "", {})),
              (std::vector<std::string>{"林书", "杏一知"}));
    EXPECT_EQ(list(ctx, Claimed<UnitId>{far.id}, "", {}).error().kind, Kind::Missing);
}

TEST_P(People, SearchesByNameInitialsNumberAndSchool) {
    added(first, somebody(20, "杏一知"));
    added(second, somebody(21, "坛行"));
    added(far, somebody(22, "杏远方"));
    auto ctx = viewer(county);
    EXPECT_EQ(names(list(ctx, std::nullopt, "知", {})), std::vector<std::string>{"杏一知"});
    EXPECT_EQ(names(list(ctx, std::nullopt, "第二", {})), std::vector<std::string>{"坛行"});
    EXPECT_EQ(names(list(ctx, std::nullopt, "XY", {})), std::vector<std::string>{"杏一知"});
    EXPECT_EQ(names(list(ctx, std::nullopt, number_of(21), {})), std::vector<std::string>{"坛行"});
    EXPECT_TRUE(names(list(ctx, std::nullopt, number_of(22), {})).empty());
    EXPECT_TRUE(names(list(ctx, std::nullopt, "%", {})).empty());
    auto wide = viewer(nation);
    EXPECT_EQ(names(list(wide, std::nullopt, "杏", {})), (std::vector<std::string>{"杏一知", "杏远方"}));
    EXPECT_TRUE(names(list(wide, std::nullopt, "远方", {}))
                    .empty());  // above a city, a name is found by its beginning
    EXPECT_EQ(names(list(wide, Claimed<UnitId>{city.id}, "远方", {})), std::vector<std::string>{"杏远方"});
}

TEST_P(People, PagesFollowEachOtherInEveryOrder) {
    for (int i = 0; i < 5; ++i) added(i % 2 ? first : second, somebody(30 + i, "杏知"));
    for (auto* unit : {&county, &nation}) {
        auto ctx = viewer(*unit);
        for (const auto* search : {"", "杏", "xz"}) {
            std::set<PersonId> seen;
            PageRequest page{2, ""};
            int pages = 0;
            do {
                const auto rows = list(ctx, std::nullopt, search, page);
                ASSERT_OK(rows);
                EXPECT_EQ(rows->total, 5);
                for (const auto& row : rows->rows) EXPECT_TRUE(seen.insert(row.id).second);
                page.after = rows->next;
                ++pages;
            } while (!page.after.empty() && pages < 10);
            EXPECT_EQ(seen.size(), 5u) << search;
            EXPECT_EQ(pages, 3);
        }
    }
}

XT_ON_BOTH_ENGINES(People);

}  // namespace
}  // namespace xingtan::people

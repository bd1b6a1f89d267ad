#pragma once
// What cross tables are counted from, and the definitions that were kept. One statement per function.
#include "domain/crosstable/model.h"
#include "domain/project/service.h"
#include "platform/auth/context.h"

namespace xingtan::crosstable::store {

// Which units stand in the rows: the asked one itself, those right below it, or all authorities of a level.
enum class Which { Itself, Below, OfLevel };
BOOST_DESCRIBE_ENUM(Which, Itself, Below, OfLevel)
struct Units {
    Which which{};
    UnitId top;
    std::string from_path, to_path;
    org::AuthorityLevel level{};
};

struct UnitLine {
    UnitId unit;
    std::string name;
    std::string path, path_end;
};
BOOST_DESCRIBE_STRUCT(UnitLine, (), (unit, name, path, path_end))
Result<std::vector<UnitLine>> units(db::Tx& tx, const AnyScope& scope, const Units& of, std::int64_t limit);

// Figures of a unit with everything below it, by what it is asked by.
struct StandingLine {
    UnitId unit;
    std::string stage;
    std::string subject;
    std::int64_t full_time = 0, trained = 0, failed = 0;
};
BOOST_DESCRIBE_STRUCT(StandingLine, (), (unit, stage, subject, full_time, trained, failed))
Result<std::vector<StandingLine>> standing(db::Tx& tx, const AnyScope& scope, const Units& of,
                                           ProgrammeId programme, std::int64_t limit);
// The same read from the people themselves, by subject too; at most `limit` lines.
Result<std::vector<StandingLine>> standing_by_subject(db::Tx& tx, const AnyScope& scope, const Units& of,
                                                      ProgrammeId programme, std::int64_t limit);
struct EventLine {
    UnitId unit;
    std::string stage;
    std::int64_t intake_number = 0;
    std::int64_t year = 0;
    std::int64_t nominated = 0, confirmed = 0, checked_in = 0, passed = 0, certified = 0, held = 0, used = 0;
};
BOOST_DESCRIBE_STRUCT(EventLine, (),
                      (unit, stage, intake_number, year, nominated, confirmed, checked_in, passed, certified,
                       held, used))
// Of the project; with a programme, of all its projects.
Result<std::vector<EventLine>> events(db::Tx& tx, const AnyScope& scope, const Units& of, ProjectId project,
                                      ProgrammeId programme, std::int64_t limit);
struct PlaceLine {
    UnitId unit;
    std::int64_t intake_number = 0;
    std::int64_t got = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceLine, (), (unit, intake_number, got))
Result<std::vector<PlaceLine>> places(db::Tx& tx, const AnyScope& scope, const Units& of, ProjectId project,
                                      std::int64_t limit);

struct SavedLine {
    SavedTableId id;
    UnitId unit;
    std::string unit_name;
    std::string name;
    std::string content;
    std::string saved_by;
    DomainTime saved_at;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(SavedLine, (), (id, unit, unit_name, name, content, saved_by, saved_at, version))
Result<std::vector<SavedLine>> saved(db::Tx& tx, const AnyScope& scope, UnitId unit, std::int64_t limit);
Result<std::optional<SavedLine>> saved_one(db::Tx& tx, const AnyScope& scope, SavedTableId id);
// False when the unit has one of this name.
Result<bool> insert_saved(db::Tx& tx, const SavedLine& line, AccountId by);
Result<bool> rewrite_saved(db::Tx& tx, const SavedLine& line, AccountId by);
Result<bool> delete_saved(db::Tx& tx, SavedTableId id, std::int64_t version);
Result<bool> name_taken(db::Tx& tx, UnitId unit, std::string_view name, SavedTableId but);

}  // namespace xingtan::crosstable::store

#pragma once
// Use cases over a person's hours of all providers, what authorities ask of her in all, and credits.
#include <limits>
#include <span>

#include "base/page.h"
#include "domain/hours/model_record.h"
#include "domain/hours/store_record.h"
#include "domain/org/model.h"
#include "platform/auth/context.h"

namespace xingtan::hours {

Result<std::vector<HourType>> list_hour_types(Context& ctx);

// The days a list or a paper is about; an end left open is open.
struct DaySpan {
    Date from{std::numeric_limits<std::int32_t>::min()};
    Date until{std::numeric_limits<std::int32_t>::max()};
};

// Her own (Can::OwnRecord), and somebody's whose unit lies in scope (Can::ViewEnrolments).
Result<PersonHours> my_hours(Context& ctx);
Result<PersonHours> person_hours(Context& ctx, Claimed<PersonId> id);
Result<Page<RecordLine>> my_record(Context& ctx, const DaySpan& days, const PageRequest& page);
Result<Page<RecordLine>> person_record(Context& ctx, Claimed<PersonId> id, const DaySpan& days,
                                       const PageRequest& page);

// A certificate of hours for a span of days, as PDF. Printing it keeps what it said under its code; the very
// same sheet again has the same code. Kind::Conflict "no-hours-in-the-span".
struct PrintedHours {
    std::string filename;
    std::string bytes;
};
Result<PrintedHours> my_hours_paper(Context& ctx, const DaySpan& days);
Result<PrintedHours> person_hours_paper(Context& ctx, Claimed<PersonId> id, const DaySpan& days);
// For whoever holds the sheet: by its code and the name on it (Can::Anyone). A wrong name and a wrong code
// are one answer.
Result<PaperCheck> check_paper(Context& ctx, const PaperCheckBody& body);

// Requirements an authority sets for everybody at and below a unit (Can::ManageProjects); everybody who sees
// the unit reads those it is under and those of units below (Can::ViewEnrolments).
Result<std::vector<HourRule>> rules_of_unit(Context& ctx, Claimed<UnitId> unit);
Result<HourRule> set_rule(Context& ctx, Claimed<UnitId> unit, const RuleBody& body);
Result<HourRule> add_rule_version(Context& ctx, Claimed<HourRuleId> id, const RuleTerms& terms);
Result<HourRule> end_rule(Context& ctx, Claimed<HourRuleId> id, const RuleEndBody& body);
// People of a unit and below with how they stand today; with `unmet`, those who lack something of any rule,
// of whom one request looks through at most two thousand: `next` goes on.
Result<Page<PersonStanding>> standings(Context& ctx, Claimed<UnitId> unit, bool unmet,
                                       const PageRequest& page);

// How hours of a mode become credits at and below a unit, from a day on.
Result<std::vector<CreditRate>> credit_rates(Context& ctx, Claimed<UnitId> unit);
Result<std::vector<CreditRate>> set_credit_rate(Context& ctx, Claimed<UnitId> unit,
                                                const CreditRateBody& body);

// Whom a use case is about, found in scope in this transaction.
struct Subject {
    PersonId id;
    UnitId unit;
    std::string name;
    std::string unit_name;
};
Result<Subject> own_subject(db::Tx& tx, Context& ctx);
Result<Subject> subject_in_scope(db::Tx& tx, const AnyScope& scope, Claimed<PersonId> id);

// Rules with their versions; `path` of each is whom it is for.
struct PlacedRule {
    HourRule rule;
    std::string path, path_end;
};
Result<std::vector<PlacedRule>> rules_for(db::Tx& tx, UnitId unit);
Result<std::vector<PlacedRule>> rules_for_all(db::Tx& tx, const org::UnitFacts& unit);
Result<std::vector<Rate>> rates_for(db::Tx& tx, UnitId unit);
// By year, the newest first, then by mode and type.
std::vector<RecordTotal> totals_of(std::span<const store::TypeSum> sums, std::span<const HourType> types);
StudyMode mode_of(std::span<const HourType> types, std::string_view code);

}  // namespace xingtan::hours

#pragma once
// A person's hours over all projects, platforms and providers, and what an authority asks of them in all.
// A requirement of an authority has dated versions: a day is judged by the version in force on it, and a new
// version never begins before the day it is written.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/hours/model.h"

namespace xingtan::hours {

// How hours of a type are learnt. Requirements over all providers and credits count by it.
enum class StudyMode { Online, FaceToFace, Practice, SchoolBased, Other };
BOOST_DESCRIBE_ENUM(StudyMode, Online, FaceToFace, Practice, SchoolBased, Other)

struct HourType {
    std::string code;
    std::string name_zh;
    std::string name_en;
    StudyMode mode{};
};
BOOST_DESCRIBE_STRUCT(HourType, (), (code, name_zh, name_en, mode))

// The way an entry came into the ledger.
enum class Way { Batch, Sheet, ByHand, Outside };
BOOST_DESCRIBE_ENUM(Way, Batch, Sheet, ByHand, Outside)

struct RecordLine {
    HourEntryId id;
    Way way{};
    std::optional<EnrolmentId> enrolment;  // none of training outside every project
    std::string title;                     // of the project, or of the training outside
    std::string part_name;
    std::string provider;  // platform of the part, or who gave the training outside
    std::string hour_type;
    std::int64_t tenths = 0;  // below zero where it takes another back
    Verdict verdict{};
    Date completed_on;
    std::string source;  // who brought it
    std::string evidence;
    bool counts = true;  // false: of an enrolment that was failed
    bool reverses = false;
    bool reversed = false;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(RecordLine, (),
                      (id, way, enrolment, title, part_name, provider, hour_type, tenths, verdict,
                       completed_on, source, evidence, counts, reverses, reversed, recorded_at))

struct RecordTotal {
    std::int64_t year = 0;
    std::string hour_type;
    StudyMode mode{};
    std::int64_t tenths = 0;
};
BOOST_DESCRIBE_STRUCT(RecordTotal, (), (year, hour_type, mode, tenths))

// What she still lacks of a part she is in, and whose part it is.
struct OpenRequirement {
    EnrolmentId enrolment;
    std::string project_name;
    std::string part_name;
    std::string organiser;
    std::string platform;
    std::string name;
    std::string hour_type;
    std::int64_t minimum_tenths = 0;
    std::int64_t done_tenths = 0;
    Date until;
    bool over = false;  // its last day has gone by
};
BOOST_DESCRIBE_STRUCT(OpenRequirement, (),
                      (enrolment, project_name, part_name, organiser, platform, name, hour_type,
                       minimum_tenths, done_tenths, until, over))

// Credits are hundredths: 150 is one and a half.
struct CreditLine {
    StudyMode mode{};
    std::int64_t tenths = 0;
    std::int64_t tenths_per_credit = 0;  // 0: nobody has set how these hours convert
    std::int64_t hundredths = 0;
    std::string unit_name;  // whose rate it is
};
BOOST_DESCRIBE_STRUCT(CreditLine, (), (mode, tenths, tenths_per_credit, hundredths, unit_name))

// The years a requirement looks at: the last so many up to the day, or a plan from day to day.
enum class RuleSpan { Rolling, Plan };
BOOST_DESCRIBE_ENUM(RuleSpan, Rolling, Plan)

// Of one mode: so many hours, or so large a share of the minimum in all.
struct RuleLine {
    StudyMode mode{};
    std::optional<std::int64_t> least_tenths = {};
    std::optional<std::int64_t> least_percent = {};
};
BOOST_DESCRIBE_STRUCT(RuleLine, (), (mode, least_tenths, least_percent))

struct RuleTerms {
    Date from_on;  // in force from this day
    RuleSpan span{};
    std::optional<std::int64_t> years = {};  // of Rolling
    std::optional<Date> plan_from = {};      // of Plan
    std::optional<Date> plan_until = {};
    std::int64_t minimum_tenths = 0;
    std::vector<RuleLine> lines;
    std::string document;  // number of the paper it stands on
};
BOOST_DESCRIBE_STRUCT(RuleTerms, (),
                      (from_on, span, years, plan_from, plan_until, minimum_tenths, lines, document))

struct RuleVersion {
    std::int64_t number = 0;
    RuleTerms terms;
    std::string recorded_by;
    WallTime recorded_at;
};
BOOST_DESCRIBE_STRUCT(RuleVersion, (), (number, terms, recorded_by, recorded_at))

struct HourRule {
    HourRuleId id;
    UnitId unit;
    std::string unit_name;
    std::string name;
    std::optional<Date> ended_on;  // the last day it was in force
    std::int64_t version = 1;
    std::vector<RuleVersion> versions;  // the newest first
};
BOOST_DESCRIBE_STRUCT(HourRule, (), (id, unit, unit_name, name, ended_on, version, versions))

struct RuleBody {
    std::string name;
    RuleTerms terms;
};
BOOST_DESCRIBE_STRUCT(RuleBody, (), (name, terms))

struct RuleEndBody {
    Date on;  // the last day
    std::string document;
};
BOOST_DESCRIBE_STRUCT(RuleEndBody, (), (on, document))

struct RuleLineState {
    StudyMode mode{};
    std::int64_t least_tenths = 0;
    std::int64_t got_tenths = 0;
    bool met = false;
};
BOOST_DESCRIBE_STRUCT(RuleLineState, (), (mode, least_tenths, got_tenths, met))

// How somebody stands to one version of one requirement on one day.
struct RuleState {
    HourRuleId rule;
    std::string name;
    std::string unit_name;
    std::int64_t number = 0;  // of the version
    std::string document;
    RuleSpan span{};
    Date counted_from;  // the days it looked at
    Date counted_until;
    Date judged_on;
    bool over = false;              // of the past: judged on its last day, and left so
    std::optional<Date> deadline;   // of a plan that runs
    std::optional<Date> lapses_on;  // of what is met: the day from which it is not, if nothing is added
    std::int64_t minimum_tenths = 0;
    std::int64_t got_tenths = 0;
    std::int64_t missing_tenths = 0;
    bool met = false;
    std::vector<RuleLineState> lines;
};
BOOST_DESCRIBE_STRUCT(RuleState, (),
                      (rule, name, unit_name, number, document, span, counted_from, counted_until, judged_on,
                       over, deadline, lapses_on, minimum_tenths, got_tenths, missing_tenths, met, lines))

struct PersonHours {
    PersonId person;
    std::string name;
    std::string unit_name;
    std::int64_t tenths = 0;
    std::int64_t credit_hundredths = 0;
    std::vector<RecordTotal> totals;  // by year, the newest first, then type
    std::vector<CreditLine> credits;
    std::vector<RuleState> rules;  // those in force first
    std::vector<OpenRequirement> missing;
};
BOOST_DESCRIBE_STRUCT(PersonHours, (),
                      (person, name, unit_name, tenths, credit_hundredths, totals, credits, rules, missing))

struct CreditRate {
    StudyMode mode{};
    Date from_on;
    std::int64_t tenths_per_credit = 0;
    std::string document;
    std::string unit_name;
    bool own = false;  // of the unit asked about, not of one above
};
BOOST_DESCRIBE_STRUCT(CreditRate, (), (mode, from_on, tenths_per_credit, document, unit_name, own))

struct CreditRateBody {
    StudyMode mode{};
    Date from_on;
    std::int64_t tenths_per_credit = 0;
    std::string document;
};
BOOST_DESCRIBE_STRUCT(CreditRateBody, (), (mode, from_on, tenths_per_credit, document))

// Somebody of a unit and how she stands to what is asked of her today.
struct PersonStanding {
    PersonId person;
    std::string name;
    std::string unit_name;
    std::int64_t tenths = 0;
    std::vector<RuleState> rules;
};
BOOST_DESCRIBE_STRUCT(PersonStanding, (), (person, name, unit_name, tenths, rules))

// A certificate of hours, as it was printed.
struct HoursPaper {
    std::string code;
    std::string holder;
    std::string unit_name;
    Date from;
    Date until;
    Date made_on;
    std::int64_t tenths = 0;
    std::int64_t credit_hundredths = 0;
    std::vector<RecordTotal> totals;
};
BOOST_DESCRIBE_STRUCT(HoursPaper, (),
                      (code, holder, unit_name, from, until, made_on, tenths, credit_hundredths, totals))

struct PaperCheckBody {
    std::string code;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PaperCheckBody, (), (code, name))

enum class PaperResult { Unknown, AsPrinted, ChangedSince };
BOOST_DESCRIBE_ENUM(PaperResult, Unknown, AsPrinted, ChangedSince)

struct PaperCheck {
    PaperResult result{};
    std::optional<HoursPaper> paper;
    std::optional<std::int64_t> tenths_today;  // of the same days
};
BOOST_DESCRIBE_STRUCT(PaperCheck, (), (result, paper, tenths_today))

}  // namespace xingtan::hours

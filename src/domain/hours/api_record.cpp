#include "domain/hours/api.h"
#include "domain/hours/service_record.h"

namespace xingtan::hours {
namespace {

using http::Reply;
using http::Request;

Result<> read_day(const Request& request, std::string_view name, Date& day) {
    const auto text = request.asked(name);
    if (text.empty()) return {};
    const auto read = date_from_iso(text);
    if (!read) return Error::invalid_field(std::string(name), "expects-date");
    day = *read;
    return {};
}

Result<DaySpan> days_asked(const Request& request) {
    DaySpan days;
    TRY(read_day(request, "from", days.from));
    TRY(read_day(request, "until", days.until));
    return days;
}

// A paper names both its days.
Result<DaySpan> span_asked(const Request& request) {
    for (const std::string_view name : {"from", "until"})
        if (request.asked(name).empty()) return Error::invalid_field(std::string(name), "field-missing");
    return days_asked(request);
}

Result<Reply> get_hour_types(Context& ctx, const Request&) {
    const auto types = TRY(list_hour_types(ctx));
    return Reply::json(types);
}

Result<Reply> get_my_hours(Context& ctx, const Request&) {
    const auto hours = TRY(my_hours(ctx));
    return Reply::json(hours);
}

Result<Reply> get_my_record(Context& ctx, const Request& request) {
    const auto days = TRY(days_asked(request));
    const auto page = TRY(request.page());
    const auto lines = TRY(my_record(ctx, days, page));
    return Reply::json(lines);
}

Result<Reply> get_my_paper(Context& ctx, const Request& request) {
    const auto days = TRY(span_asked(request));
    auto paper = TRY(my_hours_paper(ctx, days));
    return Reply::file(std::move(paper.bytes), "application/pdf", paper.filename);
}

Result<Reply> get_person_hours(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto hours = TRY(person_hours(ctx, id));
    return Reply::json(hours);
}

Result<Reply> get_person_record(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto days = TRY(days_asked(request));
    const auto page = TRY(request.page());
    const auto lines = TRY(person_record(ctx, id, days, page));
    return Reply::json(lines);
}

Result<Reply> get_person_paper(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<PersonId>("person"));
    const auto days = TRY(span_asked(request));
    auto paper = TRY(person_hours_paper(ctx, id, days));
    return Reply::file(std::move(paper.bytes), "application/pdf", paper.filename);
}

Result<Reply> post_check(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<PaperCheckBody>());
    const auto check = TRY(check_paper(ctx, body));
    return Reply::json(check);
}

Result<Reply> get_rules(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto rules = TRY(rules_of_unit(ctx, unit));
    return Reply::json(rules);
}

Result<Reply> post_rule(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<RuleBody>());
    const auto rule = TRY(set_rule(ctx, unit, body));
    return Reply::json(rule, 201);
}

Result<Reply> post_rule_version(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<HourRuleId>("rule"));
    const auto body = TRY(request.json<RuleTerms>());
    const auto rule = TRY(add_rule_version(ctx, id, body));
    return Reply::json(rule, 201);
}

Result<Reply> put_rule_ending(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<HourRuleId>("rule"));
    const auto body = TRY(request.json<RuleEndBody>());
    const auto rule = TRY(end_rule(ctx, id, body));
    return Reply::json(rule);
}

Result<Reply> get_standings(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto page = TRY(request.page());
    const auto rows = TRY(standings(ctx, unit, request.asked("only") == "unmet", page));
    return Reply::json(rows);
}

Result<Reply> get_rates(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto rates = TRY(credit_rates(ctx, unit));
    return Reply::json(rates);
}

Result<Reply> post_rate(Context& ctx, const Request& request) {
    const auto unit = TRY(request.id<UnitId>("unit"));
    const auto body = TRY(request.json<CreditRateBody>());
    const auto rates = TRY(set_credit_rate(ctx, unit, body));
    return Reply::json(rates, 201);
}

constexpr http::Shapes pdf() {
    http::Shapes shapes;
    shapes.reply_media = "application/pdf";
    return shapes;
}

constexpr http::Route kRoutes[] = {
    {"GET", "/api/hour-types", Can::SignedIn, get_hour_types, "The types hours are of",
     http::shapes_of<void, std::vector<HourType>>()},
    {"GET", "/api/my/hours", Can::OwnRecord, get_my_hours,
     "One's own hours of all providers, and how one stands to what is asked",
     http::shapes_of<void, PersonHours>()},
    {"GET", "/api/my/hours/entries", Can::OwnRecord, get_my_record, "Every entry of one's own hours",
     http::shapes_of<void, Page<RecordLine>>(), "from until size after"},
    {"GET", "/api/my/hours/paper.pdf", Can::OwnRecord, get_my_paper, "A certificate of one's own hours",
     pdf(), "from until"},
    {"GET", "/api/people/{person}/hours", Can::ViewEnrolments, get_person_hours,
     "Somebody's hours of all providers, and how she stands to what is asked",
     http::shapes_of<void, PersonHours>()},
    {"GET", "/api/people/{person}/hours/entries", Can::ViewEnrolments, get_person_record,
     "Every entry of somebody's hours", http::shapes_of<void, Page<RecordLine>>(), "from until size after"},
    {"GET", "/api/people/{person}/hours/paper.pdf", Can::ViewEnrolments, get_person_paper,
     "A certificate of somebody's hours", pdf(), "from until"},
    {"POST", "/api/public/hours-checks", Can::Anyone, post_check,
     "Check a certificate of hours by its code and the name on it",
     http::shapes_of<PaperCheckBody, PaperCheck>()},
    {"GET", "/api/units/{unit}/hour-rules", Can::ViewEnrolments, get_rules,
     "What is asked of the people of a unit and below, in all its versions",
     http::shapes_of<void, std::vector<HourRule>>()},
    {"POST", "/api/units/{unit}/hour-rules", Can::ManageProjects, post_rule,
     "Ask hours of everybody at and below a unit", http::shapes_of<RuleBody, HourRule>()},
    {"POST", "/api/hour-rules/{rule}/versions", Can::ManageProjects, post_rule_version,
     "Change what is asked, from a day on", http::shapes_of<RuleTerms, HourRule>()},
    {"PUT", "/api/hour-rules/{rule}/ending", Can::ManageProjects, put_rule_ending,
     "Ask it no more after a day", http::shapes_of<RuleEndBody, HourRule>()},
    {"GET", "/api/units/{unit}/hour-standings", Can::ViewEnrolments, get_standings,
     "How the people of a unit and below stand to what is asked",
     http::shapes_of<void, Page<PersonStanding>>(), "only size after"},
    {"GET", "/api/units/{unit}/credit-rates", Can::ViewEnrolments, get_rates,
     "How hours become credits at a unit", http::shapes_of<void, std::vector<CreditRate>>()},
    {"POST", "/api/units/{unit}/credit-rates", Can::ManageProjects, post_rate,
     "Set how hours of a mode become credits from a day on",
     http::shapes_of<CreditRateBody, std::vector<CreditRate>>()},
};

}  // namespace

std::span<const http::Route> record_routes() { return kRoutes; }

}  // namespace xingtan::hours

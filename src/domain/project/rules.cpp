#include "domain/project/rules.h"

#include <set>

#include "base/limits.h"
#include "domain/project/rules_terms.h"
#include "domain/project/service.h"

namespace xingtan::project {
namespace {

Result<> named(std::string_view value, const char* field) {
    if (value.empty()) return Error::invalid_field(field, "field-empty");
    if (value.size() > limits::kNameBytes) return Error::invalid_field(field, "text-too-long");
    return {};
}

Result<> ordered(Date from, Date until, const std::string& field) {
    if (until < from) return Error::invalid_field(field, "dates-out-of-order");
    return {};
}

Result<> well_formed_parts(const ProjectBody& body) {
    std::set<std::int64_t> slots;
    for (std::size_t i = 0; i < body.parts.size(); ++i) {
        const auto& part = body.parts[i];
        const auto field = "parts." + std::to_string(i);
        TRY(named(part.name, (field + ".name").c_str()));
        TRY(named(part.organiser, (field + ".organiser").c_str()));
        if (part.platform.size() > limits::kNameBytes)
            return Error::invalid_field(field + ".platform", "text-too-long");
        TRY(ordered(part.window_from, part.window_until, field + ".window_until"));
        for (const auto& requirement : part.requirements) {
            TRY(named(requirement.name, (field + ".requirements").c_str()));
            TRY(named(requirement.hour_type, (field + ".requirements").c_str()));
            if (requirement.minimum_tenths <= 0)
                return Error::invalid_field(field + ".requirements", "hours-not-positive");
            if (requirement.slot < 1 || requirement.slot > kRequirementsMost ||
                !slots.insert(requirement.slot).second)
                return Error::invalid_field(field + ".requirements", "slot-not-unique");
        }
    }
    return {};
}

template <class Body>
Result<> well_formed_seats(const Body& intake, const std::string& field) {
    if (intake.seats && (*intake.seats < 0 || *intake.seats > kSeatsMost))
        return Error::invalid_field(field + ".seats", "seats-out-of-range",
                                    {{"most", std::to_string(kSeatsMost)}});
    if (!intake.base_schools) return {};
    std::set<std::int64_t> units;
    if (intake.base_schools->size() > kBaseSchoolsMost)
        return Error::invalid_field(field + ".base_schools", "list-length-out-of-range",
                                    {{"most", std::to_string(kBaseSchoolsMost)}});
    for (const auto& base : *intake.base_schools) {
        if (base.seats < 1 || base.seats > kSeatsMost)
            return Error::invalid_field(field + ".base_schools", "seats-out-of-range",
                                        {{"most", std::to_string(kSeatsMost)}});
        if (!units.insert(base.unit.unproven.value).second)
            return Error::invalid_field(field + ".base_schools", "named-twice");
    }
    return {};
}

Result<> well_formed_intakes(const ProjectBody& body) {
    std::set<std::int64_t> numbers;
    for (std::size_t i = 0; i < body.intakes.size(); ++i) {
        const auto& intake = body.intakes[i];
        const auto field = "intakes." + std::to_string(i);
        TRY(ordered(intake.starts_on, intake.ends_on, field + ".ends_on"));
        TRY(ordered(intake.opens_on, intake.closes_on, field + ".closes_on"));
        if (intake.starts_on < body.starts_on || body.ends_on < intake.ends_on)
            return Error::invalid_field(field + ".starts_on", "outside-the-project");
        if (intake.number < 1 || !numbers.insert(intake.number).second)
            return Error::invalid_field(field + ".number", "number-not-unique");
        TRY(well_formed_seats(intake, field));
    }
    return {};
}

Result<> well_formed_policy(const ProjectBody& body) {
    if (!body.enrolment) return {};
    const auto& policy = *body.enrolment;
    if (policy.accept_hours < 0 || policy.accept_hours > kAcceptHoursMost)
        return Error::invalid_field("enrolment.accept_hours", "accept-hours-out-of-range",
                                    {{"most", std::to_string(kAcceptHoursMost)}});
    if (policy.choose_by && (*policy.choose_by < body.starts_on || body.ends_on < *policy.choose_by))
        return Error::invalid_field("enrolment.choose_by", "choose-by-outside");
    return {};
}

}  // namespace

Result<> well_formed(const ProjectBody& body) {
    TRY(named(body.name, "name"));
    TRY(named(body.programme_name, "programme_name"));
    TRY(named(body.certificate_title, "certificate_title"));
    if (body.number_code.size() != 2 || body.number_code.find_first_not_of("0123456789") != std::string::npos)
        return Error::invalid_field("number_code", "expects-two-digits");
    if (body.training_year < 2000 || body.training_year > 2100)
        return Error::invalid_field("training_year", "year-out-of-range");
    TRY(ordered(body.starts_on, body.ends_on, "ends_on"));
    if (body.parts.empty() || body.parts.size() > kRequirementsMost)
        return Error::invalid_field("parts", "parts-out-of-range");
    if (body.intakes.empty() || body.intakes.size() > 60)
        return Error::invalid_field("intakes", "intakes-out-of-range");
    TRY(well_formed_parts(body));
    TRY(well_formed_policy(body));
    if (body.terms) TRY(well_formed(*body.terms, std::ssize(body.parts)));
    return well_formed_intakes(body);
}

Result<> well_formed(const SeatsBody& body, const Intake& intake) {
    const bool bases = body.base_schools && !body.base_schools->empty();
    if (bases != (intake.base_schools > 0) || (!bases && body.seats.value_or(0) < 1))
        return Error::invalid_field("seats", "seats-of-another-kind");
    return well_formed_seats(body, "intake");
}

std::int64_t seats_of(const IntakeBody& intake) {
    if (!intake.base_schools || intake.base_schools->empty()) return intake.seats.value_or(0);
    std::int64_t seats = 0;
    for (const auto& base : *intake.base_schools) seats += base.seats;
    return seats;
}

Result<> nomination_open(const Intake& intake, DomainTime now) {
    if (now < start_of(intake.opens_on))
        return Error::conflict("nomination-not-open", {{"date", to_iso(intake.opens_on)}});
    if (now >= end_of(intake.closes_on))
        return Error::conflict("nomination-closed", {{"date", to_iso(intake.closes_on)}});
    return {};
}

}  // namespace xingtan::project

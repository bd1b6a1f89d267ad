#include "domain/project/store.h"

#include <algorithm>

#include "base/json.h"

// A project is visible from above its owner and, once it is published, from below: its owner lies in the
// scope or contains it.
#define PROJECT_VISIBLE                                                                               \
    " EXISTS (SELECT 1 FROM actor_scope s WHERE s.actor = $scope_actor AND s.capability = $scope_cap" \
    " AND s.from_at <= $scope_now AND $scope_now < s.until_at"                                        \
    " AND ((s.lo <= u.path AND u.path < s.hi)"                                                        \
    " OR (p.state <> 'draft' AND u.path <= s.lo AND s.lo < u.path_end))) "
#define PROJECT_POLICY \
    ", p.enrolment_mode, p.reserve_promotion, p.date_clash, p.year_limit, p.accept_hours, p.choose_by"
#define PROJECT_FACT_COLUMNS                                                                      \
    "p.id, p.programme, p.owner, p.name, p.training_year, p.state, p.confirm_level, p.starts_on," \
    " p.ends_on, p.certificate_title, m.number_code, p.terms, p.version" PROJECT_POLICY
#define OF_PROJECT " JOIN programme m ON m.id = p.programme JOIN unit u ON u.id = p.owner "
#define PROJECT_FACTS "SELECT " PROJECT_FACT_COLUMNS " FROM project p" OF_PROJECT
// An intake together with its project, in one question: whoever enrols asks it each time.
#define OFFER                                                                                       \
    "SELECT i.id AS intake, i.number, i.starts_on AS first_day, i.ends_on AS last_day, i.opens_on," \
    " i.closes_on, i.seats, i.base_schools, " PROJECT_FACT_COLUMNS                                  \
    " FROM intake i JOIN project p ON p.id = i.project" OF_PROJECT "WHERE i.id = $1 AND"
#define PROJECT_ROW                                                                                     \
    "SELECT p.id, p.programme, m.name AS programme_name, p.owner, u.name AS owner_name, p.name,"        \
    " p.training_year, u.level, p.state, p.confirm_level, p.starts_on, p.ends_on, p.certificate_title," \
    " p.version" PROJECT_POLICY                                                                         \
    " FROM project p JOIN programme m ON m.id = p.programme JOIN unit u ON u.id = p.owner "

namespace xingtan::project::store {
namespace {

struct OfferRow : ProjectFacts {
    IntakeId intake;
    std::int64_t number = 0;
    Date first_day, last_day, opens_on, closes_on;
    std::int64_t seats = 0;
    std::int64_t base_schools = 0;
};
BOOST_DESCRIBE_STRUCT(OfferRow, (ProjectFacts),
                      (intake, number, first_day, last_day, opens_on, closes_on, seats, base_schools))

std::optional<Offer> offer_of(std::optional<OfferRow> row) {
    if (!row) return {};
    const Intake intake{row->intake,   row->id,        row->number, row->first_day,   row->last_day,
                        row->opens_on, row->closes_on, row->seats,  row->base_schools};
    return Offer{intake, std::move(*row)};
}

// One requirement with the part it stands in; a part without any has slot 0.
struct PartLine {
    PartId id;
    std::int64_t position = 0;
    std::string name;
    std::string organiser;
    std::string platform;
    bool by_intake = false;
    Date window_from;
    Date window_until;
    std::int64_t slot = 0;
    std::string requirement;
    std::string hour_type;
    std::int64_t minimum_tenths = 0;
    Strength strength{};
};
BOOST_DESCRIBE_STRUCT(PartLine, (),
                      (id, position, name, organiser, platform, by_intake, window_from, window_until, slot,
                       requirement, hour_type, minimum_tenths, strength))

std::string terms_text(const ProjectBody& body) { return body.terms ? to_json(*body.terms) : std::string(); }

}  // namespace

Result<std::optional<ProjectFacts>> visible(db::Tx& tx, const AnyScope& scope, ProjectId id) {
    return tx.maybe<ProjectFacts>(PROJECT_FACTS "WHERE p.id = $1 AND" PROJECT_VISIBLE, scope, id);
}

Result<std::optional<Offer>> offer(db::Tx& tx, const AnyScope& scope, IntakeId id) {
    auto row = TRY(tx.maybe<OfferRow>(OFFER PROJECT_VISIBLE, scope, id));
    return offer_of(std::move(row));
}

Result<std::optional<ProjectFacts>> owned(db::Tx& tx, const AnyScope& scope, ProjectId id) {
    return tx.maybe<ProjectFacts>(PROJECT_FACTS "WHERE p.id = $1 AND" IN_SCOPE("u.path"), scope, id);
}

Result<std::optional<ProjectFacts>> by_id(db::Tx& tx, ProjectId id) {
    return tx.maybe<ProjectFacts>("/*found*/ " PROJECT_FACTS "WHERE p.id = $1", id);
}

Result<std::optional<Intake>> intake(db::Tx& tx, IntakeId id) {
    return tx.maybe<Intake>(
        "/*found*/ SELECT id, project, number, starts_on, ends_on, opens_on, closes_on, seats, base_schools"
        " FROM intake WHERE id = $1",
        id);
}

Result<std::vector<Intake>> intakes(db::Tx& tx, ProjectId id) {
    return tx.all<Intake>(
        "/*found*/ SELECT id, project, number, starts_on, ends_on, opens_on, closes_on, seats, base_schools"
        " FROM intake WHERE project = $1 ORDER BY number",
        id);
}

Result<std::vector<Part>> parts(db::Tx& tx, ProjectId id) {
    const auto rows = TRY(tx.all<PartLine>(
        "/*found*/ SELECT p.id, p.position, p.name, p.organiser, p.platform, p.by_intake, p.window_from,"
        " p.window_until, coalesce(r.slot, 0) AS slot, coalesce(r.name, '') AS requirement,"
        " coalesce(r.hour_type, '') AS hour_type, coalesce(r.minimum_tenths, 0) AS minimum_tenths,"
        " coalesce(r.strength, 'hard') AS strength"
        " FROM part p LEFT JOIN requirement r ON r.project = p.project AND r.part = p.id WHERE p.project = $1"
        " ORDER BY p.position",
        id));
    std::vector<Part> parts;
    for (const auto& r : rows) {
        if (parts.empty() || parts.back().id != r.id)
            parts.push_back({r.id,
                             r.position,
                             r.name,
                             r.organiser,
                             r.platform,
                             r.by_intake,
                             r.window_from,
                             r.window_until,
                             {}});
        if (r.slot != 0)
            parts.back().requirements.push_back(
                {r.slot, r.requirement, r.hour_type, r.minimum_tenths, r.strength});
    }
    // At most six each: cheaper here than a sort in the statement, which every teacher's page asks.
    for (auto& part : parts)
        std::sort(part.requirements.begin(), part.requirements.end(),
                  [](const Requirement& a, const Requirement& b) { return a.slot < b.slot; });
    return parts;
}

Result<std::optional<ProjectRow>> row(db::Tx& tx, const AnyScope& scope, ProjectId id) {
    return tx.maybe<ProjectRow>(PROJECT_ROW "WHERE p.id = $1 AND" PROJECT_VISIBLE, scope, id);
}

Result<std::vector<ProjectRow>> rows(db::Tx& tx, const AnyScope& scope, ProjectId after, std::int64_t limit) {
    return tx.all<ProjectRow>(PROJECT_ROW "WHERE p.id > $1 AND" PROJECT_VISIBLE "ORDER BY p.id LIMIT $2",
                              scope, after.value, limit);
}

Result<std::int64_t> count(db::Tx& tx, const AnyScope& scope) {
    return tx.one<std::int64_t>(
        "SELECT count(*) AS n FROM project p JOIN unit u ON u.id = p.owner"
        " WHERE" PROJECT_VISIBLE,
        scope);
}

Result<std::optional<ProgrammeId>> programme_named(db::Tx& tx, UnitId owner, std::string_view name) {
    return tx.maybe<ProgrammeId>("/*found*/ SELECT id FROM programme WHERE owner = $1 AND name = $2", owner,
                                 name);
}

Result<> insert_programme(db::Tx& tx, ProgrammeId id, UnitId owner, std::string_view name,
                          std::string_view number_code) {
    TRY(tx.run("INSERT INTO programme (id, owner, name, number_code) VALUES ($1, $2, $3, $4)", id, owner,
               name, number_code));
    return {};
}

Result<> insert_project(db::Tx& tx, ProjectId id, ProgrammeId programme, UnitId owner,
                        const ProjectBody& body, DomainTime now) {
    const auto policy = body.enrolment.value_or(EnrolmentPolicy{});
    TRY(tx.run(
        "INSERT INTO project (id, programme, owner, name, training_year, state, confirm_level, "
        "starts_on, ends_on, certificate_title, created_at, enrolment_mode, reserve_promotion, "
        "date_clash, year_limit, accept_hours, choose_by, terms) VALUES ($1, $2, $3, $4, $5, 'draft', "
        "$6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        id, programme, owner, body.name, body.training_year, body.confirm_level, body.starts_on, body.ends_on,
        body.certificate_title, now, policy.enrolment_mode, policy.reserve_promotion, policy.date_clash,
        policy.year_limit, policy.accept_hours, policy.choose_by, terms_text(body)));
    return {};
}

Result<bool> redraw(db::Tx& tx, ProjectId id, ProgrammeId programme, const ProjectBody& body,
                    std::int64_t version) {
    const auto policy = body.enrolment.value_or(EnrolmentPolicy{});
    const auto changed = TRY(tx.run(
        "/*found*/ UPDATE project SET programme = $3, name = $4, training_year = $5, confirm_level = $6,"
        " starts_on = $7, ends_on = $8, certificate_title = $9, enrolment_mode = $10, reserve_promotion = "
        "$11,"
        " date_clash = $12, year_limit = $13, accept_hours = $14, choose_by = $15, terms = $16,"
        " version = version + 1 WHERE id = $1 AND version = $2 AND state = 'draft'",
        id, version, programme, body.name, body.training_year, body.confirm_level, body.starts_on,
        body.ends_on, body.certificate_title, policy.enrolment_mode, policy.reserve_promotion,
        policy.date_clash, policy.year_limit, policy.accept_hours, policy.choose_by, terms_text(body)));
    return changed == 1;
}

Result<> drop_parts(db::Tx& tx, ProjectId id) {
    TRY(tx.run("/*found*/ DELETE FROM completion_way WHERE project = $1", id));
    TRY(tx.run("/*found*/ DELETE FROM requirement WHERE project = $1", id));
    TRY(tx.run("/*found*/ DELETE FROM part WHERE project = $1", id));
    return {};
}

Result<> drop_bases(db::Tx& tx, ProjectId id) {
    TRY(tx.run("/*found*/ DELETE FROM intake_base WHERE intake IN (SELECT id FROM intake WHERE project = $1)",
               id));
    return {};
}

Result<bool> move_version(db::Tx& tx, ProjectId id, std::int64_t version) {
    const auto moved = TRY(tx.run(
        "/*found*/ UPDATE project SET version = version + 1 WHERE id = $1 AND version = $2", id, version));
    return moved == 1;
}

Result<> drop_bases_of(db::Tx& tx, IntakeId intake) {
    TRY(tx.run("/*found*/ DELETE FROM intake_base WHERE intake = $1", intake));
    return {};
}

Result<> set_seats(db::Tx& tx, IntakeId intake, std::int64_t seats, std::int64_t bases) {
    TRY(tx.run("/*found*/ UPDATE intake SET seats = $2, base_schools = $3 WHERE id = $1", intake, seats,
               bases));
    return {};
}

Result<> drop_intakes_beyond(db::Tx& tx, ProjectId id, std::int64_t number) {
    TRY(tx.run("/*found*/ DELETE FROM intake WHERE project = $1 AND number > $2", id, number));
    return {};
}

Result<> insert_way(db::Tx& tx, ProjectId id, std::int64_t slots) {
    TRY(tx.run("INSERT INTO completion_way (project, slots) VALUES ($1, $2)", id, slots));
    return {};
}

Result<std::vector<Audience>> audience(db::Tx& tx, const AnyScope& scope, ProjectId id) {
    return tx.all<Audience>(
        "SELECT b.kind, b.level, count(*) AS units FROM project p JOIN unit u ON u.id = p.owner"
        " JOIN unit b ON b.path > u.path AND b.path < u.path_end WHERE p.id = $1 AND b.status = 'active' "
        "AND" IN_SCOPE("u.path") "GROUP BY b.kind, b.level ORDER BY b.level, b.kind",
        scope, id);
}

Result<> insert_part(db::Tx& tx, PartId id, ProjectId project, std::int64_t position, const PartBody& body) {
    TRY(
        tx.run("INSERT INTO part (id, project, position, name, organiser, platform, by_intake, window_from, "
               "window_until)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
               id, project, position, body.name, body.organiser, body.platform, body.by_intake,
               body.window_from, body.window_until));
    return {};
}

Result<> insert_requirement(db::Tx& tx, ProjectId project, PartId part, const Requirement& requirement) {
    TRY(
        tx.run("INSERT INTO requirement (project, slot, part, name, hour_type, minimum_tenths, strength)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7)",
               project, requirement.slot, part, requirement.name, requirement.hour_type,
               requirement.minimum_tenths, requirement.strength.value_or(Strength::Hard)));
    return {};
}

Result<IntakeId> put_intake(db::Tx& tx, IntakeId id, ProjectId project, const IntakeBody& body,
                            std::int64_t seats) {
    const std::int64_t bases = body.base_schools ? std::ssize(*body.base_schools) : 0;
    return tx.one<IntakeId>(
        "/*found*/ INSERT INTO intake (id, project, number, starts_on, ends_on, opens_on, closes_on, seats, "
        "base_schools) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (project, number) DO UPDATE "
        "SET"
        " starts_on = excluded.starts_on, ends_on = excluded.ends_on, opens_on = excluded.opens_on,"
        " closes_on = excluded.closes_on, seats = excluded.seats, base_schools = excluded.base_schools"
        " RETURNING id",
        id, project, body.number, body.starts_on, body.ends_on, body.opens_on, body.closes_on, seats, bases);
}

Result<> insert_base(db::Tx& tx, IntakeId intake, UnitId unit, std::int64_t seats) {
    TRY(tx.run("INSERT INTO intake_base (intake, unit, seats) VALUES ($1, $2, $3)", intake, unit, seats));
    return {};
}

#define BASE_SCHOOLS                                                                               \
    "/*found*/ SELECT b.intake, b.unit, u.name, b.seats FROM intake_base b JOIN unit u ON u.id = " \
    "b.unit JOIN intake i ON i.id = b.intake "

Result<std::vector<BaseSchool>> bases_of_project(db::Tx& tx, ProjectId project) {
    return tx.all<BaseSchool>(BASE_SCHOOLS "WHERE i.project = $1 ORDER BY i.number, u.name, u.id", project);
}

Result<std::vector<BaseSchool>> bases_of_intake(db::Tx& tx, IntakeId intake) {
    return tx.all<BaseSchool>(BASE_SCHOOLS "WHERE b.intake = $1 ORDER BY u.name, u.id", intake);
}

// Published, and its owner's area holds the unit the person of this account belongs to.
#define OPEN_TO_SELF                                                                                   \
    " p.state = 'published' AND EXISTS (SELECT 1 FROM person own JOIN unit home ON home.id = own.unit" \
    " WHERE" IS_SELF("own.id") "AND u.path <= home.path AND home.path < u.path_end) "

Result<std::optional<Offer>> own_offer(db::Tx& tx, const AnyScope& own, IntakeId id) {
    auto row = TRY(tx.maybe<OfferRow>("/*own*/ " OFFER OPEN_TO_SELF, own, id));
    return offer_of(std::move(row));
}

Result<std::vector<ProjectFacts>> chosen_by_self(db::Tx& tx, const AnyScope& own, Date today) {
    return tx.all<ProjectFacts>("/*own*/ " PROJECT_FACTS
                                "WHERE p.ends_on >= $1 AND p.enrolment_mode IN "
                                "('self-selection', 'both') AND" OPEN_TO_SELF "ORDER BY p.id DESC LIMIT 20",
                                own, today);
}

Result<bool> publish(db::Tx& tx, ProjectId id, std::int64_t version) {
    const auto changed =
        TRY(tx.run("/*found*/ UPDATE project SET state = 'published', version = version + 1"
                   " WHERE id = $1 AND state = 'draft' AND version = $2",
                   id, version));
    return changed == 1;
}

}  // namespace xingtan::project::store

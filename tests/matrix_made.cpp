// The matrix makes what it asks about: people, enrolments, imports, transfers, accounts.
#include <algorithm>
#include "domain/certificate/service.h"
#include "domain/classes/service_timetable.h"
#include "domain/enrolment/service.h"
#include "domain/enrolment/substitution.h"
#include "domain/hours/service.h"
#include "domain/hours/service_claim.h"
#include "domain/hours/service_hand.h"
#include "domain/hours/service_record.h"
#include "domain/people/service.h"
#include "domain/people/service_transfer.h"
#include "domain/project/service.h"
#include "domain/quota/service.h"
#include "matrix_world.h"
#include "platform/auth/account.h"
#include "platform/auth/grant.h"
#include "platform/auth/platform_token.h"
#include "platform/auth/session.h"
#include "platform/jobs/upload.h"
#include "platform/notify/notify.h"

namespace xingtan::testing {
namespace {

using org::UnitKind;

constexpr const char* kHan[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};

}  // namespace

// Another session of the office there.
Result<std::string> Ground::session_of(const std::string& name) {
    auto ctx = as(name);
    const auto start = TRY(auth::SessionStart::of(ctx, at(name).account, auth::AccountKind::Office,
                                                  "matrix-" + std::to_string(++made_), "192.0.2.1"));
    TRY(world_.runtime().database().write(
        [&](db::Tx& tx) { return auth::start_session(tx, start, ctx.at); }));
    return to_wire(start.id);
}

// The latest notice of the office there.
Result<std::string> Ground::notice_to(const std::string& name) {
    auto ctx = as(name);
    const notify::ToAccount letter{at(name).account, {"right-given"}};
    TRY(world_.runtime().database().write(
        [&](db::Tx& tx) { return notify::tell_accounts(tx, ctx, std::span(&letter, 1)); }));
    const auto page = TRY(notify::list(ctx, {1, {}}));
    return to_wire(page.rows.at(0).id);
}

std::string Ground::city_of(const std::string& school) const {
    auto name = school;
    while (name != "city" && name != "other-city" && name != "far-city") name = places_.at(name).parent;
    return name;
}

// Between this school and one of another city; nobody who asks sees both but the offices above.
Result<std::string> Ground::transfer_at(const std::string& kind, const std::string& school) {
    const std::string other = within(school, "other-province") ? "far-school2" : "other-school2";
    const auto& from = kind == "sent" ? school : other;
    const auto& to = kind == "sent" ? other : school;
    const auto person = TRY(person_at(from, school));
    const bool seconded = kind == "stay" || kind == "guest";
    auto asker = as(from), decider = as(to);
    people::TransferBody body;
    body.kind = seconded ? people::TransferKind::Secondment : people::TransferKind::TransferOut;
    body.person = Claimed<PersonId>{person.id};
    body.to = Claimed<UnitId>{at(to).unit.id};
    body.effective_on = day_of(asker.now);
    const auto transfer = TRY(people::ask_transfer(asker, body));
    if (seconded || kind == "moved")
        TRY(people::accept_transfer(decider, Claimed<people::TransferId>{transfer.id}, {}));
    return kind == "guest" ? to_wire(person.id) : to_wire(transfer.id);
}

Result<Ground::Made> Ground::person_at(const std::string& school, const std::string& marked_as) {
    auto ctx = as(school);
    auto row = village_.next(people::Stage::Primary);
    const int n = ++made_;
    row.name = "坛" + at(marked_as.empty() ? school : marked_as).mark + kHan[n % 10] + kHan[n / 10 % 10] +
               kHan[n / 100 % 10];
    auto checked = people::prepare(ctx, row);
    if (checked.verdict == jobs::Verdict::Bad) return Error::broken(checked.problems.front().code);
    Made made{{}, row.name};
    TRY(world_.runtime().database().write([&](db::Tx& tx) -> Result<> {
        made.id = TRY(people::add(tx, ctx, at(school).unit, checked.person));
        return {};
    }));
    return made;
}

Result<EnrolmentId> Ground::enrolment_at(const std::string& school, enrolment::State state) {
    const auto person = TRY(person_at(school));
    const auto city = city_of(school);
    auto ctx = as(school);
    const auto nominated = TRY(enrolment::nominate(ctx, Claimed<IntakeId>{at(city).project.intakes[0].id},
                                                   {Claimed<PersonId>{person.id}}));
    if (state == enrolment::State::Nominated) return nominated.id;
    auto by = as(at(school).parent);
    TRY(enrolment::confirm(by, Claimed<EnrolmentId>{nominated.id}));
    if (state == enrolment::State::Passed) TRY(pass(city, nominated.id));
    return nominated.id;
}

Result<std::string> Ground::substitution_at(const std::string& school) {
    const auto leaving = TRY(enrolment_at(school, enrolment::State::Confirmed));
    const auto coming = TRY(person_at(school));
    auto ctx = as(school);
    const auto asked = TRY(
        enrolment::substitute(ctx, Claimed<EnrolmentId>{leaving}, {Claimed<PersonId>{coming.id}, "生病"}));
    return to_wire(asked.id);
}

Result<std::string> Ground::of_class_office(const std::string& kind, const std::string& area) {
    auto ctx = as(area);
    if (kind == "formation") {
        const Claimed<IntakeId> intake{at(city_of(area)).project.intakes[0].id};
        const auto formed = TRY(classes::form(ctx, intake, {}));
        return to_wire(formed.id);
    }
    if (kind == "room") {
        const auto room = TRY(classes::open_room(ctx, Claimed<UnitId>{at(area).unit.id},
                                                 {"教室" + std::to_string(++made_), 40}));
        return to_wire(room.id);
    }
    const Claimed<TrainingClassId> one{
        TrainingClassId{*id_from_wire(TrainingClassTag::letter, at(area).training_class)}};
    if (kind == "class-staff") {
        std::string school;
        for (const auto& name : order_)
            if (at(name).parent == area && school.empty()) school = name;
        const auto person = TRY(person_at(school));
        const auto staff = TRY(classes::name_staff(
            ctx, one,
            {classes::StaffRole::Tutor, Claimed<PersonId>{person.id}, *date_from_iso("2016-01-01")}));
        return to_wire(staff.id);
    }
    classes::SessionBody body;
    body.topic = "课" + std::to_string(++made_);
    body.starts_at = DomainTime{*instant_from_iso("2016-05-01T09:00:00+08:00")};
    body.ends_at = DomainTime{body.starts_at.ms + 3'600'000};
    body.despite_clashes = true;
    const auto session = TRY(classes::plan_session(ctx, one, body));
    return to_wire(session.id);
}

Result<> Ground::pass(const std::string& city, EnrolmentId enrolment) {
    auto ctx = world_.runtime().as(at(city).platform, at(city).unit.id);
    hours::BatchBody body;
    body.external_id = "matrix-" + std::to_string(++made_);
    body.project = {at(city).project.project.id};
    body.part = {at(city).project.parts[0].id};
    hours::BatchEntry entry;
    entry.enrolment = Claimed<EnrolmentId>{enrolment};
    entry.hour_type = "online";
    entry.tenths = 10;
    entry.completed_on = *date_from_iso("2016-03-10");
    body.entries.push_back(entry);
    const auto reply = TRY(hours::post_batch(ctx, body));
    if (reply.passed != 1) return Error::broken("nobody passed: " + reply.entries.at(0).code);
    return {};
}

Result<std::string> Ground::certificate_of(const std::string& city, EnrolmentId enrolment) {
    auto ctx = as(city);
    const auto record = TRY(certificate::show_enrolment(ctx, Claimed<EnrolmentId>{enrolment}));
    return record.certificate_id;
}

Result<AccountId> Ground::account_at(const std::string& name, auth::Role role) {
    auto ctx = as("nation");
    AccountId account;
    TRY(world_.runtime().database().write([&](db::Tx& tx) -> Result<> {
        account = TRY(auth::open_account(tx, ctx.who(),
                                         {role, "账号" + std::to_string(++made_), at(name).unit.id, {}, {}}));
        TRY(auth::appoint(tx, ctx.who(), {account, role, at(name).unit.id}));
        return {};
    }));
    return account;
}

Result<std::string> Ground::new_import(const std::string& name) {
    auto ctx = as(name);
    const auto row = village_.next(people::Stage::Primary);
    std::string unit;
    for (const auto& one : order_)
        if (at(one).unit.kind == UnitKind::School && within(one, name) && unit.empty())
            unit = at(one).unit.name;
    const auto bytes = "姓名,证件号码,学段,单位,备用\n坛生,39,小学," + unit + ",\n坛生一," +
                       row.document_number + ",小学," + unit + ",\n";
    const auto import = TRY(people::stage_roster(ctx, Claimed<UnitId>{at(name).unit.id}, "r.csv", bytes));
    return to_wire(import.id);
}

// A requirement or a recognised training, set by the ministry, which may at every unit.
Result<std::string> Ground::hours_set_at(const std::string& kind, const std::string& name) {
    auto ctx = as("nation");
    const Claimed<UnitId> unit{at(name).unit.id};
    const auto title = "设定" + std::to_string(++made_);
    const auto from = *date_from_iso("2016-01-01"), until = *date_from_iso("2016-12-31");
    if (kind == "outside-training") {
        const auto made =
            TRY(hours::recognise_training(ctx, unit, {title, "大学", "online", 100, from, until, ""}));
        return to_wire(made.id);
    }
    hours::RuleBody body{title, {}};
    body.terms.from_on = from;
    body.terms.years = 5;
    body.terms.minimum_tenths = 500;
    const auto rule = TRY(hours::set_rule(ctx, unit, body));
    return to_wire(rule.id);
}

// By the city's hand, short of what is asked.
Result<std::string> Ground::hour_entry_at(const std::string& school) {
    const auto enrolment = TRY(enrolment_at(school, enrolment::State::Confirmed));
    auto ctx = as(city_of(school));
    const auto record =
        TRY(hours::enter_by_hand(ctx, Claimed<EnrolmentId>{enrolment},
                                 {1, 5, hours::Verdict::Pass, *date_from_iso("2016-03-10"), "成绩单"}));
    return to_wire(record.entries.at(0).id);
}

// Made by a teacher of the school, with a proof of her own.
Result<std::string> Ground::hour_claim_at(const std::string& school) {
    const auto person = TRY(person_at(school));
    auto office = as(school);
    AccountId account;
    TRY(world_.runtime().database().write([&](db::Tx& tx) -> Result<> {
        account = TRY(auth::open_account(
            tx, office.who(), {auth::Role::Teacher, person.name, at(school).unit.id, person.id, {}}));
        return {};
    }));
    auto ctx = world_.runtime().as(account, at(school).unit.id, person.id);
    const std::string bytes = "%PDF-1.4 " + std::to_string(++made_);
    const auto upload = TRY(jobs::open_upload(ctx, {"证书.pdf", std::ssize(bytes), ""}));
    TRY(jobs::add_piece(ctx, Claimed<UploadId>{upload.id}, 0, bytes));
    hours::ClaimBody body;
    body.title = "研修" + std::to_string(made_);
    body.provider = "大学";
    body.starts_on = body.ends_on = *date_from_iso("2016-03-01");
    body.lines = {{"online", 10}};
    body.proofs = {Claimed<UploadId>{upload.id}};
    const auto claim = TRY(hours::make_claim(ctx, body));
    return to_wire(claim.id);
}

Result<std::string> Ground::new_results(const std::string& name) {
    const auto city = city_of(name);
    auto ctx = as(city);
    const auto bytes = "报名编号,姓名,结论,完成日期,学时\n" + to_wire(at(name).member) + "," +
                       at(name).member_name + ",合格,2016-03-10,0.1\n" + std::to_string(++made_) +
                       ",无此人,,,\n";
    const auto import =
        TRY(hours::stage_results(ctx,
                                 Claimed<TrainingClassId>{TrainingClassId{
                                     *id_from_wire(TrainingClassTag::letter, at(name).training_class)}},
                                 Claimed<PartId>{at(city).project.parts[0].id}, "s.csv", bytes));
    return to_wire(import.id);
}

}  // namespace xingtan::testing

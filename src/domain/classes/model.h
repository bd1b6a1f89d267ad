#pragma once
// The classes of an intake: who sits in which, who formed them by which rule. Whoever sat in a class stays on
// its page: a stay ends, it never goes away, and a dissolved class can still be read.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "domain/classes/fwd.h"
#include "domain/enrolment/fwd.h"
#include "domain/people/model.h"
#include "domain/project/model.h"

namespace xingtan::classes {

constexpr std::int64_t kClassSizeMost = 10'000;  // people in one class
constexpr std::size_t kPinsMost = 200;           // in one request

// Who shares a class with whom.
//   Apart     only people below the same unit directly below the project's owner
//   Together  schools stay together as far as the sizes allow, neighbours in the tree share a class
//   Spread    each unit's people are dealt evenly over the classes
enum class Mix { Apart, Together, Spread };
BOOST_DESCRIBE_ENUM(Mix, Apart, Together, Spread)

// Whom a formation places: those who sit in no class yet, or everyone who is not pinned.
enum class Placing { Unplaced, Everyone };
BOOST_DESCRIBE_ENUM(Placing, Unplaced, Everyone)

// What is left out: apart, the unplaced, without regard to stage, subject and base school, any size.
struct FormationRule {
    std::optional<Mix> mix = {};
    std::optional<Placing> placing = {};
    std::optional<bool> by_base_school = {};  // people of different base schools never share a class
    std::optional<bool> by_stage = {};
    std::optional<bool> by_subject = {};
    std::optional<std::int64_t> target = {};      // people in a class; 0: one class for all who may share one
    std::optional<std::int64_t> least = {};       // fewer are merged with their neighbours; 0: any
    std::optional<std::int64_t> most = {};        // 0: any
    std::optional<std::int64_t> tutor_load = {};  // people one tutor looks after; 0: not counted
};
BOOST_DESCRIBE_STRUCT(FormationRule, (),
                      (mix, placing, by_base_school, by_stage, by_subject, target, least, most, tutor_load))

struct FormationBody {
    std::optional<FormationRule> rule = {};
    std::optional<std::string> digest = {};  // of the preview that was looked at; another outcome is refused
};
BOOST_DESCRIBE_STRUCT(FormationBody, (), (rule, digest))

struct TrainingClass {
    TrainingClassId id;
    ProjectId project;
    IntakeId intake;
    std::int64_t intake_number = 0;
    UnitId unit;  // whose office runs it
    std::string unit_name;
    std::int64_t number = 0;  // within the intake
    std::string name;
    std::string base_school;             // where it is held; empty: not said
    std::optional<people::Stage> stage;  // of everybody in it; none: mixed
    std::string subject;                 // the same
    std::int64_t size = 0;
    std::string managers;     // names of who leads it today, where it is shown or listed
    std::int64_t tutors = 0;  // how many tutor in it today, the same
    DomainTime formed_at;
    std::optional<DomainTime> dissolved_at;
    std::int64_t version = 1;
    std::string unit_former = {};  // the name the unit had until lately, else empty
};
BOOST_DESCRIBE_STRUCT(TrainingClass, (),
                      (id, project, intake, intake_number, unit, unit_name, number, name, base_school, stage,
                       subject, size, managers, tutors, formed_at, dissolved_at, version, unit_former))

// Why a class would be as it is. UnitsSplit: people of one school are in several classes.
enum class Why { New, Kept, ThinMerged, BelowLeast, AboveMost, UnitsSplit };
BOOST_DESCRIBE_ENUM(Why, New, Kept, ThinMerged, BelowLeast, AboveMost, UnitsSplit)

struct ProposedClass {
    std::optional<TrainingClassId> training_class;  // one that stands already
    std::string name;
    std::string unit_name;
    std::string base_school;
    std::optional<people::Stage> stage;
    std::string subject;
    std::int64_t size = 0;
    std::int64_t staying = 0;  // sit in it already
    std::int64_t moving = 0;   // come from another class
    std::int64_t placed = 0;   // come from none
    std::int64_t pinned = 0;   // of those who stay
    std::int64_t units = 0;    // schools they come from
    std::int64_t tutors = 0;   // needed at the given load
    std::vector<Why> why;
};
BOOST_DESCRIBE_STRUCT(ProposedClass, (),
                      (training_class, name, unit_name, base_school, stage, subject, size, staying, moving,
                       placed, pinned, units, tutors, why))

struct DissolvedClass {
    TrainingClassId id;
    std::string name;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(DissolvedClass, (), (id, name, size))

// The size the project's terms give a class, held against the classes that would gain people.
struct SizeCheck {
    std::int64_t most = 0;
    project::Strength strength{};
    std::int64_t larger = 0;  // classes with more
};
BOOST_DESCRIBE_STRUCT(SizeCheck, (), (most, strength, larger))

struct FormationPreview {
    std::string digest;
    std::int64_t people = 0;
    std::int64_t formed = 0;  // new classes
    std::int64_t dissolved = 0;
    std::int64_t placed = 0;
    std::int64_t moved = 0;
    std::int64_t staying = 0;
    std::int64_t tutors = 0;
    std::vector<ProposedClass> classes;
    std::vector<DissolvedClass> dissolving;
    std::optional<SizeCheck> size = {};  // none: the terms say nothing of it
};
BOOST_DESCRIBE_STRUCT(FormationPreview, (),
                      (digest, people, formed, dissolved, placed, moved, staying, tutors, classes, dissolving,
                       size))

// One recorded act: classes were formed, or a formation was taken back.
struct Formation {
    FormationId id;
    IntakeId intake;
    std::string unit_name;  // whose office did it
    std::string actor_name;
    FormationRule rule;
    std::int64_t formed = 0;
    std::int64_t dissolved = 0;
    std::int64_t placed = 0;
    std::int64_t moved = 0;
    std::optional<FormationId> undoes;
    bool undone = false;
    DomainTime at;
};
BOOST_DESCRIBE_STRUCT(Formation, (),
                      (id, intake, unit_name, actor_name, rule, formed, dissolved, placed, moved, undoes,
                       undone, at))

// What an act has done, with the first two hundred classes people came into.
struct Formed {
    FormationId id;
    std::int64_t formed = 0;
    std::int64_t dissolved = 0;
    std::int64_t placed = 0;
    std::int64_t moved = 0;
    std::vector<TrainingClass> classes;
};
BOOST_DESCRIBE_STRUCT(Formed, (), (id, formed, dissolved, placed, moved, classes))

// Somebody's time in a class.
struct Stay {
    EnrolmentId enrolment;
    std::string name;
    std::string unit_name;
    DomainTime began_at;
    std::optional<DomainTime> ended_at;
    bool pinned = false;
};
BOOST_DESCRIBE_STRUCT(Stay, (), (enrolment, name, unit_name, began_at, ended_at, pinned))

struct ClassBody {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ClassBody, (), (name))

struct PinsBody {
    std::vector<Claimed<EnrolmentId>> enrolments;  // at most 200
    bool pinned = true;
};
BOOST_DESCRIBE_STRUCT(PinsBody, (), (enrolments, pinned))

}  // namespace xingtan::classes

#pragma once
// The terms of a project: what completes it, who may come, what it costs, and how much each of its figures
// binds. Kept as one text with the project, since they are read together and never searched.
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"

namespace xingtan::project {

// How much a number or a condition binds. Hard: it refuses. Principle ("原则上"): it lets pass, the deviation
// is shown, and whoever decides writes why. Reference: it is shown.
enum class Strength { Hard, Principle, Reference };
BOOST_DESCRIBE_ENUM(Strength, Hard, Principle, Reference)

// What something that holds or does not comes to.
enum class Weight { Fits, Shown, Deviates, Refuses };
Weight weigh(Strength strength, bool holds);

// What completes a project: all or any of several, or at least so many of them; the leaves are its parts.
enum class Combine { All, Any, AtLeast, Part };
BOOST_DESCRIBE_ENUM(Combine, All, Any, AtLeast, Part)

struct CompletionRule {
    Combine combine = Combine::All;
    std::optional<std::int64_t> least = {};  // of AtLeast
    std::optional<std::int64_t> part = {};   // of Part: its position, from 1
    std::optional<std::vector<CompletionRule>> rules = {};
};
BOOST_DESCRIBE_STRUCT(CompletionRule, (), (combine, least, part, rules))

// What a condition looks at. Attested: somebody says so; the others are read from the register.
enum class ConditionKind { Attested, Stage, UnitKind, Post, Subject, FullTime, Age, Trained, NotTrained };
BOOST_DESCRIBE_ENUM(ConditionKind, Attested, Stage, UnitKind, Post, Subject, FullTime, Age, Trained,
                    NotTrained)

// Who says that an attested condition holds: whoever puts her in, which may be she herself, or the authority
// that confirms.
enum class Attester { Sender, Confirmer };
BOOST_DESCRIBE_ENUM(Attester, Sender, Confirmer)

struct Condition {
    std::int64_t number = 0;  // from 1
    ConditionKind kind{};
    Strength strength{};
    std::string words;                       // as the notice says it
    std::vector<std::string> any_of;         // stages, kinds of units or first digits of their codes, posts,
                                             // subjects, names of programmes
    std::optional<std::int64_t> least = {};  // Age in years, both included
    std::optional<std::int64_t> most = {};
    std::optional<Attester> attester = {};  // of Attested; left out: whoever sends her in
};
BOOST_DESCRIBE_STRUCT(Condition, (), (number, kind, strength, words, any_of, least, most, attester))

// Whether an attested condition waits for whoever confirms.
bool left_to_confirmer(const Condition& condition);

enum class Payer { National, Province, City, County, School, Trainee };
BOOST_DESCRIBE_ENUM(Payer, National, Province, City, County, School, Trainee)

struct FeeLine {
    std::string words;
    std::int64_t amount_fen = 0;  // of each person; 0: nothing is charged, or not yet known
    Payer payer{};
};
BOOST_DESCRIBE_STRUCT(FeeLine, (), (words, amount_fen, payer))

// Figures a notice gives: people in a class, the owner's share of the places in hundredths, staff of a school
// in a whole-school project.
enum class FigureKind { ClassSize, OwnerShare, SchoolStaff };
BOOST_DESCRIBE_ENUM(FigureKind, ClassSize, OwnerShare, SchoolStaff)

struct ProjectFigure {
    FigureKind kind{};
    std::int64_t value = 0;
    Strength strength{};
};
BOOST_DESCRIBE_STRUCT(ProjectFigure, (), (kind, value, strength))

struct ProjectTerms {
    std::optional<CompletionRule> completion = {};  // none: all parts
    std::vector<Condition> conditions = {};
    std::vector<FeeLine> fees = {};
    std::vector<ProjectFigure> figures = {};
};
BOOST_DESCRIBE_STRUCT(ProjectTerms, (), (completion, conditions, fees, figures))

// `parts` says of each part, by position from 1, whether it is met. Without a rule all of them must be; a
// project without parts is never completed.
bool completed(const std::optional<CompletionRule>& rule, const std::vector<bool>& parts);

}  // namespace xingtan::project

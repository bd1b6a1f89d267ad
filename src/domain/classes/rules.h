#pragma once
// How classes are formed: a plain, deterministic deal. No clock, no database, no chance: the same people, the
// same classes and the same rule give the same outcome, in whatever order they are given.
#include <map>
#include <span>

#include "base/result.h"
#include "domain/classes/model.h"

namespace xingtan::classes {

// The rule with nothing left out.
struct Rule {
    Mix mix = Mix::Apart;
    Placing placing = Placing::Unplaced;
    bool by_base_school = false;
    bool by_stage = false;
    bool by_subject = false;
    std::int64_t target = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::int64_t tutor_load = 0;
};
// Kind::Invalid "class-size-out-of-range", "class-sizes-disagree".
Result<Rule> settled(const FormationRule& asked);
FormationRule as_asked(const Rule& rule);

// What the terms say of the size of a class, and how many of those that gain people are larger.
std::optional<SizeCheck> sized(std::span<const project::ProjectFigure> figures,
                               std::span<const ProposedClass> classes);

// One of those a formation is about.
struct Sitter {
    EnrolmentId enrolment;
    std::string path;  // of her unit
    std::string area;  // path of the unit directly below the project's owner
    std::int64_t base_school = 0;
    people::Stage stage{};
    std::string subject;
    std::int64_t training_class = 0;  // 0: none
    bool fixed = false;               // stays where she is
};

// Who may share a class. What the rule does not ask about is the same for all.
struct Key {
    std::int64_t base_school = 0;
    std::string area;
    int stage = 0;
    std::string subject;
    auto operator<=>(const Key&) const = default;
};
Key key_of(const Sitter& sitter, const Rule& rule);

struct Seating {
    std::int64_t training_class = 0;  // 0: a new one
    std::vector<std::size_t> people;  // indices, in the order of the deal
    std::size_t fixed = 0;            // how many of them could not be moved
    bool thin_merged = false;
    bool units_split = false;
};
struct Plan {
    std::vector<Seating> classes;
    std::vector<std::int64_t> dissolved;
};
// `open` are the classes that stand, in their order. Everyone is placed exactly once; no class passes `most`
// unless more than that are fixed in it; none stays below `least` unless nobody is left it could be merged
// with, or `most` would be passed.
Plan plan(std::span<const Sitter> people, std::span<const std::int64_t> open, const Rule& rule);

// How many classes `people` make, at least as many as hold fixed ones.
std::int64_t classes_for(std::int64_t people, const Rule& rule);

}  // namespace xingtan::classes

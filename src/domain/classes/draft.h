#pragma once
// What a formation would do, before anything is written: whom it is about, the plan, and what the classes
// would be called.
#include "domain/classes/store.h"

namespace xingtan::classes {

struct Draft {
    project::Intake intake;
    project::ProjectFacts project;
    Rule rule;
    std::vector<store::SitterRow> rows;
    std::vector<Sitter> people;  // of the same order
    std::vector<store::OpenClass> open;
    std::vector<store::Area> areas;
    std::string owner_name;
    std::vector<project::ProjectFigure> figures;  // of the project's terms
    Plan plan;
    std::vector<store::OpenClass> labels;  // of plan.classes; an empty id: a new class
};
// Kind::TooLarge "too-many-to-form".
Result<Draft> draft(db::Tx& tx, const Scope<Can::ManageClasses>& scope, Claimed<IntakeId> intake,
                    const FormationBody& body);

// Of the draft: the same outcome has the same digest.
std::string digest_of(const Draft& draft);
FormationPreview preview_of(const Draft& draft);

// Names, unit, base school, stage and subject of the planned classes (labels.cpp). A class that stands and
// would change what it is about is not kept unless somebody is fixed in it.
Result<> label(db::Tx& tx, Draft& draft);

}  // namespace xingtan::classes

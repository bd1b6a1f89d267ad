#include "domain/crosstable/service.h"

#include <cstdio>
#include <map>

#include "domain/baseline/service.h"
#include "domain/crosstable/rules.h"
#include "domain/crosstable/store.h"
#include "domain/crosstable/words.h"
#include "domain/org/service.h"
#include "domain/people/model.h"

namespace xingtan::crosstable {
namespace {

// Numbers sorted as numbers.
std::string key_of(std::int64_t number) {
    char text[24];
    std::snprintf(text, sizeof text, "%020lld", static_cast<long long>(number));
    return text;
}

// What a paper counts, in place of a stage or a subject; sorted behind all of them.
constexpr std::string_view kOnPaper = "~";

Value value_of(std::string_view stage, std::string_view language) {
    if (stage == kOnPaper) return {"~", paper_word(language)};
    const auto known = enum_from_wire<people::Stage>(stage);
    return {key_of(known ? static_cast<std::int64_t>(*known) : 99),
            known ? word_for(*known, language) : std::string(stage)};
}

// Where a figure stands in each dimension.
struct Places {
    const store::UnitLine* unit = nullptr;
    std::string_view stage, subject;
    std::int64_t intake = 0, year = 0;
};

// One counting: the units in the rows, and the facts of them.
class Counting {
  public:
    Counting(db::Tx& tx, const AnyScope& scope, const TableBody& body, const project::ProjectFacts& project,
             std::string_view language, Date on)
        : tx_(tx), scope_(scope), body_(body), project_(project), language_(language), on_(on) {}

    Result<std::vector<Fact>> facts(const store::Units& of) {
        facts_.clear();
        by_id_.clear();
        const auto units = TRY(store::units(tx_, scope_, of, kLinesMost + 1));
        TRY(few_enough(std::ssize(units)));
        for (const auto& unit : units) by_id_[unit.unit] = &unit;
        if (asks_standing(body_)) {
            TRY(add_standing(of));
            TRY(add_papers(of, units));
        }
        if (asks_events(body_)) TRY(add_events(of));
        if (asks_places(body_)) TRY(add_places(of));
        return std::move(facts_);
    }

  private:
    static Result<> few_enough(std::int64_t lines) {
        if (lines <= kLinesMost) return {};
        return Error::too_large("table-too-large", {{"most", std::to_string(kRowsMost)}});
    }

    Result<> add_standing(const store::Units& of) {
        const bool by_subject = has(body_, Dimension::Subject);
        const auto lines =
            TRY(by_subject ? store::standing_by_subject(tx_, scope_, of, project_.programme, kLinesMost + 1)
                           : store::standing(tx_, scope_, of, project_.programme, kLinesMost + 1));
        TRY(few_enough(std::ssize(lines)));
        for (const auto& line : lines) {
            auto& figures = add({unit(line.unit), line.stage, line.subject});
            figures[Counted::FullTime] = line.full_time;
            figures[Counted::Trained] = line.trained;
            figures[Counted::Failed] = line.failed;
        }
        return {};
    }

    // Of units with nobody on a roster, as boards count them: a paper says neither stage nor subject.
    Result<> add_papers(const store::Units& of, const std::vector<store::UnitLine>& units) {
        const auto papers =
            TRY(baseline::standings(tx_, scope_, project_.programme, on_, of.from_path, of.to_path));
        for (const auto& unit : units)
            for (const auto* paper : baseline::that_count(papers, unit.path, unit.path_end)) {
                const auto said = baseline::counted(*paper);
                auto& figures = add({&unit, kOnPaper, kOnPaper});
                figures[Counted::FullTime] = said.full_time;
                figures[Counted::Trained] = said.trained;
                figures[Counted::Failed] = said.failed;
            }
        return {};
    }

    Result<> add_events(const store::Units& of) {
        const auto programme = has(body_, Dimension::Year) ? project_.programme : ProgrammeId{};
        const auto lines = TRY(store::events(tx_, scope_, of, project_.id, programme, kLinesMost + 1));
        TRY(few_enough(std::ssize(lines)));
        for (const auto& line : lines) {
            auto& figures = add({unit(line.unit), line.stage, {}, line.intake_number, line.year});
            figures[Counted::Nominated] = line.nominated;
            figures[Counted::Confirmed] = line.confirmed;
            figures[Counted::CheckedIn] = line.checked_in;
            figures[Counted::Passed] = line.passed;
            figures[Counted::Certified] = line.certified;
            figures[Counted::Held] = line.held;
            figures[Counted::Used] = line.used;
        }
        return {};
    }

    Result<> add_places(const store::Units& of) {
        const auto lines = TRY(store::places(tx_, scope_, of, project_.id, kLinesMost + 1));
        TRY(few_enough(std::ssize(lines)));
        for (const auto& line : lines)
            add({unit(line.unit), {}, {}, line.intake_number, 0})[Counted::Got] = line.got;
        return {};
    }

    const store::UnitLine* unit(UnitId id) const {
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? nullptr : found->second;
    }

    Figures& add(const Places& at) {
        auto& fact = facts_.emplace_back();
        for (const auto dimension : body_.rows) fact.at.push_back(value(dimension, at));
        return fact.figures;
    }

    Value value(Dimension dimension, const Places& at) const {
        switch (dimension) {
            case Dimension::Unit: return at.unit ? Value{at.unit->path, at.unit->name} : Value{};
            case Dimension::Stage: return value_of(at.stage, language_);
            case Dimension::Subject:
                if (at.subject == kOnPaper) return {"~", paper_word(language_)};
                return {std::string(at.subject), subject_word(at.subject, language_)};
            case Dimension::Intake: return {key_of(at.intake), intake_word(at.intake, language_)};
            case Dimension::Year: return {key_of(at.year), std::to_string(at.year)};
        }
        return {};
    }

    db::Tx& tx_;
    const AnyScope& scope_;
    const TableBody& body_;
    const project::ProjectFacts& project_;
    std::string_view language_;
    Date on_;
    std::map<UnitId, const store::UnitLine*> by_id_;
    std::vector<Fact> facts_;
};

store::Units units_of(const TableBody& body, const org::UnitFacts& top) {
    store::Units of{store::Which::Itself, top.id, top.path, top.path_end, top.level};
    if (!has(body, Dimension::Unit)) return of;
    of.which = body.level ? store::Which::OfLevel : store::Which::Below;
    of.level = body.level.value_or(top.level);
    return of;
}

Figures sum_of(std::span<const Fact> facts) {
    Figures sum;
    for (const auto& fact : facts) sum += fact.figures;
    return sum;
}

// People are read one by one for a table by subject; how many, the counters say before.
Result<> few_people(db::Tx& tx, const AnyScope& scope, const TableBody& body, const store::Units& top,
                    ProgrammeId programme) {
    if (!has(body, Dimension::Subject)) return {};
    const auto lines = TRY(store::standing(tx, scope, top, programme, kLinesMost));
    std::int64_t people = 0;
    for (const auto& line : lines) people += line.full_time;
    if (people <= kPeopleMost) return {};
    return Error::too_large("table-people-too-many",
                            {{"people", std::to_string(people)}, {"most", std::to_string(kPeopleMost)}});
}

}  // namespace

Result<CrossTable> count(Context& ctx, Claimed<ProjectId> project_id, const TableBody& body) {
    TRY(check(body));
    return ctx.db.read([&](db::Tx& tx) -> Result<CrossTable> {
        const auto scope = TRY(ctx.actor.scope<Can::ViewReports>(tx));
        const auto project = TRY(project::find(tx, scope, project_id));
        const auto top = TRY(org::find(tx, scope, body.unit.value_or(Claimed<UnitId>{ctx.actor.unit})));
        const store::Units itself{store::Which::Itself, top.id, top.path, top.path_end, top.level};
        TRY(few_people(tx, scope, body, itself, project.programme));
        Counting counting(tx, scope, body, project, ctx.language, day_of(ctx.now));
        const auto whole = TRY(counting.facts(itself));
        const auto total = sum_of(whole);
        const auto facts = TRY(counting.facts(units_of(body, top)));
        CrossTable table{project.id,      project.name, top.id,       top.name,
                         day_of(ctx.now), body.rows,    body.columns, {}};
        table.rows = TRY(rows_of(body, facts, total, sum_words(ctx.language)));
        return table;
    });
}

}  // namespace xingtan::crosstable

#include "domain/people/roster_match.h"

namespace xingtan::people {
namespace {

store::Likely likely(const Sought& sought) {
    const auto& person = *sought.person;
    return {sought.line, sought.unit, person.row.name, person.initials, person.mobile_index};
}

}  // namespace

Result<Matches> Matches::of(db::Tx& tx, const AnyScope& scope, std::span<const Sought> rows) {
    Matches matches;
    std::vector<std::string> indexes;
    for (const auto& row : rows)
        if (!row.person->number_index.empty()) indexes.push_back(row.person->number_index);
    auto holders = TRY(store::holders(tx, indexes));
    for (auto& holder : holders) matches.holders_.emplace(holder.number_index, std::move(holder));

    std::vector<store::Lined> held, elsewhere;
    std::vector<store::Likely> numbered, unnumbered;
    for (const auto& row : rows) {
        const auto* holder = matches.holder(*row.person);
        if (holder)
            (holder->unit == row.unit ? held : elsewhere).push_back({row.line, holder->person});
        else if (!row.person->mobile_index.empty())
            (row.person->number_index.empty() ? unnumbered : numbered).push_back(likely(row));
    }
    const auto awaited = TRY(store::awaited(tx, scope, elsewhere));
    matches.awaited_.insert(awaited.begin(), awaited.end());
    auto by_number = TRY(store::on_file(tx, held));
    auto unverified = TRY(store::undocumented_like(tx, numbered));
    auto by_name = TRY(store::people_like(tx, unnumbered));
    for (auto* found : {&by_number, &unverified, &by_name})
        for (auto& one : *found) matches.here_[one.line].push_back(std::move(one));
    return matches;
}

const store::Holder* Matches::holder(const Prepared& person) const {
    if (person.number_index.empty()) return nullptr;
    const auto found = holders_.find(person.number_index);
    return found == holders_.end() ? nullptr : &found->second;
}

std::span<const store::OnFile> Matches::here(std::int64_t line) const {
    const auto found = here_.find(line);
    if (found == here_.end()) return {};
    return found->second;
}

}  // namespace xingtan::people

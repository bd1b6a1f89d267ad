#include "domain/people/roster_match.h"

#include <algorithm>

namespace xingtan::people {
namespace {

store::Likely likely(const Sought& sought) {
    const auto& person = *sought.person;
    return {sought.line, sought.unit, person.row.name, person.initials, person.mobile_index};
}

}  // namespace

Result<Matches> Matches::of(db::Tx& tx, const AnyScope& scope, std::span<const Sought> rows) {
    Matches matches;
    TRY(matches.find_holders(tx, rows));
    TRY(matches.find_names(tx));
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

Result<> Matches::find_holders(db::Tx& tx, std::span<const Sought> rows) {
    std::vector<std::string> indexes, free;
    for (const auto& row : rows)
        if (!row.person->number_index.empty()) indexes.push_back(row.person->number_index);
    auto holders = TRY(store::holders(tx, indexes));
    for (auto& holder : holders) holders_.emplace(holder.number_index, std::move(holder));
    for (const auto& index : indexes)
        if (!holders_.contains(index)) free.push_back(index);
    auto former = TRY(store::former_holders(tx, free));
    for (auto& holder : former) former_.emplace(holder.number_index, std::move(holder));
    return {};
}

Result<> Matches::find_names(db::Tx& tx) {
    std::vector<PersonId> people;
    for (const auto& [index, holder] : holders_) people.push_back(holder.person);
    for (const auto& [index, holder] : former_) people.push_back(holder.person);
    auto called = TRY(store::called_before(tx, people));
    for (auto& one : called) called_.emplace(one.person, std::move(one.name));
    return {};
}

bool Matches::is_called(const store::Holder& holder, std::string_view name) const {
    if (same_name(holder.name, name)) return true;
    const auto [from, to] = called_.equal_range(holder.person);
    return std::any_of(from, to, [&](const auto& called) { return same_name(called.second, name); });
}

const store::Holder* Matches::holder(const Prepared& person) const {
    if (person.number_index.empty()) return nullptr;
    const auto found = holders_.find(person.number_index);
    if (found != holders_.end()) return &found->second;
    const auto [from, to] = former_.equal_range(person.number_index);
    for (auto one = from; one != to; ++one)
        if (is_called(one->second, person.row.name)) return &one->second;
    return nullptr;
}

bool Matches::was_anothers(const Prepared& person) const {
    return former_.contains(person.number_index) && holder(person) == nullptr;
}

std::span<const store::OnFile> Matches::here(std::int64_t line) const {
    const auto found = here_.find(line);
    if (found == here_.end()) return {};
    return found->second;
}

}  // namespace xingtan::people

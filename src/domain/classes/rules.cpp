#include "domain/classes/rules.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "domain/classes/deal.h"

namespace xingtan::classes {
namespace {

// People who may share classes, and the classes that are theirs.
struct Pool {
    std::vector<std::size_t> free;  // sorted by unit
    std::vector<Seating> anchors;   // classes with somebody fixed in them
    std::vector<std::int64_t> spare;
    bool merged = false;

    std::int64_t size() const {
        auto count = std::ssize(free);
        for (const auto& one : anchors) count += std::ssize(one.people);
        return count;
    }
};
using Pools = std::map<Key, Pool>;

bool is_fixed(const Sitter& sitter, const Rule& rule) {
    return sitter.training_class != 0 && (sitter.fixed || rule.placing == Placing::Unplaced);
}

// The key most of them have; of two equal ones the first.
Key key_of_most(std::span<const Sitter> people, std::span<const std::size_t> some, const Rule& rule) {
    std::map<Key, std::size_t> count;
    for (const auto index : some) ++count[key_of(people[index], rule)];
    return std::max_element(count.begin(), count.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

std::vector<std::size_t> in_tree_order(std::span<const Sitter> people) {
    std::vector<std::size_t> order(people.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(people[a].path, people[a].enrolment) < std::tie(people[b].path, people[b].enrolment);
    });
    return order;
}

// Classes that stand go to the pool of those who are fixed in them, else of those who sit in them.
void sort_classes(std::span<const Sitter> people, std::span<const std::int64_t> open, const Rule& rule,
                  const std::vector<std::size_t>& order, Pools& pools, Plan& plan) {
    std::map<std::int64_t, std::vector<std::size_t>> fixed, all;
    for (const auto index : order) {
        const auto& one = people[index];
        if (one.training_class == 0) continue;
        all[one.training_class].push_back(index);
        if (is_fixed(one, rule)) fixed[one.training_class].push_back(index);
    }
    for (const auto id : open) {
        if (const auto anchored = fixed.find(id); anchored != fixed.end()) {
            auto& pool = pools[key_of_most(people, anchored->second, rule)];
            pool.anchors.push_back({id, anchored->second, anchored->second.size()});
        } else if (const auto sitting = all.find(id); sitting != all.end()) {
            pools[key_of_most(people, sitting->second, rule)].spare.push_back(id);
        } else if (rule.placing == Placing::Everyone) {
            plan.dissolved.push_back(id);
        }
    }
}

int common_parts(const Key& a, const Key& b) {
    if (a.base_school != b.base_school) return -1;  // nobody is sent to another place
    if (a.area != b.area) return 0;
    if (a.stage != b.stage) return 1;
    return a.subject != b.subject ? 2 : 3;
}

// Keys are sorted from the place down to the subject, so the nearest of all stands beside it.
Pools::iterator nearest(Pools& pools, Pools::iterator thin) {
    auto best = pools.end();
    int common = -1;
    const auto consider = [&](Pools::iterator other) {
        const int parts = common_parts(thin->first, other->first);
        if (parts < 0 || parts < common) return;
        if (parts == common && other->second.size() >= best->second.size()) return;
        best = other;
        common = parts;
    };
    if (thin != pools.begin()) consider(std::prev(thin));
    if (std::next(thin) != pools.end()) consider(std::next(thin));
    return best;
}

void merge_into(std::span<const Sitter> people, Pool& into, Pool&& thin) {
    into.merged = into.merged || thin.merged || (thin.size() > 0 && into.size() > 0);
    const auto middle = std::ssize(into.free);
    into.free.insert(into.free.end(), thin.free.begin(), thin.free.end());
    std::inplace_merge(into.free.begin(), into.free.begin() + middle, into.free.end(),
                       [&](std::size_t a, std::size_t b) {
                           return std::tie(people[a].path, people[a].enrolment) <
                                  std::tie(people[b].path, people[b].enrolment);
                       });
    std::move(thin.anchors.begin(), thin.anchors.end(), std::back_inserter(into.anchors));
    into.spare.insert(into.spare.end(), thin.spare.begin(), thin.spare.end());
}

void merge_thin(std::span<const Sitter> people, const Rule& rule, Pools& pools) {
    if (rule.least == 0) return;
    for (auto it = pools.begin(); it != pools.end();) {
        const auto size = it->second.size();
        const auto other = size < rule.least ? nearest(pools, it) : pools.end();
        if (other == pools.end()) {
            ++it;
            continue;
        }
        merge_into(people, other->second, std::move(it->second));
        it = pools.erase(it);
        // Whom it went to stands beside the gap, and may still be thin.
        if (it != pools.begin()) --it;
    }
}

// The classes of a pool before anybody is dealt: those with fixed people, then those that stand, then new
// ones.
std::vector<Seating> seats_of(Pool& pool, const Rule& rule) {
    const auto everyone = pool.size();
    auto seats = std::move(pool.anchors);
    const auto anchored = std::ssize(seats);
    const auto free = std::ssize(pool.free);
    auto wanted = std::max(classes_for(everyone, rule), anchored);
    wanted = std::min(wanted, anchored + free);
    const auto room = [&] {
        if (rule.most == 0) return free;
        std::int64_t sum = 0;
        for (const auto& seat : seats) sum += std::max<std::int64_t>(0, rule.most - std::ssize(seat.people));
        return sum;
    };
    std::size_t next = 0;
    while (std::ssize(seats) < wanted || room() < free || (free > 0 && seats.empty())) {
        const auto id = next < pool.spare.size() ? pool.spare[next] : 0;
        seats.push_back({id});
        ++next;
    }
    pool.spare.erase(pool.spare.begin(),
                     pool.spare.begin() + static_cast<std::ptrdiff_t>(std::min(next, pool.spare.size())));
    return seats;
}

}  // namespace

Key key_of(const Sitter& sitter, const Rule& rule) {
    Key key;
    if (rule.by_base_school) key.base_school = sitter.base_school;
    if (rule.mix == Mix::Apart) key.area = sitter.area;
    if (rule.by_stage) key.stage = static_cast<int>(sitter.stage) + 1;
    if (rule.by_subject) key.subject = sitter.subject;
    return key;
}

std::int64_t classes_for(std::int64_t people, const Rule& rule) {
    if (people <= 0) return 0;
    const auto fewest = rule.most == 0 ? 1 : (people + rule.most - 1) / rule.most;
    const auto wished = rule.target == 0 ? fewest : (people + rule.target / 2) / rule.target;
    const auto largest = rule.least == 0 ? people : std::max<std::int64_t>(1, people / rule.least);
    return std::max(fewest, std::min(std::max<std::int64_t>(1, wished), largest));
}

Plan plan(std::span<const Sitter> people, std::span<const std::int64_t> open, const Rule& rule) {
    Plan made;
    Pools pools;
    const auto order = in_tree_order(people);
    for (const auto index : order)
        if (!is_fixed(people[index], rule)) pools[key_of(people[index], rule)].free.push_back(index);
    sort_classes(people, open, rule, order, pools, made);
    merge_thin(people, rule, pools);
    for (auto& [key, pool] : pools) {
        auto seats = seats_of(pool, rule);
        deal(people, pool.free, rule, seats);
        for (auto& seat : seats) {
            seat.thin_merged = pool.merged;
            made.classes.push_back(std::move(seat));
        }
        made.dissolved.insert(made.dissolved.end(), pool.spare.begin(), pool.spare.end());
    }
    std::sort(made.dissolved.begin(), made.dissolved.end());
    return made;
}

Result<Rule> settled(const FormationRule& asked) {
    Rule rule;
    rule.mix = asked.mix.value_or(rule.mix);
    rule.placing = asked.placing.value_or(rule.placing);
    rule.by_base_school = asked.by_base_school.value_or(false);
    rule.by_stage = asked.by_stage.value_or(false);
    rule.by_subject = asked.by_subject.value_or(false);
    const std::pair<const char*, std::pair<std::optional<std::int64_t>, std::int64_t*>> sizes[] = {
        {"target", {asked.target, &rule.target}},
        {"least", {asked.least, &rule.least}},
        {"most", {asked.most, &rule.most}},
        {"tutor_load", {asked.tutor_load, &rule.tutor_load}}};
    for (const auto& [field, size] : sizes) {
        *size.second = size.first.value_or(0);
        if (*size.second < 0 || *size.second > kClassSizeMost)
            return Error::invalid_field(field, "class-size-out-of-range",
                                        {{"most", std::to_string(kClassSizeMost)}});
    }
    if (rule.most > 0 && (rule.least > rule.most || rule.target > rule.most))
        return Error::invalid_field("most", "class-sizes-disagree");
    if (rule.target > 0 && rule.least > rule.target)
        return Error::invalid_field("least", "class-sizes-disagree");
    return rule;
}

FormationRule as_asked(const Rule& rule) {
    return {rule.mix,    rule.placing, rule.by_base_school, rule.by_stage,  rule.by_subject,
            rule.target, rule.least,   rule.most,           rule.tutor_load};
}

std::optional<SizeCheck> sized(std::span<const project::ProjectFigure> figures,
                               std::span<const ProposedClass> classes) {
    const auto said = std::find_if(figures.begin(), figures.end(), [](const auto& one) {
        return one.kind == project::FigureKind::ClassSize;
    });
    if (said == figures.end()) return std::nullopt;
    SizeCheck check{said->value, said->strength, 0};
    for (const auto& one : classes)
        if (one.placed + one.moving > 0 && one.size > said->value) ++check.larger;
    return check;
}

}  // namespace xingtan::classes

#include "domain/org/divisions.h"

#include <map>
#include <span>

#include "base/embedded.h"
#include "domain/org/store.h"

namespace xingtan::org {
namespace {

constexpr std::string_view kDivisions = "divisions-2026.csv";
constexpr std::string_view kSpecial = "special-divisions.csv";
constexpr std::string_view kRoot = "全国";
constexpr std::size_t kUnitsAtOnce = 100;  // founded in one transaction: about 20 ms

std::string_view cut(std::string_view& rest, char at) {
    const auto end = std::min(rest.find(at), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::string_view file_text(std::string_view name) {
    for (const auto& file : embedded::data())
        if (file.path == name) return file.bytes;
    return {};
}

// The lines below the heading, each given to `take` cell by cell.
template <class Take>
Result<> each_line(std::string_view file, Take&& take) {
    auto rest = file_text(file);
    bool below_heading = false;
    while (!rest.empty()) {
        auto line = cut(rest, '\n');
        if (line.empty() || line[0] == '#') continue;
        if (below_heading) TRY(take(line));
        below_heading = true;
    }
    if (!below_heading) return Error::broken("the binary lacks " + std::string(file));
    return {};
}

Result<AuthorityLevel> level_of(std::string_view word) {
    const auto level = enum_from_wire<AuthorityLevel>(word);
    if (!level) return Error::broken("no level of authority: " + std::string(word));
    return *level;
}

Result<Division> read_division(std::string_view line) {
    Division division;
    division.code = cut(line, ',');
    division.name = cut(line, ',');
    division.parent = cut(line, ',');
    division.level = TRY(level_of(line));
    return division;
}

Result<Division> read_special(std::string_view line) {
    Division division;
    cut(line, ',');
    division.name = cut(line, ',');
    division.parent = cut(line, ',');
    division.level = TRY(level_of(line));
    return division;
}

bool wanted_by(const Divisions& wanted, const Division& division) {
    if (wanted.province.empty()) return true;
    const auto& place = division.code.empty() ? division.parent : division.code;
    return place.substr(0, 2) == std::string_view(wanted.province).substr(0, 2);
}

Result<UnitId> root_of(Context& ctx) {
    UnitId root;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        const auto known = TRY(store::root(tx));
        if (known) {
            root = *known;
            return {};
        }
        const auto made = TRY(found_in(
            tx, ctx, {{}, UnitKind::Authority, AuthorityLevel::National, std::string(kRoot), "", false}));
        root = made.id;
        return {};
    }));
    return root;
}

using ByCode = std::map<std::string, UnitId, std::less<>>;

Result<ByCode> known_codes(Context& ctx, UnitId root) {
    ByCode known = {{"", root}};
    TRY(ctx.db.database().read([&](db::Tx& tx) -> Result<> {
        const auto coded = TRY(store::authorities(tx));
        for (const auto& row : coded) known.emplace(row.code, row.id);
        return {};
    }));
    return known;
}

// What one transaction founded; kept only when it is durable.
struct Batch {
    ByCode codes;
    std::int64_t founded = 0;
};

Result<UnitId> parent_of(const Division& division, const ByCode& known, const ByCode& fresh) {
    for (const auto* codes : {&known, &fresh})
        if (const auto found = codes->find(division.parent); found != codes->end()) return found->second;
    return Error::broken("no parent of " + std::string(division.name));
}

Result<> found_one(db::Tx& tx, Context& ctx, const Division& division, const ByCode& known, Batch& batch) {
    const auto parent = TRY(parent_of(division, known, batch.codes));
    const bool special = division.code.empty();
    if (special) {
        const bool there = TRY(store::name_taken(tx, parent, division.name));
        if (there) return {};
    }
    const NewUnit unit{
        parent, UnitKind::Authority, division.level, std::string(division.name), std::string(division.code),
        special};
    const auto made = TRY(found_in(tx, ctx, unit));
    if (!special) batch.codes.emplace(made.code, made.id);
    ++batch.founded;
    return {};
}

Result<Batch> found_batch(Context& ctx, std::span<const Division> divisions, const ByCode& known) {
    Batch batch;
    TRY(ctx.db.database().write([&](db::Tx& tx) -> Result<> {
        batch = {};
        for (const auto& division : divisions) TRY(found_one(tx, ctx, division, known, batch));
        return {};
    }));
    return batch;
}

}  // namespace

Result<std::vector<Division>> divisions() {
    std::vector<Division> list;
    TRY(each_line(kDivisions, [&](std::string_view line) -> Result<> {
        const auto division = TRY(read_division(line));
        list.push_back(division);
        return {};
    }));
    TRY(each_line(kSpecial, [&](std::string_view line) -> Result<> {
        const auto division = TRY(read_special(line));
        list.push_back(division);
        return {};
    }));
    return list;
}

Result<Loaded> load_divisions(Context& ctx, const Divisions& wanted) {
    const auto all = TRY(divisions());
    Loaded loaded;
    loaded.root = TRY(root_of(ctx));
    auto known = TRY(known_codes(ctx, loaded.root));
    std::vector<Division> missing;
    for (const auto& division : all)
        if (wanted_by(wanted, division) && (division.code.empty() || !known.contains(division.code)))
            missing.push_back(division);
    for (std::span<const Division> left = missing; !left.empty();) {
        const auto now = left.first(std::min(left.size(), kUnitsAtOnce));
        left = left.subspan(now.size());
        auto batch = TRY(found_batch(ctx, now, known));
        known.merge(batch.codes);
        loaded.founded += batch.founded;
    }
    return loaded;
}

}  // namespace xingtan::org

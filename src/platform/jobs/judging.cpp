#include "platform/jobs/judging.h"

#include <set>

namespace xingtan::jobs {
namespace {

using Lines = std::map<std::string, std::int64_t, std::less<>>;

Result<Lines> same_elsewhere(Context& ctx, ImportId import, const std::vector<StagedRow>& rows,
                             Compare compare) {
    std::vector<std::string> marks;
    for (const auto& row : rows)
        if (row.verdict != Verdict::Bad && !row.mark.empty()) marks.push_back(row.mark);
    constexpr std::int64_t kEveryLine = 1LL << 40;
    const std::int64_t below = compare == Compare::Above ? rows.front().line : kEveryLine;
    std::vector<store::MarkedLine> found;
    TRY(ctx.db.database().read([&](db::Tx& tx) -> Result<> {
        found = TRY(store::marked(tx, import, below, marks));
        return {};
    }));
    std::set<std::int64_t> own;
    for (const auto& row : rows) own.insert(row.line);
    Lines lines;
    for (auto& one : found)
        if (!own.contains(*one.line)) lines.emplace(std::move(one.mark), *one.line);
    return lines;
}

void turn_bad(StagedRow& row, std::int64_t other) {
    row.twice.about = std::to_string(other);
    row.problems.push_back(std::move(row.twice));
    row.verdict = Verdict::Bad;
    row.payload.clear();
}

}  // namespace

Result<std::vector<StagedRow>> judged(Context& ctx, ImportId import, const RowKey& key, const Judge& judge,
                                      std::vector<sheet::SheetRow> rows, Compare compare) {
    if (rows.empty()) return std::vector<StagedRow>();
    auto list = TRY(judge(std::move(rows)));
    for (auto& row : list) row.mark = key.mark(row.mark);
    auto lines = TRY(same_elsewhere(ctx, import, list, compare));
    for (auto& row : list) {
        if (row.mark.empty() || row.verdict == Verdict::Bad) continue;
        const auto [same, fresh] = lines.emplace(row.mark, row.line);
        if (!fresh) turn_bad(row, same->second);
    }
    return list;
}

store::SealedRow sealed(const RowKey& key, ImportId import, const StagedRow& row) {
    return {row.line, row.verdict, Fate::Waiting, row.mark, {}, {}, key.seal(import, row)};
}

}  // namespace xingtan::jobs

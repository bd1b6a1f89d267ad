// A list of a hundred thousand rows on its way out: what writing it takes, and how much memory beside what
// the program has anyway. In a process of its own, so that nothing else is counted.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

#include "platform/sheet/writer.h"
#include "rows.h"

namespace xingtan::bench {
namespace {

constexpr std::int64_t kRows = 100'000;
constexpr std::int64_t kRowsQuick = 10'000;
constexpr int kColumns = 12;
constexpr double kSecondsMost = 5;
constexpr double kMebibytesMost = 100;

double memory() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

struct Taken {
    double seconds = 0;
    double mebibytes = 0;
    int failed = 0;
};

Result<> write_rows(const std::string& path, std::int64_t rows) {
    sheet::SheetLayout layout{.name = "名单"};
    for (int c = 0; c < kColumns; ++c)
        layout.columns.push_back(
            {"列" + std::to_string(c + 1), c < 8 ? sheet::ColumnKind::Text : sheet::ColumnKind::Integer});
    auto writer = TRY(sheet::XlsxWriter::to_file(path, std::move(layout)));
    for (std::int64_t r = 0; r < rows; ++r) {
        std::vector<std::string> texts;
        for (int c = 0; c < 8; ++c) texts.push_back("第" + std::to_string(r * 8 + c) + "中学教师");
        std::vector<sheet::Value> values;
        for (const auto& text : texts) values.emplace_back(std::string_view(text));
        for (std::int64_t c = 0; c < kColumns - 8; ++c) values.emplace_back(r * c);
        TRY(writer.row(values));
    }
    return writer.finish();
}

Taken taken_by(const std::string& path, std::int64_t rows) {
    const double before = memory();
    const auto from = std::chrono::steady_clock::now();
    const auto done = write_rows(path, rows);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - from;
    return {took.count(), memory() - before, done.ok() ? 0 : 1};
}

// The most memory a process ever had cannot be told apart from what it had before: a child begins anew.
Result<Taken> in_a_child(std::int64_t rows) {
    int ends[2];
    if (::pipe(ends) != 0) return Error::broken("no pipe");
    const auto path = (std::filesystem::temp_directory_path() / "xingtan-bench-export.xlsx").string();
    const auto child = ::fork();
    if (child < 0) return Error::broken("no child");
    if (child == 0) {
        const auto taken = taken_by(path, rows);
        const bool told = ::write(ends[1], &taken, sizeof taken) == sizeof taken;
        ::_exit(told ? 0 : 1);
    }
    ::close(ends[1]);
    Taken taken{0, 0, 1};
    const auto count = ::read(ends[0], &taken, sizeof taken);
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    std::filesystem::remove(path);
    if (count != sizeof taken || taken.failed) return Error::broken("the workbook was not written");
    return taken;
}

}  // namespace

Result<> measure_export(Bench& bench) {
    if (!bench.sqlite()) return {};  // no database is in it
    const auto rows = bench.quick() ? kRowsQuick : kRows;
    const auto taken = TRY(in_a_child(rows));
    const auto name = "export " + std::to_string(rows) + " × " + std::to_string(kColumns) + " .xlsx";
    bench.report.add({name, "", taken.seconds, "s", kSecondsMost, {}, {}, bench.quick()});
    bench.report.add(
        {name + ", extra memory", "", taken.mebibytes, "MiB", kMebibytesMost, {}, {}, bench.quick()});
    return {};
}

}  // namespace xingtan::bench

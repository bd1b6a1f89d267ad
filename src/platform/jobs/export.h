#pragma once
// An export is a long list on its way out of the system: asked for, written while nobody waits, and fetched
// when it is ready, in parts if the connection breaks. Several are written at once. Sealed like an upload,
// its own asker's alone, gone after a day.
//
//     waiting -> writing -> ready
//                   |         a program that ended in the middle begins it anew
//                   +-----> failed, with the code of what stood in the way
#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "platform/auth/context.h"

namespace xingtan {
struct ExportTag {
    static constexpr char letter = 'X';
};
using ExportId = Id<ExportTag>;
}  // namespace xingtan

namespace xingtan::jobs {

constexpr std::int64_t kExportsRunning = 3;  // of one account; another is refused until one is ready
constexpr std::int64_t kExportsKept = 10;    // of one account; the oldest gives way to another

enum class ExportKind { People };
BOOST_DESCRIBE_ENUM(ExportKind, People)
enum class ExportState { Waiting, Writing, Ready, Failed };
BOOST_DESCRIBE_ENUM(ExportState, Waiting, Writing, Ready, Failed)

// What a list is asked for with, as its page has it.
struct ExportBody {
    ExportKind kind{};
    std::optional<Claimed<UnitId>> unit = {};
    std::optional<std::string> search = {};
};
BOOST_DESCRIBE_STRUCT(ExportBody, (), (kind, unit, search))

struct Export {
    ExportId id;
    ExportKind kind{};
    ExportState state{};
    std::string filename;
    std::int64_t rows = 0;  // written so far
    std::int64_t size = 0;  // bytes, when it is ready
    std::string problem;    // code, of a failed one
    WallTime made_at;
    WallTime until;  // when it goes
};
BOOST_DESCRIBE_STRUCT(Export, (), (id, kind, state, filename, rows, size, problem, made_at, until))
struct ExportList {
    std::vector<Export> rows;  // newest first
};
BOOST_DESCRIBE_STRUCT(ExportList, (), (rows))

// Writes the whole list to a file of this path, a page a transaction, in the scope of the one who asked, and
// tells `progress` how many rows stand after each page; an error that gives back ends it. Gives the rows.
using Progress = std::function<Result<>(std::int64_t rows)>;
struct ExportRules {
    std::function<std::string(std::string_view language)> filename;
    std::function<Result<std::int64_t>(Context&, const ExportBody&, const std::string& path, const Progress&)>
        write;
    // Before anything is promised: the right, and that the unit is in scope.
    std::function<Result<>(Context&, const ExportBody&)> prove;
};
void set_export_rules(ExportKind kind, ExportRules rules);  // only from app/wire.cpp

// Kind::TooMany "exports-running" {most}.
Result<Export> ask_export(Context& ctx, const ExportBody& body);
Result<ExportList> exports(Context& ctx);
Result<Export> show_export(Context& ctx, Claimed<ExportId> id);
Result<> drop_export(Context& ctx, Claimed<ExportId> id);
struct Exported {
    std::string filename;
    std::string tag;  // of these bytes and no others
    std::string bytes;
};
// Kind::Conflict "export-not-ready".
Result<Exported> take_export(Context& ctx, Claimed<ExportId> id);

// Takes away what is older than a day. Run hourly.
Result<std::int64_t> drop_exports(db::Database& database, WallTime now);

}  // namespace xingtan::jobs

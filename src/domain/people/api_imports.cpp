// The desk of every import: what its check found, mending, applying, undoing.
#include <charconv>

#include "domain/people/api.h"
#include "platform/http/sentences.h"
#include "platform/jobs/service.h"
#include "platform/jobs/upload.h"

namespace xingtan::people {
namespace {

using http::Reply;
using http::Request;

constexpr std::string_view kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

template <class E>
Result<std::optional<E>> asked_choice(const Request& request, std::string_view name) {
    const auto asked = request.asked(name);
    const auto value = enum_from_wire<E>(asked);
    if (!asked.empty() && !value) return Error::invalid_field(std::string(name), "expects-choice");
    return value;
}

Result<Reply> get_imports(Context& ctx, const Request& request) {
    const auto kind = TRY(asked_choice<jobs::ImportKind>(request, "kind"));
    const auto page = TRY(request.page());
    const auto imports = TRY(jobs::list(ctx, kind.value_or(jobs::ImportKind::Roster), page));
    return Reply::json(imports);
}

Result<Reply> get_import(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto import = TRY(jobs::show(ctx, id));
    return Reply::json(import);
}

Result<Reply> get_import_rows(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto page = TRY(request.page());
    const auto verdict = TRY(asked_choice<jobs::Verdict>(request, "verdict"));
    const auto fate = TRY(asked_choice<jobs::Fate>(request, "fate"));
    const auto rows = TRY(jobs::list_rows(ctx, id, {verdict, fate}, page));
    return Reply::json(rows);
}

const http::Sentences& sentences() {
    static const http::Sentences loaded = http::Sentences::load(embedded::texts()).value();
    return loaded;
}

Result<Reply> get_bad_rows(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const bool english = request.language == "en";
    auto bytes =
        TRY(jobs::bad_rows_workbook(ctx, id, english ? "Problem" : "问题", [&](const jobs::Problem& problem) {
            return sentences().say(request.language, problem.code, Kind::Invalid, {{"about", problem.about}});
        }));
    return Reply::file(std::move(bytes), std::string(kXlsx),
                       english ? "rows to mend.xlsx" : "待修改的行.xlsx");
}

Result<Reply> put_application(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto import = TRY(jobs::apply(ctx, id));
    return Reply::json(import);
}

Result<Reply> put_reversal(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto body = TRY(request.json<jobs::UndoBody>());
    const auto import = TRY(jobs::undo(ctx, id, body));
    return Reply::json(import);
}

Result<Reply> get_layout(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto layout = TRY(jobs::layout(ctx, id));
    return Reply::json(layout);
}

Result<Reply> put_columns(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto body = TRY(request.json<jobs::ColumnsBody>());
    const auto import = TRY(jobs::name_columns(ctx, id, body));
    return Reply::json(import);
}

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole ? std::optional<std::int64_t>(number) : std::nullopt;
}

Result<std::int64_t> line_of(const Request& request) {
    const auto line = number_in(request.parameter("line"));
    if (!line) return Error::missing();
    return *line;
}

Result<Reply> get_cells(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto line = TRY(line_of(request));
    const auto cells = TRY(jobs::cells(ctx, id, line));
    return Reply::json(cells);
}

Result<Reply> put_cells(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto line = TRY(line_of(request));
    const auto body = TRY(request.json<jobs::MendBody>());
    const auto import = TRY(jobs::mend_row(ctx, id, line, body));
    return Reply::json(import);
}

Result<Reply> get_wrong_values(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto values = TRY(jobs::wrong_values(ctx, id));
    return Reply::json(values);
}

Result<Reply> put_correction(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<ImportId>("import"));
    const auto body = TRY(request.json<jobs::CorrectionBody>());
    const auto import = TRY(jobs::correct(ctx, id, body));
    return Reply::json(import);
}

Result<Reply> post_upload(Context& ctx, const Request& request) {
    const auto body = TRY(request.json<jobs::UploadBody>());
    const auto upload = TRY(jobs::open_upload(ctx, body));
    return Reply::json(upload, 201);
}

Result<Reply> get_upload(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UploadId>("upload"));
    const auto upload = TRY(jobs::show_upload(ctx, id));
    return Reply::json(upload);
}

Result<Reply> put_piece(Context& ctx, const Request& request) {
    const auto id = TRY(request.id<UploadId>("upload"));
    const auto offset = number_in(request.asked("offset"));
    if (!offset) return Error::invalid_field("offset", "expects-whole-number");
    const auto upload = TRY(jobs::add_piece(ctx, id, *offset, request.body));
    return Reply::json(upload);
}

constexpr http::Shapes piece_shapes() {
    auto shapes = http::shapes_of<void, jobs::Upload>();
    shapes.body_media = "application/octet-stream";
    return shapes;
}

constexpr http::Shapes sheet_shapes() {
    http::Shapes shapes;
    shapes.reply_media = kXlsx;
    return shapes;
}

// The scope of its kind guards each import; the route asks no more than a signed-in account.
constexpr http::Route kRoutes[] = {
    {"GET", "/api/imports", Can::SignedIn, get_imports, "Imports of a kind, the newest first",
     http::shapes_of<void, Page<jobs::Import>>(), "kind size after"},
    {"GET", "/api/imports/{import}", Can::SignedIn, get_import,
     "What checking found, and how far applying is", http::shapes_of<void, jobs::Import>()},
    {"GET", "/api/imports/{import}/rows", Can::SignedIn, get_import_rows,
     "Rows of an import by verdict or fate", http::shapes_of<void, Page<jobs::ImportRow>>(),
     "verdict fate size after"},
    {"GET", "/api/imports/{import}/rows/{line}", Can::SignedIn, get_cells,
     "The cells of a row that waits, as sent", http::shapes_of<void, jobs::ImportCells>()},
    {"PUT", "/api/imports/{import}/rows/{line}", Can::SignedIn, put_cells,
     "Mend the cells of a row; it is judged again", http::shapes_of<jobs::MendBody, jobs::Import>()},
    {"GET", "/api/imports/{import}/wrong-values", Can::SignedIn, get_wrong_values,
     "Wrong values that stand in several rows, commonest first",
     http::shapes_of<void, std::vector<jobs::WrongValue>>()},
    {"PUT", "/api/imports/{import}/correction", Can::SignedIn, put_correction,
     "One value for another in every row that waits", http::shapes_of<jobs::CorrectionBody, jobs::Import>()},
    {"GET", "/api/imports/{import}/layout", Can::SignedIn, get_layout,
     "Which column is read as which field, with the first rows", http::shapes_of<void, jobs::ImportLayout>()},
    {"PUT", "/api/imports/{import}/columns", Can::SignedIn, put_columns,
     "Read the columns otherwise; every row is judged again",
     http::shapes_of<jobs::ColumnsBody, jobs::Import>()},
    {"GET", "/api/imports/{import}/bad-rows.xlsx", Can::SignedIn, get_bad_rows,
     "The bad rows as sent, with what to mend", sheet_shapes()},
    {"PUT", "/api/imports/{import}/application", Can::SignedIn, put_application,
     "Apply the good rows of an import", http::shapes_of<void, jobs::Import>()},
    {"PUT", "/api/imports/{import}/reversal", Can::SignedIn, put_reversal,
     "Take an import back as far as nothing has happened since",
     http::shapes_of<jobs::UndoBody, jobs::Import>()},
    {"POST", "/api/uploads", Can::SignedIn, post_upload, "Announce a file that comes in pieces",
     http::shapes_of<jobs::UploadBody, jobs::Upload>()},
    {"GET", "/api/uploads/{upload}", Can::SignedIn, get_upload, "How much of a file has arrived",
     http::shapes_of<void, jobs::Upload>()},
    {"PUT", "/api/uploads/{upload}/bytes", Can::SignedIn, put_piece,
     "The next piece of a file, from an offset on", piece_shapes(), "offset", true},
};

}  // namespace

std::span<const http::Route> import_routes() { return kRoutes; }

}  // namespace xingtan::people

#include "platform/sheet/old_sheet.h"

#include <sys/mman.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "platform/sheet/child.h"
#include "platform/sheet/number.h"
#include "platform/sheet/old_sheet_frames.h"

namespace xingtan::sheet {
namespace {

constexpr std::chrono::milliseconds kXlsTime{30'000};
constexpr std::chrono::milliseconds kOfficeTime{90'000};
constexpr std::size_t kPiece = 1 << 20;
constexpr int kLastColumn = 16'384;

std::string& reader() {
    static std::string program;
    return program;
}
std::string& office() {
    static std::string program = "/usr/bin/soffice";
    return program;
}

Error took_too_long() { return Error::invalid("file-took-too-long"); }

// The file without a name, in memory of the kernel: the child has nothing else open.
class Nameless {
  public:
    static Result<Nameless> copy_of(const ByteSource& source) {
        Nameless copy(::memfd_create("sheet", MFD_CLOEXEC));
        if (copy.file_ < 0) return Error::unavailable("file-not-readable");
        for (std::uint64_t at = 0; at < source.size();) {
            const auto piece = TRY(source.read(at, kPiece));
            if (piece.empty() ||
                ::write(copy.file_, piece.data(), piece.size()) != static_cast<ssize_t>(piece.size()))
                return Error::unavailable("file-not-readable");
            at += piece.size();
        }
        ::lseek(copy.file_, 0, SEEK_SET);
        return copy;
    }
    explicit Nameless(int file) : file_(file) {}
    Nameless(Nameless&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
    ~Nameless() {
        if (file_ >= 0) ::close(file_);
    }
    int file() const { return file_; }

  private:
    int file_;
};

// Frames become rows.
class Rows {
  public:
    Rows(SheetInfo& info, RowGate& gate) : info_(info), gate_(gate) {}

    Result<> take(char letter, std::string_view bytes) {
        switch (letter) {
            case 'S': info_.sheet = bytes; return {};
            case 'O': info_.other_sheets.emplace_back(bytes); return {};
            case 'D': epoch_ = Epoch::From1904; return {};
            case 'R': return begin(bytes);
            case 'C': return cell(bytes);
            default: return Error::broken("the reader of old sheets sent an unknown frame");
        }
    }
    Result<> finish() {
        if (row_.line == 0 || enough_) return {};
        const auto flow = TRY(gate_.pass(row_));
        enough_ = flow == Flow::Enough;
        row_.cells.clear();
        row_.line = 0;
        return {};
    }
    bool enough() const { return enough_; }

  private:
    Result<> begin(std::string_view line) {
        TRY(finish());
        std::from_chars(line.data(), line.data() + line.size(), row_.line);
        return {};
    }

    Result<> cell(std::string_view bytes) {
        int column = -1;
        const auto read = std::from_chars(bytes.data(), bytes.data() + bytes.size(), column);
        const auto at = static_cast<std::size_t>(read.ptr - bytes.data());
        if (read.ec != std::errc() || column < 0 || column >= kLastColumn || at == bytes.size())
            return Error::broken("the reader of old sheets sent a cell without a place");
        if (column >= limits::kSheetColumns) return too_many_columns(row_.line);
        const auto index = static_cast<std::size_t>(column);
        if (row_.cells.size() <= index) row_.cells.resize(index + 1);
        fill(row_.cells[index], bytes[at], bytes.substr(at + 1));
        return {};
    }

    void fill(Cell& cell, char kind, std::string_view value) const {
        if (kind == 'n') return put_number(cell, value, {}, epoch_);
        if (kind == 'd') return put_iso_date(cell, value);
        if (is_blank(value)) return;
        cell = {.text = std::string(value), .kind = CellKind::Text, .damaged = is_shortened_number(value)};
    }

    SheetInfo& info_;
    RowGate& gate_;
    SheetRow row_;
    Epoch epoch_ = Epoch::From1900;
    bool enough_ = false;
};

Result<> judge_end(const ChildOutcome& outcome) {
    if (outcome.end == ChildEnd::TimedOut) return took_too_long();
    if (outcome.end == ChildEnd::Killed) return file_corrupt("the reader of old sheets was ended");
    switch (static_cast<ReaderStatus>(outcome.status)) {
        case ReaderStatus::Read: return {};
        case ReaderStatus::Encrypted: return file_encrypted();
        case ReaderStatus::NoMemory: return file_too_large_unpacked("an old sheet");
        default: return file_corrupt("an old sheet");
    }
}

// A folder of its own, gone with everything in it.
class Scratch {
  public:
    Scratch() {
        std::string name = (std::filesystem::temp_directory_path() / "xingtan-sheet-XXXXXX").string();
        if (::mkdtemp(name.data()) != nullptr) path_ = name;
    }
    ~Scratch() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

Result<> write_to(const std::string& path, const ByteSource& source) {
    std::ofstream out(path, std::ios::binary);
    for (std::uint64_t at = 0; at < source.size();) {
        const auto piece = TRY(source.read(at, kPiece));
        if (piece.empty()) break;
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
        at += piece.size();
    }
    if (!out.flush()) return Error::unavailable("file-not-readable");
    return {};
}

Result<std::string> text_of(const std::string& path) {
    const auto source = TRY(ByteSource::of_file(path));
    if (source.size() > static_cast<std::uint64_t>(limits::kSheetUnpacked))
        return file_too_large_unpacked(path);
    return source.read(0, source.size());
}

}  // namespace

void use_reader(std::string program) { reader() = std::move(program); }
void use_office(std::string program) { office() = std::move(program); }

Result<> read_xls(const ByteSource& source, const ReadOptions& options, SheetInfo& info, RowGate& gate) {
    if (reader().empty()) return file_old_format();
    const auto input = TRY(Nameless::copy_of(source));
    Rows rows(info, gate);
    Frames frames([&](char letter, std::string_view bytes) -> Result<> {
        if (rows.enough()) return {};
        return rows.take(letter, bytes);
    });
    const auto outcome =
        TRY(run_child({{reader(), std::string(kReaderCommand), "xls", options.sheet}, input.file(), kXlsTime},
                      [&](std::string_view bytes) { return frames.feed(bytes); }));
    TRY(judge_end(outcome));
    return rows.finish();
}

Result<std::string> converted(const ByteSource& source, std::string_view suffix) {
    if (reader().empty() || ::access(office().c_str(), X_OK) != 0) return file_old_format();
    static std::mutex one_at_a_time;  // it takes a core and hundreds of megabytes
    const std::lock_guard turn(one_at_a_time);
    const Scratch folder;
    if (folder.path().empty()) return Error::unavailable("file-not-readable");
    const auto given = folder.path() + "/sheet." + std::string(suffix);
    TRY(write_to(given, source));
    const Nameless nothing(::memfd_create("nothing", MFD_CLOEXEC));
    const auto outcome = TRY(
        run_child({{reader(), std::string(kReaderCommand), "office", office(), "--headless", "--norestore",
                    "--nolockcheck", "-env:UserInstallation=file://" + folder.path() + "/profile",
                    "--convert-to", "xlsx", "--outdir", folder.path() + "/out", given},
                   nothing.file(),
                   kOfficeTime},
                  [](std::string_view) -> Result<> { return {}; }));
    if (outcome.end == ChildEnd::TimedOut) return took_too_long();
    const auto made = folder.path() + "/out/sheet.xlsx";
    if (outcome.end == ChildEnd::Killed || !std::filesystem::exists(made))
        return file_corrupt("not converted");
    return text_of(made);
}

}  // namespace xingtan::sheet

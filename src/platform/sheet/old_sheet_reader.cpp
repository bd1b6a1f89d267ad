// The child's side: reads one .xls from its standard input by FreeXL and sends the rows; or limits itself and
// becomes LibreOffice. No memory, file or connection of the server is here.
#include <freexl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "platform/sheet/old_sheet.h"
#include "platform/sheet/old_sheet_frames.h"
#include "platform/sheet/sandbox.h"

namespace xingtan::sheet {
namespace {

constexpr Allowance kForFreexl{1LL << 30, 20, 0};
constexpr Allowance kForOffice{4LL << 30, 60, 256LL << 20};
constexpr std::size_t kSendAt = 64 << 10;

class Sender {
  public:
    void send(char letter, std::string_view bytes) {
        waiting_ += frame(letter, bytes.substr(0, kFrameMost));
        if (waiting_.size() >= kSendAt) flush();
    }
    void flush() {
        for (std::string_view rest = waiting_; !rest.empty();) {
            const auto count = ::write(1, rest.data(), rest.size());
            if (count <= 0) ::_exit(2);
            rest.remove_prefix(static_cast<std::size_t>(count));
        }
        waiting_.clear();
    }

  private:
    std::string waiting_;
};

ReaderStatus status_of(int code) {
    if (code == FREEXL_INSUFFICIENT_MEMORY) return ReaderStatus::NoMemory;
    return code == FREEXL_OK ? ReaderStatus::Read : ReaderStatus::Corrupt;
}

unsigned info_of(const void* book, unsigned short what) {
    unsigned value = 0;
    return freexl_get_info(book, what, &value) == FREEXL_OK ? value : 0;
}

std::string name_of(const void* book, unsigned short index) {
    const char* name = nullptr;
    const bool known = freexl_get_worksheet_name(book, index, &name) == FREEXL_OK && name != nullptr;
    return known ? name : "";
}

// A cell as its frame; nothing for an empty one.
void send_cell(Sender& sender, unsigned short column, const FreeXL_CellValue& cell) {
    std::string text = std::to_string(column);
    const auto with = [&](char kind, std::string_view value) {
        text += kind;
        sender.send('C', text.append(value));
    };
    std::array<char, 32> digits;
    switch (cell.type) {
        case FREEXL_CELL_INT: return with('n', std::to_string(cell.value.int_value));
        case FREEXL_CELL_DOUBLE: {
            const auto end =
                std::to_chars(digits.data(), digits.data() + digits.size(), cell.value.double_value);
            return with('n', {digits.data(), static_cast<std::size_t>(end.ptr - digits.data())});
        }
        case FREEXL_CELL_TEXT:
        case FREEXL_CELL_SST_TEXT:
        case FREEXL_CELL_TIME: return with('t', cell.value.text_value ? cell.value.text_value : "");
        case FREEXL_CELL_DATE:
        case FREEXL_CELL_DATETIME: return with('d', cell.value.text_value ? cell.value.text_value : "");
        default: return;
    }
}

ReaderStatus send_rows(Sender& sender, const void* book) {
    unsigned rows = 0;
    unsigned short columns = 0;
    const int found = freexl_worksheet_dimensions(book, &rows, &columns);
    if (found != FREEXL_OK) return status_of(found);
    for (unsigned row = 0; row < rows; ++row) {
        bool begun = false;
        for (unsigned short column = 0; column < columns; ++column) {
            FreeXL_CellValue cell;
            if (freexl_get_cell_value(book, row, column, &cell) != FREEXL_OK || cell.type == FREEXL_CELL_NULL)
                continue;
            if (!std::exchange(begun, true)) sender.send('R', std::to_string(row + 1));
            send_cell(sender, column, cell);
        }
    }
    return ReaderStatus::Read;
}

ReaderStatus send_sheet(const void* book, std::string_view wanted) {
    if (info_of(book, FREEXL_BIFF_PASSWORD) == FREEXL_BIFF_OBFUSCATED) return ReaderStatus::Encrypted;
    const auto sheets = static_cast<unsigned short>(info_of(book, FREEXL_BIFF_SHEET_COUNT));
    Sender sender;
    unsigned short chosen = 0;
    for (unsigned short i = 0; i < sheets; ++i)
        if (!wanted.empty() && name_of(book, i) == wanted) chosen = i;
    for (unsigned short i = 0; i < sheets; ++i) sender.send(i == chosen ? 'S' : 'O', name_of(book, i));
    if (info_of(book, FREEXL_BIFF_DATEMODE) == FREEXL_BIFF_DATEMODE_1904) sender.send('D', "");
    const int selected = freexl_select_active_worksheet(book, chosen);
    if (selected != FREEXL_OK) return status_of(selected);
    const auto status = send_rows(sender, book);
    sender.flush();
    return status;
}

int read_by_freexl(std::string_view sheet) {
    limit_resources(kForFreexl);
    forbid_all_but_reading();
    const void* book = nullptr;
    const int opened = freexl_open("/proc/self/fd/0", &book);
    const auto status = opened == FREEXL_OK ? send_sheet(book, sheet) : status_of(opened);
    ::_exit(static_cast<int>(status));
}

// argv: the office program, then its own arguments.
int become_office(char** argv) {
    limit_resources(kForOffice);
    setenv("HOME", "/dev/null", 1);  // nowhere to leave anything, whoever runs it
    setenv("PATH", "/usr/bin:/bin", 1);
    setenv("SAL_USE_VCLPLUGIN", "svp", 1);
    ::execv(argv[0], argv);
    return static_cast<int>(ReaderStatus::NotThis);
}

}  // namespace

int reader_main(int argc, char** argv) {
    const std::string_view how = argc > 0 ? argv[0] : "";
    if (how == "xls") return read_by_freexl(argc > 1 ? argv[1] : "");
    if (how == "office" && argc > 1) return become_office(argv + 1);
    return 2;
}

}  // namespace xingtan::sheet

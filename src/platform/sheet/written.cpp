#include "platform/sheet/written.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/sheet/faults.h"

namespace xingtan::sheet {

Result<> written(lxw_error code, lxw_row_t row) {
    if (code == LXW_NO_ERROR) return {};
    if (code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) return cell_too_long(static_cast<int>(row) + 1);
    const char* why = lxw_strerror(code);
    const bool disk = code == LXW_ERROR_CREATING_XLSX_FILE || code == LXW_ERROR_CREATING_TMPFILE ||
                      code == LXW_ERROR_READING_TMPFILE || code == LXW_ERROR_ZIP_FILE_OPERATION ||
                      code == LXW_ERROR_ZIP_FILE_ADD || code == LXW_ERROR_ZIP_CLOSE;
    if (disk && errno == ENOSPC) return Error::full(why);
    return disk ? Error::unavailable("file-not-writable", why) : Error::broken(why);
}

// XML 1.0 cannot hold these; the workbook form for them is _x000B_, and a text that happens to look like that
// form gets its first underscore written so.
std::string workbook_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool control = byte < 0x20 && byte != '\t' && byte != '\n';
        const bool escape_like =
            text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_';
        if (control || escape_like) {
            std::array<char, 8> code;
            std::snprintf(code.data(), code.size(), "_x%04X_", byte);
            out += code.data();
        } else {
            out += text[i];
        }
    }
    return out;
}

Result<TemporaryFile> TemporaryFile::make() {
    std::string path = (std::filesystem::temp_directory_path() / "xingtan-sheet-XXXXXX").string();
    const int file = ::mkstemp(path.data());
    if (file < 0)
        return errno == ENOSPC ? Error::full() : Error::unavailable("file-not-writable", "temporary file");
    ::close(file);
    return TemporaryFile(std::move(path));
}

TemporaryFile::~TemporaryFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
}

Result<std::string> TemporaryFile::bytes() const {
    std::ifstream file(path_, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.good() && !file.eof()) return Error::unavailable("file-not-readable");
    return bytes;
}

}  // namespace xingtan::sheet

#pragma once
// Inside the floor and of whoever writes workbooks with the same library: what its error codes mean, how a
// workbook writes characters that XML cannot hold, and where a file is made before it leaves.
#include <xlsxwriter.h>

#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace xingtan::sheet {

Result<> written(lxw_error code, lxw_row_t row = 0);
std::string workbook_text(std::string_view text);

// A file of its own in the folder of temporary files, gone with it.
class TemporaryFile {
  public:
    static Result<TemporaryFile> make();
    TemporaryFile(TemporaryFile&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    const std::string& path() const { return path_; }
    Result<std::string> bytes() const;

  private:
    explicit TemporaryFile(std::string path) : path_(std::move(path)) {}
    std::string path_;
};

}  // namespace xingtan::sheet

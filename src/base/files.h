#pragma once
// Files that stand after a power cut: synced themselves, and their folder's entry with them. All are their
// owner's alone. Kind::Conflict "file-exists" instead of overwriting, Kind::Full when the disk is,
// Kind::Unavailable "file-unusable" with the path for anything else.
#include <string>
#include <string_view>

#include "base/result.h"

namespace xingtan {

Result<> sync_path(const std::string& path);  // of a file or a folder
Result<> write_new_file(const std::string& file, std::string_view text);
Result<> copy_to_new_file(const std::string& from, const std::string& to);
// At most `most` bytes, else Kind::TooLarge "file-too-large".
Result<std::string> read_file(const std::string& file, std::size_t most);

}  // namespace xingtan

#include "support/folder.h"

#include <stdlib.h>

#include <filesystem>
#include <stdexcept>

namespace xingtan::testing {

Folder::Folder() : path_((std::filesystem::temp_directory_path() / "xingtan-XXXXXX").string()) {
    if (!::mkdtemp(path_.data())) throw std::runtime_error("no temporary folder " + path_);
}

Folder::~Folder() {
    std::error_code ignored;  // what is left lies in the temporary folder
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace xingtan::testing

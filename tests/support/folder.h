#pragma once
// A fresh private folder, removed with everything in it at the end.
#include <string>

namespace xingtan::testing {

class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;

    const std::string& path() const { return path_; }
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }

  private:
    std::string path_;
};

}  // namespace xingtan::testing

#pragma once
// Inside the folder: a piece of a file as it is kept, under a key of the file's own that the keyring wraps.
#include <string>
#include <string_view>

#include "platform/crypto/keyring.h"

namespace xingtan::jobs {

class FileKey {
  public:
    // `context` names the file; a key or a piece under another name does not open.
    static FileKey fresh();
    static Result<FileKey> unwrap(const crypto::Keyring& keys, std::string_view sealed,
                                  const std::string& context);
    std::string wrapped(const crypto::Keyring& keys, const std::string& context) const;

    std::string seal(const std::string& context, std::string_view bytes) const;
    Result<std::string> open(const std::string& context, std::string_view sealed) const;

  private:
    explicit FileKey(std::string key) : key_(std::move(key)) {}
    std::string key_;
};

}  // namespace xingtan::jobs

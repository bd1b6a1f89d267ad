#include "platform/crypto/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>

#include "platform/crypto/base64.h"
#include "platform/crypto/keyring.h"
#include "platform/crypto/primitives.h"

namespace xingtan::crypto {
namespace {

constexpr std::string_view kVersionLine = "xingtan-root-key 1\n";
constexpr std::string_view kSigningLine = "signing ";

class Descriptor {
  public:
    Descriptor(const std::string& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    bool ok() const { return number_ >= 0; }
    int number() const { return number_; }

  private:
    int number_;
};

Error write_failure(const std::string& file, int reason) {
    if (reason == EEXIST) return Error::conflict("key-file-exists", {{"file", file}});
    if (reason == ENOSPC || reason == EDQUOT) return Error::full(file);
    return Error::unavailable("key-file-unwritable", file + ": " + std::strerror(reason));
}

Result<> sync_folder_of(const std::string& file) {
    auto folder = std::filesystem::path(file).parent_path();
    const Descriptor opened(folder.empty() ? "." : folder.string(), O_RDONLY | O_DIRECTORY);
    if (!opened.ok() || ::fsync(opened.number()) != 0) return write_failure(file, errno);
    return {};
}

Result<> write_new(const std::string& file, std::string_view text) {
    const Descriptor made(file, O_WRONLY | O_CREAT | O_EXCL);
    if (!made.ok()) return write_failure(file, errno);
    const auto written = ::write(made.number(), text.data(), text.size());
    if (written != static_cast<ssize_t>(text.size()) || ::fsync(made.number()) != 0) {
        const int reason = written >= 0 && written < static_cast<ssize_t>(text.size()) ? ENOSPC : errno;
        ::unlink(file.c_str());
        return write_failure(file, reason);
    }
    return sync_folder_of(file);
}

Result<> private_to_owner(const Descriptor& opened, const std::string& file) {
    struct stat facts {};
    if (::fstat(opened.number(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return Error::conflict("key-file-unreadable", {{"file", file}});
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error::conflict("key-file-open-to-others", {{"file", file}});
    return {};
}

struct Kept {
    std::string root;
    int signing = 1;
};

std::optional<Kept> parsed(std::string_view text) {
    if (!text.starts_with(kVersionLine)) return std::nullopt;
    text.remove_prefix(kVersionLine.size());
    while (text.ends_with('\n')) text.remove_suffix(1);
    Kept kept;
    if (const auto line = text.find('\n'); line != std::string_view::npos) {
        const auto last = text.substr(line + 1);
        if (!last.starts_with(kSigningLine)) return std::nullopt;
        kept.signing = std::atoi(std::string(last.substr(kSigningLine.size())).c_str());
        text = text.substr(0, line);
    }
    auto root = from_hex(text);
    if (!root || root->size() != kKeyBytes || kept.signing < 1 || kept.signing > kSigningKeysMost)
        return std::nullopt;
    kept.root = std::move(*root);
    return kept;
}

Result<Kept> read_kept(const std::string& file) {
    const Descriptor opened(file, O_RDONLY);
    if (!opened.ok()) return Error::unavailable("key-file-missing", file + ": " + std::strerror(errno));
    TRY(private_to_owner(opened, file));
    char buffer[256];
    const auto size = ::read(opened.number(), buffer, sizeof buffer);
    auto kept = parsed(std::string_view(buffer, size > 0 ? static_cast<std::size_t>(size) : 0));
    if (!kept) return Error::conflict("key-file-unreadable", {{"file", file}});
    return std::move(*kept);
}

}  // namespace

Result<std::string> create_key_file(const std::string& file) {
    auto root = random_bytes(kKeyBytes);
    TRY(write_new(file, std::string(kVersionLine) + to_hex(root) + "\n"));
    return root;
}

Result<std::string> read_key_file(const std::string& file) {
    auto kept = TRY(read_kept(file));
    return std::move(kept.root);
}

Result<int> signing_keys_of(const std::string& file) {
    const auto kept = TRY(read_kept(file));
    return kept.signing;
}

Result<int> add_signing_key(const std::string& file) {
    const auto kept = TRY(read_kept(file));
    if (kept.signing == kSigningKeysMost) return Error::conflict("signing-keys-enough");
    const auto next = file + ".next";
    ::unlink(next.c_str());
    TRY(write_new(next, std::string(kVersionLine) + to_hex(kept.root) + "\n" + std::string(kSigningLine) +
                            std::to_string(kept.signing + 1) + "\n"));
    if (::rename(next.c_str(), file.c_str()) != 0) return write_failure(file, errno);
    TRY(sync_folder_of(file));
    return kept.signing + 1;
}

}  // namespace xingtan::crypto

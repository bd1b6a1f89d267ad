#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace xingtan {
namespace {

constexpr std::size_t kPiece = 1 << 20;

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

Error failure(const std::string& path) {
    const int reason = errno;
    if (reason == EEXIST) return Error::conflict("file-exists", {{"file", path}});
    if (reason == ENOSPC || reason == EDQUOT) return Error::full(path);
    return Error::unavailable("file-unusable", path + ": " + std::strerror(reason));
}

std::string folder_of(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

Result<> write_all(const Descriptor& to, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const auto written = ::write(to.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failure(path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

// The bytes of the next piece; none at the end.
Result<std::string_view> next_piece(const Descriptor& from, std::string& buffer, const std::string& path) {
    for (;;) {
        const auto got = ::read(from.number(), buffer.data(), buffer.size());
        if (got >= 0) return std::string_view(buffer.data(), static_cast<std::size_t>(got));
        if (errno != EINTR) return failure(path);
    }
}

Result<> copy_pieces(const Descriptor& from, const Descriptor& to, const std::string& source,
                     const std::string& target) {
    std::string buffer(kPiece, '\0');
    for (;;) {
        const auto piece = TRY(next_piece(from, buffer, source));
        if (piece.empty()) break;
        TRY(write_all(to, piece, target));
    }
    return ::fsync(to.number()) == 0 ? Result<>() : Result<>(failure(target));
}

}  // namespace

Result<> sync_path(const std::string& path) {
    const Descriptor opened(path, O_RDONLY);
    if (!opened.ok() || ::fsync(opened.number()) != 0) return failure(path);
    return {};
}

Result<> write_new_file(const std::string& file, std::string_view text) {
    const Descriptor made(file, O_WRONLY | O_CREAT | O_EXCL);
    if (!made.ok()) return failure(file);
    TRY(write_all(made, text, file));
    if (::fsync(made.number()) != 0) return failure(file);
    return sync_path(folder_of(file));
}

Result<> copy_to_new_file(const std::string& from, const std::string& to) {
    const Descriptor source(from, O_RDONLY);
    if (!source.ok()) return failure(from);
    const Descriptor target(to, O_WRONLY | O_CREAT | O_EXCL);
    if (!target.ok()) return failure(to);
    TRY(copy_pieces(source, target, from, to));
    return sync_path(folder_of(to));
}

Result<std::string> read_file(const std::string& file, std::size_t most) {
    const Descriptor source(file, O_RDONLY);
    if (!source.ok()) return failure(file);
    std::string text;
    std::string buffer(kPiece, '\0');
    for (;;) {
        const auto piece = TRY(next_piece(source, buffer, file));
        if (piece.empty()) return text;
        if (text.size() + piece.size() > most) return Error::too_large("file-too-large", {{"file", file}});
        text += piece;
    }
}

}  // namespace xingtan

#include "platform/sheet/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace xingtan::sheet {
namespace {

Error not_readable() { return Error::unavailable("file-not-readable", std::strerror(errno)); }

}  // namespace

ByteSource ByteSource::of_bytes(std::string_view bytes) {
    ByteSource source;
    source.bytes_ = bytes;
    source.size_ = bytes.size();
    return source;
}

Result<ByteSource> ByteSource::of_file(const std::string& path) {
    ByteSource source;
    source.file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (source.file_ < 0) return not_readable();
    struct stat facts {};
    if (::fstat(source.file_, &facts) != 0) return not_readable();
    source.size_ = static_cast<std::uint64_t>(facts.st_size);
    return source;
}

ByteSource::ByteSource(ByteSource&& other) noexcept
    : bytes_(other.bytes_), file_(std::exchange(other.file_, -1)), size_(other.size_) {}

ByteSource::~ByteSource() {
    if (file_ >= 0) ::close(file_);
}

Result<std::size_t> ByteSource::read(std::uint64_t offset, std::span<char> into) const {
    if (offset >= size_) return std::size_t{0};
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), size_ - offset));
    if (in_memory()) {
        std::memcpy(into.data(), bytes_.data() + offset, wanted);
        return wanted;
    }
    std::size_t got = 0;
    while (got < wanted) {
        const auto count = ::pread(file_, into.data() + got, wanted - got, static_cast<off_t>(offset + got));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return not_readable();
        if (count == 0) break;
        got += static_cast<std::size_t>(count);
    }
    return got;
}

Result<std::string> ByteSource::read(std::uint64_t offset, std::size_t count) const {
    std::string bytes(count, '\0');
    const auto got = TRY(read(offset, std::span<char>(bytes)));
    bytes.resize(got);
    return bytes;
}

}  // namespace xingtan::sheet

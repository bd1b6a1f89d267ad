#pragma once
// The bytes of an uploaded file, in memory or on disk, read by position so that nothing is loaded twice.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace xingtan::sheet {

class ByteSource {
  public:
    // The bytes must outlive the source.
    static ByteSource of_bytes(std::string_view bytes);
    // Kind::Unavailable "file-not-readable" when it cannot be opened.
    static Result<ByteSource> of_file(const std::string& path);

    ByteSource(ByteSource&& other) noexcept;
    ByteSource& operator=(ByteSource&& other) = delete;
    ~ByteSource();

    std::uint64_t size() const { return size_; }
    // Fills as much of `into` as the file has from `offset` on; gives the count.
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) const;
    Result<std::string> read(std::uint64_t offset, std::size_t count) const;

    bool in_memory() const { return file_ < 0; }
    std::string_view bytes() const { return bytes_; }  // in memory only
    int file() const { return file_; }                 // on disk only

  private:
    ByteSource() = default;

    std::string_view bytes_;
    int file_ = -1;
    std::uint64_t size_ = 0;
};

}  // namespace xingtan::sheet

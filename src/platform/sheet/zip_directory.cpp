#include "platform/sheet/zip_directory.h"

#include <algorithm>
#include <vector>

#include "platform/sheet/faults.h"

namespace xingtan::sheet {
namespace {

constexpr std::size_t kEndRecord = 22;
constexpr std::size_t kEnd64Locator = 20;
constexpr std::size_t kEnd64Record = 56;
constexpr std::size_t kLongestComment = 65'535;
constexpr std::size_t kEntryHead = 46;
constexpr std::size_t kLocalHead = 30;
constexpr std::uint64_t kDirectoryBytes = 4 << 20;
constexpr std::uint64_t kIn64 = 0xFFFFFFFF;

// Little-endian fields by position; the caller has checked the length.
std::uint64_t field(std::string_view bytes, std::size_t at, int width) {
    std::uint64_t value = 0;
    for (int i = width - 1; i >= 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

struct Directory {
    std::uint64_t entries = 0;
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

struct Entry {
    std::uint64_t offset = 0;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
};

Result<Directory> directory64(const ByteSource& source, std::uint64_t end_at) {
    if (end_at < kEnd64Locator) return file_corrupt("zip64 locator missing");
    const std::string locator = TRY(source.read(end_at - kEnd64Locator, kEnd64Locator));
    if (!locator.starts_with("PK\x06\x07")) return file_corrupt("zip64 locator missing");
    const std::string record = TRY(source.read(field(locator, 8, 8), kEnd64Record));
    if (record.size() < kEnd64Record || !record.starts_with("PK\x06\x06"))
        return file_corrupt("zip64 end record missing");
    return Directory{field(record, 32, 8), field(record, 48, 8), field(record, 40, 8)};
}

Result<Directory> find_directory(const ByteSource& source) {
    const auto tail_size = std::min<std::uint64_t>(source.size(), kEndRecord + kLongestComment);
    const auto tail_at = source.size() - tail_size;
    const std::string tail = TRY(source.read(tail_at, static_cast<std::size_t>(tail_size)));
    const auto at = tail.rfind("PK\x05\x06");
    if (at == std::string::npos || tail.size() - at < kEndRecord)
        return file_corrupt("zip end record missing");
    const std::string_view end = std::string_view(tail).substr(at);
    const Directory found{field(end, 10, 2), field(end, 16, 4), field(end, 12, 4)};
    const bool in64 = found.entries == 0xFFFF || found.offset == kIn64 || found.bytes == kIn64;
    if (!in64) return found;
    return directory64(source, tail_at + at);
}

// The zip64 extra field holds, in this order, those values whose 32-bit field is full.
Result<> widen(Entry& entry, std::string_view extra) {
    while (extra.size() >= 4) {
        const auto kind = field(extra, 0, 2);
        const auto length = static_cast<std::size_t>(field(extra, 2, 2));
        if (extra.size() < 4 + length) return file_corrupt("zip extra field cut short");
        if (kind == 1) {
            std::size_t at = 4;
            for (auto* value : {&entry.unpacked, &entry.packed, &entry.offset}) {
                if (*value != kIn64) continue;
                if (at + 8 > 4 + length) return file_corrupt("zip64 field cut short");
                *value = field(extra, at, 8);
                at += 8;
            }
            return {};
        }
        extra.remove_prefix(4 + length);
    }
    return {};
}

Result<std::vector<Entry>> read_entries(std::string_view bytes, std::uint64_t count) {
    std::vector<Entry> entries;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (bytes.size() < kEntryHead || !bytes.starts_with("PK\x01\x02"))
            return file_corrupt("zip directory cut short");
        const auto name = static_cast<std::size_t>(field(bytes, 28, 2));
        const auto extra = static_cast<std::size_t>(field(bytes, 30, 2));
        const auto comment = static_cast<std::size_t>(field(bytes, 32, 2));
        if (bytes.size() < kEntryHead + name + extra + comment)
            return file_corrupt("zip directory cut short");
        if ((field(bytes, 8, 2) & 1) != 0) return file_encrypted();
        Entry entry{field(bytes, 42, 4), field(bytes, 20, 4), field(bytes, 24, 4)};
        TRY(widen(entry, bytes.substr(kEntryHead + name, extra)));
        entries.push_back(entry);
        bytes.remove_prefix(kEntryHead + name + extra + comment);
    }
    return entries;
}

Result<> check_sizes(const std::vector<Entry>& entries) {
    std::uint64_t total = 0;
    for (const auto& entry : entries) {
        const bool dense = entry.unpacked > kZipRatioFrom && entry.unpacked / kZipRatio > entry.packed;
        if (dense) return file_too_large_unpacked("a part unpacks to more than 200 times its size");
        if (entry.unpacked > limits::kSheetUnpacked) return file_too_large_unpacked("a part is too large");
        total += entry.unpacked;
    }
    if (total > limits::kSheetUnpacked) return file_too_large_unpacked("the parts together are too large");
    return {};
}

// Parts that share bytes are how a small file unpacks to a huge one without a suspicious ratio.
Result<> check_overlap(std::vector<Entry> entries) {
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.offset < b.offset; });
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (entries[i].offset - entries[i - 1].offset < kLocalHead + entries[i - 1].packed)
            return file_corrupt("zip parts overlap");
    return {};
}

}  // namespace

Result<> check_zip_directory(const ByteSource& source) {
    const auto directory = TRY(find_directory(source));
    if (directory.entries > kZipEntries) return file_too_large_unpacked("too many parts");
    if (directory.bytes > kDirectoryBytes) return file_corrupt("zip directory too long");
    const std::string bytes = TRY(source.read(directory.offset, static_cast<std::size_t>(directory.bytes)));
    const auto entries = TRY(read_entries(bytes, directory.entries));
    TRY(check_sizes(entries));
    TRY(check_overlap(entries));
    return {};
}

}  // namespace xingtan::sheet

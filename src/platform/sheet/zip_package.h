#pragma once
// The parts of a workbook file by name, unpacked as streams with every byte counted.
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sheet/byte_source.h"

struct zip;

namespace xingtan::sheet {

// What a consumer of a stream wants next.
enum class Flow : std::uint8_t { More, Enough };

class ZipPackage {
  public:
    using Sink = std::function<Result<Flow>(std::string_view)>;

    // Checks the directory first. `source` must outlive the package.
    static Result<ZipPackage> open(const ByteSource& source);

    ZipPackage(ZipPackage&& other) noexcept;
    ZipPackage& operator=(ZipPackage&&) = delete;
    ~ZipPackage();

    // Names are compared without case; a leading slash and backslashes are forgiven, as writers use them.
    bool has(std::string_view part) const;
    std::vector<std::string> parts() const;
    // Feeds the part piece by piece; Kind::Invalid "file-corrupt" when it is absent, damaged or not of the
    // size it claimed, unless the sink has said Enough.
    Result<> read(std::string_view part, const Sink& sink);

  private:
    explicit ZipPackage(zip* handle);
    Result<> list_parts();

    zip* handle_;
    std::map<std::string, std::uint64_t> parts_;
    std::int64_t unpacked_ = 0;
};

// "xl/workbook.xml" and "worksheets/sheet1.xml" -> "xl/worksheets/sheet1.xml"; "/xl/a.xml" stands for itself.
std::string resolve_part(std::string_view from, std::string_view target);

}  // namespace xingtan::sheet

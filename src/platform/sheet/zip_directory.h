#pragma once
// The list at the end of a zip file, judged before anything is unpacked: how many parts it names, what they
// say they unpack to, whether they share bytes and whether they are encrypted. What a part says of itself is
// checked again while it is unpacked.
#include "platform/sheet/byte_source.h"

namespace xingtan::sheet {

constexpr std::uint64_t kZipEntries = 2'000;
constexpr std::uint64_t kZipRatio = 200;  // unpacked bytes for one packed byte, of a part past kZipRatioFrom
constexpr std::uint64_t kZipRatioFrom = 16 << 20;

Result<> check_zip_directory(const ByteSource& source);

}  // namespace xingtan::sheet

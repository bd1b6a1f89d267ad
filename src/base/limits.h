#pragma once
// Every named limit that is not a setting. A list, body, loop, queue, upload or retry without one is a
// defect.
#include <cstddef>
#include <cstdint>

namespace xingtan::limits {

constexpr std::size_t kJsonBody = 8 << 20;  // bytes of one JSON request body
constexpr std::size_t kUpload = 64 << 20;   // bytes of one uploaded sheet
constexpr int kJsonDepth = 32;
constexpr int kPageSize = 50;  // rows of one list page unless asked
constexpr int kPageSizeMost = 200;
constexpr std::size_t kNameBytes = 150;   // 50 Han characters
constexpr std::size_t kTextBytes = 2000;  // one typed remark
constexpr int kClosureRows = 500;         // rows one closure of a job may write
constexpr int kBatchEntries = 10'000;     // entries of one hours batch
constexpr int kBatchClosureEntries = 1'000;
constexpr std::int64_t kSheetUnpacked = 1LL << 30;  // bytes a workbook may unpack to
constexpr int kSheetRows = 200'000;
constexpr int kSheetColumns = 200;
constexpr std::int64_t kPlacesMost = 100'000'000;  // places one move may name
constexpr int kWriteGroup = 256;                   // closures that share one durable commit
constexpr std::size_t kWriteQueue = 4'096;
constexpr int kTransactionRetries = 5;

}  // namespace xingtan::limits

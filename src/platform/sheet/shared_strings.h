#pragma once
// The texts that cells share, kept in large blocks with one offset each, so a file of a million names costs
// little more than its letters.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sheet/xml.h"

namespace xingtan::sheet {

constexpr std::size_t kCellBytes = 4 * 32'767;  // a cell holds 32,767 UTF-16 units at most

// The text inside <si> or <is>: plain or in runs, without the phonetic guide. The owner forwards the events
// that lie below that element.
class RichText {
  public:
    void begin();
    void start(std::string_view name);
    void end(std::string_view name);
    void text(std::string_view piece);
    bool too_long() const { return text_.size() > kCellBytes; }
    // The text with _x000D_ escapes undone.
    std::string take();

  private:
    std::string text_;
    int phonetic_ = 0;
    bool in_t_ = false;
};

class SharedStrings {
  public:
    Result<> load(ZipPackage& package, const std::string& part);
    Result<> add(std::string_view text);
    std::size_t size() const { return starts_.size(); }
    std::string_view at(std::size_t index) const;

  private:
    std::vector<std::string> blocks_;
    std::vector<std::uint32_t> starts_;  // block number times block size plus the place in it
};

// _xHHHH_ stands for a UTF-16 unit that XML cannot hold; _x005F_ protects an underscore.
std::string undo_escapes(std::string text);

}  // namespace xingtan::sheet

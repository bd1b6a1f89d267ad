#pragma once
// What the reader of old formats sends: frames of a letter, a length and as many bytes. 'S' the sheet's name,
// 'O' the name of another one, 'D' that days count from 1904, 'R' a line number beginning a row, 'C' a column
// and the cells of the row: 't' text, 'n' a number as digits, 'd' a day or moment.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace xingtan::sheet {

enum class ReaderStatus : int { Read = 0, Corrupt = 10, Encrypted = 11, NoMemory = 12, NotThis = 13 };

constexpr std::size_t kFrameHead = 5;
constexpr std::uint32_t kFrameMost = 1 << 20;

std::string frame(char letter, std::string_view bytes);

// Cuts what arrives into frames again, however it was cut on the way.
class Frames {
  public:
    using Take = std::function<Result<>(char letter, std::string_view bytes)>;
    explicit Frames(Take take) : take_(std::move(take)) {}
    Result<> feed(std::string_view bytes);

  private:
    Take take_;
    std::string waiting_;
};

}  // namespace xingtan::sheet

#include "platform/sheet/old_sheet_frames.h"

#include <cstring>

namespace xingtan::sheet {

std::string frame(char letter, std::string_view bytes) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    std::string out(1, letter);
    out.append(reinterpret_cast<const char*>(&size), sizeof size);
    return out.append(bytes);
}

Result<> Frames::feed(std::string_view bytes) {
    waiting_ += bytes;
    std::size_t at = 0;
    while (waiting_.size() - at >= kFrameHead) {
        std::uint32_t size = 0;
        std::memcpy(&size, waiting_.data() + at + 1, sizeof size);
        if (size > kFrameMost) return Error::broken("the reader of old sheets sent no frame");
        if (waiting_.size() - at < kFrameHead + size) break;
        TRY(take_(waiting_[at], std::string_view(waiting_).substr(at + kFrameHead, size)));
        at += kFrameHead + size;
    }
    waiting_.erase(0, at);
    return {};
}

}  // namespace xingtan::sheet

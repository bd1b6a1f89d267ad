#include "platform/sheet/shared_strings.h"

#include <charconv>
#include <cstring>

#include "platform/sheet/faults.h"

namespace xingtan::sheet {
namespace {

constexpr std::size_t kBlock = 256 << 10;
constexpr std::size_t kBlocks = 512;       // 128 MiB of text
constexpr std::size_t kStrings = 4 << 20;  // a sheet may hold 40 million cells, but not of different texts
using Length = std::uint32_t;

void append_bmp(std::string& out, unsigned unit) {
    const auto byte = [&](unsigned value) { out += static_cast<char>(value); };
    if (unit < 0x80) {
        byte(unit);
    } else if (unit < 0x800) {
        byte(0xC0 | unit >> 6);
        byte(0x80 | (unit & 0x3F));
    } else {
        byte(0xE0 | unit >> 12);
        byte(0x80 | (unit >> 6 & 0x3F));
        byte(0x80 | (unit & 0x3F));
    }
}

class StringsReader : public XmlHandler {
  public:
    explicit StringsReader(SharedStrings& strings) : strings_(strings) {}

    Result<Flow> start(std::string_view name, const XmlAttributes&) override {
        ++depth_;
        if (depth_ == 1 && name != "sst") return file_corrupt("the shared strings are something else");
        if (depth_ == 2 && name == "si") {
            inside_ = true;
            rich_.begin();
        } else if (inside_) {
            rich_.start(name);
        }
        return Flow::More;
    }
    Result<Flow> end(std::string_view name) override {
        --depth_;
        if (depth_ != 1) {
            if (inside_) rich_.end(name);
            return Flow::More;
        }
        if (!inside_) return Flow::More;
        inside_ = false;
        if (rich_.too_long()) return file_corrupt("a shared string is too long");
        TRY(strings_.add(rich_.take()));
        return Flow::More;
    }
    void text(std::string_view piece) override {
        if (inside_) rich_.text(piece);
    }

  private:
    SharedStrings& strings_;
    RichText rich_;
    int depth_ = 0;
    bool inside_ = false;
};

}  // namespace

void RichText::begin() {
    text_.clear();
    phonetic_ = 0;
    in_t_ = false;
}

void RichText::start(std::string_view name) {
    if (name == "rPh") ++phonetic_;
    in_t_ = name == "t" && phonetic_ == 0;
}

void RichText::end(std::string_view name) {
    if (name == "rPh") --phonetic_;
    in_t_ = false;
}

// One byte too many is kept, so that too_long() can tell.
void RichText::text(std::string_view piece) {
    if (in_t_ && !too_long()) text_ += piece.substr(0, kCellBytes + 1);
}

std::string RichText::take() { return undo_escapes(std::move(text_)); }

Result<> SharedStrings::load(ZipPackage& package, const std::string& part) {
    StringsReader reader(*this);
    return read_xml(package, part, reader);
}

Result<> SharedStrings::add(std::string_view text) {
    const std::size_t needed = sizeof(Length) + text.size();
    if (blocks_.empty() || blocks_.back().size() + needed > kBlock) {
        if (blocks_.size() == kBlocks) return file_too_large_unpacked("too much shared text");
        blocks_.emplace_back().reserve(kBlock);
    }
    if (starts_.size() == kStrings) return file_too_large_unpacked("too many shared strings");
    std::string& block = blocks_.back();
    starts_.push_back(static_cast<std::uint32_t>((blocks_.size() - 1) * kBlock + block.size()));
    const auto length = static_cast<Length>(text.size());
    block.append(reinterpret_cast<const char*>(&length), sizeof length);
    block.append(text);
    return {};
}

std::string_view SharedStrings::at(std::size_t index) const {
    const std::size_t start = starts_[index];
    const char* head = blocks_[start / kBlock].data() + start % kBlock;
    Length length = 0;
    std::memcpy(&length, head, sizeof length);
    return {head + sizeof length, length};
}

std::string undo_escapes(std::string text) {
    auto at = text.find("_x");
    if (at == std::string::npos) return text;
    std::string out;
    std::size_t copied = 0;
    for (; at != std::string::npos; at = text.find("_x", at)) {
        unsigned unit = 0;
        const char* digits = text.data() + at + 2;
        const bool fits = text.size() - at >= 7 && text[at + 6] == '_';
        const bool escape = fits && std::from_chars(digits, digits + 4, unit, 16).ptr == digits + 4;
        if (!escape || (unit >= 0xD800 && unit <= 0xDFFF)) {
            ++at;
            continue;
        }
        out.append(text, copied, at - copied);
        if (unit != 0) append_bmp(out, unit);
        at += 7;
        copied = at;
    }
    out.append(text, copied);
    return out;
}

}  // namespace xingtan::sheet

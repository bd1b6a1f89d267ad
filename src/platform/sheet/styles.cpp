#include "platform/sheet/styles.h"

#include <cstdlib>
#include <map>

#include "platform/sheet/faults.h"

namespace xingtan::sheet {
namespace {

constexpr std::size_t kStyles = 65'536;
constexpr int kFirstCustom = 164;

class StylesReader : public XmlHandler {
  public:
    explicit StylesReader(std::vector<NumberLook>& looks) : looks_(looks) {}

    Result<Flow> start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt") return add_format(attributes);
        if (name == "cellXfs") inside_ = true;
        if (name == "xf" && inside_) return add_style(attributes);
        return Flow::More;
    }
    Result<Flow> end(std::string_view name) override {
        if (name == "cellXfs") inside_ = false;
        return Flow::More;
    }

  private:
    Result<Flow> add_format(const XmlAttributes& attributes) {
        if (formats_.size() == kStyles) return file_corrupt("too many number formats");
        const char* id = attributes.find("numFmtId");
        const char* code = attributes.find("formatCode");
        if (id != nullptr && code != nullptr) formats_[std::atoi(id)] = look_of_format(code);
        return Flow::More;
    }

    // A format the file spells out wins over the built-in meaning of its number, as WPS relies on.
    Result<Flow> add_style(const XmlAttributes& attributes) {
        if (looks_.size() == kStyles) return file_corrupt("too many styles");
        const char* id = attributes.find("numFmtId");
        const int number = id == nullptr ? 0 : std::atoi(id);
        const auto custom = formats_.find(number);
        looks_.push_back(custom != formats_.end() ? custom->second
                         : number < kFirstCustom  ? look_of_builtin(number)
                                                  : NumberLook{});
        return Flow::More;
    }

    std::vector<NumberLook>& looks_;
    std::map<int, NumberLook> formats_;
    bool inside_ = false;
};

}  // namespace

Result<> Styles::load(ZipPackage& package, const std::string& part) {
    StylesReader reader(looks_);
    return read_xml(package, part, reader);
}

}  // namespace xingtan::sheet

#pragma once
// A pushed XML parser for parts that strangers wrote: no document type, no entity, bounded memory whatever
// the depth, the length of a tag or the number of names. Names arrive without their namespace when it is one
// of the spreadsheet's own (transitional, strict, package relationships, or none), else they arrive empty.
#include <memory>
#include <string>
#include <string_view>

#include "platform/sheet/zip_package.h"

namespace xingtan::sheet {

// Name and value pairs of one start tag, valid during the call.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    // An attribute without prefix; null when absent.
    const char* find(std::string_view name) const;
    // r:id and its like, in whichever relationships namespace.
    const char* find_relationship(std::string_view name) const;

  private:
    const char** pairs_;
};

class XmlHandler {
  public:
    virtual ~XmlHandler() = default;
    virtual Result<Flow> start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual Result<Flow> end(std::string_view name) = 0;
    virtual void text(std::string_view) {}
};

// Reads the whole part through the handler, or as far as it wants.
Result<> read_xml(ZipPackage& package, std::string_view part, XmlHandler& handler);

}  // namespace xingtan::sheet

#include "platform/sheet/xml.h"

#include <expat.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>

#include "platform/sheet/faults.h"

namespace xingtan::sheet {
namespace {

constexpr std::size_t kParserMemory = 16 << 20;
// A tag longer than this is scanned again with every piece that arrives; no honest one comes near.
constexpr std::size_t kLongestToken = 256 << 10;
constexpr char kSeparator = '|';

// Expat's allocator takes no context, and one thread runs one parser at a time.
thread_local std::size_t parser_memory = 0;

struct alignas(std::max_align_t) BlockHead {
    std::size_t size;
};

void* take(std::size_t size) {
    if (size > kParserMemory || parser_memory + size > kParserMemory) return nullptr;
    auto* head = static_cast<BlockHead*>(std::malloc(sizeof(BlockHead) + size));
    if (head == nullptr) return nullptr;
    head->size = size;
    parser_memory += size;
    return head + 1;
}

void give_back(void* block) {
    if (block == nullptr) return;
    auto* head = static_cast<BlockHead*>(block) - 1;
    parser_memory -= head->size;
    std::free(head);
}

void* resize(void* block, std::size_t size) {
    if (block == nullptr) return take(size);
    const std::size_t old = (static_cast<BlockHead*>(block) - 1)->size;
    void* made = take(size);
    if (made == nullptr) return nullptr;
    std::memcpy(made, block, std::min(old, size));
    give_back(block);
    return made;
}

bool is_own_namespace(std::string_view uri) {
    return uri == "http://schemas.openxmlformats.org/spreadsheetml/2006/main" ||
           uri == "http://purl.oclc.org/ooxml/spreadsheetml/main" ||
           uri == "http://schemas.openxmlformats.org/package/2006/relationships";
}

std::string_view own_name(std::string_view name) {
    const auto bar = name.rfind(kSeparator);
    if (bar == std::string_view::npos) return name;
    return is_own_namespace(name.substr(0, bar)) ? name.substr(bar + 1) : std::string_view{};
}

class Parser {
  public:
    explicit Parser(XmlHandler& handler) : handler_(handler) {
        static constexpr XML_Memory_Handling_Suite memory{take, resize, give_back};
        static constexpr XML_Char separator[] = {kSeparator, '\0'};
        parser_.reset(XML_ParserCreate_MM(nullptr, &memory, separator));
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    }

    Result<Flow> feed(std::string_view bytes, int last) {
        since_event_ += bytes.size();
        const auto status = XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), last);
        if (fault_) return *std::move(fault_);
        if (enough_) return Flow::Enough;
        if (status != XML_STATUS_OK) return parse_fault();
        if (since_event_ > kLongestToken) return file_too_large_unpacked("one tag is too long");
        return Flow::More;
    }

  private:
    struct Free {
        void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
    };

    Error parse_fault() const {
        const auto code = XML_GetErrorCode(parser_.get());
        if (code == XML_ERROR_NO_MEMORY) return file_too_large_unpacked("the XML needs too much memory");
        return file_corrupt(std::string(XML_ErrorString(code)) + " in line " +
                            std::to_string(XML_GetCurrentLineNumber(parser_.get())));
    }

    void took(Result<Flow> answer) {
        since_event_ = 0;
        if (!answer.ok())
            fault_ = std::move(answer).error();
        else if (*answer == Flow::Enough)
            enough_ = true;
        else
            return;
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    bool stopped() const { return fault_.has_value() || enough_; }

    static Parser& self(void* data) { return *static_cast<Parser*>(data); }

    static void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
        Parser& parser = self(data);
        if (!parser.stopped()) parser.took(parser.handler_.start(own_name(name), XmlAttributes(attributes)));
    }
    // Expat still reports the end of an empty element after a stop in its start.
    static void on_end(void* data, const XML_Char* name) {
        Parser& parser = self(data);
        if (!parser.stopped()) parser.took(parser.handler_.end(own_name(name)));
    }
    static void on_text(void* data, const XML_Char* text, int length) {
        Parser& parser = self(data);
        parser.since_event_ = 0;
        if (!parser.stopped()) parser.handler_.text({text, static_cast<std::size_t>(length)});
    }
    static void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        self(data).took(file_corrupt("a document type is not allowed"));
    }

    XmlHandler& handler_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
    std::optional<Error> fault_;
    std::size_t since_event_ = 0;
    bool enough_ = false;
};

}  // namespace

const char* XmlAttributes::find(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
        if (name == *pair) return pair[1];
    return nullptr;
}

const char* XmlAttributes::find_relationship(std::string_view name) const {
    const std::string ending = "/relationships" + std::string(1, kSeparator) + std::string(name);
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
        if (std::string_view(*pair).ends_with(ending)) return pair[1];
    return nullptr;
}

Result<> read_xml(ZipPackage& package, std::string_view part, XmlHandler& handler) {
    Parser parser(handler);
    bool enough = false;
    TRY(package.read(part, [&](std::string_view bytes) -> Result<Flow> {
        const Flow flow = TRY(parser.feed(bytes, 0));
        enough = flow == Flow::Enough;
        return flow;
    }));
    if (!enough) TRY(parser.feed({}, 1));
    return {};
}

}  // namespace xingtan::sheet

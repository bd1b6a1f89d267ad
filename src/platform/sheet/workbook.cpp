#include "platform/sheet/workbook.h"

#include <algorithm>

#include "platform/sheet/faults.h"
#include "platform/sheet/xml.h"

namespace xingtan::sheet {
namespace {

constexpr std::size_t kRelationships = 10'000;
constexpr std::size_t kSheets = 2'000;

struct Relationship {
    std::string id;
    std::string
        kind;  // the last step of the type: "worksheet"; the same in the transitional and strict forms
    std::string part;
};

std::string text_of(const char* value) { return value == nullptr ? std::string() : std::string(value); }

std::string rels_part(std::string_view part) {
    const auto slash = part.rfind('/');
    const auto cut = slash == std::string_view::npos ? 0 : slash + 1;
    return std::string(part.substr(0, cut)) + "_rels/" + std::string(part.substr(cut)) + ".rels";
}

class RelationshipsReader : public XmlHandler {
  public:
    explicit RelationshipsReader(std::string from) : from_(std::move(from)) {}
    std::vector<Relationship> found;

    Result<Flow> start(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || text_of(attributes.find("TargetMode")) == "External") return Flow::More;
        if (found.size() == kRelationships) return file_corrupt("too many relationships");
        const std::string type = text_of(attributes.find("Type"));
        found.push_back({text_of(attributes.find("Id")), type.substr(type.rfind('/') + 1),
                         resolve_part(from_, text_of(attributes.find("Target")))});
        return Flow::More;
    }
    Result<Flow> end(std::string_view) override { return Flow::More; }

  private:
    std::string from_;
};

Result<std::vector<Relationship>> relationships_of(ZipPackage& package, const std::string& part) {
    const std::string rels = rels_part(part);
    if (!package.has(rels)) return std::vector<Relationship>{};
    RelationshipsReader reader(part);
    TRY(read_xml(package, rels, reader));
    return std::move(reader.found);
}

const Relationship* of_kind(const std::vector<Relationship>& list, std::string_view kind) {
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto& r) { return r.kind == kind; });
    return at == list.end() ? nullptr : &*at;
}

class WorkbookReader : public XmlHandler {
  public:
    WorkbookReader(Workbook& book, const std::vector<Relationship>& relationships)
        : book_(book), relationships_(relationships) {}

    Result<Flow> start(std::string_view name, const XmlAttributes& attributes) override {
        if (!rooted_ && name != "workbook") return file_not_a_spreadsheet();
        rooted_ = true;
        if (name == "workbookPr") read_epoch(text_of(attributes.find("date1904")));
        if (name == "sheet") return add_sheet(attributes);
        return Flow::More;
    }
    Result<Flow> end(std::string_view) override { return Flow::More; }

  private:
    void read_epoch(const std::string& flag) {
        if (flag == "1" || flag == "true" || flag == "on") book_.epoch = Epoch::From1904;
    }

    // Chart and dialog sheets have relationships of other kinds and no cells.
    Result<Flow> add_sheet(const XmlAttributes& attributes) {
        if (book_.sheets.size() == kSheets) return file_corrupt("too many sheets");
        const std::string id = text_of(attributes.find_relationship("id"));
        const std::string state = text_of(attributes.find("state"));
        for (const auto& link : relationships_)
            if (link.id == id && link.kind == "worksheet")
                book_.sheets.push_back({text_of(attributes.find("name")), link.part,
                                        state == "hidden" || state == "veryHidden"});
        return Flow::More;
    }

    Workbook& book_;
    const std::vector<Relationship>& relationships_;
    bool rooted_ = false;
};

Result<std::string> workbook_part(ZipPackage& package) {
    const auto roots = TRY(relationships_of(package, ""));
    if (const auto* main = of_kind(roots, "officeDocument")) return main->part;
    if (package.has("xl/workbook.xml")) return std::string("xl/workbook.xml");
    if (package.has("mimetype") && package.has("content.xml")) return file_old_format();  // .ods
    return file_not_a_spreadsheet();
}

}  // namespace

Result<Workbook> read_workbook(ZipPackage& package) {
    const std::string part = TRY(workbook_part(package));
    if (part.ends_with(".bin")) return file_old_format();
    const auto relationships = TRY(relationships_of(package, part));
    Workbook book;
    WorkbookReader reader(book, relationships);
    TRY(read_xml(package, part, reader));
    if (book.sheets.empty()) return file_corrupt("the workbook names no worksheet");
    if (const auto* strings = of_kind(relationships, "sharedStrings")) book.strings_part = strings->part;
    if (const auto* styles = of_kind(relationships, "styles")) book.styles_part = styles->part;
    return book;
}

}  // namespace xingtan::sheet

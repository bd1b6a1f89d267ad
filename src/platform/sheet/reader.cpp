#include "platform/sheet/reader.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "platform/sheet/csv.h"
#include "platform/sheet/faults.h"
#include "platform/sheet/html_table.h"
#include "platform/sheet/old_sheet.h"
#include "platform/sheet/workbook.h"
#include "platform/sheet/worksheet.h"
#include "platform/sheet/xml.h"
#include "platform/text/charset.h"

namespace xingtan::sheet {
namespace {

constexpr std::size_t kHead = 512;
constexpr std::size_t kScan = 1 << 20;

enum class Content : std::uint8_t { Zip, Compound, OldMarkup, Foreign, Text };

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// Many portals call an HTML table or XML of 2003 an .xls file.
bool is_markup(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const auto first = head.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return false;
    const std::string start = lower(head.substr(first, 16));
    for (std::string_view mark : {"<?xml", "<html", "<!doctype", "<table", "<meta", "<head", "<style"})
        if (start.starts_with(mark)) return true;
    return false;
}

// No text has zero bytes, except as halves of UTF-16 units, or is mostly control characters.
bool is_binary(std::string_view head) {
    text::CharsetGuess guess;
    guess.feed(head.substr(0, head.size() / 2 * 2));
    const auto charset = guess.verdict().charset;
    if (charset == text::Charset::Utf16LittleEndian || charset == text::Charset::Utf16BigEndian) return false;
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) { return c >= 0 && c <= 8; });
    return head.find('\0') != std::string_view::npos ||
           controls * 3 > static_cast<std::ptrdiff_t>(head.size());
}

Content content_of(std::string_view head) {
    using namespace std::string_view_literals;
    if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv) || head.starts_with("PK00PK"sv))
        return Content::Zip;
    if (head.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return Content::Compound;
    for (std::string_view mark : {"%PDF"sv, "\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "Rar!"sv, "7z\xBC\xAF"sv,
                                  "\x1F\x8B"sv, "RIFF"sv})
        if (head.starts_with(mark)) return Content::Foreign;
    // The first record of a bare .xls stream of the oldest versions.
    if (head.starts_with("\x09\x08"sv) || head.starts_with("\x09\x04"sv) || head.starts_with("\x09\x02"sv))
        return Content::OldMarkup;
    if (is_markup(head)) return Content::OldMarkup;
    return is_binary(head) ? Content::Foreign : Content::Text;
}

std::string utf16(std::string_view ascii) {
    std::string bytes;
    for (const char c : ascii) bytes.append({c, '\0'});
    return bytes;
}

// Looks for one of the stream names of a compound file, each scanned with an overlap.
Result<bool> mentions(const ByteSource& source, const std::string& needle) {
    for (std::uint64_t at = 0; at < source.size(); at += kScan) {
        const std::string piece = TRY(source.read(at, kScan + needle.size()));
        if (piece.find(needle) != std::string::npos) return true;
    }
    return false;
}

Result<const WorkbookSheet*> choose_sheet(const Workbook& book, const std::string& wanted) {
    const auto fits = [&](const WorkbookSheet& s) { return wanted.empty() ? !s.hidden : s.name == wanted; };
    const auto at = std::find_if(book.sheets.begin(), book.sheets.end(), fits);
    if (at != book.sheets.end()) return &*at;
    if (wanted.empty()) return &book.sheets.front();
    return Error::invalid("sheet-not-found", {{"sheet", wanted}});
}

Result<> read_sheet_of(ZipPackage& package, const Workbook& book, const ReadOptions& options, SheetInfo& info,
                       RowGate& gate) {
    const WorkbookSheet* sheet = TRY(choose_sheet(book, options.sheet));
    info.sheet = sheet->name;
    for (const auto& other : book.sheets)
        if (&other != sheet && !other.hidden) info.other_sheets.push_back(other.name);
    SharedStrings strings;
    if (package.has(book.strings_part)) TRY(strings.load(package, book.strings_part));
    Styles styles;
    if (package.has(book.styles_part)) TRY(styles.load(package, book.styles_part));
    return read_worksheet(package, sheet->part, {strings, styles, book.epoch}, gate);
}

// What LibreOffice made of another format; where it is not installed, the sentence asks for .xlsx.
Result<> read_converted(const ByteSource& source, std::string_view suffix, const ReadOptions& options,
                        SheetInfo& info, RowGate& gate) {
    std::string own;
    std::string& bytes = options.made ? *options.made : own;
    if (bytes.empty()) bytes = TRY(converted(source, suffix));
    auto made = ByteSource::of_bytes(bytes);
    auto package = TRY(ZipPackage::open(made));
    const auto book = TRY(read_workbook(package));
    return read_sheet_of(package, book, options, info, gate);
}

Result<bool> is_encrypted_ods(ZipPackage& package) {
    constexpr std::string_view kManifest = "META-INF/manifest.xml";
    bool found = false;
    if (!package.has(kManifest)) return false;
    std::string text;
    TRY(package.read(kManifest, [&](std::string_view piece) -> Result<Flow> {
        text += piece;
        return text.size() < kScan ? Flow::More : Flow::Enough;
    }));
    found = text.find("manifest:encryption-data") != std::string::npos;
    return found;
}

class AnyXml : public XmlHandler {
  public:
    Result<Flow> start(std::string_view, const XmlAttributes&) override { return Flow::More; }
    Result<Flow> end(std::string_view) override { return Flow::More; }
};

// Every part unpacks to what it says, and the content is well-formed: LibreOffice takes seconds to find out.
Result<> is_whole_open_document(ZipPackage& package) {
    constexpr std::string_view kContent = "content.xml";
    const auto drop = [](std::string_view) -> Result<Flow> { return Flow::More; };
    for (const auto& part : package.parts())
        if (part != kContent && !part.ends_with('/')) TRY(package.read(part, drop));
    AnyXml any;
    return read_xml(package, kContent, any);
}

Result<> read_zip(const ByteSource& source, const ReadOptions& options, SheetInfo& info, RowGate& gate) {
    auto package = TRY(ZipPackage::open(source));
    const auto book = read_workbook(package);
    if (book.ok()) return read_sheet_of(package, *book, options, info, gate);
    if (book.error().code != file_old_format().code) return book.error();
    const bool encrypted = TRY(is_encrypted_ods(package));
    if (encrypted) return file_encrypted();
    const bool open_document = package.has("content.xml");
    if (!open_document && !package.has("xl/workbook.bin")) return file_corrupt("no content");
    if (open_document) TRY(is_whole_open_document(package));
    return read_converted(source, open_document ? "ods" : "xlsb", options, info, gate);
}

// An HTML table is read as it stands: converted, a long number in a cell would lose its digits.
Result<> read_markup(const ByteSource& source, const ReadOptions& options, SheetInfo& info, RowGate& gate) {
    std::string text;
    while (text.size() < source.size()) {
        const std::string piece = TRY(source.read(text.size(), kScan));
        if (piece.empty()) break;
        text += piece;
    }
    const auto marked = with_cells_as_text(text);
    return read_converted(ByteSource::of_bytes(marked), "xls", options, info, gate);
}

// The sectors its table counts lie in the file.
Result<bool> is_compound_whole(const ByteSource& source) {
    constexpr std::uint64_t kShiftAt = 30, kTablesAt = 76;
    constexpr std::uint32_t kFree = 0xFFFFFFFF, kLastSector = 0xFFFFFFFA;
    const std::string head = TRY(source.read(0, kHead));
    if (head.size() < kHead || (head[kShiftAt] != 9 && head[kShiftAt] != 12)) return false;
    const std::uint64_t sector = std::uint64_t{1} << head[kShiftAt];
    std::uint64_t last = 0, counted = 0;
    for (auto at = kTablesAt; at + 4 <= kHead; at += 4) {
        std::uint32_t table = 0;
        std::memcpy(&table, head.data() + at, sizeof table);
        if (table >= kLastSector) break;
        const std::string entries = TRY(source.read((table + std::uint64_t{1}) * sector, sector));
        if (entries.size() < sector) return false;
        for (std::uint64_t i = 0; i + 4 <= sector; i += 4, ++counted) {
            std::uint32_t next = 0;
            std::memcpy(&next, entries.data() + i, sizeof next);
            if (next != kFree) last = counted;
        }
    }
    return counted > 0 && (last + 1) * sector < source.size();
}

// A compound file names its streams in a directory, which the header places. One that lies beyond the end was
// cut short; else the file is a document of another kind.
Result<> refuse_compound(const ByteSource& source) {
    constexpr std::uint64_t kDirectoryAt = 48, kSector = 512;
    const std::string place = TRY(source.read(kDirectoryAt, 4));
    std::uint32_t sector = 0;
    if (place.size() == sizeof sector) std::memcpy(&sector, place.data(), sizeof sector);
    if ((sector + std::uint64_t{1}) * kSector >= source.size()) return file_corrupt("cut short");
    return file_not_a_spreadsheet();
}

// An .xlsx with a password is wrapped in a compound file; so is every .xls and .et.
Result<> read_compound(const ByteSource& source, const ReadOptions& options, SheetInfo& info, RowGate& gate) {
    const bool encrypted = TRY(mentions(source, utf16("EncryptedPackage")));
    if (encrypted) return file_encrypted();
    const bool workbook = TRY(mentions(source, utf16("Workbook")));
    const bool older_workbook = TRY(mentions(source, utf16("Book")));
    if (!workbook && !older_workbook) return refuse_compound(source);
    info.format = FileFormat::Xls;
    TRY(read_xls(source, options, info, gate));
    if (info.rows > 0) return {};
    const bool whole = TRY(is_compound_whole(source));
    if (!whole || info.sheet.empty()) return file_corrupt("cut short");
    return {};
}

Result<> read_by_content(const ByteSource& source, const ReadOptions& options, SheetInfo& info,
                         RowGate& gate) {
    const std::string head = TRY(source.read(0, kHead));
    if (head.empty()) return file_empty();
    switch (content_of(head)) {
        case Content::Zip: return read_zip(source, options, info, gate);
        case Content::Compound: return read_compound(source, options, info, gate);
        case Content::OldMarkup: return read_markup(source, options, info, gate);
        case Content::Foreign: return file_not_a_spreadsheet();
        case Content::Text: break;
    }
    info.format = FileFormat::Csv;
    return read_csv(source, info, gate);
}

}  // namespace

Result<SheetInfo> look_into(const ByteSource& source, const ReadOptions& options, const RowSink& sink) {
    SheetInfo info;
    RowGate gate(info, options, sink);
    TRY(read_by_content(source, options, info, gate));
    return info;
}

Result<SheetInfo> read_sheet(const ByteSource& source, const ReadOptions& options, const RowSink& sink) {
    auto info = TRY(look_into(source, options, sink));
    if (info.rows == 0) return file_empty();
    return info;
}

Result<SheetInfo> read_sheet(std::string_view bytes, const ReadOptions& options, const RowSink& sink) {
    const auto source = ByteSource::of_bytes(bytes);
    return read_sheet(source, options, sink);
}

}  // namespace xingtan::sheet

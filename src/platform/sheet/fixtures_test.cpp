#include "platform/sheet/fixtures.h"

#include <zip.h>

#include <array>
#include <stdexcept>

namespace xingtan::sheet::fixtures {
namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string little(std::uint64_t value, int width) {
    std::string bytes;
    for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
}

std::uint32_t crc32(std::string_view data) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : data) {
        crc ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i) crc = crc >> 1 ^ (0xEDB88320U & (0U - (crc & 1)));
    }
    return ~crc;
}

struct Written {
    std::string directory;
    std::uint64_t count = 0;
};

std::string local_part(const std::string& name, const std::string& data, const HandZip& options) {
    const unsigned flags = (options.encrypted ? 1U : 0U) | (options.descriptors ? 8U : 0U);
    const std::uint64_t size = options.descriptors ? 0 : data.size();
    const std::uint64_t crc = options.descriptors ? 0 : crc32(data);
    std::string part =
        "PK\x03\x04" + little(45, 2) + little(flags, 2) + little(0, 2) + little(0, 4) + little(crc, 4);
    if (options.zip64)
        part += little(0xFFFFFFFF, 4) + little(0xFFFFFFFF, 4);
    else
        part += little(size, 4) + little(size, 4);
    part += little(name.size(), 2) + little(options.zip64 ? 20 : 0, 2) + name;
    if (options.zip64) part += little(1, 2) + little(16, 2) + little(size, 8) + little(size, 8);
    part += data;
    if (options.descriptors)
        part += "PK\x07\x08" + little(crc32(data), 4) + little(data.size(), 4) + little(data.size(), 4);
    return part;
}

std::string directory_entry(const std::string& name, const std::string& data, std::uint64_t offset,
                            const HandZip& options) {
    const unsigned flags = (options.encrypted ? 1U : 0U) | (options.descriptors ? 8U : 0U);
    const std::uint64_t unpacked = options.claimed != 0 ? options.claimed : data.size();
    std::string entry = "PK\x01\x02" + little(45, 2) + little(45, 2) + little(flags, 2) + little(0, 2) +
                        little(0, 4) + little(crc32(data), 4);
    if (options.zip64)
        entry += little(0xFFFFFFFF, 4) + little(0xFFFFFFFF, 4);
    else
        entry += little(data.size(), 4) + little(unpacked, 4);
    entry += little(name.size(), 2) + little(options.zip64 ? 28 : 0, 2) + little(0, 2) + little(0, 2) +
             little(0, 2) + little(0, 4);
    entry += options.zip64 ? little(0xFFFFFFFF, 4) : little(offset, 4);
    entry += name;
    if (options.zip64)
        entry +=
            little(1, 2) + little(24, 2) + little(unpacked, 8) + little(data.size(), 8) + little(offset, 8);
    return entry;
}

std::string relationship(std::string_view id, std::string_view kind, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kOffice) + "/" +
           std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(const std::string& inside) {
    return std::string(kHead) +
           R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
           inside + "</Relationships>";
}

std::string styles_xml(const Book& book) {
    std::string xml = std::string(kHead) + "<styleSheet xmlns=\"" + std::string(kMain) + "\"><numFmts>" +
                      book.formats + R"(</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>)";
    for (const int id : book.styles) xml += "<xf numFmtId=\"" + std::to_string(id) + "\"/>";
    return xml +
           R"(</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>)";
}

std::string strings_xml(const Book& book) {
    std::string xml = std::string(kHead) + "<sst xmlns=\"" + std::string(kMain) + "\">";
    for (const auto& text : book.strings) xml += "<si>" + text + "</si>";
    return xml + "</sst>";
}

}  // namespace

std::string zipped(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(memory);
    zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
    for (const auto& [name, data] : parts) {
        zip_source_t* source = zip_source_buffer(archive, data.data(), data.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error("fixture part");
    }
    if (zip_close(archive) != 0) throw std::runtime_error("fixture archive");
    zip_source_open(memory);
    zip_source_seek(memory, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(memory)), '\0');
    zip_source_seek(memory, 0, SEEK_SET);
    const auto got = zip_source_read(memory, bytes.data(), bytes.size());
    zip_source_close(memory);
    zip_source_free(memory);
    if (got != static_cast<zip_int64_t>(bytes.size())) throw std::runtime_error("fixture bytes");
    return bytes;
}

std::string hand_zipped(const Parts& parts, const HandZip& options) {
    std::string bytes;
    std::string directory;
    for (const auto& [name, data] : parts) {
        const std::uint64_t offset = options.overlap ? 0 : bytes.size();
        directory += directory_entry(name, data, offset, options);
        bytes += local_part(name, data, options);
    }
    const std::uint64_t at = bytes.size();
    bytes += directory;
    if (options.zip64) {
        const std::uint64_t record = bytes.size();
        bytes += "PK\x06\x06" + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 4) + little(0, 4) +
                 little(parts.size(), 8) + little(parts.size(), 8) + little(directory.size(), 8) +
                 little(at, 8);
        bytes += "PK\x06\x07" + little(0, 4) + little(record, 8) + little(1, 4);
    }
    const std::uint64_t count = options.zip64 ? 0xFFFF : parts.size();
    bytes += "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2);
    bytes += options.zip64 ? little(0xFFFFFFFF, 4) + little(0xFFFFFFFF, 4)
                           : little(directory.size(), 4) + little(at, 4);
    return bytes + little(0, 2);
}

Parts excel_parts(const Book& book) {
    const std::string workbook =
        std::string(kHead) + "<workbook xmlns=\"" + std::string(kMain) + "\" xmlns:r=\"" +
        std::string(kOffice) + "\"><workbookPr" + (book.epoch_1904 ? " date1904=\"1\"" : "") + "/><sheets>" +
        book.before_sheets + "<sheet name=\"名册\" sheetId=\"9\" r:id=\"rId1\"/></sheets></workbook>";
    return {{"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml", workbook},
            {"xl/_rels/workbook.xml.rels",
             relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                           relationship("rId2", "styles", "styles.xml") +
                           relationship("rId3", "sharedStrings", "sharedStrings.xml") +
                           relationship("rId4", "worksheet", "worksheets/sheet2.xml"))},
            {"xl/worksheets/sheet1.xml",
             std::string(kHead) + "<worksheet xmlns=\"" + std::string(kMain) +
                 "\"><cols><col min=\"1\" max=\"16384\" width=\"9\"/></cols><sheetData>" + book.sheet_data +
                 "</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells></worksheet>"},
            {"xl/worksheets/sheet2.xml",
             std::string(kHead) + "<worksheet xmlns=\"" + std::string(kMain) +
                 "\"><sheetData><row><c t=\"str\"><v>second</v></c></row></sheetData></worksheet>"},
            {"xl/styles.xml", styles_xml(book)},
            {"xl/sharedStrings.xml", strings_xml(book)}};
}

std::string excel(const Book& book) { return zipped(excel_parts(book)); }

std::string with_sheet_xml(const std::string& worksheet_xml) {
    Parts parts = excel_parts({});
    for (auto& [name, data] : parts)
        if (name == "xl/worksheets/sheet1.xml") data = worksheet_xml;
    return zipped(parts);
}

std::string compound(std::string_view stream_name) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    bytes.resize(1024, '\0');
    for (const char c : stream_name) bytes.append({c, '\0'});
    bytes.resize(4096, '\0');
    return bytes;
}

std::vector<std::string> Outcome::lines() const {
    std::vector<std::string> list;
    for (const auto& row : rows) {
        std::string line;
        for (const auto& cell : row.cells) line += (&cell == row.cells.data() ? "" : "|") + cell.text;
        list.push_back(line);
    }
    return list;
}

Outcome read_all(std::string_view bytes, const ReadOptions& options) {
    Outcome outcome;
    auto info = read_sheet(bytes, options, [&](const SheetRow& row) -> Result<> {
        outcome.rows.push_back(row);
        return {};
    });
    if (info.ok()) {
        outcome.info = std::move(info).value();
    } else {
        outcome.code = info.error().code;
        outcome.params = info.error().params;
    }
    return outcome;
}

}  // namespace xingtan::sheet::fixtures

#include "platform/form/form.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>

#include "platform/sheet/byte_source.h"
#include "platform/sheet/reader.h"
#include "platform/sheet/zip_package.h"

namespace xingtan::form {
namespace {

FormCell cell(std::int64_t row, std::int64_t column, std::string text, Look look = Look::Name) {
    return {row, column, 1, 1, look, Side::Centre, std::move(text), {}};
}
FormCell figure(std::int64_t row, std::int64_t column, std::int64_t number) {
    return {row, column, 1, 1, Look::Figure, Side::Centre, {}, number};
}
FormCell merged(FormCell cell, std::int64_t rows, std::int64_t columns) {
    cell.rows = rows;
    cell.columns = columns;
    return cell;
}

// A title over everything, a heading over two columns, names over two rows, a seal.
Form sample(std::int64_t rows = 2) {
    Form form{"教师培训统计表", "统计", false, {12, 8, 8}, 1, 3, {}, "杏坛市", *date_from_iso("2016-03-09")};
    form.cells = {merged(cell(0, 0, "教师培训统计表", Look::Title), 1, 3),
                  merged(cell(1, 0, "市州", Look::Heading), 2, 1),
                  merged(cell(1, 1, "专任教师数", Look::Heading), 1, 2), cell(2, 1, "中小学", Look::Heading),
                  cell(2, 2, "中职", Look::Heading)};
    std::int64_t at = 3;
    for (std::int64_t i = 0; i < rows; ++i, at += 2) {
        form.cells.push_back(merged(cell(at, 0, "=第" + std::to_string(i + 1) + "市"), 2, 1));
        for (std::int64_t half : {0, 1})
            for (std::int64_t column : {1, 2})
                form.cells.push_back(figure(at + half, column, 1000 * i + half));
    }
    form.cells.push_back(merged(cell(at, 0, "（盖章）\n年  月  日", Look::Seal), 1, 3));
    return form;
}

std::string part_of(const std::string& workbook, std::string_view part) {
    const sheet::ByteSource source = sheet::ByteSource::of_bytes(workbook);
    auto package = sheet::ZipPackage::open(source);
    EXPECT_TRUE(package.ok());
    std::string text;
    EXPECT_TRUE(package
                    ->read(part,
                           [&](std::string_view piece) -> Result<sheet::Flow> {
                               text += piece;
                               return sheet::Flow::More;
                           })
                    .ok());
    return text;
}

std::set<std::string> merges_in(const std::string& workbook) {
    const auto xml = part_of(workbook, "xl/worksheets/sheet1.xml");
    std::set<std::string> found;
    const std::string_view mark = "<mergeCell ref=\"";
    for (auto at = xml.find(mark); at != std::string::npos; at = xml.find(mark, at + 1)) {
        const auto from = at + mark.size();
        found.insert(xml.substr(from, xml.find('"', from) - from));
    }
    return found;
}

// What a tool of poppler makes of the file.
std::string said_by(const std::string& tool, const std::string& pdf) {
    const auto path =
        std::filesystem::temp_directory_path() / ("form-" + std::to_string(::getpid()) + ".pdf");
    std::ofstream(path, std::ios::binary) << pdf;
    std::string text;
    std::unique_ptr<FILE, int (*)(FILE*)> pipe(
        ::popen((tool + " " + path.string() + (tool == "pdfinfo" ? "" : " -")).c_str(), "r"), ::pclose);
    std::array<char, 4096> piece;
    while (const auto count = std::fread(piece.data(), 1, piece.size(), pipe.get()))
        text.append(piece.data(), count);
    pipe.reset();
    std::filesystem::remove(path);
    return text;
}

TEST(FormXlsx, HoldsTheCellsAndTheirMerges) {
    const auto form = sample();
    const auto bytes = xlsx(form);
    ASSERT_TRUE(bytes.ok()) << bytes.error().detail;
    std::set<std::string> wanted;
    for (const auto& one : form.cells)
        if (one.rows > 1 || one.columns > 1) wanted.insert(address_of(one));
    EXPECT_EQ(wanted, (std::set<std::string>{"A1:C1", "A2:A3", "B2:C2", "A4:A5", "A6:A7", "A8:C8"}));
    EXPECT_EQ(merges_in(*bytes), wanted);

    std::map<std::string, std::string> read, said;
    ASSERT_TRUE(sheet::read_sheet(*bytes, {}, [&](const sheet::SheetRow& row) -> Result<> {
                    for (std::size_t c = 0; c < row.cells.size(); ++c)
                        if (!row.cells[c].empty())
                            read[sheet::column_name(static_cast<int>(c)) + std::to_string(row.line)] =
                                row.cells[c].text;
                    return {};
                }).ok());
    for (const auto& one : form.cells) {
        auto at = address_of(one);
        said[at.substr(0, at.find(':'))] = shown(one);
    }
    EXPECT_EQ(read, said);  // "=第1市" is text
}

TEST(FormXlsx, FiguresAreNumbers) {
    const auto xml = part_of(*xlsx(sample()), "xl/worksheets/sheet1.xml");
    EXPECT_NE(xml.find("<v>1000</v>"), std::string::npos);
    EXPECT_EQ(xml.find("<f>"), std::string::npos);
}

TEST(FormPdf, SaysTheSameAndRepeatsItsHeadings) {
    const auto form = sample(60);
    const auto bytes = pdf(form);
    ASSERT_TRUE(bytes.ok()) << bytes.error().code;
    const auto text = said_by("pdftotext -raw", *bytes);
    for (const auto& one : form.cells)
        EXPECT_NE(text.find(shown(one).substr(0, shown(one).find('\n'))), std::string::npos)
            << address_of(one);
    std::size_t headings = 0, pages = 0;
    for (auto at = text.find("专任教师数"); at != std::string::npos; at = text.find("专任教师数", at + 1))
        ++headings;
    for (const char c : text) pages += c == '\f';
    EXPECT_GT(pages, 2u);
    EXPECT_EQ(headings, pages);
    EXPECT_NE(text.find("共 " + std::to_string(pages) + " 页"), std::string::npos);
}

TEST(FormPdf, NamesCharactersNoFontHas) {
    auto form = sample();
    form.cells.back().text = "\U000F0000";
    const auto refused = pdf(form);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, "glyphs-missing");
}

TEST(FormPdf, WhatBelongsTogetherMustFitAPage) {
    auto form = sample();
    std::string tall;
    for (int i = 0; i < 120; ++i) tall += "行\n";
    form.cells.back().text = tall;
    EXPECT_EQ(pdf(form).error().code, "paper-too-full");
}

TEST(FormCheck, RefusesWhatOverlapsOrFallsOff) {
    auto form = sample();
    form.cells.push_back(figure(4, 0, 1));  // inside a merged name
    EXPECT_EQ(check(form).error().kind, Kind::Broken);
    form = sample();
    form.cells.push_back(figure(4, 3, 1));
    EXPECT_EQ(check(form).error().kind, Kind::Broken);
    form = sample();
    form.cells.push_back(figure(kRowsMost, 0, 1));
    EXPECT_EQ(check(form).error().code, "too-many-rows");
}

}  // namespace
}  // namespace xingtan::form

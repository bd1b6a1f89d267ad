#include "platform/sheet/csv_writer.h"

#include <utility>

#include "platform/sheet/csv.h"

namespace xingtan::sheet {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

std::string guarded(std::string_view text) {
    return looks_like_formula(text) || starts_guarded(text) ? "'" + std::string(text) : std::string(text);
}

}  // namespace

CsvWriter::CsvWriter(std::vector<Column> columns) : columns_(std::move(columns)), text_(kMark) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (i > 0) text_ += ',';
        field(guarded(columns_[i].heading));
    }
    text_ += kLineEnd;
}

void CsvWriter::row(std::span<const Value> values) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (i > 0) text_ += ',';
        const Value value = i < values.size() ? values[i] : Value{};
        const std::string text = shown(value, columns_[i].kind);
        field(std::holds_alternative<std::string_view>(value) ? guarded(text) : text);
    }
    text_ += kLineEnd;
}

void CsvWriter::field(std::string_view text) {
    const bool plain = text.find_first_of(",;\t\r\n\"") == std::string_view::npos && !text.starts_with(' ') &&
                       !text.ends_with(' ');
    if (plain) {
        text_ += text;
        return;
    }
    text_ += '"';
    for (const char c : text) {
        if (c == '"') text_ += '"';
        text_ += c;
    }
    text_ += '"';
}

std::string CsvWriter::take() { return std::exchange(text_, {}); }

}  // namespace xingtan::sheet

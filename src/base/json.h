#pragma once
// JSON to and from described structs. Reading is strict: an unknown field, a missing field, a wrong type or
// trailing bytes is an error that names the field (reliability: mass assignment is impossible).
#include <string>
#include <string_view>

#include "base/fields.h"
#include "base/limits.h"
#include "base/result.h"

namespace xingtan {

void append_json_text(std::string& out, std::string_view text);  // quoted and escaped
void append_json(std::string& out, const TypeInfo& type, const void* value);
// Kind::Malformed "body-not-json" or "body-wrong-shape" with the fields at fault.
Result<> read_json(const TypeInfo& type, void* value, std::string_view text);
// A flat object of texts, {"code": "sentence"}, in its order; Kind::Malformed when it is anything else.
Result<std::vector<std::pair<std::string, std::string>>> read_json_texts(std::string_view text);
// True when every member of `expected` stands in `actual` (objects by subset, arrays by equal length);
// the string "*" matches anything. For tests.
Result<> json_contains(std::string_view expected, std::string_view actual);
// The text of a member by dotted path ("rows.0.id"), as JSON; empty when absent. For tests and tools.
std::string json_member(std::string_view text, std::string_view path);

template <class T>
std::string to_json(const T& value) {
    std::string out;
    append_json(out, type_of<T>(), &value);
    return out;
}

template <class T>
Result<T> from_json(std::string_view text) {
    T value{};
    TRY(read_json(type_of<T>(), &value, text));
    return value;
}

}  // namespace xingtan

#include "base/json.h"

#include <boost/json.hpp>
#include <charconv>

namespace json = boost::json;

namespace xingtan {
namespace {

void append_scalar(std::string& out, const TypeInfo& type, const void* value) {
    const Scalar scalar = type.load(value);
    switch (type.kind) {
        case FieldKind::Bool: out += scalar.number ? "true" : "false"; return;
        case FieldKind::Int: out += std::to_string(scalar.number); return;
        case FieldKind::Id:
            if (scalar.number == 0)
                out += "null";
            else
                append_json_text(out, id_to_wire(type.letter, scalar.number));
            return;
        case FieldKind::Enum:
            append_json_text(out, type.enumerators[static_cast<std::size_t>(scalar.number)]);
            return;
        case FieldKind::DomainInstant: append_json_text(out, to_iso(DomainTime{scalar.number})); return;
        case FieldKind::WallInstant: append_json_text(out, to_iso(WallTime{scalar.number})); return;
        case FieldKind::Day:
            append_json_text(out, to_iso(Date{static_cast<std::int32_t>(scalar.number)}));
            return;
        default: append_json_text(out, scalar.text); return;
    }
}

void append_struct(std::string& out, const Shape& shape, const void* value) {
    out += '{';
    bool first = true;
    for (const Field& field : shape.fields) {
        if (!first) out += ',';
        first = false;
        out += '"';
        out += field.name;
        out += "\":";
        append_json(out, *field.type, static_cast<const char*>(value) + field.offset);
    }
    out += '}';
}

// Reads one value; every fault is added with the path of its field, so that a form can show all at once.
class Reader {
  public:
    std::vector<FieldError> faults;

    void read(const TypeInfo& type, void* into, const json::value& from, const std::string& path) {
        switch (type.kind) {
            case FieldKind::Struct: return read_struct(type.shape(), into, from, path);
            case FieldKind::List: return read_list(type, into, from, path);
            case FieldKind::Optional:
                if (from.is_null()) return type.clear(into);
                return read(*type.inner, type.emplace(into), from, path);
            default: return read_scalar(type, into, from, path);
        }
    }

  private:
    void fault(const std::string& path, const char* code) { faults.push_back({path, code}); }

    void read_struct(const Shape& shape, void* into, const json::value& from, const std::string& path) {
        if (!from.is_object()) return fault(path, "expects-object");
        const auto prefix = path.empty() ? path : path + ".";
        const auto& object = from.get_object();
        std::size_t known = 0;
        for (const Field& field : shape.fields) {
            const auto* member = object.if_contains(field.name);
            auto* target = static_cast<char*>(into) + field.offset;
            if (member) {
                ++known;
                read(*field.type, target, *member, prefix + std::string(field.name));
            } else if (field.type->kind != FieldKind::Optional) {
                fault(prefix + std::string(field.name), "field-missing");
            }
        }
        if (known == object.size()) return;
        for (const auto& member : object) {
            bool found = false;
            for (const Field& field : shape.fields) found = found || field.name == member.key();
            if (!found) fault(prefix + std::string(member.key()), "field-unknown");
        }
    }

    void read_list(const TypeInfo& type, void* into, const json::value& from, const std::string& path) {
        if (!from.is_array()) return fault(path, "expects-list");
        std::size_t i = 0;
        for (const auto& element : from.get_array())
            read(*type.inner, type.append(into), element, path + "." + std::to_string(i++));
    }

    void read_scalar(const TypeInfo& type, void* into, const json::value& from, const std::string& path) {
        switch (type.kind) {
            case FieldKind::Bool:
                if (!from.is_bool()) return fault(path, "expects-true-or-false");
                return type.store(into, Scalar::of(std::int64_t{from.get_bool()}));
            case FieldKind::Int:
                if (!from.is_int64()) return fault(path, "expects-whole-number");
                return type.store(into, Scalar::of(from.get_int64()));
            default: break;
        }
        if (!from.is_string()) return fault(path, "expects-text");
        const std::string_view text(from.get_string());
        switch (type.kind) {
            case FieldKind::Id:
                return store_or(type, into, id_from_wire(type.letter, text), path, "expects-id");
            case FieldKind::Enum: return store_or(type, into, enumerator(type, text), path, "expects-choice");
            case FieldKind::Day: {
                const auto day = date_from_iso(text);
                return store_or(type, into, day ? std::optional<std::int64_t>(day->days) : std::nullopt, path,
                                "expects-date");
            }
            case FieldKind::DomainInstant:
            case FieldKind::WallInstant:
                return store_or(type, into, instant_from_iso(text), path, "expects-time");
            default: return type.store(into, Scalar::of(text));
        }
    }

    void store_or(const TypeInfo& type, void* into, std::optional<std::int64_t> number,
                  const std::string& path, const char* code) {
        if (!number) return fault(path, code);
        type.store(into, Scalar::of(*number));
    }

    static std::optional<std::int64_t> enumerator(const TypeInfo& type, std::string_view name) {
        for (std::size_t i = 0; i < type.enumerators.size(); ++i)
            if (type.enumerators[i] == name) return static_cast<std::int64_t>(i);
        return std::nullopt;
    }
};

Result<json::value> parse(std::string_view text) {
    json::parse_options options;
    options.max_depth = limits::kJsonDepth;
    boost::system::error_code failure;
    auto value = json::parse(json::string_view(text.data(), text.size()), failure, {}, options);
    if (failure) return Error::malformed("body-not-json", failure.message());
    return value;
}

Result<> contains(const json::value& expected, const json::value& actual, const std::string& path) {
    const auto differs = [&] {
        return Error::invalid(
            "json-differs",
            {{"at", path}, {"expected", json::serialize(expected)}, {"actual", json::serialize(actual)}});
    };
    if (expected.is_string() && expected.get_string() == "*") return {};
    if (expected.is_object()) {
        if (!actual.is_object()) return differs();
        for (const auto& member : expected.get_object()) {
            const auto* found = actual.get_object().if_contains(member.key());
            if (!found)
                return Error::invalid("json-differs", {{"at", path + "." + std::string(member.key())},
                                                       {"expected", json::serialize(member.value())},
                                                       {"actual", "absent"}});
            TRY(contains(member.value(), *found, path + "." + std::string(member.key())));
        }
        return {};
    }
    if (expected.is_array()) {
        if (!actual.is_array() || actual.get_array().size() != expected.get_array().size()) return differs();
        for (std::size_t i = 0; i < expected.get_array().size(); ++i)
            TRY(contains(expected.get_array()[i], actual.get_array()[i], path + "." + std::to_string(i)));
        return {};
    }
    if (expected == actual) return {};
    return differs();
}

void append_escaped(std::string& out, unsigned char c) {
    static constexpr char kHex[] = "0123456789abcdef";
    switch (c) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        default: break;
    }
    out += "\\u00";
    out += kHex[c >> 4];
    out += kHex[c & 15];
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0;  // begin of what needs no escape
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, plain, i - plain);
        append_escaped(out, c);
        plain = i + 1;
    }
    out.append(text, plain);
    out += '"';
}

void append_json(std::string& out, const TypeInfo& type, const void* value) {
    switch (type.kind) {
        case FieldKind::Struct: return append_struct(out, type.shape(), value);
        case FieldKind::Optional: {
            const void* inner = type.peek(value);
            if (inner)
                append_json(out, *type.inner, inner);
            else
                out += "null";
            return;
        }
        case FieldKind::List: {
            out += '[';
            for (std::size_t i = 0, n = type.size(value); i < n; ++i) {
                if (i) out += ',';
                append_json(out, *type.inner, type.at(value, i));
            }
            out += ']';
            return;
        }
        default: return append_scalar(out, type, value);
    }
}

Result<> read_json(const TypeInfo& type, void* value, std::string_view text) {
    const auto parsed = TRY(parse(text));
    Reader reader;
    reader.read(type, value, parsed, "");
    if (reader.faults.empty()) return {};
    auto error = Error::malformed("body-wrong-shape");
    error.fields = std::move(reader.faults);
    return error;
}

Result<std::vector<std::pair<std::string, std::string>>> read_json_texts(std::string_view text) {
    const auto parsed = TRY(parse(text));
    if (!parsed.is_object()) return Error::malformed("body-wrong-shape", "not an object");
    std::vector<std::pair<std::string, std::string>> texts;
    for (const auto& member : parsed.get_object()) {
        if (!member.value().is_string())
            return Error::malformed("body-wrong-shape", std::string(member.key()));
        texts.emplace_back(member.key(), member.value().get_string());
    }
    return texts;
}

Result<> json_contains(std::string_view expected, std::string_view actual) {
    const auto want = TRY(parse(expected));
    const auto have = TRY(parse(actual));
    return contains(want, have, "");
}

std::string json_member(std::string_view text, std::string_view path) {
    auto parsed = parse(text);
    if (!parsed.ok()) return {};
    const json::value* at = &parsed.value();
    while (!path.empty()) {
        const auto dot = path.find('.');
        const auto name = path.substr(0, dot);
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
        if (at->is_object()) {
            at = at->get_object().if_contains(json::string_view(name.data(), name.size()));
        } else if (at->is_array()) {
            std::size_t index = 0;
            const auto parsed_index = std::from_chars(name.data(), name.data() + name.size(), index);
            at = parsed_index.ec == std::errc() && index < at->get_array().size() ? &at->get_array()[index]
                                                                                  : nullptr;
        } else {
            at = nullptr;
        }
        if (!at) return {};
    }
    return json::serialize(*at);
}

}  // namespace xingtan

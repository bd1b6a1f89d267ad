#include "platform/http/openapi.h"

#include <map>

#include "base/json.h"
#include "platform/http/router.h"

namespace xingtan::http {
namespace {

std::string quoted(std::string_view text) {
    std::string out;
    append_json_text(out, text);
    return out;
}

// Comma-separated members of one JSON object or list.
class Members {
  public:
    void add(std::string_view name, std::string_view json) {
        element(quoted(name) + ":" + std::string(json));
    }
    void element(std::string_view json) {
        if (!text_.empty()) text_ += ',';
        text_ += json;
    }
    std::string object() const { return "{" + text_ + "}"; }
    std::string list() const { return "[" + text_ + "]"; }

  private:
    std::string text_;
};

constexpr std::string_view kProblemSchema =
    R"({"type":"object","description":"RFC 9457","properties":{"type":{"type":"string"},"title":{"type":"string"},)"
    R"("status":{"type":"integer"},"code":{"type":"string"},)"
    R"("params":{"type":"object","additionalProperties":{"type":"string"}},)"
    R"("fields":{"type":"array","items":{"type":"object","properties":{"field":{"type":"string"},"code":{"type":"string"},)"
    R"("title":{"type":"string"}},"required":["field","code","title"]}},"request":{"type":"string"}},)"
    R"("required":["type","title","status","code","params","fields"]})";

std::string id_pattern(char letter) { return std::string("^") + letter + "[0-9a-hjkmnp-tv-z]{13}$"; }

class Document {
  public:
    Result<std::string> write(std::span<const Route> routes) {
        std::map<std::string_view, Members> paths;
        for (const Route& route : routes) paths[route.path].add(lower(route.method), operation(route));
        Members all;
        for (const auto& [path, operations] : paths) all.add(path, operations.object());
        if (!clash_.empty()) return Error::broken("two shapes are both called " + clash_);

        Members schemas;
        schemas.add("Problem", kProblemSchema);
        for (const auto& [name, schema] : schemas_) schemas.add(name, schema.json);
        Members document;
        document.add("openapi", "\"3.1.0\"");
        document.add("info", R"({"title":"Xingtan","version":"1"})");
        document.add("paths", all.object());
        document.add(
            "components",
            "{\"schemas\":" + schemas.object() +
                R"(,"responses":{"Problem":{"description":"A refusal","content":{"application/problem+json":)"
                R"({"schema":{"$ref":"#/components/schemas/Problem"}}}}},"securitySchemes":{)"
                R"("session":{"type":"apiKey","in":"cookie","name":"__Host-xingtan"},)"
                R"("token":{"type":"http","scheme":"bearer"}}})");
        return document.object();
    }

  private:
    struct Schema {
        const Shape* shape;
        std::string json;
    };
    std::map<std::string, Schema, std::less<>> schemas_;
    std::string clash_;

    static std::string lower(std::string_view method) {
        std::string out;
        for (char c : method) out += static_cast<char>(c | 0x20);
        return out;
    }

    std::string reference(const Shape& shape) {
        const auto [at, fresh] = schemas_.try_emplace(std::string(shape.name), Schema{&shape, {}});
        if (at->second.shape != &shape) clash_ = shape.name;
        if (fresh)
            at->second.json =
                object_schema(shape);  // entered before it is described: a shape may hold itself
        return R"({"$ref":"#/components/schemas/)" + std::string(shape.name) + "\"}";
    }

    std::string object_schema(const Shape& shape) {
        Members properties, required;
        for (const Field& field : shape.fields) {
            properties.add(field.name, schema_of(*field.type));
            if (field.type->kind != FieldKind::Optional) required.element(quoted(field.name));
        }
        return R"({"type":"object","properties":)" + properties.object() + R"(,"required":)" +
               required.list() + R"(,"additionalProperties":false})";
    }

    std::string schema_of(const TypeInfo& type) {
        switch (type.kind) {
            case FieldKind::Bool: return R"({"type":"boolean"})";
            case FieldKind::Int: return R"({"type":"integer","format":"int64"})";
            case FieldKind::Text: return R"({"type":"string"})";
            case FieldKind::Masked: return R"({"type":"string","description":"masked"})";
            case FieldKind::Id:
                return R"({"type":"string","pattern":)" + quoted(id_pattern(type.letter)) + "}";
            case FieldKind::Enum: return R"({"type":"string","enum":)" + choices(type) + "}";
            case FieldKind::Day: return R"({"type":"string","format":"date"})";
            case FieldKind::DomainInstant:
            case FieldKind::WallInstant: return R"({"type":"string","format":"date-time"})";
            case FieldKind::Struct: return reference(type.shape());
            case FieldKind::List: return R"({"type":"array","items":)" + schema_of(*type.inner) + "}";
            case FieldKind::Optional: break;
        }
        return R"({"anyOf":[)" + schema_of(*type.inner) + R"(,{"type":"null"}]})";
    }

    static std::string choices(const TypeInfo& type) {
        Members names;
        for (const auto& name : type.enumerators) names.element(quoted(name));
        return names.list();
    }

    std::string content(const TypeInfo& (*type)(), std::string_view media) {
        if (type) return R"({"application/json":{"schema":)" + schema_of(type()) + "}}";
        return "{" + quoted(media) + R"(:{"schema":{"type":"string","format":"binary"}}})";
    }

    static void parameter(Members& list, std::string_view name, std::string_view where) {
        const bool path = where == "path";
        list.element("{\"name\":" + quoted(name) + ",\"in\":" + quoted(where) +
                     (path ? ",\"required\":true" : "") + R"(,"schema":{"type":"string"}})");
    }

    static std::string parameters(const Route& route) {
        Members list;
        for (auto name : parameter_names(route.path)) parameter(list, name, "path");
        for (auto rest = route.query; !rest.empty();) {
            const auto space = rest.find(' ');
            if (space != 0) parameter(list, rest.substr(0, space), "query");
            rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
        }
        return list.list();
    }

    std::string responses(const Route& route) {
        const bool answers = route.shapes.reply || !route.shapes.reply_media.empty();
        Members list;
        // A route that answers nothing answers 204; one that makes something may say 201 with the same shape.
        if (answers)
            list.add("2XX", R"({"description":"Done","content":)" +
                                content(route.shapes.reply, route.shapes.reply_media) + "}");
        else
            list.add("2XX", R"({"description":"Done"})");
        list.add("default", R"({"$ref":"#/components/responses/Problem"})");
        return list.object();
    }

    std::string operation(const Route& route) {
        Members members;
        members.add("operationId", quoted(operation_id(route)));
        members.add("summary", quoted(route.summary));
        members.add("x-right", quoted(wire_name(route.right)));
        members.add("security", route.right == Can::Anyone ? "[]" : R"([{"session":[]},{"token":[]}])");
        members.add("parameters", parameters(route));
        if (route.shapes.body || !route.shapes.body_media.empty())
            members.add("requestBody", R"({"required":true,"content":)" +
                                           content(route.shapes.body, route.shapes.body_media) + "}");
        members.add("responses", responses(route));
        return members.object();
    }
};

}  // namespace

std::string operation_id(const Route& route) {
    std::string out;
    for (char c : route.method) out += static_cast<char>(c | 0x20);
    auto path = route.path;
    if (path.starts_with("/api/")) path.remove_prefix(4);
    bool upper = false;
    for (char c : path) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter) out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        upper = !letter;
    }
    return out;
}

Result<std::string> openapi_document(std::span<const Route> routes) { return Document().write(routes); }

}  // namespace xingtan::http

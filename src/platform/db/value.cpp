#include "platform/db/value.h"

#include <algorithm>

namespace xingtan::db {
namespace {

Error unfit(const Cells& cells, int column, std::string_view what) {
    return Error::broken("column " + std::string(cells.name(column)) + ": " + std::string(what));
}

Result<> store_null(const TypeInfo& type, void* into, const Cells& cells, int column) {
    if (type.kind != FieldKind::Id) return unfit(cells, column, "null in a field that is never empty");
    type.store(into, Scalar::of(std::int64_t{0}));
    return {};
}

Result<> store_enumerator(const TypeInfo& type, void* into, const Cells& cells, int column) {
    const auto name = cells.text(column);
    const auto found = std::find(type.enumerators.begin(), type.enumerators.end(), name);
    if (found == type.enumerators.end()) return unfit(cells, column, "unknown word " + std::string(name));
    type.store(into, Scalar::of(std::int64_t{found - type.enumerators.begin()}));
    return {};
}

Result<> store_number(const TypeInfo& type, void* into, const Cells& cells, int column) {
    const auto number = cells.number(column);
    if (!number) return unfit(cells, column, "not a whole number");
    type.store(into, Scalar::of(*number));
    return {};
}

Arguments::Type stored_type(const TypeInfo& type) {
    switch (type.kind) {
        case FieldKind::Text:
        case FieldKind::Masked:
        case FieldKind::Enum: return Arguments::Type::Text;
        case FieldKind::Optional: return stored_type(*type.inner);
        default: return Arguments::Type::Number;
    }
}

}  // namespace

Result<> check_storable(const Arguments& arguments) {
    for (const auto& value : arguments.positional)
        if (value.tag == Scalar::Tag::Text && value.text.find('\0') != std::string_view::npos)
            return Error::malformed("text-has-nul");
    return {};
}

Result<> ColumnMap::fit(const Shape& wanted, const Cells& cells) {
    shape = nullptr;
    columns.assign(wanted.fields.size(), -1);
    for (std::size_t field = 0; field < columns.size(); ++field) {
        const auto name = wanted.fields[field].name;
        for (int i = 0; i < cells.count(); ++i)
            if (cells.name(i) == name) columns[field] = i;
        if (columns[field] < 0)
            return Error::broken("no column " + std::string(name) + " for " + std::string(wanted.name));
    }
    shape = &wanted;
    return {};
}

Result<> read_row(const Shape& shape, void* into, const Cells& cells) {
    ColumnMap& map = cells.columns();
    if (map.shape != &shape) TRY(map.fit(shape, cells));
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        const Field& field = shape.fields[i];
        TRY(read_cell(*field.type, static_cast<char*>(into) + field.offset, cells, map.columns[i]));
    }
    return {};
}

Result<> read_cell(const TypeInfo& type, void* into, const Cells& cells, int column) {
    switch (type.kind) {
        case FieldKind::Optional:
            if (!cells.is_null(column)) return read_cell(*type.inner, type.emplace(into), cells, column);
            type.clear(into);
            return {};
        case FieldKind::Struct:
        case FieldKind::List: return unfit(cells, column, "a field of several values is no column");
        default: break;
    }
    if (cells.is_null(column)) return store_null(type, into, cells, column);
    if (type.kind == FieldKind::Enum) return store_enumerator(type, into, cells, column);
    if (stored_type(type) == Arguments::Type::Number) return store_number(type, into, cells, column);
    type.store(into, Scalar::of(cells.text(column)));
    return {};
}

void bind_typed(Arguments& arguments, const TypeInfo& type, const void* value) {
    switch (type.kind) {
        case FieldKind::Optional:
            if (const void* inner = type.peek(value)) return bind_typed(arguments, *type.inner, inner);
            return arguments.add(Scalar::null(), stored_type(type));
        case FieldKind::Enum: {
            const auto& name = type.enumerators[static_cast<std::size_t>(type.load(value).number)];
            return arguments.add(Scalar::of(std::string_view(name)), Arguments::Type::Text);
        }
        default: return arguments.add(type.load(value), stored_type(type));
    }
}

}  // namespace xingtan::db

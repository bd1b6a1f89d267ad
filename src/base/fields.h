#pragma once
// The field table of a described struct: name, kind, accessor. JSON, SQL rows and bindings, OpenAPI,
// TypeScript and CSV are ordinary functions over it (json.h, platform/db, platform/http/openapi, …), so
// what can be generated from a struct is never written by hand.
//
//     struct Enrolment { EnrolmentId id; EnrolmentState state{}; };
//     BOOST_DESCRIBE_STRUCT(Enrolment, (), (id, state))
//
// Supported: bool, integers, std::string, Id, Claimed<Id>, described enums (kebab-case on the wire and in
// the database), DomainTime, WallTime, Date, Masked, described structs, std::vector and std::optional of
// these.
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace xingtan {

// What a personal number may look like outside: 3207**********34. There is no way back to the number.
struct Masked {
    std::string text;
};

// A value as a database stores it, or none. `text` views memory owned elsewhere.
struct Scalar {
    enum class Tag : std::uint8_t { Null, Int, Text };
    Tag tag = Tag::Null;
    std::int64_t number = 0;
    std::string_view text;

    static Scalar null() { return {}; }
    static Scalar of(std::int64_t value) { return {Tag::Int, value, {}}; }
    static Scalar of(std::string_view value) { return {Tag::Text, 0, value}; }
};

enum class FieldKind : std::uint8_t {
    Bool,
    Int,
    Text,
    Id,
    Enum,
    DomainInstant,
    WallInstant,
    Day,
    Masked,
    Struct,
    List,
    Optional
};

struct Shape;

// How one C++ type is read and written, erased to functions over void*.
struct TypeInfo {
    FieldKind kind;
    char letter = 0;                                // Id: its kind letter
    std::span<const std::string> enumerators = {};  // Enum: wire names, in order of value 0…n-1
    const Shape& (*shape)() = nullptr;              // Struct
    const TypeInfo* inner = nullptr;                // List, Optional
    Scalar (*load)(const void*) = nullptr;          // scalars: stored form (Enum as its number)
    void (*store)(void*, const Scalar&) = nullptr;  // scalars: kind and range already checked
    std::size_t (*size)(const void*) = nullptr;     // List
    const void* (*at)(const void*, std::size_t) = nullptr;
    void* (*append)(void*) = nullptr;
    const void* (*peek)(const void*) = nullptr;  // Optional: null when empty
    void* (*emplace)(void*) = nullptr;
    void (*clear)(void*) = nullptr;
};

struct Field {
    std::string_view name;
    const TypeInfo* type;
    std::size_t offset;
};

struct Shape {
    std::string_view name;
    std::span<const Field> fields;
};

// CheckedIn -> "checked-in"
std::string kebab_case(std::string_view camel);
// The bare type name out of a compiler's pretty function text: "PageOfPlace" for Page<quota::Place>.
std::string bare_type_name(std::string_view pretty);

template <class T>
const Shape& shape_of();
template <class T>
const TypeInfo& type_of();

namespace fields_detail {

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsClaimed : std::false_type {};
template <class I>
struct IsClaimed<Claimed<I>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
constexpr std::string_view type_text() {
    return __PRETTY_FUNCTION__;
}

template <class E>
const std::vector<std::string>& enumerator_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
            [&](auto d) { list.push_back(kebab_case(d.name)); });
        return list;
    }();
    return names;
}

template <class T>
Scalar load_scalar(const void* at) {
    const T& value = *static_cast<const T*>(at);
    if constexpr (IsClaimed<T>::value)
        return Scalar::of(value.unproven.value);
    else if constexpr (IsId<T>::value)
        return value.empty() ? Scalar::null() : Scalar::of(value.value);
    else if constexpr (std::is_same_v<T, DomainTime> || std::is_same_v<T, WallTime>)
        return Scalar::of(value.ms);
    else if constexpr (std::is_same_v<T, Date>)
        return Scalar::of(std::int64_t{value.days});
    else if constexpr (std::is_same_v<T, Masked>)
        return Scalar::of(std::string_view(value.text));
    else if constexpr (std::is_same_v<T, std::string>)
        return Scalar::of(std::string_view(value));
    else
        return Scalar::of(static_cast<std::int64_t>(value));
}

template <class T>
void store_scalar(void* at, const Scalar& scalar) {
    T& value = *static_cast<T*>(at);
    if constexpr (IsClaimed<T>::value)
        value.unproven.value = scalar.number;
    else if constexpr (IsId<T>::value)
        value.value = scalar.number;
    else if constexpr (std::is_same_v<T, DomainTime> || std::is_same_v<T, WallTime>)
        value.ms = scalar.number;
    else if constexpr (std::is_same_v<T, Date>)
        value.days = static_cast<std::int32_t>(scalar.number);
    else if constexpr (std::is_same_v<T, Masked>)
        value.text = std::string(scalar.text);
    else if constexpr (std::is_same_v<T, std::string>)
        value = std::string(scalar.text);
    else
        value = static_cast<T>(scalar.number);
}

template <class T>
constexpr FieldKind scalar_kind() {
    if constexpr (std::is_same_v<T, bool>)
        return FieldKind::Bool;
    else if constexpr (std::is_same_v<T, std::string>)
        return FieldKind::Text;
    else if constexpr (IsId<T>::value || IsClaimed<T>::value)
        return FieldKind::Id;
    else if constexpr (std::is_enum_v<T>)
        return FieldKind::Enum;
    else if constexpr (std::is_same_v<T, DomainTime>)
        return FieldKind::DomainInstant;
    else if constexpr (std::is_same_v<T, WallTime>)
        return FieldKind::WallInstant;
    else if constexpr (std::is_same_v<T, Date>)
        return FieldKind::Day;
    else if constexpr (std::is_same_v<T, Masked>)
        return FieldKind::Masked;
    else {
        static_assert(std::is_integral_v<T>, "a field of this type cannot be described");
        return FieldKind::Int;
    }
}

template <class T>
TypeInfo make_type() {
    if constexpr (IsVector<T>::value) {
        using E = typename T::value_type;
        return {
            .kind = FieldKind::List,
            .inner = &type_of<E>(),
            .size = [](const void* p) { return static_cast<const T*>(p)->size(); },
            .at = [](const void* p, std::size_t i) -> const void* { return &(*static_cast<const T*>(p))[i]; },
            .append = [](void* p) -> void* { return &static_cast<T*>(p)->emplace_back(); }};
    } else if constexpr (IsOptional<T>::value) {
        using E = typename T::value_type;
        return {.kind = FieldKind::Optional,
                .inner = &type_of<E>(),
                .peek = [](const void* p) -> const void* {
                    auto& o = *static_cast<const T*>(p);
                    return o ? &*o : nullptr;
                },
                .emplace = [](void* p) -> void* { return &static_cast<T*>(p)->emplace(); },
                .clear = [](void* p) { static_cast<T*>(p)->reset(); }};
    } else if constexpr (boost::describe::has_describe_members<T>::value) {
        return {.kind = FieldKind::Struct, .shape = &shape_of<T>};
    } else {
        TypeInfo info{.kind = scalar_kind<T>(), .load = &load_scalar<T>, .store = &store_scalar<T>};
        if constexpr (IsId<T>::value) info.letter = T::tag_type::letter;
        if constexpr (IsClaimed<T>::value) info.letter = T::id_type::tag_type::letter;
        if constexpr (std::is_enum_v<T>) info.enumerators = enumerator_names<T>();
        return info;
    }
}

template <class T>
std::vector<Field> make_fields() {
    using Members =
        boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
    std::vector<Field> list;
    boost::mp11::mp_for_each<Members>([&](auto d) {
        using M = std::remove_cvref_t<decltype(std::declval<T&>().*d.pointer)>;
        alignas(T) static constexpr char memory[sizeof(T)] = {};
        const auto* object = reinterpret_cast<const T*>(memory);
        const auto offset = reinterpret_cast<const char*>(&(object->*d.pointer)) - memory;
        list.push_back({d.name, &type_of<M>(), static_cast<std::size_t>(offset)});
    });
    return list;
}

}  // namespace fields_detail

template <class T>
const TypeInfo& type_of() {
    static const TypeInfo info = fields_detail::make_type<T>();
    return info;
}

template <class T>
const Shape& shape_of() {
    static const std::vector<Field> list = fields_detail::make_fields<T>();
    static const std::string name = bare_type_name(fields_detail::type_text<T>());
    static const Shape shape{name, list};
    return shape;
}

// The wire name of a described enumerator, and back.
template <class E>
requires std::is_enum_v<E> std::string_view wire_name(E value) {
    return fields_detail::enumerator_names<E>()[static_cast<std::size_t>(value)];
}

template <class E>
requires std::is_enum_v<E> std::optional<E> enum_from_wire(std::string_view name) {
    const auto& names = fields_detail::enumerator_names<E>();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<E>(i);
    return std::nullopt;
}

}  // namespace xingtan

#pragma once
// Typed ids: 63 bits, 41 of milliseconds since 2020, 10 of node, 12 of sequence. On the wire an id is a
// kind letter followed by 13 Crockford base-32 digits; it is never a JSON number and never a secret.
// Ids order creation, not commit: a feed never uses "id > last seen".
#include <atomic>
#include <compare>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace xingtan {

// Tag is an incomplete struct with `static constexpr char letter`; see each domain's fwd.h.
template <class Tag>
struct Id {
    using tag_type = Tag;
    std::int64_t value = 0;

    constexpr bool empty() const { return value == 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

// An id as the client sent it. Only a scoped finder turns it into a row.
template <class IdType>
struct Claimed {
    using id_type = IdType;
    IdType unproven;
};

std::string id_to_wire(char letter, std::int64_t value);
std::optional<std::int64_t> id_from_wire(char letter, std::string_view text);

template <class Tag>
std::string to_wire(Id<Tag> id) {
    return id_to_wire(Tag::letter, id.value);
}

// Makes ids for one leased node number (0…1023). Thread-safe. A clock that steps back is waited for up
// to one second; beyond that the source refuses rather than risk a repeat.
class IdSource {
  public:
    explicit IdSource(int node) : node_(node) {}
    // Kind::Unavailable "clock-stepped-back" when the wall clock ran backwards by more than a second.
    Result<std::int64_t> next();

  private:
    int node_;
    std::mutex mutex_;
    std::int64_t last_ms_ = 0;
    int sequence_ = 0;
};

}  // namespace xingtan

template <class Tag>
struct std::hash<xingtan::Id<Tag>> {
    std::size_t operator()(xingtan::Id<Tag> id) const noexcept { return std::hash<std::int64_t>()(id.value); }
};

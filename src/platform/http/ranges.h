#pragma once
// A part of a file that was fetched in part before (RFC 9110, 14): who lost the connection asks for the rest.
// Only replies with a strong ETag are cut, since the rest must be of the same file.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "platform/http/message.h"

namespace xingtan::http {

// From the first byte to the one before `until`.
struct Span {
    std::size_t from = 0;
    std::size_t until = 0;
};
enum class Asked : std::uint8_t { Whole, Part, Nowhere };  // Nowhere: no byte of the file is in the range
struct PartAsked {
    Asked what = Asked::Whole;
    Span span;
};
// "bytes=0-99", "bytes=100-", "bytes=-100" of a file so long. Several ranges, other units and what cannot be
// read ask for the whole, as the standard has it.
PartAsked part_asked(std::string_view range, std::size_t size);

// Of a good reply with an ETag: 304 when the caller has it, 206 with the part asked for, 416 when there is no
// such part. Any other reply stays as it is.
void serve_part(const IncomingRequest& request, Reply& reply);

}  // namespace xingtan::http

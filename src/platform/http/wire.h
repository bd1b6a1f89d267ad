#pragma once
// An answer as bytes: status line, the fixed security headers, the reply's own headers, length.
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace xingtan::http {

enum class After : std::uint8_t { KeepAlive, Close };
enum class Transport : std::uint8_t { Plain, Secure };  // how browsers reach the server; Secure adds HSTS

std::string_view reason_of(int status);
// The headers every reply of the set carries, in order.
std::span<const Header> fixed_headers(HeaderSet set, Transport transport);
// Replaces `out` by the head of the answer, up to and including the empty line.
void write_head(std::string& out, const Outgoing& outgoing, After after, Transport transport);
// Kind::Broken when a header a handler made would break the head.
Result<> sendable(const Reply& reply);

}  // namespace xingtan::http

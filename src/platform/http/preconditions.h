#pragma once
// What the headers of a request ask of it before its handler runs: media type, retry key, expected version.
#include <optional>
#include <string>

#include "platform/http/message.h"

namespace xingtan::http {

constexpr std::size_t kIdempotencyKeyMost = 128;

// A JSON route reads application/json alone; no route reads the types an HTML form of another site can send.
// Kind::Malformed "content-type-not-json" or "content-type-refused".
Result<> media_accepted(const IncomingRequest& incoming, const Route& route);
// Idempotency-Key of a POST or PUT by a signed-in actor, with the hash of the body. Kind::Malformed
// "idempotency-key-malformed".
Result<std::optional<auth::Idempotency>> idempotency_of(const IncomingRequest& incoming, AccountId actor);
// If-Match: "7". Kind::Malformed "if-match-malformed".
Result<std::optional<std::int64_t>> if_match_of(const IncomingRequest& incoming);

}  // namespace xingtan::http

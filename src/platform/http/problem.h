#pragma once
// RFC 9457 application/problem+json: the only place where a kind of failure becomes an HTTP status. Members:
// type, title (the code's sentence in the reader's language), status, code, params, fields, request. A 404
// carries no request id: absent, foreign and wrong-typed objects get the same bytes.
#include <string_view>

#include "platform/http/message.h"
#include "platform/http/sentences.h"

namespace xingtan::http {

constexpr std::string_view kProblemType = "application/problem+json";

int status_of(Kind kind);

// Refusals of the HTTP floor itself, which are no kind of their own.
struct EdgeFault {
    int status;
    std::string_view code;
    Kind kind = Kind::Malformed;
};
constexpr EdgeFault kHeadMalformed{400, "request-malformed"};
constexpr EdgeFault kMethodNotAllowed{405, "method-not-allowed", Kind::Conflict};
constexpr EdgeFault kTooSlow{408, "request-too-slow", Kind::Unavailable};
constexpr EdgeFault kBodyTooLarge{413, "body-too-large", Kind::TooLarge};
constexpr EdgeFault kExpectationUnknown{417, "expectation-unknown"};
constexpr EdgeFault kHeadTooLarge{431, "head-too-large", Kind::TooLarge};
constexpr EdgeFault kBusy{503, "server-busy", Kind::Unavailable};

Reply problem_reply(const Sentences& sentences, const Error& error, std::string_view language,
                    std::string_view request);
Reply problem_reply(const Sentences& sentences, const EdgeFault& fault, std::string_view language,
                    std::string_view request);

}  // namespace xingtan::http

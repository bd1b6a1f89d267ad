#include "platform/http/problem.h"

#include "base/json.h"

namespace xingtan::http {
namespace {

constexpr std::string_view kRetrySeconds = "2";

void member(std::string& out, std::string_view name, std::string_view value) {
    append_json_text(out, name);
    out += ':';
    append_json_text(out, value);
    out += ',';
}

void append_params(std::string& out, const Params& params) {
    out += "\"params\":{";
    for (std::size_t i = 0; i < params.size(); ++i) {
        if (i) out += ',';
        append_json_text(out, params[i].first);
        out += ':';
        append_json_text(out, params[i].second);
    }
    out += "},";
}

void append_fields(std::string& out, const Sentences& sentences, const Error& error,
                   std::string_view language) {
    out += "\"fields\":[";
    for (std::size_t i = 0; i < error.fields.size(); ++i) {
        const auto& [field, code] = error.fields[i];
        out += i ? ",{" : "{";
        member(out, "field", field);
        member(out, "code", code);
        member(out, "title", sentences.say(language, code, error.kind, error.params));
        out.back() = '}';
    }
    out += "],";
}

// The seconds a refused caller should wait: the error's own figure when it has one.
std::string_view retry_after(const Error& error) {
    for (const auto& [name, value] : error.params)
        if (name == "seconds") return value;
    return kRetrySeconds;
}

Reply written(const Sentences& sentences, const Error& error, int status, std::string_view language,
              std::string_view request) {
    Reply reply;
    reply.status = status;
    reply.content_type = kProblemType;
    auto& out = reply.body;
    out = "{";
    member(out, "type", "/problems/" + error.code);
    member(out, "title", sentences.say(language, error.code, error.kind, error.params));
    out += "\"status\":" + std::to_string(status) + ",";
    member(out, "code", error.code);
    append_params(out, error.params);
    append_fields(out, sentences, error, language);
    if (status != 404) member(out, "request", request);
    out.back() = '}';
    reply.headers.emplace_back("Content-Language", std::string(language));
    if (status == 401) reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (status == 429 || status == 503)
        reply.headers.emplace_back("Retry-After", std::string(retry_after(error)));
    return reply;
}

}  // namespace

int status_of(Kind kind) {
    switch (kind) {
        case Kind::Malformed: return 400;
        case Kind::Unauthenticated: return 401;
        case Kind::Forbidden: return 403;
        case Kind::Missing: return 404;
        case Kind::Conflict: return 409;
        case Kind::Stale: return 412;
        case Kind::TooLarge: return 413;
        case Kind::Invalid: return 422;
        case Kind::TooMany: return 429;
        case Kind::Unavailable: return 503;
        case Kind::Full: return 507;
        case Kind::Broken: break;
    }
    return 500;
}

Reply problem_reply(const Sentences& sentences, const Error& error, std::string_view language,
                    std::string_view request) {
    const int status = status_of(error.kind);
    // What a bug was about stays in the log; a missing object has one face.
    if (error.kind == Kind::Broken) return written(sentences, Error::broken({}), status, language, request);
    if (error.kind == Kind::Missing) return written(sentences, Error::missing(), status, language, {});
    return written(sentences, error, status, language, request);
}

Reply problem_reply(const Sentences& sentences, const EdgeFault& fault, std::string_view language,
                    std::string_view request) {
    Error error;
    error.kind = fault.kind;
    error.code = fault.code;
    return written(sentences, error, fault.status, language, request);
}

}  // namespace xingtan::http

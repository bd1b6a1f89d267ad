#pragma once
// One route of the one table: method, path, the right it needs, its handler, a sentence. Handlers are plain
// blocking functions from Request to Reply; only platform/http and each domain's api.cpp know these types.
//
//     constexpr http::Route routes[] = {
//         {"POST", "/api/intakes/{intake}/enrolments", Can::Nominate, http::handle<&post_enrolment>,
//         "Nominate a teacher",
//          http::shapes<NominateBody, Enrolment>},
//     };
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fields.h"
#include "base/json.h"
#include "base/page.h"
#include "base/result.h"
#include "platform/auth/context.h"

namespace xingtan::http {

class Dispatcher;

struct Request {
    std::string_view method;
    std::string_view path;
    std::vector<std::pair<std::string_view, std::string>> path_parameters;  // {"intake", "n0…"}
    std::vector<std::pair<std::string, std::string>> query;                 // decoded
    std::string_view body;
    std::string_view content_type;
    std::string_view language = "zh-CN";  // negotiated: zh-CN or en
    std::string_view remote;              // address of the peer; behind a trusted proxy, of the proxy's peer
    std::string_view session;             // the session cookie as sent, proven or not; for signing out
    std::string_view bearer;              // the token of an Authorization header as sent, proven or not
    std::string_view user_agent;
    const Dispatcher* server = nullptr;  // for the routes that describe the server itself

    // A path id. Kind::Missing when it is not an id of this kind (absent and wrong-typed look the same).
    template <class I>
    Result<Claimed<I>> id(std::string_view name) const {
        const auto value = id_from_wire(I::tag_type::letter, parameter(name));
        if (!value) return Error::missing();
        return Claimed<I>{I{*value}};
    }
    std::string_view parameter(std::string_view name) const;  // path parameter; empty when the route has none
    std::string_view asked(std::string_view name) const;      // query parameter; empty when absent
    template <class I>
    Result<std::optional<Claimed<I>>> asked_id(std::string_view name) const {
        if (asked(name).empty()) return std::optional<Claimed<I>>();
        const auto value = id_from_wire(I::tag_type::letter, asked(name));
        if (!value) return Error::missing();
        return std::optional<Claimed<I>>(Claimed<I>{I{*value}});
    }
    // ?size= (1…200, default 50) and ?after=. Kind::Invalid "page-size-out-of-range" otherwise.
    Result<PageRequest> page() const;
    template <class T>
    Result<T> json() const {
        return from_json<T>(body);
    }
};

struct Reply {
    int status = 200;
    std::string content_type = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;

    template <class T>
    static Reply json(const T& value, int status = 200) {
        Reply reply;
        reply.status = status;
        append_json(reply.body, type_of<T>(), &value);
        return reply;
    }
    static Reply none() { return {204, "", "", {}}; }
    static Reply file(std::string bytes, std::string content_type,
                      std::string_view filename);  // attachment, UTF-8 name
};

using Handler = Result<Reply> (*)(Context&, const Request&);

// What a route reads and answers, for OpenAPI and the generated types. Null: none, or not JSON.
struct Shapes {
    const TypeInfo& (*body)() = nullptr;
    const TypeInfo& (*reply)() = nullptr;
    std::string_view body_media = {};   // "application/octet-stream" for uploads
    std::string_view reply_media = {};  // "application/pdf", …
};
template <class Body, class Answer>
constexpr Shapes shapes_of() {
    Shapes s;
    if constexpr (!std::is_void_v<Body>) s.body = &type_of<Body>;
    if constexpr (!std::is_void_v<Answer>) s.reply = &type_of<Answer>;
    return s;
}

struct Route {
    std::string_view method;
    std::string_view path;
    Can right;
    Handler handler;
    std::string_view summary;
    Shapes shapes = {};
    std::string_view query = {};  // names of query parameters, separated by spaces
    bool stream_body = false;     // an upload: limits::kUpload instead of limits::kJsonBody
};

}  // namespace xingtan::http

#pragma once
// An HTTP/1.1 client that keeps many connections busy from one thread: each sends a request, waits for its
// whole reply, has it judged, sends the next. No pipelining, so a connection is one patient user.
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace xingtan::bench {

struct Heard {
    int status = 0;
    std::string_view head;
    std::string_view body;

    bool is(int wanted, std::string_view word) const {
        return status == wanted && body.find(word) != std::string_view::npos;
    }
};

// What the connections say. `ask` writes the next request of a connection, or says false when it has none.
// `judge` says whether the reply is the right one.
struct Talk {
    std::function<bool(int connection, std::string& request)> ask;
    std::function<bool(int connection, const Heard& reply)> judge;
};

struct Span {
    double warm_up_seconds = 0;  // replies in it are judged, not counted
    double seconds = 0;          // counted; 0: until nobody has anything more to say
};

struct Figures {
    std::int64_t done = 0;    // right replies within the counted time
    std::int64_t wrong = 0;   // at any time
    double seconds = 0;       // the counted time
    std::string first_wrong;  // status and the beginning of its body
    std::vector<std::uint32_t> micros;

    double per_second() const { return seconds > 0 ? static_cast<double>(done) / seconds : 0; }
    double milliseconds(double quantile) const;  // of the time from request to last byte
};

constexpr double kTalkSecondsMost = 300;  // whatever the span says

// Kind::Unavailable "not-reachable" when the server cannot be reached or goes away; Kind::Broken
// "bench-wrong-reply" when any reply was not the right one.
Result<Figures> load(int port, int connections, const Talk& talk, Span span);
// The same, the connections dealt to several servers.
Result<Figures> load(std::span<const int> ports, int connections, const Talk& talk, Span span);

// The texts of requests. `headers` are whole lines, each ending in "\r\n".
std::string get(std::string_view target, std::string_view headers);
std::string send(std::string_view method, std::string_view target, std::string_view headers,
                 std::string_view type, std::string_view body);
std::string_view header_of(std::string_view head, std::string_view name);  // empty when absent

}  // namespace xingtan::bench

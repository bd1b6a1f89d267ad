#include "platform/http/request_reader.h"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <cstring>
#include <optional>
#include <utility>

namespace xingtan::http {
namespace {

namespace beast = boost::beast;
using boost::system::error_code;

constexpr std::size_t kSmallRoom = 4 << 10;
constexpr std::size_t kLargeRoom = 64 << 10;
constexpr std::size_t kBodyKept = 64 << 10;  // capacity a connection keeps between requests

// The bytes of a head that ends where they do, or may go on: every CR before an LF, every LF after a CR, no
// line that begins with white space, no other control character than HTAB. `before` is the byte in front of
// them.
bool sound(std::string_view bytes, char before) {
    for (char c : bytes) {
        if (before == '\r' && c != '\n') return false;
        if (c == '\n' && before != '\r') return false;
        if (before == '\n' && (c == ' ' || c == '\t')) return false;
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\r' && c != '\n' && c != '\t') || byte == 0x7f) return false;
        before = c;
    }
    return true;
}

}  // namespace

bool BodyBudget::take(std::size_t bytes) {
    if (taken_.fetch_add(bytes, std::memory_order_relaxed) + bytes <= most_) return true;
    give_back(bytes);
    return false;
}

void BodyBudget::give_back(std::size_t bytes) { taken_.fetch_sub(bytes, std::memory_order_relaxed); }

// Beast checks the grammar and undoes chunks; what it finds goes into the reader's request as views and one
// body.
struct RequestReader::Parser {
    class Beast final : public beast::http::basic_parser<true> {
      public:
        Beast(IncomingRequest& request, std::string& body) : request_(request), body_(body) {
            header_limit(kHeadMost);
            body_limit(boost::none);
        }
        bool too_many = false;
        bool modern = false;  // HTTP/1.1

      private:
        IncomingRequest& request_;
        std::string& body_;
        bool head_done_ = false;

        static std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

        void on_request_impl(beast::http::verb, beast::string_view method, beast::string_view target,
                             int version, error_code&) override {
            modern = version == 11;
            request_.method = view(method);
            request_.target = view(target);
        }
        void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                           error_code& ec) override {
            if (head_done_) return;  // a trailer says nothing we act on, and its bytes do not stay
            if (request_.headers.size() == kHeadersMost) {
                too_many = true;
                ec = beast::http::error::header_limit;
                return;
            }
            request_.headers.push_back({view(name), view(value)});
        }
        void on_header_impl(error_code&) override { head_done_ = true; }
        void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
        std::size_t on_body_impl(beast::string_view bytes, error_code&) override { return keep(bytes); }
        void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code&) override {}
        std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, error_code&) override {
            return keep(bytes);
        }
        void on_finish_impl(error_code&) override {}
        void on_response_impl(int, beast::string_view, int, error_code&) override {}

        std::size_t keep(beast::string_view bytes) {
            body_.append(bytes.data(), bytes.size());
            return bytes.size();
        }
    };
    std::optional<Beast> beast;
};

RequestReader::RequestReader(std::string remote, BodyLimit limit, BodyBudget& budget)
    : buffer_(kSmallRoom),
      remote_(std::move(remote)),
      limit_(std::move(limit)),
      budget_(budget),
      parser_(std::make_unique<Parser>()) {
    request_.headers.reserve(24);
    request_.remote = remote_;
}

RequestReader::~RequestReader() { release_body(); }

std::span<char> RequestReader::room() {
    const auto wanted = state_ == State::Body ? kLargeRoom : kSmallRoom;
    if (buffer_.size() < used_ + wanted / 2) buffer_.resize(used_ + wanted);
    return std::span(buffer_).subspan(used_);
}

void RequestReader::received(std::size_t bytes) {
    used_ += bytes;
    advance();
}

void RequestReader::advance() {
    if (state_ == State::Head && head_ended()) read_head();
    if (state_ == State::Body) read_body();
}

void RequestReader::refuse(const EdgeFault& fault) {
    fault_ = fault;
    closes_ = true;
    state_ = State::Refused;
}

void RequestReader::drop(std::size_t bytes) {
    used_ -= bytes;
    if (used_ > 0) std::memmove(buffer_.data(), buffer_.data() + bytes, used_);
}

// Moves a whole head from the buffer to head_. Looks at each byte once, however slowly they come.
bool RequestReader::head_ended() {
    const std::string_view bytes(buffer_.data(), used_);
    const auto from = scanned_ > 3 ? scanned_ - 3 : 0;
    const auto end = bytes.find("\r\n\r\n", from);
    const auto until = end == std::string_view::npos ? bytes.size() : end + 4;
    // A request line never begins with white space: the byte before the first counts as a line's end.
    const char before = scanned_ == 0 ? '\n' : bytes[scanned_ - 1];
    if (!sound(bytes.substr(scanned_, until - scanned_), before)) {
        refuse(kHeadMalformed);
        return false;
    }
    scanned_ = until;
    if (until > kHeadMost) {
        refuse(kHeadTooLarge);
        return false;
    }
    if (end == std::string_view::npos) return false;
    head_.assign(bytes.substr(0, until));
    drop(until);
    scanned_ = 0;
    return true;
}

void RequestReader::read_head() {
    auto& beast = parser_->beast.emplace(request_, body_);
    error_code failure;
    const auto eaten = beast.put(boost::asio::const_buffer(head_.data(), head_.size()), failure);
    if (beast.too_many) return refuse(kHeadTooLarge);
    if (failure || eaten != head_.size() || !beast.is_header_done()) return refuse(kHeadMalformed);
    if (!framing_sound()) return refuse(kHeadMalformed);
    closes_ = !beast.keep_alive() || !beast.modern;
    begin_body();
}

// Beyond Beast's grammar: what decides where a request ends stands there once and says one thing.
bool RequestReader::framing_sound() {
    int hosts = 0, lengths = 0, encodings = 0;
    for (const auto& [name, value] : request_.headers) {
        if (same_header_name(name, "Host")) ++hosts;
        if (same_header_name(name, "Content-Length")) {
            ++lengths;
            if (value.empty() || value.find_first_not_of("0123456789") != std::string_view::npos)
                return false;
        }
        if (same_header_name(name, "Transfer-Encoding")) {
            ++encodings;
            if (!same_header_name(value, "chunked")) return false;
        }
    }
    const bool modern = parser_->beast->modern;
    return hosts <= 1 && (hosts == 1 || !modern) && lengths + encodings <= 1 && (modern || encodings == 0);
}

void RequestReader::begin_body() {
    auto& beast = *parser_->beast;
    if (beast.is_done()) {
        request_.body = {};
        state_ = State::Whole;
        return;
    }
    const auto limit = limit_(request_);
    const auto length = beast.content_length();
    if (length && *length > limit) return refuse(kBodyTooLarge);
    if (request_.has("Expect")) {
        if (!same_header_name(request_.header("Expect"), "100-continue")) return refuse(kExpectationUnknown);
        continue_due_ = true;
    }
    beast.body_limit(limit);
    beast.eager(true);
    state_ = State::Body;
}

void RequestReader::read_body() {
    while (used_ > 0) {
        if (!hold_body(body_.size() + used_)) return refuse(kBusy);
        error_code failure;
        const auto eaten = parser_->beast->put(boost::asio::const_buffer(buffer_.data(), used_), failure);
        drop(eaten);
        if (failure == beast::http::error::body_limit) return refuse(kBodyTooLarge);
        // What frames a chunk is a line: one longer than a head may be is no line.
        if (failure == beast::http::error::need_more)
            return used_ > kLargeRoom ? refuse(kHeadMalformed) : void();
        if (failure) return refuse(kHeadMalformed);
        if (parser_->beast->is_done()) {
            request_.body = body_;
            continue_due_ = false;
            state_ = State::Whole;
            return;
        }
    }
}

// Bodies a connection keeps room for anyway are not counted.
bool RequestReader::hold_body(std::size_t bytes) {
    if (bytes <= kBodyKept || bytes <= body_held_) return true;
    const auto wanted = std::max(bytes, 2 * body_held_);
    if (!budget_.take(wanted - body_held_)) return false;
    body_held_ = wanted;
    return true;
}

void RequestReader::release_body() {
    budget_.give_back(body_held_);
    body_held_ = 0;
}

bool RequestReader::wants_continue() {
    if (state_ != State::Body || used_ > 0 || !body_.empty()) return false;
    return std::exchange(continue_due_, false);
}

void RequestReader::next() {
    release_body();
    body_.clear();
    if (body_.capacity() > kBodyKept) body_.shrink_to_fit();
    if (buffer_.size() > kSmallRoom && used_ < kSmallRoom / 2) {
        buffer_.resize(kSmallRoom);
        buffer_.shrink_to_fit();
    }
    request_.method = request_.target = request_.body = {};
    request_.headers.clear();
    continue_due_ = false;
    state_ = State::Head;
    advance();
}

}  // namespace xingtan::http

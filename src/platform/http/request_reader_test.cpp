#include "platform/http/request_reader.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>

namespace xingtan::http {
namespace {

using State = RequestReader::State;

struct Reading {
    BodyBudget budget{1 << 20};
    RequestReader reader;

    explicit Reading(std::size_t body_most = 1000)
        : reader(
              "10.0.0.1", [body_most](const IncomingRequest&) { return body_most; }, budget) {}

    Reading& feed(std::string_view bytes, std::size_t step = std::string_view::npos) {
        while (!bytes.empty() && reader.state() != State::Refused && reader.state() != State::Whole) {
            const auto room = reader.room();
            const auto count = std::min({bytes.size(), room.size(), step});
            std::memcpy(room.data(), bytes.data(), count);
            bytes.remove_prefix(count);
            reader.received(count);
        }
        return *this;
    }
};

int refused_with(std::string_view bytes, std::size_t step) {
    Reading reading;
    reading.feed(bytes, step);
    return reading.reader.state() == State::Refused ? reading.reader.fault().status : 0;
}

TEST(RequestReader, reads_a_request_however_it_is_cut) {
    const std::string_view bytes =
        "POST /a?b=c HTTP/1.1\r\nHost: x\r\nX-Odd:  two words \r\nContent-Length: 5\r\n\r\nhello";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        Reading reading;
        const auto& reader = reading.feed(bytes, step).reader;
        ASSERT_EQ(reader.state(), State::Whole) << step;
        EXPECT_EQ(reader.request().method, "POST");
        EXPECT_EQ(reader.request().target, "/a?b=c");
        EXPECT_EQ(reader.request().header("x-odd"), "two words");
        EXPECT_EQ(reader.request().body, "hello");
        EXPECT_EQ(reader.request().remote, "10.0.0.1");
        EXPECT_FALSE(reader.closes());
    }
}

TEST(RequestReader, undoes_chunks_however_they_are_cut) {
    const std::string_view bytes =
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;a=b\r\n "
        "world\r\n0\r\nX-Late: 1\r\n\r\n";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        Reading reading;
        const auto& reader = reading.feed(bytes, step).reader;
        ASSERT_EQ(reader.state(), State::Whole) << step;
        EXPECT_EQ(reader.request().body, "hello world");
        EXPECT_FALSE(reader.request().has("X-Late"));
    }
}

TEST(RequestReader, answers_pipelined_requests_one_after_another) {
    Reading reading;
    const std::string_view bytes =
        "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nokGET /3";
    const auto room = reading.reader.room();
    std::memcpy(room.data(), bytes.data(), bytes.size());
    reading.reader.received(bytes.size());
    EXPECT_EQ(reading.reader.request().target, "/1");
    reading.reader.next();
    ASSERT_EQ(reading.reader.state(), State::Whole);
    EXPECT_EQ(reading.reader.request().target, "/2");
    EXPECT_EQ(reading.reader.request().body, "ok");
    reading.reader.next();
    ASSERT_EQ(reading.reader.state(), State::Head);
    EXPECT_FALSE(reading.reader.untouched());
    reading.feed(" HTTP/1.0\r\n\r\n");
    EXPECT_EQ(reading.reader.request().target, "/3");
    EXPECT_TRUE(reading.reader.closes());
}

TEST(RequestReader, closes_when_the_client_says_so) {
    Reading reading;
    EXPECT_TRUE(reading.feed("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").reader.closes());
}

// What has let one request pass for two somewhere: each must be refused, whole or byte by byte.
TEST(RequestReader, refuses_heads_that_could_be_read_two_ways) {
    const std::string_view heads[] = {
        "GET / HTTP/1.1\nHost: x\n\n",
        "GET / HTTP/1.1\r\nHost: x\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\rX: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n\tfolded\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: x\r\n\r\n",
        " GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost\r\n\r\n",
        "GET / HTTP/1.1\r\n: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA\x01: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: b\x01\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: b\x7f\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1 \r\nHost: x\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /\r\nHost: x\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.2\r\nHost: x\r\n\r\n",
        "GET / http/1.1\r\nHost: x\r\n\r\n",
        "G(T / HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 5\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0x5\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: "
        "chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\nhello\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhelloXX0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
    };
    for (auto head : heads) {
        EXPECT_EQ(refused_with(head, std::string_view::npos), 400) << head;
        EXPECT_EQ(refused_with(head, 1), 400) << "byte by byte: " << head;
    }
}

TEST(RequestReader, refuses_a_nul_byte) {
    EXPECT_EQ(refused_with(std::string_view("GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n", 34), 1), 400);
}

TEST(RequestReader, limits_the_head) {
    const std::string start = "GET / HTTP/1.1\r\nHost: x\r\nA: ";
    const auto head_of = [&](std::size_t bytes) {
        return start + std::string(bytes - start.size() - 4, 'a') + "\r\n\r\n";
    };
    EXPECT_EQ(refused_with(head_of(kHeadMost), std::string_view::npos), 0);
    EXPECT_EQ(refused_with(head_of(kHeadMost + 1), std::string_view::npos), 431);
    EXPECT_EQ(refused_with(start + std::string(kHeadMost, 'a'), 100), 431) << "without an end";
    std::string many = "GET / HTTP/1.1\r\nHost: x\r\n";
    for (std::size_t i = 1; i < kHeadersMost; ++i) many += "A: b\r\n";
    EXPECT_EQ(refused_with(many + "\r\n", std::string_view::npos), 0);
    EXPECT_EQ(refused_with(many + "A: b\r\n\r\n", std::string_view::npos), 431);
}

TEST(RequestReader, limits_the_body) {
    const std::string head = "POST / HTTP/1.1\r\nHost: x\r\n";
    EXPECT_EQ(refused_with(head + "Content-Length: 1000\r\n\r\n" + std::string(1000, 'b'), 300), 0);
    EXPECT_EQ(refused_with(head + "Content-Length: 1001\r\n\r\n", 300), 413)
        << "before a byte of it was read";
    EXPECT_EQ(refused_with(head + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n" + std::string(1000, 'b') +
                               "\r\n0\r\n\r\n",
                           300),
              0);
    EXPECT_EQ(refused_with(head + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n", 300), 413);
    EXPECT_EQ(
        refused_with(
            head + "Transfer-Encoding: chunked\r\n\r\n384\r\n" + std::string(900, 'b') + "\r\n65\r\n", 300),
        413);
    EXPECT_EQ(refused_with(head + "Transfer-Encoding: chunked\r\n\r\n1;" + std::string(200'000, 'x'), 3000),
              400);
}

TEST(RequestReader, shares_one_budget_of_body_memory) {
    Reading reading(1 << 22);
    const std::string head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n";
    reading.feed(head + std::string(2'000'000, 'b'));
    ASSERT_EQ(reading.reader.state(), State::Refused);
    EXPECT_EQ(reading.reader.fault().status, 503);

    Reading small(1 << 22);
    for (int i = 0; i < 5; ++i) {
        small.feed("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n" +
                   std::string(400'000, 'b'));
        ASSERT_EQ(small.reader.state(), State::Whole) << "an answered request gives its memory back";
        small.reader.next();
    }
}

TEST(RequestReader, says_when_a_client_waits_to_be_told_to_go_on) {
    Reading reading;
    reading.feed("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_TRUE(reading.reader.wants_continue());
    EXPECT_FALSE(reading.reader.wants_continue());
    EXPECT_EQ(reading.feed("ok").reader.state(), State::Whole);
    EXPECT_EQ(refused_with("POST / HTTP/1.1\r\nHost: x\r\nExpect: a-miracle\r\nContent-Length: 2\r\n\r\n", 5),
              417);
}

// What a reader makes of bytes, in one line.
std::string verdict(std::string_view bytes, std::size_t step) {
    Reading reading(64);
    const auto& reader = reading.feed(bytes, step).reader;
    if (reader.state() == State::Refused) return "refused " + std::to_string(reader.fault().status);
    if (reader.state() != State::Whole) return "unfinished";
    std::string text = "whole";
    const auto& request = reader.request();
    for (auto part : {request.method, request.target, request.body}) text += " [" + std::string(part) + "]";
    for (const auto& [name, value] : request.headers)
        text += std::string(name) + "=" + std::string(value) + ";";
    return text;
}

// Damaged requests are judged by their bytes alone, never by how the network cut them.
TEST(RequestReader, judges_damaged_requests_the_same_however_they_are_cut) {
    const std::string_view sound[] = {
        "GET /a?b=c HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello",
        "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
        "chunked\r\n\r\n5\r\nhello\r\n3\r\nabc\r\n0\r\n\r\n",
        "PUT /a HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, close\r\nContent-Length: 2\r\n\r\nok",
    };
    constexpr std::string_view kDamage = "\r\n \t:;,0159afZ{}\"\\/\x01\x7f\xff";
    std::mt19937 random(20160310);
    const auto pick = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
    int refused = 0;
    for (int round = 0; round < 6000; ++round) {
        std::string bytes(sound[pick(std::size(sound))]);
        for (std::size_t hits = 1 + pick(3); hits > 0; --hits) {
            const auto at = pick(bytes.size());
            switch (pick(3)) {
                case 0: bytes[at] = kDamage[pick(kDamage.size())]; break;
                case 1: bytes.insert(at, 1, kDamage[pick(kDamage.size())]); break;
                default: bytes.erase(at, 1);
            }
        }
        const auto whole = verdict(bytes, std::string_view::npos);
        ASSERT_EQ(verdict(bytes, 1), whole) << bytes;
        ASSERT_EQ(verdict(bytes, 1 + pick(20)), whole) << bytes;
        refused += whole.starts_with("refused");
    }
    EXPECT_GT(refused, 1000) << "the damage should matter";
}

}  // namespace
}  // namespace xingtan::http

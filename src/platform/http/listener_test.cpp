#include "platform/http/listener.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <latch>
#include <thread>

#include "base/json.h"
#include "base/log.h"
#include "platform/http/client.h"
#include "platform/http/http_fixture.h"

namespace xingtan::http {
namespace {

using std::chrono::milliseconds;

// A handler that stays in its worker until the test opens the gate.
struct Gate {
    std::atomic<int> inside = 0;
    std::atomic<bool> open = false;
    void pass() {
        ++inside;
        while (!open) std::this_thread::sleep_for(milliseconds(1));
        --inside;
    }
    void await(int count) {
        while (inside < count) std::this_thread::sleep_for(milliseconds(1));
    }
};
Gate gate;

Result<Reply> wait_at_gate(Context&, const Request&) {
    gate.pass();
    Reply reply;
    reply.body = "\"late\"";
    return reply;
}
Result<Reply> size_of_body(Context&, const Request& request) {
    Reply reply;
    reply.body = std::to_string(request.body.size());
    return reply;
}
Result<Reply> large(Context&, const Request&) {
    return Reply::file(std::string(5 << 20, 'x'), "application/pdf", "x.pdf");
}

const std::vector<Route> kRoutes = {
    {"GET", "/api/gate", Can::Anyone, wait_at_gate, ""},
    {"POST", "/api/json", Can::Anyone, size_of_body, ""},
    {"POST",
     "/api/sheet",
     Can::Anyone,
     size_of_body,
     "",
     {.body_media = "application/octet-stream"},
     "",
     true},
    {"GET", "/api/large", Can::Anyone, large, ""},
};
const std::string kOctets = "Content-Type: application/octet-stream";

struct ListenerTest : testing::Test {
    HttpFloor floor;
    std::unique_ptr<Dispatcher> dispatcher = floor.dispatcher(kRoutes);
    std::unique_ptr<Listener> listener;

    void SetUp() override {
        log::set_level(log::Level::Off);
        gate.open = false;
    }
    void TearDown() override {
        gate.open = true;
        listener.reset();
        log::set_level(log::Level::Info);
    }
    void serve(ListenerSettings settings = {}) {
        auto started = Listener::start(settings, *dispatcher);
        ASSERT_TRUE(started.ok()) << started.error().code;
        listener = std::move(started).value();
    }
    Client client() { return Client::connect(listener->port()).value(); }
    static ClientReply hello(Client& client) { return client.ask("GET", "/api/hello").value(); }
};

TEST_F(ListenerTest, keeps_a_connection_for_many_requests) {
    serve();
    auto peer = client();
    for (int i = 0; i < 100; ++i) {
        const auto reply = hello(peer);
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.body.size(), 200u);
        EXPECT_EQ(reply.header("Connection"), "");
    }
    EXPECT_EQ(peer.ask("HEAD", "/api/hello").value().header("Content-Length"), "200");
    EXPECT_EQ(hello(peer).status, 200) << "a HEAD reply has no body to trip over";
}

TEST_F(ListenerTest, answers_pipelined_requests_in_order) {
    serve();
    auto peer = client();
    const std::string host = " HTTP/1.1\r\nHost: x\r\n";
    std::string all;
    for (int i = 0; i < 50; ++i)
        all += "POST /api/sheet" + host + kOctets + "\r\nContent-Length: " + std::to_string(i + 1) +
               "\r\n\r\n" + std::string(static_cast<std::size_t>(i) + 1, 'b');
    ASSERT_TRUE(peer.send(all).ok());
    for (int i = 0; i < 50; ++i) EXPECT_EQ(peer.receive().value().body, std::to_string(i + 1));
}

TEST_F(ListenerTest, closes_when_asked_to) {
    serve();
    auto peer = client();
    const auto reply = peer.ask("GET", "/api/hello", {}, {"Connection: close"}).value();
    EXPECT_EQ(reply.header("Connection"), "close");
    EXPECT_TRUE(peer.ended());
}

TEST_F(ListenerTest, answers_what_it_refuses_in_problem_json) {
    serve();
    struct Case {
        std::string request;
        int status;
        std::string_view code;
    };
    const Case cases[] = {
        {"GET / HTTP/1.1\nHost: x\n\n", 400, "\"request-malformed\""},
        {"GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(20'000, 'a'), 431, "\"head-too-large\""},
        {"POST /api/json HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(limits::kJsonBody + 1) +
             "\r\n\r\n",
         413, "\"body-too-large\""},
        {"POST /api/sheet HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(limits::kUpload + 1) +
             "\r\n\r\n",
         413, "\"body-too-large\""},
        {"POST /api/json HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400,
         "\"request-malformed\""},
        {"POST /api/json HTTP/1.1\r\nHost: x\r\nExpect: more\r\nContent-Length: 1\r\n\r\n", 417,
         "\"expectation-unknown\""},
    };
    for (const auto& c : cases) {
        auto peer = client();
        ASSERT_TRUE(peer.send(c.request).ok());
        const auto reply = peer.receive();
        ASSERT_TRUE(reply.ok()) << c.code;
        EXPECT_EQ(reply->status, c.status);
        EXPECT_EQ(reply->header("Content-Type"), "application/problem+json");
        EXPECT_EQ(json_member(reply->body, "code"), c.code);
        EXPECT_EQ(reply->header("Connection"), "close");
        EXPECT_EQ(reply->header("X-Content-Type-Options"), "nosniff");
        EXPECT_TRUE(peer.ended());
    }
}

TEST_F(ListenerTest, lets_a_refused_sender_of_much_read_its_refusal) {
    serve();
    auto peer = client();
    const auto head =
        "POST /api/json HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n" + std::string(100'000, 'b');
    ASSERT_TRUE(peer.send(head).ok());
    EXPECT_EQ(peer.receive().value().status, 413);
}

TEST_F(ListenerTest, takes_large_bodies_and_gives_large_answers) {
    serve();
    auto peer = client();
    EXPECT_EQ(peer.ask("POST", "/api/sheet", std::string(20 << 20, 'b'), {kOctets}).value().body,
              std::to_string(20 << 20));
    const auto reply = peer.ask("GET", "/api/large").value();
    EXPECT_EQ(reply.body.size(), 5u << 20);
    EXPECT_EQ(reply.header("Content-Type"), "application/pdf");
    EXPECT_EQ(hello(peer).status, 200);
}

TEST_F(ListenerTest, tells_a_waiting_client_to_go_on) {
    serve();
    auto peer = client();
    ASSERT_TRUE(peer.send("POST /api/sheet HTTP/1.1\r\nHost: x\r\n" + kOctets +
                          "\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
                    .ok());
    EXPECT_EQ(peer.receive().value().status, 100);
    ASSERT_TRUE(peer.send("ok").ok());
    EXPECT_EQ(peer.receive().value().body, "2");
}

TEST_F(ListenerTest, ends_slow_heads_and_slow_bodies_with_408) {
    serve({.head_time = milliseconds(150), .stall_time = milliseconds(150)});
    for (auto start : {"GET /api/hello HTTP/1.1\r\nHo",
                       "POST /api/sheet HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\nabc"}) {
        auto peer = client();
        ASSERT_TRUE(peer.send(start).ok());
        const auto began = std::chrono::steady_clock::now();
        // A byte now and then earns no time worth speaking of.
        for (int i = 0; i < 5; ++i) {
            std::this_thread::sleep_for(milliseconds(20));
            ASSERT_TRUE(peer.send("a").ok());
        }
        const auto reply = peer.receive();
        ASSERT_TRUE(reply.ok());
        EXPECT_EQ(reply->status, 408);
        EXPECT_LT(std::chrono::steady_clock::now() - began, milliseconds(1500));
        EXPECT_TRUE(peer.ended());
    }
}

TEST_F(ListenerTest, drops_idle_peers_without_a_word) {
    serve({.idle_time = milliseconds(100)});
    auto fresh = client();
    auto used = client();
    hello(used);
    EXPECT_TRUE(fresh.ended());
    EXPECT_TRUE(used.ended());
}

TEST_F(ListenerTest, drops_a_reader_that_does_not_read) {
    serve({.stall_time = milliseconds(200), .bytes_per_second = 1 << 30});
    auto peer = client();
    std::string many;
    for (int i = 0; i < 20; ++i) many += "GET /api/large HTTP/1.1\r\nHost: x\r\n\r\n";
    ASSERT_TRUE(peer.send(many).ok());
    std::this_thread::sleep_for(milliseconds(1000));
    int whole = 0;
    while (whole < 20 && peer.receive().ok()) ++whole;
    EXPECT_LT(whole, 20);
}

TEST_F(ListenerTest, refuses_at_once_when_every_worker_and_the_queue_are_taken) {
    serve({.workers = 2, .queue_most = 1});
    std::vector<Client> waiting;
    for (int i = 0; i < 3; ++i) waiting.push_back(client());
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(
            waiting[static_cast<std::size_t>(i)].send("GET /api/gate HTTP/1.1\r\nHost: x\r\n\r\n").ok());
        gate.await(i + 1);
    }
    ASSERT_TRUE(waiting[2].send("GET /api/gate HTTP/1.1\r\nHost: x\r\n\r\n").ok());
    // The third sits in the queue once a fourth is refused; until then a fourth may take its place.
    auto refused = client();
    ClientReply reply;
    for (int i = 0; i < 100 && reply.status != 503; ++i) {
        std::this_thread::sleep_for(milliseconds(5));
        ASSERT_TRUE(refused.send("GET /api/hello HTTP/1.1\r\nHost: x\r\n\r\n").ok());
        reply = refused.receive().value();
    }
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(json_member(reply.body, "code"), "\"server-busy\"");
    EXPECT_NE(reply.header("Retry-After"), "");
    EXPECT_EQ(reply.header("Connection"), "") << "a busy server asks the peer to wait, not to reconnect";
    gate.open = true;
    for (auto& peer : waiting) EXPECT_EQ(peer.receive().value().status, 200);
    EXPECT_EQ(hello(refused).status, 200);
}

TEST_F(ListenerTest, turns_away_peers_beyond_its_limit) {
    serve({.connections_most = 2});
    auto one = client();
    hello(one);
    {
        auto two = client();
        hello(two);
        auto three = client();
        EXPECT_EQ(three.receive().value().status, 503);
    }
    for (int i = 0; i < 100; ++i) {
        auto three = client();
        if (three.ask("GET", "/api/hello").ok()) return;
        std::this_thread::sleep_for(milliseconds(5));
    }
    FAIL() << "the place of a peer that left was not given to another";
}

TEST_F(ListenerTest, finishes_what_is_under_way_when_it_stops) {
    serve();
    auto idle = client();
    hello(idle);
    auto busy = client();
    ASSERT_TRUE(busy.send("GET /api/gate HTTP/1.1\r\nHost: x\r\n\r\n").ok());
    gate.await(1);
    std::thread stopper([&] { listener->stop(); });
    EXPECT_TRUE(idle.ended());
    EXPECT_FALSE(Client::connect(listener->port()).ok());
    gate.open = true;
    const auto reply = busy.receive().value();
    EXPECT_EQ(reply.body, "\"late\"");
    EXPECT_EQ(reply.header("Connection"), "close");
    stopper.join();
    EXPECT_TRUE(busy.ended());
}

TEST_F(ListenerTest, cuts_what_does_not_end_within_the_grace) {
    serve({.grace = milliseconds(50)});
    auto half = client();
    ASSERT_TRUE(half.send("GET /api/hello HTTP/1.1\r\nHo").ok());
    std::this_thread::sleep_for(milliseconds(20));
    const auto began = std::chrono::steady_clock::now();
    listener->stop();
    EXPECT_LT(std::chrono::steady_clock::now() - began, milliseconds(3000));
    EXPECT_TRUE(half.ended());
}

TEST_F(ListenerTest, serves_many_at_once_over_several_lanes) {
    serve({.io_threads = 2, .workers = 8});
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 16; ++t)
        threads.emplace_back([&] {
            auto peer = client();
            for (int i = 0; i < 50; ++i) good += hello(peer).body.size() == 200;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(good, 16 * 50);
}

TEST_F(ListenerTest, speaks_plain_http_only_on_loopback) {
    EXPECT_EQ(Listener::start({.address = "0.0.0.0"}, *dispatcher).error().code, "tls-required");
    EXPECT_EQ(Listener::start({.address = "192.0.2.1"}, *dispatcher).error().code, "tls-required");
    EXPECT_EQ(Listener::start({.address = "localhost"}, *dispatcher).error().code, "address-not-available");
    EXPECT_EQ(Listener::start({.certificate_file = "/nonexistent", .key_file = "/nonexistent"}, *dispatcher)
                  .error()
                  .code,
              "certificate-unusable");
}

TEST_F(ListenerTest, refuses_a_port_that_is_taken) {
    serve();
    EXPECT_EQ(Listener::start({.port = listener->port()}, *dispatcher).error().code, "address-not-available");
}

TEST_F(ListenerTest, speaks_tls_and_nothing_else_where_it_has_a_certificate) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("xt-http-tls-" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    const auto key = (folder / "key.pem").string(), certificate = (folder / "certificate.pem").string();
    const auto make =
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "
        "/CN=localhost"
        " -addext subjectAltName=DNS:localhost -keyout " +
        key + " -out " + certificate + " 2>/dev/null";
    ASSERT_EQ(std::system(make.c_str()), 0);
    serve({.certificate_file = certificate, .key_file = key});
    const auto port = std::to_string(listener->port());
    const auto fetch = "curl -s --cacert " + certificate + " -o " + (folder / "out").string() +
                       " -o /dev/null" + " --data-binary @" + certificate + " -H '" + kOctets +
                       "' https://localhost:" + port + "/api/sheet https://localhost:" + port + "/api/sheet";
    EXPECT_EQ(std::system(fetch.c_str()), 0);
    EXPECT_EQ(std::filesystem::file_size(folder / "out"),
              std::to_string(std::filesystem::file_size(certificate)).size());
    EXPECT_NE(std::system(("curl -s --tls-max 1.1 --ciphers DEFAULT@SECLEVEL=0 -k https://localhost:" + port +
                           "/api/hello")
                              .c_str()),
              0);
    auto plain = client();
    EXPECT_FALSE(plain.ask("GET", "/api/hello").ok());
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace xingtan::http

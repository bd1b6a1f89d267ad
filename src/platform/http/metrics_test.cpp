#include "platform/http/metrics.h"

#include <gtest/gtest.h>

namespace xingtan::http {
namespace {

using std::chrono::milliseconds;

bool says(const std::string& text, const std::string& line) {
    return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

TEST(Metrics, CountByStatusAndTime) {
    Metrics metrics;
    metrics.count(200, milliseconds(1));
    metrics.count(204, milliseconds(3));
    metrics.count(503, milliseconds(20'000));
    const auto text = metrics.text(R"({"engine":"sqlite","bytes":4096,"queued":2})");
    EXPECT_TRUE(says(text, "xingtan_requests_total{status=\"2xx\"} 2")) << text;
    EXPECT_TRUE(says(text, "xingtan_requests_total{status=\"5xx\"} 1"));
    EXPECT_TRUE(says(text, "xingtan_request_seconds_bucket{le=\"0.001\"} 1"));
    EXPECT_TRUE(says(text, "xingtan_request_seconds_bucket{le=\"0.005\"} 2"));
    EXPECT_TRUE(says(text, "xingtan_request_seconds_bucket{le=\"10\"} 2"));
    EXPECT_TRUE(says(text, "xingtan_request_seconds_bucket{le=\"+Inf\"} 3"));
    EXPECT_TRUE(says(text, "xingtan_request_seconds_sum 20.004"));
    EXPECT_TRUE(says(text, "xingtan_database_bytes 4096"));
    EXPECT_TRUE(says(text, "xingtan_database_queued 2"));
    EXPECT_EQ(text.find("xingtan_database_retries_total"), std::string::npos);
}

}  // namespace
}  // namespace xingtan::http

#include "platform/http/url.h"

#include <gtest/gtest.h>

namespace xingtan::http {
namespace {

TEST(Url, splits_a_target) {
    EXPECT_EQ(split_target("/a/b?c=d?e").value().path, "/a/b");
    EXPECT_EQ(split_target("/a/b?c=d?e").value().query, "c=d?e");
    EXPECT_EQ(split_target("/").value().query, "");
    for (auto bad : {"", "*", "a", "http://host/a", "/a#b"}) EXPECT_FALSE(split_target(bad).ok()) << bad;
}

TEST(Url, decodes_a_query) {
    const auto query = decode_query("name=%E6%9D%8E+%E5%9B%9B&empty=&flag&a=1&a=2&").value();
    ASSERT_EQ(query.size(), 5u);
    EXPECT_EQ(query[0].second, "李 四");
    EXPECT_EQ(query[1], std::pair(std::string("empty"), std::string()));
    EXPECT_EQ(query[2], std::pair(std::string("flag"), std::string()));
    EXPECT_EQ(query[4].second, "2");
    for (auto bad :
         {"a=%", "a=%4", "a=%zz", "a=%00", "a=%c0%af", "a=%ed%a0%80", "a=%f5%80%80%80", "a=%e6%9d", "%ff=1"})
        EXPECT_FALSE(decode_query(bad).ok()) << bad;
}

TEST(Url, limits_the_number_of_parameters) {
    std::string query;
    for (std::size_t i = 0; i < kQueryParametersMost; ++i) query += "a=1&";
    EXPECT_TRUE(decode_query(query).ok());
    EXPECT_FALSE(decode_query(query + "a=1").ok());
}

TEST(Url, encodes_what_it_decodes) {
    EXPECT_EQ(encode_component("李 a-1.pdf"), "%E6%9D%8E%20a-1.pdf");
    EXPECT_EQ(decode_segment(encode_component("𠮷野家")).value(), "𠮷野家");
}

}  // namespace
}  // namespace xingtan::http

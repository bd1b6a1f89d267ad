#include "platform/text/division_name.h"

#include <gtest/gtest.h>

namespace xingtan::text {
namespace {

TEST(DivisionName, IsShortenedAsNoticesDo) {
    constexpr std::pair<const char*, const char*> kNames[] = {
        {"北京市", "北京"},
        {"河北省", "河北"},
        {"内蒙古自治区", "内蒙古"},
        {"广西壮族自治区", "广西"},
        {"宁夏回族自治区", "宁夏"},
        {"新疆维吾尔自治区", "新疆"},
        {"西藏自治区", "西藏"},
        {"香港特别行政区", "香港"},
        {"成都市", "成都"},
        {"阿坝藏族羌族自治州", "阿坝"},
        {"凉山彝族自治州", "凉山"},
        {"黔东南苗族侗族自治州", "黔东南"},
        {"克孜勒苏柯尔克孜自治州", "克孜勒苏"},
        {"锡林郭勒盟", "锡林郭勒"},
        {"大兴安岭地区", "大兴安岭"},
    };
    for (const auto& [full, brief] : kNames) EXPECT_EQ(short_division_name(full), brief);
}

TEST(DivisionName, KeepsWhatCannotBeLeftOut) {
    for (const char* name : {"新疆生产建设兵团", "赣榆区", "沙市", "海州实验中学", "回族中学", ""})
        EXPECT_EQ(short_division_name(name), name);
}

}  // namespace
}  // namespace xingtan::text

#include "domain/org/codes.h"

#include <gtest/gtest.h>

namespace xingtan::org {
namespace {

TEST(Codes, OfSchoolsNameAKindAndAProvince) {
    for (const char* good : {"2132000001", "1151999999", "9382000000", "5111000042"})
        EXPECT_TRUE(school_code_fits(good)) << good;
    for (const char* bad :
         {"", "213200000", "21320000011", "2032000001", "2199000001", "213200000a", "2100000001"})
        EXPECT_FALSE(school_code_fits(bad)) << bad;
}

TEST(Codes, OfCreditEndInTheirCheckCharacter) {
    EXPECT_TRUE(credit_code_fits("91350100M000100Y43"));
    for (const char* bad : {"91350100M000100Y44", "91350100M000100Y4", "91350100M000100Y433",
                            "91350100I000100Y43", "91350100m000100Y43", "93150100M000100Y43", ""})
        EXPECT_FALSE(credit_code_fits(bad)) << bad;
}

}  // namespace
}  // namespace xingtan::org

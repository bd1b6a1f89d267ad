#include "domain/certificate/number.h"

#include <gtest/gtest.h>

namespace xingtan::certificate {
namespace {

const NumberParts kParts{2016, "320700", "01", org::AuthorityLevel::City, 42};

TEST(CertificateNumber, CheckDigitIsThatOfMod1110) {
    // The example of the standard, a German VAT number, and a number of another length.
    EXPECT_EQ(check_digit("0794"), '5');
    EXPECT_EQ(check_digit("13669597"), '6');
    EXPECT_EQ(check_digit("00200667308"), '5');
}

TEST(CertificateNumber, SaysItsParts) {
    const auto number = compose_number(kParts);
    ASSERT_TRUE(number.ok());
    EXPECT_EQ(number->size(), 21u);
    EXPECT_EQ(number->substr(0, 20), "20163207000130000042");
    EXPECT_TRUE(is_number(*number));
}

TEST(CertificateNumber, SerialHasItsLimits) {
    auto parts = kParts;
    for (const auto& [serial, good] :
         {std::pair{0, false}, {1, true}, {9'999'999, true}, {10'000'000, false}}) {
        parts.serial = serial;
        EXPECT_EQ(compose_number(parts).ok(), good) << serial;
    }
    parts.serial = 10'000'000;
    EXPECT_EQ(compose_number(parts).error().code, "certificate-series-exhausted");
    parts = kParts;
    parts.issuer_code = "32070";
    EXPECT_EQ(compose_number(parts).error().kind, Kind::Broken);
}

TEST(CertificateNumber, EverySingleWrongDigitIsSeen) {
    const auto number = compose_number(kParts).value();
    for (std::size_t i = 0; i < number.size(); ++i)
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto wrong = number;
            wrong[i] = digit;
            EXPECT_EQ(is_number(wrong), digit == number[i]) << wrong;
        }
    EXPECT_FALSE(is_number(number.substr(1)));
    EXPECT_FALSE(is_number(number + "0"));
    EXPECT_FALSE(is_number(""));
}

TEST(CertificateNumber, IsReadAsPeopleTypeIt) {
    EXPECT_EQ(plain_number(" 2016 3207-00 "), "2016320700");
    EXPECT_EQ(plain_number("２０１６"), "2016");
}

}  // namespace
}  // namespace xingtan::certificate

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

TEST(CertificateNumber, APatternSaysItsPartsInItsOrder) {
    EXPECT_EQ(compose_number(kParts, kUsualPattern).value(), compose_number(kParts).value());
    EXPECT_EQ(compose_number(kParts, "苏教培{area}{year}{serial6}").value(), "苏教培3207002016000042");
    EXPECT_EQ(compose_number(kParts, "JS{year}A{area}{programme}{level}{serial5}").value(),
              "JS2016A32070001300042");
    const auto checked = compose_number(kParts, "{area}J{year}{serial5}{check}").value();
    EXPECT_EQ(checked.substr(0, 16), "320700J201600042");
    EXPECT_EQ(checked.back(), check_digit("320700201600042"));
    auto parts = kParts;
    parts.serial = 100'000;
    EXPECT_EQ(compose_number(parts, "{area}{year}{serial5}").error().code, "certificate-series-exhausted");
}

TEST(CertificateNumber, APatternThatSaysTooLittleIsRefused) {
    const struct {
        std::string_view pattern, code;
    } cases[] = {{"{year}{serial7}", "pattern-part-missing"},
                 {"{area}{serial7}", "pattern-part-missing"},
                 {"{area}{year}", "pattern-part-missing"},
                 {"", "pattern-part-missing"},
                 {"{area}{area}{year}{serial7}", "pattern-part-twice"},
                 {"{area}{year}{serial7}{serial6}", "pattern-part-twice"},
                 {"{area}{year}{serial8}", "pattern-part-unknown"},
                 {"{area}{year}{serial7", "pattern-part-unknown"},
                 {"{area}{year}{serial7}{name}", "pattern-part-unknown"},
                 {"{serial7}{area}{year}", "pattern-order"},
                 {"{area}{year}{check}{serial7}", "pattern-order"},
                 {"js{area}{year}{serial7}", "pattern-letters"},
                 {"1{area}{year}{serial7}", "pattern-letters"},
                 {"苏-{area}{year}{serial7}", "pattern-letters"},
                 {"（{area}{year}{serial7}", "pattern-letters"}};
    for (const auto& [pattern, code] : cases) {
        const auto parsed = parse_pattern(pattern);
        ASSERT_FALSE(parsed.ok()) << pattern;
        ASSERT_EQ(parsed.error().fields.size(), 1u);
        EXPECT_EQ(parsed.error().fields[0].code, code) << pattern;
    }
    EXPECT_EQ(parse_pattern(std::string(200, 'A')).error().fields[0].code, "text-too-long");
}

TEST(CertificateNumber, IsLookedForWhenItMayBeOne) {
    EXPECT_TRUE(may_be_number(compose_number(kParts).value()));
    EXPECT_TRUE(may_be_number("苏教培3207002016000042"));
    EXPECT_FALSE(may_be_number("201632070"));
    EXPECT_FALSE(may_be_number(std::string(200, '1')));
}

TEST(CertificateNumber, IsReadAsPeopleTypeIt) {
    EXPECT_EQ(plain_number("js2016 a3207"), "JS2016A3207");
    EXPECT_EQ(plain_number(" 2016 3207-00 "), "2016320700");
    EXPECT_EQ(plain_number("２０１６"), "2016");
}

}  // namespace
}  // namespace xingtan::certificate

#pragma once
// The times and counts of signing in. Milliseconds, wall clock.
#include <cstddef>
#include <cstdint>

namespace xingtan::auth {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

constexpr std::int64_t kIdle = 30 * kMinute;
constexpr std::int64_t kIdleOffice = 15 * kMinute;  // an office acts for many, so it is left open for less
constexpr std::int64_t kSessionWhole = 12 * kHour;
constexpr std::int64_t kSeenEvery = kMinute;  // last_seen_at is this coarse
constexpr int kSessionsOfAccount = 20;        // the oldest gives way

constexpr std::int64_t kActivationCodeLives = 30 * kDay;
constexpr std::int64_t kIdempotencyKept = 48 * kHour;

constexpr std::size_t kPasswordLeast = 12;  // characters (ASVS 4.0.3, 2.1.1)
constexpr std::size_t kPasswordLeastMlps3 = 8;
constexpr int kPasswordClassesMlps3 = 3;  // of small letters, capitals, digits, signs
constexpr std::int64_t kPasswordDaysMlps3 = 90;
constexpr int kPasswordHistoryMlps3 = 5;
constexpr std::size_t kPasswordMostBytes = 512;  // 128 characters of up to four bytes
constexpr std::size_t kPasswordMost = 128;
constexpr std::size_t kLoginLeastBytes = 3;
constexpr std::size_t kLoginMostBytes = 64;

constexpr int kFreeFailuresOfLogin = 5;  // from one address; from then on each doubles the wait
constexpr int kFreeFailuresOfLoginAnywhere = 50;
constexpr int kFreeFailuresOfAddress = 100;  // a whole bureau may share one address
constexpr std::int64_t kLongestWait = 5 * kMinute;
constexpr std::int64_t kFailuresForgotten = kHour;  // after the last of them

constexpr std::int64_t kTotpStep = 30 * kSecond;
constexpr int kTotpDrift = 1;  // steps a clock may be off, either way
constexpr int kRecoveryCodes = 10;
constexpr std::size_t kDeviceBytes = 200;

constexpr int kPurgeRows = 500;  // of one table in one transaction
constexpr int kPurgeRounds = 200;
constexpr int kPlatformTokensLive = 10;  // of one platform account

}  // namespace xingtan::auth

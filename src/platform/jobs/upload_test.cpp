// Files that arrive in pieces, on both engines.
#include "platform/jobs/upload.h"

#include "platform/crypto/keyring.h"
#include "support/actors.h"

namespace xingtan::jobs {
namespace {

using testing::Actors;

class Uploads : public testing::OnEachMigratedEngine {
  protected:
    Actors actors{database()};
    UnitId home = actors.unit("aaaa");
    AccountId clerk = actors.account(home);
    Context ctx = actors.context(clerk, home);
    std::string file = std::string(3'000, 'a') + "教师" + std::string(2'000, 'b');

    UploadBody announced(std::string_view bytes) {
        return {"名册.xlsx", static_cast<std::int64_t>(bytes.size()), crypto::sha256_hex(bytes)};
    }
    Claimed<UploadId> opened(const UploadBody& body) {
        const auto made = open_upload(ctx, body);
        EXPECT_OK(made);
        return {made->id};
    }
    std::int64_t pieces() {
        return actors.read<std::int64_t>("/*system*/ SELECT count(*) AS n FROM upload_piece");
    }
};

TEST_P(Uploads, ALostAnswerCostsOnePiece) {
    const auto id = opened(announced(file));
    EXPECT_EQ(add_piece(ctx, id, 0, file.substr(0, 1'000))->received, 1'000);
    EXPECT_EQ(take_upload(ctx, id).error().code, "upload-not-whole");
    EXPECT_EQ(add_piece(ctx, id, 0, file.substr(0, 1'000))->received, 1'000);  // sent again
    const auto ahead = add_piece(ctx, id, 2'000, file.substr(2'000));
    EXPECT_EQ(ahead.error().code, "upload-offset-wrong");
    EXPECT_EQ(ahead.error().params[0].second, "1000");
    EXPECT_EQ(show_upload(ctx, id)->received, 1'000);
    ASSERT_OK(add_piece(ctx, id, 1'000, file.substr(1'000)));
    const auto whole = take_upload(ctx, id);
    ASSERT_OK(whole);
    EXPECT_EQ(whole->bytes, file);
    EXPECT_EQ(whole->filename, "名册.xlsx");
    EXPECT_EQ(pieces(), 2);
    const auto sealed =
        actors.read<std::string>("/*system*/ SELECT sealed FROM upload_piece WHERE starts = 1000");
    EXPECT_EQ(sealed.find("aaaa"), std::string::npos);
}

TEST_P(Uploads, WhatArrivedOtherwiseThanAnnouncedIsRefused) {
    auto body = announced(file);
    body.sha256 = crypto::sha256_hex("another");
    const auto id = opened(body);
    EXPECT_EQ(add_piece(ctx, id, 0, file + "more").error().code, "upload-offset-wrong");
    EXPECT_EQ(add_piece(ctx, id, 0, std::string(kUploadPiece + 1, 'x')).error().kind, Kind::TooLarge);
    ASSERT_OK(add_piece(ctx, id, 0, file));
    EXPECT_EQ(take_upload(ctx, id).error().code, "upload-hash-differs");
    EXPECT_EQ(open_upload(ctx, {"a", 0, ""}).error().code, "file-empty");
    EXPECT_EQ(open_upload(ctx, {"a", 65 << 20, ""}).error().kind, Kind::TooLarge);
    EXPECT_EQ(open_upload(ctx, {"a", 1, "xyz"}).error().kind, Kind::Invalid);
}

TEST_P(Uploads, AnotherAccountSeesNone) {
    const auto id = opened(announced(file));
    auto other = actors.context(actors.account(home), home);
    EXPECT_EQ(show_upload(other, id).error().kind, Kind::Missing);
    EXPECT_EQ(add_piece(other, id, 0, "a").error().kind, Kind::Missing);
    EXPECT_EQ(take_upload(other, id).error().kind, Kind::Missing);
}

TEST_P(Uploads, TheFifthTakesThePlaceOfTheOldestAndADayTakesAll) {
    const auto first = opened(announced(file));
    ASSERT_OK(add_piece(ctx, first, 0, file));
    Claimed<UploadId> last;
    for (int i = 0; i < 4; ++i) last = opened(announced(file));
    EXPECT_EQ(show_upload(ctx, first).error().kind, Kind::Missing);
    EXPECT_EQ(pieces(), 0);
    ASSERT_OK(add_piece(ctx, last, 0, file));
    constexpr std::int64_t kDay = 86'400'000;
    const auto now = actors.clock.now();
    EXPECT_EQ(drop_uploads(database(), WallTime{now.ms + kDay}).value(), 0);
    EXPECT_EQ(drop_uploads(database(), WallTime{now.ms + kDay + 1}).value(), 4);
    EXPECT_EQ(pieces(), 0);
}

XT_ON_BOTH_ENGINES(Uploads);

}  // namespace
}  // namespace xingtan::jobs

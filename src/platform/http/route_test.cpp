#include "platform/http/route.h"

#include <gtest/gtest.h>

namespace xingtan::http {
namespace {

TEST(Reply, names_a_file_for_old_and_new_readers) {
    const auto reply = Reply::file("x", "application/pdf", "证书 \"1\".pdf");
    EXPECT_EQ(reply.headers[0].second,
              "attachment; filename=\"______ _1_.pdf\"; filename*=UTF-8''%E8%AF%81%E4%B9%A6%20%221%22.pdf");
}

TEST(Request, reads_the_page_it_asks_for) {
    Request request;
    EXPECT_EQ(request.page().value().size, limits::kPageSize);
    for (auto [text, size] :
         {std::pair("1", 1), {"200", 200}, {"0", 0}, {"201", 0}, {"-1", 0}, {"1x", 0}, {"99999999999", 0}}) {
        request.query = {{"size", text}, {"after", "cursor"}};
        const auto page = request.page();
        ASSERT_EQ(page.ok(), size != 0) << text;
        if (size == 0) continue;
        EXPECT_EQ(page->size, size);
        EXPECT_EQ(page->after, "cursor");
    }
}

TEST(Request, takes_a_malformed_id_for_a_missing_object) {
    Request request;
    request.path_parameters = {{"unit", id_to_wire('u', 7)}, {"other", id_to_wire('p', 7)}, {"junk", "u1"}};
    EXPECT_EQ(request.id<UnitId>("unit").value().unproven, UnitId{7});
    for (auto name : {"other", "junk", "absent"})
        EXPECT_EQ(request.id<UnitId>(name).error().kind, Kind::Missing) << name;
    EXPECT_FALSE(request.asked_id<UnitId>("parent").value().has_value());
}

}  // namespace
}  // namespace xingtan::http

#include "platform/sheet/html_table.h"

#include <gtest/gtest.h>

namespace xingtan::sheet {
namespace {

TEST(HtmlTable, CellsAreMarkedAsTextAndNothingElse) {
    EXPECT_EQ(with_cells_as_text("<table><thead><TR><th>a</th><TD class=x>1</td></tr></table>"),
              "<table><thead><TR><th sdnum=\"0;0;@\">a</th><TD sdnum=\"0;0;@\" class=x>1</td></tr></table>");
    EXPECT_EQ(with_cells_as_text("a < b <td"), "a < b <td");
    EXPECT_EQ(with_cells_as_text(""), "");
    EXPECT_EQ(with_cells_as_text("<?xml version=\"1.0\"?><Workbook/>"), "<?xml version=\"1.0\"?><Workbook/>");
}

}  // namespace
}  // namespace xingtan::sheet

#pragma once
// The quota sheet of Lianyungang, 2016, for tests: 23 units, 14 intakes, 3,600 places an intake.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "domain/quota/rules.h"

namespace xingtan::quota {

inline std::string lianyungang_bytes() {
    std::ifstream file(XT_SOURCE_DIR "/data/lianyungang-2016-quota.csv", std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    EXPECT_TRUE(file.good());
    return text.str();
}

inline std::vector<TextRow> lianyungang_rows() {
    std::vector<TextRow> rows;
    std::istringstream text(lianyungang_bytes());
    for (std::string line; std::getline(text, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        auto& row = rows.emplace_back();
        row.line = std::ssize(rows);
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, ',');) row.cells.push_back(cell);
    }
    return rows;
}

}  // namespace xingtan::quota

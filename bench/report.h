#pragma once
// What a bench found: rows, each against its target and, where there is one, against what the machine could
// do at most. Printed as a table as they come; --json adds one object a line.
#include <boost/describe.hpp>
#include <fstream>
#include <optional>
#include <string>

#include "base/fields.h"
#include "base/result.h"

namespace xingtan::bench {

struct Row {
    std::string name;
    std::string engine;  // empty when no database is in it
    double value = 0;
    std::string unit;              // "/s": more is better; all others: less is better
    std::optional<double> target;  // what it shall reach
    std::optional<double> limit;   // the same unit: what stands in its way and cannot be moved
    std::optional<double> least_ratio;
    bool reduced = false;  // measured in small (--quick)

    std::optional<double> ratio() const;
    bool met() const;  // also when nothing was asked of it
};

class Report {
  public:
    static Result<Report> open(const std::string& json_file);  // empty: the table alone
    void add(const Row& row);
    bool all_met() const { return all_met_; }

  private:
    std::ofstream json_;
    bool all_met_ = true;
};

}  // namespace xingtan::bench

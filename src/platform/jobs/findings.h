#pragma once
// What is wrong in an import, counted: by kind of problem, and by the wrong value where one correction may
// mend many rows. Changes as rows are judged, mended and stopped.
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "platform/jobs/model.h"
#include "platform/jobs/staged_row.h"

namespace xingtan::jobs {

class Findings {
  public:
    // `shared`: the fields whose wrong values are counted.
    explicit Findings(const std::vector<ImportField>& fields);
    void load(const std::vector<ProblemCount>& problems, const std::vector<WrongValue>& values);

    void add(const StagedRow& row) { count(row, 1); }
    void remove(const StagedRow& row) { count(row, -1); }
    void add(std::string_view code) { ++codes_[std::string(code)]; }
    void remove(std::string_view code) { --codes_[std::string(code)]; }

    std::vector<ProblemCount> problems() const;  // commonest first
    std::vector<WrongValue> values() const;

    std::int64_t good = 0, warning = 0, bad = 0;

  private:
    using Key = std::tuple<std::string, std::string, std::string>;  // column, value, code
    std::set<std::string, std::less<>> shared_;
    std::map<std::string, std::int64_t, std::less<>> codes_;
    std::map<Key, std::int64_t> values_;

    void count(const StagedRow& row, std::int64_t by);
};

}  // namespace xingtan::jobs

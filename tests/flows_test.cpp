#include <algorithm>
#include <filesystem>

#include "flow.h"

namespace xingtan::testing {
namespace {

std::vector<std::string> flow_files() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(XT_SOURCE_DIR) + "/tests/flows"))
        if (entry.path().extension() == ".flow") files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

class Flows : public ::testing::TestWithParam<std::tuple<std::string, db::Engine>> {};

TEST_P(Flows, RunsAsWritten) {
    const auto& [file, engine] = GetParam();
    Flow(file, engine).run();
}

std::string test_name(const ::testing::TestParamInfo<Flows::ParamType>& info) {
    auto name = std::filesystem::path(std::get<0>(info.param)).stem().string() + "_" +
                engine_name(std::get<1>(info.param));
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Flows,
                         ::testing::Combine(::testing::ValuesIn(flow_files()),
                                            ::testing::Values(db::Engine::Sqlite, db::Engine::Postgres)),
                         test_name);

}  // namespace
}  // namespace xingtan::testing

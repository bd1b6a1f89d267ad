// What xingtan.toml, the environment and the command line may say, and how a wrong value is named.
#include "app/settings.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "app/commands.h"
#include "support/folder.h"

namespace xingtan::testing {
namespace {

// A variable for the length of a test.
class Variable {
  public:
    Variable(std::string name, const std::string& value) : name_(std::move(name)) {
        ::setenv(name_.c_str(), value.c_str(), 1);
    }
    ~Variable() { ::unsetenv(name_.c_str()); }
    Variable(const Variable&) = delete;

  private:
    std::string name_;
};

Result<app::Settings> read(const std::string& toml) {
    const Folder folder;
    std::ofstream(folder / "xingtan.toml") << toml;
    return app::read_settings(folder / "xingtan.toml", true);
}

// The code of the refusal and the key it names; empty when it is taken.
std::string refusal(const std::string& toml) {
    const auto settings = read(toml);
    if (settings.ok()) return {};
    return settings.error().code + " " + settings.error().params.at(0).second;
}

TEST(Settings, AreReadWholeAndTheEnvironmentWinsOverTheFile) {
    const Variable port("XINGTAN_SERVER_PORT", "8443");
    const auto settings = read(
        "base_url = 'https://training.example.edu.cn'\n[server]\nport = 443\nworkers = 8\n"
        "trusted_proxies = ['10.0.0.9', '::1']\n[log]\nlevel = 'warn'\n");
    ASSERT_TRUE(settings.ok()) << settings.error().code;
    EXPECT_EQ(settings->base_url, "https://training.example.edu.cn");
    EXPECT_EQ(settings->port, 8443);
    EXPECT_EQ(settings->workers, 8);
    EXPECT_EQ(settings->trusted_proxies, (std::vector<std::string>{"10.0.0.9", "::1"}));
    EXPECT_EQ(settings->log_level, "warn");
}

TEST(Settings, TakeAnOriginAsBrowsersWriteIt) {
    for (const char* good :
         {"https://a.example", "https://a.example:8443", "https://10.0.0.9", "https://[2001:db8::1]:8443",
          "http://127.0.0.1:8080", "http://localhost", "http://[::1]:8080", ""})
        EXPECT_EQ(refusal(std::string("base_url = '") + good + "'"), "") << good;
    for (const char* bad :
         {"a.example", "http://a.example", "ftp://127.0.0.1", "https://", "https://a.example/",
          "https://a.example/x", "https://A.example", "https://a.example:", "https://a.example:0",
          "https://a.example:65536", "https://a.example?x", "https://me@a.example", "https://a..example",
          "http://127.0.0.1.example", "https://[::1", "https:///", " https://a.example"})
        EXPECT_EQ(refusal(std::string("base_url = '") + bad + "'"), "setting-not-an-origin base_url") << bad;
}

TEST(Settings, KeepNumbersWithinTheirSpans) {
    struct Span {
        const char* key;
        int least, most;
    };
    for (const Span& span : {Span{"server.port", 1, 65'535}, Span{"server.workers", 1, 1024},
                             Span{"server.io_threads", 1, 64}, Span{"database.connections", 1, 1000}}) {
        const auto asked = [&](const std::string& value) {
            return refusal(std::string(span.key) + " = " + value);
        };
        const auto refused = "setting-out-of-range " + std::string(span.key);
        EXPECT_EQ(asked(std::to_string(span.least)), "");
        EXPECT_EQ(asked(std::to_string(span.most)), "");
        for (const auto& bad : {std::to_string(span.least - 1), std::to_string(span.most + 1),
                                std::string("'8x'"), std::string("''"), std::string("99999999999")})
            EXPECT_EQ(asked(bad), refused) << bad;
        EXPECT_EQ(asked("1.5"), "setting-wrong-type " + std::string(span.key));
    }
}

TEST(Settings, KnowTheirWordsAndAddresses) {
    EXPECT_EQ(refusal("log.level = 'loud'"), "setting-not-a-choice log.level");
    EXPECT_EQ(refusal("database.engine = 'mysql'"), "setting-not-a-choice database.engine");
    EXPECT_EQ(refusal("server.trusted_proxies = ['10.0.0.9', 'proxy.example']"),
              "setting-not-an-address server.trusted_proxies");
    EXPECT_EQ(refusal("server.trusted_proxies = '10.0.0.9, 10.0.0.10'"), "");
    EXPECT_EQ(refusal("server.prot = 80"), "setting-unknown server.prot");
}

TEST(Settings, NameAnEnvironmentVariableThatMatchesNone) {
    const Variable of_the_tests("XINGTAN", "build/dev/xingtan"), of_the_web("XINGTAN_SERVER", "http://[::1]");
    EXPECT_EQ(refusal(""), "");
    const Variable misspelt("XINGTAN_SERVER_PROT", "80");
    EXPECT_EQ(refusal(""), "setting-variable-unknown XINGTAN_SERVER_PROT");
}

// The exit status of a call, and what it printed.
struct Called {
    int status = 0;
    std::string out, err;
};

Called call(std::vector<std::string> words) {
    words.insert(words.begin(), "xingtan");
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    const int status = app::run(static_cast<int>(arguments.size()), arguments.data());
    auto out = ::testing::internal::GetCapturedStdout();
    return {status, std::move(out), ::testing::internal::GetCapturedStderr()};
}

TEST(Commands, ThatAreCalledWronglySayWhatIsMissingAndEndWithTwo) {
    struct Wrong {
        std::vector<std::string> words;
        const char* named;
    };
    for (const auto& [words, named] :
         {Wrong{{"import", "quota-sheet", "a.xlsx", "--as", "city"}, "--project"},
          Wrong{{"import", "roster", "a.xlsx", "--as", "city", "--project", "j1"}, "--project"},
          Wrong{{"import", "board", "a.xlsx", "--as", "city"}, "quota-sheet"},
          Wrong{{"import", "roster", "a.xlsx"}, "--as"},
          Wrong{{"export", "roster", "a.xlsx", "--as", "city", "--project", "j1"}, "board"},
          Wrong{{"export", "board", "a.xlsx", "--as", "city"}, "--project"},
          Wrong{{"--listen-port", "65536", "check"}, "--listen-port"},
          Wrong{{"help", "everything"}, "settings"}}) {
        const auto called = call(words);
        EXPECT_EQ(called.status, 2) << words[0] << " " << words[1];
        EXPECT_NE(called.err.find(named), std::string::npos) << called.err;
    }
}

TEST(Commands, HelpListsThemAndTheSettings) {
    const auto commands = call({"help"});
    EXPECT_EQ(commands.status, 0);
    for (const char* command : {"serve", "init", "check", "import", "openapi"})
        EXPECT_NE(commands.out.find(command), std::string::npos) << command;
    const auto settings = call({"help", "settings"});
    EXPECT_EQ(settings.status, 0);
    for (const auto& [key, meaning] : app::setting_keys())
        EXPECT_NE(settings.out.find(app::environment_name(key)), std::string::npos) << key;
}

TEST(Commands, ABoardIsNotWrittenIntoACsv) {
    const auto refused = app::export_file({}, {.what = "board", .file = "a.csv"});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, "board-is-xlsx");
}

}  // namespace
}  // namespace xingtan::testing

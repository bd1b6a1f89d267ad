#include "app/settings.h"

#include <arpa/inet.h>
#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <functional>

namespace xingtan::app {
namespace {

constexpr int kChecksMost = 10'000'000;
constexpr int kPortMost = 65'535;
constexpr std::string_view kPrefix = "XINGTAN_";
constexpr std::string_view kOfTheWebTools = "XINGTAN_SERVER";  // where pages under development find a server

struct Key {
    SettingKey documented;
    std::function<Result<>(Settings&, const std::string&)> set;
};

Error wrong(std::string_view key) {
    return Error::invalid("setting-wrong-type", {{"key", std::string(key)}});
}

using Rule = std::function<Result<>(std::string_view key, const std::string& value)>;

Result<> anything(std::string_view, const std::string&) { return {}; }

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

bool is_address(const std::string& text, int family) {
    in6_addr parsed{};  // the larger of the two
    return ::inet_pton(family, text.c_str(), &parsed) == 1;
}

bool is_loopback(const std::string& host) {
    return host == "localhost" || host == "[::1]" || (host.starts_with("127.") && is_address(host, AF_INET));
}

bool is_host(const std::string& host) {
    if (host.starts_with('['))
        return host.ends_with(']') && is_address(host.substr(1, host.size() - 2), AF_INET6);
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return !host.empty() && std::all_of(host.begin(), host.end(), fits) && !host.starts_with('.') &&
           !host.ends_with('.') && host.find("..") == std::string::npos;
}

// https://host or https://host:port exactly as a browser writes an origin, since certificates print it and
// requests are compared with it; plain http only where nothing leaves the machine.
bool is_origin(const std::string& url) {
    const auto scheme = url.find("://");
    if (scheme == std::string::npos) return false;
    auto host = url.substr(scheme + 3);
    const auto colon = host.find(':', host.starts_with('[') ? host.find(']') : 0);
    if (colon != std::string::npos) {
        const auto port = whole_number(std::string_view(host).substr(colon + 1));
        if (!port || *port < 1 || *port > kPortMost) return false;
        host.resize(colon);
    }
    if (!is_host(host)) return false;
    return url.starts_with("https://") || (url.starts_with("http://") && is_loopback(host));
}

Result<> origin(std::string_view key, const std::string& value) {
    if (value.empty() || is_origin(value)) return {};
    return Error::invalid("setting-not-an-origin", {{"key", std::string(key)}, {"value", value}});
}

Rule one_of(std::vector<std::string> words) {
    return [words = std::move(words)](std::string_view key, const std::string& value) -> Result<> {
        if (std::find(words.begin(), words.end(), value) != words.end()) return {};
        std::string choices;
        for (const auto& word : words) choices += (choices.empty() ? "" : ", ") + word;
        return Error::invalid("setting-not-a-choice",
                              {{"key", std::string(key)}, {"value", value}, {"choices", choices}});
    };
}

Result<> address(std::string_view key, const std::string& value) {
    if (is_address(value, AF_INET) || is_address(value, AF_INET6)) return {};
    return Error::invalid("setting-not-an-address", {{"key", std::string(key)}, {"value", value}});
}

Key text(std::string_view key, std::string_view meaning, std::string Settings::*member,
         Rule rule = anything) {
    return {{key, meaning}, [=](Settings& s, const std::string& value) -> Result<> {
                TRY(rule(key, value));
                s.*member = value;
                return {};
            }};
}

struct Span {
    int least;
    int most;
};

Key number(std::string_view key, std::string_view meaning, int Settings::*member, Span span) {
    return {{key, meaning}, [=](Settings& s, const std::string& value) -> Result<> {
                const auto parsed = whole_number(value);
                if (!parsed || *parsed < span.least || *parsed > span.most)
                    return Error::invalid("setting-out-of-range", {{"key", std::string(key)},
                                                                   {"value", value},
                                                                   {"least", std::to_string(span.least)},
                                                                   {"most", std::to_string(span.most)}});
                s.*member = *parsed;
                return {};
            }};
}

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(' ');
    if (from == std::string::npos) return {};
    return text.substr(from, text.find_last_not_of(' ') - from + 1);
}

Key list(std::string_view key, std::string_view meaning, std::vector<std::string> Settings::*member,
         Rule rule) {
    return {{key, meaning}, [=](Settings& s, const std::string& value) -> Result<> {
                std::vector<std::string> members;
                for (std::size_t from = 0; from < value.size();) {
                    const auto to = std::min(value.find(',', from), value.size());
                    auto one = trimmed(value.substr(from, to - from));
                    from = to + 1;
                    if (one.empty()) continue;
                    TRY(rule(key, one));
                    members.push_back(std::move(one));
                }
                s.*member = std::move(members);
                return {};
            }};
}

const std::vector<Key>& keys() {
    static const std::vector<Key> table = {
        text("data", "data folder: the SQLite file, the keys, the lock", &Settings::data),
        text("base_url",
             "how people reach the server: https://host or https://host:port, without a path or a trailing "
             "slash (http:// on this machine alone); printed in QR codes; required by serve",
             &Settings::base_url, origin),
        text("server.address", "address to listen on; beyond loopback TLS is required", &Settings::address),
        number("server.port", "port to listen on, 1 to 65535", &Settings::port, {1, kPortMost}),
        text("server.certificate", "TLS certificate chain, PEM", &Settings::certificate),
        text("server.key", "TLS private key, PEM", &Settings::key),
        number("server.workers", "requests handled at the same time, 1 to 1024", &Settings::workers,
               {1, 1024}),
        number("server.io_threads", "threads that read and write sockets, 1 to 64", &Settings::io_threads,
               {1, 64}),
        list("server.trusted_proxies",
             "addresses of proxies whose X-Forwarded-For is believed, separated by commas",
             &Settings::trusted_proxies, address),
        number("public.checks_per_minute",
               "public checks of certificates one address may ask for in a minute, 1 to 10000000",
               &Settings::checks_per_minute, {1, kChecksMost}),
        text("database.engine", "sqlite or postgres", &Settings::engine, one_of({"sqlite", "postgres"})),
        text("database.postgres", "libpq connection text, for postgres", &Settings::postgres),
        number("database.connections", "PostgreSQL connections, 1 to 1000", &Settings::connections,
               {1, 1000}),
        text("auth.duties",
             "together: one office opens accounts and gives rights; apart: opening accounts, giving rights "
             "and "
             "reading the audit are held by three different accounts (三员)",
             &Settings::duties, one_of({"together", "apart"})),
        text("auth.passwords",
             "asvs: 12 characters, common ones refused, no ageing; mlps3: 8 characters of three classes, 90 "
             "days, "
             "none of the last five (等保三级)",
             &Settings::passwords, one_of({"asvs", "mlps3"})),
        text("auth.totp",
             "codes of an authenticator application at sign-in: off, optional or required-for-offices",
             &Settings::totp, one_of({"off", "optional", "required-for-offices"})),
        text("metrics.token",
             "who shows it as a bearer token may read /metrics (Prometheus); without it nobody may",
             &Settings::metrics_token),
        text("log.level", "debug, info, warn, error or off", &Settings::log_level,
             one_of({"debug", "info", "warn", "error", "off"})),
    };
    return table;
}

Result<> set(Settings& settings, std::string_view key, const std::string& value) {
    for (const auto& known : keys())
        if (known.documented.key == key) return known.set(settings, value);
    return Error::invalid("setting-unknown", {{"key", std::string(key)}});
}

Result<> set_node(Settings& settings, const std::string& key, const toml::node& node) {
    if (const auto* words = node.as_string()) return set(settings, key, words->get());
    if (const auto* whole = node.as_integer()) return set(settings, key, std::to_string(whole->get()));
    if (const auto* array = node.as_array()) {
        std::string joined;
        for (const auto& member : *array) {
            if (!member.is_string()) return wrong(key);
            joined += member.as_string()->get() + ",";
        }
        return set(settings, key, joined);
    }
    if (const auto* table = node.as_table()) {
        for (const auto& [name, inner] : *table)
            TRY(set_node(settings, key + "." + std::string(name.str()), inner));
        return {};
    }
    return wrong(key);
}

Result<> read_file(Settings& settings, const std::string& file) {
    try {
        const auto table = toml::parse_file(file);
        for (const auto& [name, node] : table) TRY(set_node(settings, std::string(name.str()), node));
        return {};
    } catch (const toml::parse_error& fault) {
        return Error::invalid("settings-unreadable",
                              {{"file", file}, {"why", std::string(fault.description())}});
    }
}

// A misspelt variable would be passed over in silence otherwise.
Result<> no_unknown_variable() {
    for (char** at = environ; *at; ++at) {
        const std::string_view line(*at);
        const auto name = line.substr(0, line.find('='));
        if (!name.starts_with(kPrefix) || name == kOfTheWebTools) continue;
        const auto known = [&](const Key& key) { return environment_name(key.documented.key) == name; };
        if (std::none_of(keys().begin(), keys().end(), known))
            return Error::invalid("setting-variable-unknown", {{"variable", std::string(name)}});
    }
    return {};
}

}  // namespace

std::string environment_name(std::string_view key) {
    std::string name(kPrefix);
    for (char c : key)
        name += c == '.' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return name;
}

const std::vector<SettingKey>& setting_keys() {
    static const std::vector<SettingKey> documented = [] {
        std::vector<SettingKey> out;
        for (const auto& key : keys()) out.push_back(key.documented);
        return out;
    }();
    return documented;
}

Result<Settings> read_settings(const std::string& file, bool file_must_exist) {
    Settings settings;
    if (std::filesystem::exists(file))
        TRY(read_file(settings, file));
    else if (file_must_exist)
        return Error::invalid("settings-unreadable", {{"file", file}, {"why", "no such file"}});
    TRY(no_unknown_variable());
    for (const auto& key : keys())
        if (const char* value = std::getenv(environment_name(key.documented.key).c_str()))
            TRY(set(settings, key.documented.key, value));
    return settings;
}

// The words were checked when they were read.
auth::Policy policy_of(const Settings& settings) {
    auth::Policy policy;
    policy.duties = enum_from_wire<auth::Duties>(settings.duties).value_or(policy.duties);
    policy.passwords = enum_from_wire<auth::PasswordProfile>(settings.passwords).value_or(policy.passwords);
    policy.second_factor =
        enum_from_wire<auth::SecondFactorRule>(settings.totp).value_or(policy.second_factor);
    return policy;
}

db::Settings database_settings(const Settings& settings) {
    db::Settings out;
    out.engine = settings.engine == "postgres" ? db::Engine::Postgres : db::Engine::Sqlite;
    out.sqlite_file = settings.data + "/xingtan.sqlite";
    out.postgres_conninfo = settings.postgres;
    if (out.engine == db::Engine::Postgres) out.connections = settings.connections;
    return out;
}

crypto::TlsFiles own_tls_files(const Settings& settings) {
    return {settings.data + "/tls.crt", settings.data + "/tls.key"};
}

std::optional<crypto::TlsFiles> tls_files(const Settings& settings) {
    if (!settings.certificate.empty()) return crypto::TlsFiles{settings.certificate, settings.key};
    const bool loopback = settings.address == "::1" || settings.address.starts_with("127.");
    if (loopback) return std::nullopt;
    return own_tls_files(settings);
}

}  // namespace xingtan::app

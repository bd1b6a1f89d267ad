#include "app/settings.h"

#include <toml++/toml.h>
#include <cstdlib>
#include <filesystem>
#include <functional>

namespace xingtan::app {
namespace {

struct Key {
    SettingKey documented;
    std::function<Result<>(Settings&, const std::string&)> set;
};

Error wrong(std::string_view key) {
    return Error::invalid("setting-wrong-type", {{"key", std::string(key)}});
}

Key text(std::string_view key, std::string_view meaning, std::string Settings::*member) {
    return {{key, meaning}, [member](Settings& s, const std::string& value) {
                s.*member = value;
                return Result<>();
            }};
}

Key number(std::string_view key, std::string_view meaning, int Settings::*member) {
    return {{key, meaning}, [member, key](Settings& s, const std::string& value) -> Result<> {
                char* end = nullptr;
                const long parsed = std::strtol(value.c_str(), &end, 10);
                if (value.empty() || *end || parsed < 0 || parsed > 1'000'000) return wrong(key);
                s.*member = static_cast<int>(parsed);
                return {};
            }};
}

Key list(std::string_view key, std::string_view meaning, std::vector<std::string> Settings::*member) {
    return {{key, meaning}, [member](Settings& s, const std::string& value) {
                (s.*member).clear();
                for (std::size_t from = 0; from < value.size();) {
                    auto to = value.find(',', from);
                    if (to == std::string::npos) to = value.size();
                    if (to > from) (s.*member).push_back(value.substr(from, to - from));
                    from = to + 1;
                }
                return Result<>();
            }};
}

const std::vector<Key>& keys() {
    static const std::vector<Key> table = {
        text("data", "data folder: the SQLite file, the keys, the lock", &Settings::data),
        text("base_url",
             "how people reach the server, without a trailing slash; printed in QR codes; required by serve",
             &Settings::base_url),
        text("server.address", "address to listen on; beyond loopback TLS is required", &Settings::address),
        number("server.port", "port to listen on", &Settings::port),
        text("server.certificate", "TLS certificate chain, PEM", &Settings::certificate),
        text("server.key", "TLS private key, PEM", &Settings::key),
        number("server.workers", "requests handled at the same time", &Settings::workers),
        number("server.io_threads", "threads that read and write sockets", &Settings::io_threads),
        list("server.trusted_proxies",
             "addresses of proxies whose X-Forwarded-For is believed, separated by commas",
             &Settings::trusted_proxies),
        text("database.engine", "sqlite or postgres", &Settings::engine),
        text("database.postgres", "libpq connection text, for postgres", &Settings::postgres),
        number("database.connections", "PostgreSQL connections", &Settings::connections),
        text("log.level", "debug, info, warn, error or off", &Settings::log_level),
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

std::string environment_name(std::string_view key) {
    std::string name = "XINGTAN_";
    for (char c : key)
        name += c == '.' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return name;
}

}  // namespace

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
    for (const auto& key : keys())
        if (const char* value = std::getenv(environment_name(key.documented.key).c_str()))
            TRY(set(settings, key.documented.key, value));
    if (settings.engine != "sqlite" && settings.engine != "postgres") return wrong("database.engine");
    return settings;
}

db::Settings database_settings(const Settings& settings) {
    db::Settings out;
    out.engine = settings.engine == "postgres" ? db::Engine::Postgres : db::Engine::Sqlite;
    out.sqlite_file = settings.data + "/xingtan.sqlite";
    out.postgres_conninfo = settings.postgres;
    out.connections = settings.connections;
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

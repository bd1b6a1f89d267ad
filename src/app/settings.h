#pragma once
// xingtan.toml and its overrides. Every key has an environment name, XINGTAN_ and the key in capitals with
// dots as underscores (server.port is XINGTAN_SERVER_PORT); the environment wins over the file, the command
// line over both. An unknown key or variable is an error, and so is a value its key cannot have.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/auth/policy.h"
#include "platform/crypto/tls_files.h"
#include "platform/db/db.h"

namespace xingtan::app {

struct Settings {
    std::string data = "data";  // data folder: SQLite file, keys, lock
    std::string base_url;       // https://… as people reach it; printed in QR codes; required to serve
    std::string address = "127.0.0.1";  // server.address
    int port = 8080;                    // server.port
    std::string certificate;            // server.certificate: PEM chain
    std::string key;                    // server.key: PEM key
    int workers = 64;                   // server.workers: requests handled at once
    int io_threads = 1;                 // server.io_threads
    std::vector<std::string>
        trusted_proxies;              // server.trusted_proxies: addresses whose X-Forwarded-For is believed
    int checks_per_minute = 30;       // public.checks_per_minute: of certificates, from one address
    std::string engine = "sqlite";    // database.engine: sqlite or postgres
    std::string postgres;             // database.postgres: libpq conninfo
    int connections = 32;             // database.connections
    std::string duties = "together";  // auth.duties: together or apart
    std::string passwords = "asvs";   // auth.passwords: asvs or mlps3
    std::string totp = "optional";    // auth.totp: off, optional or required-for-offices
    std::string metrics_token;        // metrics.token: who shows it may read /metrics; empty: nobody
    std::string log_level = "info";   // log.level: debug, info, warn, error, off
};

// One documented key, for operations.md and `xingtan help settings`.
struct SettingKey {
    std::string_view key;
    std::string_view meaning;
};
const std::vector<SettingKey>& setting_keys();
std::string environment_name(std::string_view key);  // server.port: XINGTAN_SERVER_PORT

// Reads the file (an absent default file is no error), then the environment. Kind::Invalid "setting-unknown",
// "setting-variable-unknown", "setting-wrong-type", "setting-out-of-range", "setting-not-a-choice",
// "setting-not-an-address" or "setting-not-an-origin", each naming the key or the variable.
Result<Settings> read_settings(const std::string& file, bool file_must_exist);

auth::Policy policy_of(const Settings& settings);
db::Settings database_settings(const Settings& settings);
// Where `init` puts the certificate the server signs for itself: data/tls.crt and data/tls.key.
crypto::TlsFiles own_tls_files(const Settings& settings);
// What to speak TLS with: the files named, or its own when it listens beyond loopback; none otherwise.
std::optional<crypto::TlsFiles> tls_files(const Settings& settings);

}  // namespace xingtan::app

#include "domain/certificate/credential.h"

#include <zlib.h>

#include <algorithm>

#include "base/json.h"
#include "platform/crypto/base64.h"
#include "platform/sheet/layout.h"

namespace xingtan::certificate {
namespace {

constexpr std::size_t kPrefixDigits = 10;
constexpr std::int64_t kBitsAtLeast = 131'072;
constexpr std::string_view kFiveMinutes = "300000";

std::string quoted(std::string_view text) { return to_json(std::string(text)); }

// {"a":…,"b":…} from pairs whose values are JSON already.
std::string object(std::initializer_list<std::pair<std::string_view, std::string>> members) {
    std::string text = "{";
    for (const auto& [name, value] : members) {
        if (text.size() > 1) text += ',';
        text += quoted(name) + ':' + value;
    }
    return text + '}';
}

std::string status_address(const ListName& list, Purpose purpose, std::string_view base_url) {
    return std::string(base_url) + "/api/public/status-lists/" + list_name(list) + '/' +
           std::string(wire_name(purpose));
}

std::string status_entry(const ListPlace& at, Purpose purpose, std::string_view base_url) {
    const auto address = status_address(at.list, purpose, base_url);
    const auto place = std::to_string(at.place);
    return object({{"id", quoted(address + '#' + place)},
                   {"type", quoted("BitstringStatusListEntry")},
                   {"statusPurpose", quoted(wire_name(purpose))},
                   {"statusListIndex", quoted(place)},
                   {"statusListCredential", quoted(address)}});
}

std::string hours_narrative(const Certificate& c) {
    std::string text;
    for (const auto& line : c.hours) {
        if (!text.empty()) text += "；";
        text += line.authority + ' ' + line.name + ' ' + sheet::shown(line.tenths, sheet::ColumnKind::Hours) +
                " 学时";
    }
    return text;
}

std::string total_hours(const Certificate& c) {
    std::int64_t tenths = 0;
    for (const auto& line : c.hours) tenths += line.tenths;
    return sheet::shown(tenths, sheet::ColumnKind::Hours);
}

std::string achievement(const Certificate& c, std::string_view base_url) {
    return object({{"id", quoted(std::string(base_url) + "/projects/" + to_wire(c.project))},
                   {"type", "[\"Achievement\"]"},
                   {"achievementType", quoted("Certificate")},
                   {"name", quoted(c.project_name)},
                   {"description", quoted(c.title)},
                   {"criteria", object({{"narrative", quoted(hours_narrative(c))}})}});
}

std::string subject(const Certificate& c, std::string_view base_url) {
    const auto holder = object({{"type", quoted("IdentityObject")},
                                {"identityHash", quoted(c.holder)},
                                {"identityType", quoted("name")},
                                {"hashed", "false"}});
    const auto result = object({{"type", "[\"Result\"]"}, {"value", quoted(wire_name(c.grade))}});
    return object({{"type", "[\"AchievementSubject\"]"},
                   {"identifier", '[' + holder + ']'},
                   {"activityStartDate", quoted(to_iso(start_of(c.starts_on)))},
                   {"activityEndDate", quoted(to_iso(start_of(c.ends_on)))},
                   {"creditsEarned", total_hours(c)},
                   {"result", '[' + result + ']'},
                   {"achievement", achievement(c, base_url)}});
}

std::string issuer(std::string_view base_url, std::string_view name) {
    return object({{"id", quoted(base_url)}, {"type", "[\"Profile\"]"}, {"name", quoted(name)}});
}

std::string seconds(DomainTime time) { return std::to_string(time.ms / 1000); }

std::string gzipped(const std::string& bytes) {
    constexpr int kGzip = 15 + 16;  // window bits, and a gzip header
    constexpr int kMemory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string packed(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

}  // namespace

std::string list_name(const ListName& list) { return list.prefix + '-' + std::to_string(list.edition); }

std::optional<ListName> list_named(std::string_view name) {
    const auto digits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (name.size() < kPrefixDigits + 2 || name.size() > kPrefixDigits + 4 || name[kPrefixDigits] != '-')
        return std::nullopt;
    const auto prefix = name.substr(0, kPrefixDigits), edition = name.substr(kPrefixDigits + 1);
    if (!digits(prefix) || !digits(edition)) return std::nullopt;
    return ListName{std::string(prefix), std::stoll(std::string(edition))};
}

std::string credential_of(const Certificate& c, const ListPlace& place, std::string_view base_url) {
    const auto id = std::string(base_url) + "/credentials/" + c.number + '/' + std::to_string(c.edition);
    const auto since = start_of(c.edition_on);
    return object({{"@context", R"(["https://www.w3.org/ns/credentials/v2",)"
                                R"("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"])"},
                   {"id", quoted(id)},
                   {"type", R"(["VerifiableCredential","OpenBadgeCredential"])"},
                   {"name", quoted(c.title)},
                   {"issuer", issuer(base_url, c.issuer)},
                   {"validFrom", quoted(to_iso(since))},
                   {"awardedDate", quoted(to_iso(start_of(c.issued_on)))},
                   {"credentialSubject", subject(c, base_url)},
                   {"credentialStatus", '[' + status_entry(place, Purpose::Revocation, base_url) + ',' +
                                            status_entry(place, Purpose::Refresh, base_url) + ']'},
                   {"iss", quoted(base_url)},
                   {"jti", quoted(id)},
                   {"nbf", seconds(since)}});
}

std::string encoded_list(std::int64_t length, std::span<const std::int64_t> ended) {
    const auto bits = std::max(kBitsAtLeast, (length + kBitsAtLeast - 1) / kBitsAtLeast * kBitsAtLeast);
    std::string bytes(static_cast<std::size_t>(bits / 8), '\0');
    for (const auto serial : ended) {
        const auto place = static_cast<std::size_t>(serial - 1);
        if (place / 8 >= bytes.size()) continue;
        bytes[place / 8] = static_cast<char>(bytes[place / 8] | (0x80 >> (place % 8)));
    }
    return 'u' + crypto::to_base64url(gzipped(bytes));
}

std::string status_credential(const StatusList& list, std::string_view base_url) {
    const auto id = status_address(list.name, list.purpose, base_url);
    const auto subject = object({{"id", quoted(id + "#list")},
                                 {"type", quoted("BitstringStatusList")},
                                 {"statusPurpose", quoted(wire_name(list.purpose))},
                                 {"ttl", std::string(kFiveMinutes)},
                                 {"encodedList", quoted(encoded_list(list.length, list.ended))}});
    return object({{"@context", R"(["https://www.w3.org/ns/credentials/v2"])"},
                   {"id", quoted(id)},
                   {"type", R"(["VerifiableCredential","BitstringStatusListCredential"])"},
                   {"issuer", quoted(base_url)},
                   {"validFrom", quoted(to_iso(list.at))},
                   {"credentialSubject", subject},
                   {"iss", quoted(base_url)},
                   {"iat", seconds(list.at)}});
}

}  // namespace xingtan::certificate

#pragma once
// A certificate as other systems take it: an Open Badges 3.0 credential, which is a W3C Verifiable Credential
// (data model 2.0), to be signed as a compact JWS. And where its standing can be read: two Bitstring Status
// Lists for each issuer, year and edition.
#include <span>
#include <string>

#include "domain/certificate/model.h"

namespace xingtan::certificate {

// Revocation: the number is revoked. Refresh: this edition gave way to a corrected one.
enum class Purpose { Revocation, Refresh };
BOOST_DESCRIBE_ENUM(Purpose, Revocation, Refresh)

// A list is an issuer's year; a serial is a place in it.
struct ListName {
    std::string prefix;  // ten digits: the year, and six of the issuer's
    std::int64_t edition = 1;
};
struct ListPlace {
    ListName list;
    std::int64_t place = 0;  // serial − 1
};
std::string list_name(const ListName& list);                // "2016320700-1"
std::optional<ListName> list_named(std::string_view name);  // of an address

// The JSON of the credential: context, claims of the printed facts, where its standing stands.
std::string credential_of(const Certificate& certificate, const ListPlace& place, std::string_view base_url);

struct StatusList {
    ListName name;
    Purpose purpose{};
    std::int64_t length = 0;              // serials given so far
    std::span<const std::int64_t> ended;  // serials of those for which it is so
    DomainTime at;
};
std::string status_credential(const StatusList& list, std::string_view base_url);
// Multibase "u": base64url of the gzip of the bits, the first place in the highest bit of the first byte; at
// least 131,072 of them, so that a reader cannot be told from what he asks for.
std::string encoded_list(std::int64_t length, std::span<const std::int64_t> ended);

}  // namespace xingtan::certificate

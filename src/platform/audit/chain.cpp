#include "platform/audit/chain.h"

#include "platform/crypto/keyring.h"

namespace xingtan::audit {
namespace {

void append(std::string& out, std::string_view value) {
    out += std::to_string(value.size());
    out += ':';
    out += value;
}

void append(std::string& out, std::int64_t value) { append(out, std::to_string(value)); }

}  // namespace

std::string content_hash(const Content& content) {
    std::string text;
    append(text, content.id);
    append(text, content.at.ms);
    append(text, content.actor.value);
    append(text, content.unit.value);
    append(text, content.action);
    append(text, content.object);
    append(text, content.detail);
    append(text, content.count);
    append(text, content.request);
    return crypto::sha256_hex(text);
}

Link next_link(const Link& head, std::int64_t id, std::string_view content_hash) {
    std::string text;
    append(text, head.link_hash);
    append(text, head.seq + 1);
    append(text, id);
    append(text, content_hash);
    return {head.seq + 1, crypto::sha256_hex(text)};
}

}  // namespace xingtan::audit

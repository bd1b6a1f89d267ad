#include "platform/http/static.h"

#include <algorithm>

namespace xingtan::http {
namespace {

constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
};

std::string_view type_of_name(std::string_view name) {
    for (const auto& [suffix, type] : kTypes)
        if (name.ends_with(suffix)) return type;
    return "application/octet-stream";
}

// FNV-1a: an ETag tells versions apart, it protects nothing.
std::string fingerprint(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037u;
    for (unsigned char c : bytes) hash = (hash ^ c) * 1099511628211u;
    static constexpr char kHex[] = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += kHex[hash >> shift & 15];
    return text;
}

// "assets/index-BfT3x_9a.js": a bundler's name, eight or more letters of hash before the suffix.
bool named_by_hash(std::string_view path) {
    const auto dot = path.rfind('.');
    const auto dash = path.substr(0, dot).find_last_of("/.") == std::string_view::npos
                          ? path.find('-')
                          : path.find('-', path.substr(0, dot).find_last_of("/.") + 1);
    return path.starts_with("assets/") && dot != std::string_view::npos && dash != std::string_view::npos &&
           dash < dot && dot - dash - 1 >= 8;
}

// Does Accept-Encoding name this coding without ";q=0"?
bool accepts(std::string_view accepted, std::string_view coding) {
    while (!accepted.empty()) {
        const auto end = accepted.find(',');
        auto item = accepted.substr(0, end);
        accepted = end == std::string_view::npos ? std::string_view{} : accepted.substr(end + 1);
        while (!item.empty() && item.front() == ' ') item.remove_prefix(1);
        auto name = item.substr(0, item.find_first_of("; "));
        if (!same_header_name(name, coding)) continue;
        const auto q = item.find("q=0");
        return q == std::string_view::npos || item.find_first_not_of("0.", q + 2) != std::string_view::npos;
    }
    return false;
}

bool lists_tag(std::string_view if_none_match, std::string_view tag) {
    return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

}  // namespace

StaticFiles::StaticFiles(std::span<const embedded::File> files) {
    for (const auto& file : files) {
        if (file.path.ends_with(".br"))
            entries_[std::string(file.path.substr(0, file.path.size() - 3))].brotli = file.bytes;
        else if (file.path.ends_with(".gz"))
            entries_[std::string(file.path.substr(0, file.path.size() - 3))].gzip = file.bytes;
        else
            entries_[std::string(file.path)].plain = file.bytes;
    }
    std::erase_if(entries_, [](const auto& item) { return item.second.plain.empty(); });
    for (auto& [path, entry] : entries_) {
        entry.etag = fingerprint(entry.plain);
        entry.for_ever = named_by_hash(path);
    }
}

const StaticFiles::Entry* StaticFiles::entry(std::string_view path, std::string_view* name) const {
    path.remove_prefix(1);
    const bool desk = path == "desk" || path.starts_with("desk/");
    const auto last = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    for (auto candidate : {path, desk ? std::string_view("desk.html") : std::string_view("index.html")}) {
        const auto found = entries_.find(candidate);
        if (found != entries_.end()) {
            *name = found->first;
            return &found->second;
        }
        // A name with a dot is a file that is not there; a page in its place would only hide that.
        if (last.find('.') != std::string_view::npos) return nullptr;
    }
    return nullptr;
}

std::optional<Outgoing> StaticFiles::find(const IncomingRequest& request, std::string_view path) const {
    std::string_view name;
    const Entry* found = entry(path, &name);
    if (!found) return std::nullopt;
    const auto accepted = request.header("Accept-Encoding");
    std::string_view coding;
    if (!found->brotli.empty() && accepts(accepted, "br"))
        coding = "br";
    else if (!found->gzip.empty() && accepts(accepted, "gzip"))
        coding = "gzip";

    Outgoing out;
    out.header_set = HeaderSet::Page;
    out.reply.content_type = type_of_name(name);
    out.fixed = coding == "br" ? found->brotli : coding == "gzip" ? found->gzip : found->plain;
    const auto tag = "\"" + found->etag + (coding.empty() ? "" : "-" + std::string(coding)) + "\"";
    auto& headers = out.reply.headers;
    headers.emplace_back("ETag", tag);
    headers.emplace_back("Vary", "Accept-Encoding");
    headers.emplace_back("Cache-Control",
                         found->for_ever ? "public, max-age=31536000, immutable" : "no-cache");
    if (!coding.empty()) headers.emplace_back("Content-Encoding", std::string(coding));
    if (lists_tag(request.header("If-None-Match"), tag)) {
        out.reply.status = 304;
        out.fixed = {};
    }
    return out;
}

}  // namespace xingtan::http

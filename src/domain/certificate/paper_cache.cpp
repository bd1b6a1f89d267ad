#include "domain/certificate/paper_cache.h"

namespace xingtan::certificate {

std::optional<std::string> PaperCache::find(const std::string& key) {
    std::lock_guard lock(mutex_);
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return std::nullopt;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->bytes;
}

void PaperCache::keep(const std::string& key, std::string_view bytes) {
    std::lock_guard lock(mutex_);
    if (by_key_.contains(key)) return;
    entries_.push_front({key, std::string(bytes)});
    by_key_.emplace(key, entries_.begin());
    if (entries_.size() <= kPapersMost) return;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
}

}  // namespace xingtan::certificate

#pragma once
// Papers drawn lately, by what they say: drawing takes tens of milliseconds, and people press twice. Lives in
// this process, at most a named number of them; the least lately asked for goes first. Thread-safe.
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace xingtan::certificate {

class PaperCache {
  public:
    static constexpr std::size_t kPapersMost = 128;  // some 90 KB each

    std::optional<std::string> find(const std::string& key);
    void keep(const std::string& key, std::string_view bytes);

  private:
    struct Entry {
        std::string key;
        std::string bytes;
    };
    std::mutex mutex_;
    std::list<Entry> entries_;  // the latest first
    std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace xingtan::certificate

#pragma once
// The embedded front end: each file with its .br and .gz twins, an ETag, for-ever caching where the name
// holds a hash, and the two pages that answer for the paths the browser routes itself. Works, answering
// nothing, when no web was built.
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/embedded.h"
#include "platform/http/message.h"

namespace xingtan::http {

class StaticFiles {
  public:
    explicit StaticFiles(std::span<const embedded::File> files);

    // The answer to a GET or HEAD of this path; none when it is no file and no page of the front end.
    std::optional<Outgoing> find(const IncomingRequest& request, std::string_view path) const;

  private:
    struct Entry {
        std::string_view plain, gzip, brotli;
        std::string etag;
        bool for_ever = false;  // the name changes with the content
    };
    std::map<std::string, Entry, std::less<>> entries_;  // by path below the web root, "assets/x-1a2b3c4d.js"

    const Entry* entry(std::string_view path, std::string_view* name) const;
};

}  // namespace xingtan::http

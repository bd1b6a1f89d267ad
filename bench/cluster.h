#pragma once
// A private PostgreSQL cluster with a durable configuration, reached through a socket in its own folder as
// one on the server's own machine would be. It runs as the user postgres when we are root.
#include <optional>

#include "process.h"

namespace xingtan::bench {

class Cluster {
  public:
    // Makes a new one with an empty database, or starts the one that lies in `folder` already.
    static Result<Cluster> create(const std::string& folder);
    static Result<Cluster> start(const std::string& folder);

    const std::string& conninfo() const { return conninfo_; }
    // Runs statements, one text of them; the first cell of the last.
    Result<std::string> ask(const std::string& sql, const std::string& conninfo = {}) const;
    // Writes everything out and ends it, so that the folder can be copied.
    void stop() { server_.stop(); }

  private:
    Cluster(Process server, std::string conninfo)
        : server_(std::move(server)), conninfo_(std::move(conninfo)) {}
    Process server_;
    std::string conninfo_;
};

}  // namespace xingtan::bench

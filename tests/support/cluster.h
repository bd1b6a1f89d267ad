#pragma once
// A private PostgreSQL cluster in a temporary folder, reached by its Unix socket alone. PostgreSQL refuses to
// run as root, so under root it runs as the user postgres. It ends with the program that started it.
#include <sys/types.h>

#include <memory>
#include <string>

#include "support/folder.h"

namespace xingtan::testing {

class Cluster {
  public:
    // The one this program shares: the running cluster named by XT_TEST_POSTGRES (a conninfo), or one of its
    // own, started when first asked for.
    static Cluster& shared();

    Cluster();  // throws std::runtime_error when PostgreSQL is missing or does not start
    ~Cluster();
    Cluster(const Cluster&) = delete;

    // Creates an empty database and returns its conninfo. `options` are those of CREATE DATABASE.
    std::string create_database(
        const std::string& options = "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    void drop_database(const std::string& conninfo);
    void start();
    void kill();  // as a power cut would, of this cluster only
    // One statement in the database postgres; the text of the first cell.
    std::string ask(const std::string& sql, const std::string& conninfo = {});

  private:
    explicit Cluster(std::string outside) : conninfo_(std::move(outside)) {}

    std::unique_ptr<Folder> folder_;  // none when the cluster is not ours
    pid_t server_ = 0;
    std::string conninfo_;
    int databases_ = 0;
};

}  // namespace xingtan::testing

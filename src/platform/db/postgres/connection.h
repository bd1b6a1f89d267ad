#pragma once
// One PostgreSQL connection with its settings made explicit, its prepared statements, and the state of the
// transaction it is in. Used by one thread at a time.
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "platform/db/db.h"
#include "platform/db/postgres/failure.h"
#include "platform/db/postgres/parameters.h"
#include "platform/db/postgres/pipeline.h"

namespace xingtan::db::postgres {

class Connection final : public Session {
  public:
    // Kind::Unavailable "database-unreachable"; Kind::Broken when the database is not UTF8 with LC_COLLATE
    // 'C'.
    static Result<std::unique_ptr<Connection>> open(const std::string& conninfo);
    ~Connection() override;
    Connection(const Connection&) = delete;

    Engine engine() const override { return Engine::Postgres; }
    Result<std::int64_t> execute(std::string_view sql, const Arguments& arguments,
                                 const std::function<Result<>(const Cells&)>& each) override;
    Result<> send(std::string_view sql, const Arguments& arguments) override;
    Result<> script(std::string_view sql) override;
    Result<> serialise(std::int64_t key) override;
    Result<> share(std::int64_t key) override;

    void begin_write();                      // goes out with the first statement
    void begin_read() { spoiled_.reset(); }  // nothing is asked of the server
    // Kind::Unavailable "outcome-unknown" when the connection was lost, or replication not waited for, under
    // the COMMIT.
    Result<> commit();
    void rollback();
    bool usable() const;  // connected and outside any transaction
    // The first error of the running transaction: PostgreSQL does nothing more in it.
    const std::optional<Failure>& spoiled() const { return spoiled_; }
    // Each statement in its own right, without a limit of time; outside any transaction.
    Result<> run_script(std::string_view sql);

  private:
    struct Prepared {
        std::string key, name;
        Numbered numbered;
        ColumnMap columns;
    };
    using Statements = std::list<Prepared>;

    PGconn* handle_;
    Pipeline pipeline_;
    std::optional<Failure> spoiled_;
    bool lost_ = false;    // it leads nowhere any more
    bool warned_ = false;  // the server sent a warning since this was last cleared
    int named_ = 0;
    Statements kept_;  // most recently used first
    std::unordered_map<std::string_view, Statements::iterator> by_key_;

    explicit Connection(PGconn* handle) : handle_(handle), pipeline_(handle) {}
    Result<> configure();
    Result<> check_database();
    Result<> check_clock();
    Result<> prepare_own();
    void send_own(const char* name, const char* sql);
    Result<> tell(std::string_view sql, const Arguments& arguments, const Prepared& statement);
    Result<Answer> hear();
    Result<> settle();
    Error fail(const Pipeline::Heard& heard);
    Result<> command(const char* sql);
    Result<Prepared*> prepared(std::string_view sql, const Arguments& arguments);
    Result<> prepare(const Prepared& statement, std::string_view sql, const Arguments& arguments);
    void forget_oldest();
    static Result<std::int64_t> read(const PGresult* answer, ColumnMap& columns,
                                     const std::function<Result<>(const Cells&)>& each);
    Error spoil(const PGresult* answer, std::string_view sql);
    static void hear_notice(void* self, const PGresult* notice);
};

}  // namespace xingtan::db::postgres

#pragma once
// One face over SQLite and PostgreSQL, through their own C clients.
//
// SQL stands inline in the store function that runs it, with $1…$n and named columns, in the subset both
// engines share (docs/architecture.md §8). Connections cache prepared statements by their text, so a
// statement is a literal with $n for what varies, never text put together at run time.
//
//     TRY(tx.run("UPDATE place SET free = free - $2 WHERE id = $1 AND free >= $2", place, quantity));
//     auto rows = TRY(tx.all<Unit>("SELECT id, name FROM unit u WHERE u.parent = $1 AND " IN_SCOPE("u.path"),
//     scope, parent));
//
// A Scope, where a statement needs one, is the first argument; any described field type may be bound.
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "platform/db/value.h"

namespace xingtan::db {

enum class Engine { Sqlite, Postgres };

class Tx;

// The engine's side of one connection inside a transaction. Implemented in sqlite/ and postgres/.
class Session {
  public:
    virtual ~Session() = default;
    virtual Engine engine() const = 0;
    // Runs one statement and calls `each` for every row. Returns the number of rows changed or read.
    virtual Result<std::int64_t> execute(std::string_view sql, const Arguments& arguments,
                                         const std::function<Result<>(const Cells&)>& each) = 0;
    // Runs one statement whose answer nobody waits for: its failure arrives with a later call, or with the
    // end of the transaction.
    virtual Result<> send(std::string_view sql, const Arguments& arguments) {
        TRY(execute(sql, arguments, {}));
        return {};
    }
    // Runs a text of several statements without parameters, uncached.
    virtual Result<> script(std::string_view sql) = 0;
    // Waits until no other transaction holds this key, and holds it until the end of this one.
    virtual Result<> serialise(std::int64_t key) = 0;
    // Waits while one of those holds this key, and keeps them waiting until the end of this one.
    virtual Result<> share(std::int64_t key) = 0;
};

template <class T>
concept ScopeLike = requires(const T& t) {
    { t.binding() } -> std::same_as<const ScopeBinding&>;
};

// A running transaction. Not thread-safe; never kept beyond the closure it was given to. After a broken
// constraint or a lost connection the transaction is lost on both engines: every later statement returns the
// first error again, and so does the transaction, whatever its closure returns. To try and go on, use ON
// CONFLICT or a conditional UPDATE.
class Tx {
  public:
    explicit Tx(Session& session) : session_(session) {}
    Tx(const Tx&) = delete;

    Engine engine() const { return session_.engine(); }

    // Changes rows and returns how many; a conditional UPDATE that finds none returns 0.
    template <class... A>
    Result<std::int64_t> run(std::string_view sql, const A&... args) {
        return execute(sql, {}, args...);
    }
    // Changes rows without asking how many. PostgreSQL is told together with the statement that follows, or
    // with the commit, so it costs no way there and back; a failure shows there and is the transaction's, as
    // always.
    template <class... A>
    Result<> send(std::string_view sql, const A&... args) {
        return session_.send(sql, bound(args...));
    }
    template <class Row, class... A>
    Result<std::vector<Row>> all(std::string_view sql, const A&... args) {
        std::vector<Row> rows;
        TRY(execute(
            sql, [&](const Cells& cells) { return read_into(rows.emplace_back(), cells); }, args...));
        return rows;
    }
    // At most one row: the first.
    template <class Row, class... A>
    Result<std::optional<Row>> maybe(std::string_view sql, const A&... args) {
        std::optional<Row> row;
        TRY(execute(
            sql,
            [&](const Cells& cells) -> Result<> {
                return row ? Result<>() : read_into(row.emplace(), cells);
            },
            args...));
        return row;
    }
    // Exactly one row by contract; none is a bug.
    template <class Row, class... A>
    Result<Row> one(std::string_view sql, const A&... args) {
        auto row = TRY(maybe<Row>(sql, args...));
        if (!row) return Error::broken("no row: " + std::string(sql.substr(0, 120)));
        return std::move(*row);
    }
    // Calls f(Row&) for each row without keeping them.
    template <class Row, class F, class... A>
    Result<std::int64_t> each(F&& f, std::string_view sql, const A&... args) {
        Row row{};
        return execute(
            sql,
            [&](const Cells& cells) -> Result<> {
                TRY(read_into(row, cells));
                return f(row);
            },
            args...);
    }

    // The rows as they are, for whoever knows the columns only at run time (ledger.h).
    template <class... A>
    Result<std::int64_t> each_row(const std::function<Result<>(const Cells&)>& f, std::string_view sql,
                                  const A&... args) {
        return execute(sql, f, args...);
    }

    // The same with as many arguments as are known only at run time: statements over many rows (many.h).
    Result<std::int64_t> run_bound(std::string_view sql, const Arguments& arguments) {
        return session_.execute(sql, arguments, {});
    }
    Result<> send_bound(std::string_view sql, const Arguments& arguments) {
        return session_.send(sql, arguments);
    }
    template <class Row>
    Result<> all_bound(std::vector<Row>& rows, std::string_view sql, const Arguments& arguments) {
        TRY(session_.execute(sql, arguments,
                             [&](const Cells& cells) { return read_into(rows.emplace_back(), cells); }));
        return {};
    }

    // Several statements without parameters; for migrations.
    Result<> script(std::string_view sql) { return session_.script(sql); }
    // One transaction at a time per key, over all nodes (PostgreSQL; SQLite's writes are one at a time
    // anyway).
    Result<> serialise(std::int64_t key) { return session_.serialise(key); }
    // Any number of these at a time, none while the key is held by one that serialises.
    Result<> share(std::int64_t key) { return session_.share(key); }

    // Runs after the transaction is durable, on the thread that asked for it; the only place to touch caches,
    // snapshots or the network.
    void after_commit(std::function<void()> hook) { hooks_.push_back(std::move(hook)); }
    std::vector<std::function<void()>> take_hooks() { return std::exchange(hooks_, {}); }

  private:
    Session& session_;
    std::vector<std::function<void()>> hooks_;

    // A described struct reads by column name; a scalar (std::int64_t, std::string, an Id, …) reads column 0.
    template <class Row>
    static Result<> read_into(Row& row, const Cells& cells) {
        if constexpr (boost::describe::has_describe_members<Row>::value)
            return read_row(shape_of<Row>(), &row, cells);
        else
            return read_cell(type_of<Row>(), &row, cells, 0);
    }

    template <class... A>
    Result<std::int64_t> execute(std::string_view sql, const std::function<Result<>(const Cells&)>& each,
                                 const A&... args) {
        return session_.execute(sql, bound(args...), each);
    }

    // Text is viewed, so the arguments outlive what this returns.
    template <class... A>
    static Arguments bound(const A&... args) {
        Arguments arguments;
        arguments.positional.reserve(sizeof...(args));
        (bind(arguments, args), ...);
        return arguments;
    }

    template <class A>
    static void bind(Arguments& arguments, const A& value) {
        if constexpr (ScopeLike<A>)
            arguments.scope = &value.binding();
        else if constexpr (std::is_same_v<A, Scalar>)
            arguments.add(value, type_of_scalar(value));
        else if constexpr (std::is_convertible_v<const A&, std::string_view>)
            arguments.add(Scalar::of(std::string_view(value)), Arguments::Type::Text);
        else {
            static_assert(
                !fields_detail::IsVector<A>::value && !boost::describe::has_describe_members<A>::value,
                "one value a parameter");
            bind_typed(arguments, type_of<A>(), &value);
        }
    }
    static Arguments::Type type_of_scalar(const Scalar& value) {
        if (value.tag == Scalar::Tag::Null) return Arguments::Type::Open;
        return value.tag == Scalar::Tag::Int ? Arguments::Type::Number : Arguments::Type::Text;
    }
};

struct Settings {
    Engine engine = Engine::Sqlite;
    std::string sqlite_file;        // path, for SQLite
    std::string postgres_conninfo;  // libpq keywords, for PostgreSQL
    int connections = 16;           // PostgreSQL: pool size. SQLite: read connections
    bool check_scope = false;       // tests: every statement is compiled for the scope check (scope_check.h)
    // SQLite: other commands beside a running server only read; they take no lock and start no writer.
    enum class Access { Own, ReadOnly } access = Access::Own;
    // Called once when the disk fails under a COMMIT, so that nobody can know what it holds: the program
    // should end and recover by starting again. Every later write is Kind::Unavailable "storage-failed".
    std::function<void()> storage_failed = {};
};

// The database. Thread-safe. Both calls block; neither is ever made on a thread of platform/http's listener.
// Asked for inside a closure of the same database they are refused: they could wait for themselves.
class Database {
  public:
    virtual ~Database() = default;
    virtual Engine engine() const = 0;
    // Reading alone: on one snapshot (SQLite), or each statement on its own (PostgreSQL), as in READ
    // COMMITTED. A closure that asks nothing proves nothing about the server.
    virtual Result<> read(const std::function<Result<>(Tx&)>& work) = 0;
    // One unit of change: durable when this returns a good Result, without a trace otherwise. `work` may run
    // more than once (a group that failed, 40001, 40P01), so it does no input or output, no hashing, no mail
    // and writes no memory but its own result; it takes at most 50 ms. A lost COMMIT on PostgreSQL is
    // Kind::Unavailable "outcome-unknown", never success.
    virtual Result<> write(const std::function<Result<>(Tx&)>& work) = 0;
    // Runs inside each write transaction just before COMMIT (SQLite: once per group): the audit sealer.
    virtual void before_commit(std::function<Result<>(Tx&)> hook) = 0;
    // A script of statements without parameters, each in its own right; for migrations and tests.
    virtual Result<> script(std::string_view sql) = 0;
    // SQLite: bytes and pages for operators; PostgreSQL: pool in use. One JSON object.
    virtual std::string status() = 0;
    // After many writes at once: folds the write-ahead log into the database file (SQLite), tells the planner
    // what the tables hold by now (PostgreSQL).
    virtual Result<> after_bulk() = 0;
    // Writes one consistent copy into a new file (SQLite). Kind::Conflict "engine-has-own-backup" on
    // PostgreSQL.
    virtual Result<> snapshot(const std::string& file) = 0;
};

// Kind::Unavailable "database-unreachable" or Kind::Broken when the file or server refuses or has the wrong
// settings (PostgreSQL must be created with LC_COLLATE 'C' and UTF8). Kind::Conflict "data-folder-in-use"
// when another process holds the file `lock` beside the SQLite database.
Result<std::unique_ptr<Database>> open(const Settings& settings);

// Whether the database answers a question now; the error is what a request would get.
Result<> answers(Database& database);

}  // namespace xingtan::db

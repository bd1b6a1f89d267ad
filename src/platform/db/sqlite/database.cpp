#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

#include "base/log.h"
#include "platform/db/engines.h"
#include "platform/db/nesting.h"
#include "platform/db/process_lock.h"
#include "platform/db/sqlite/checkpointer.h"
#include "platform/db/sqlite/failure.h"
#include "platform/db/sqlite/read_pool.h"
#include "platform/db/sqlite/writer.h"

namespace xingtan::db::sqlite {
namespace {

constexpr std::chrono::seconds kReaderIdle{60};

std::string folder_of(const std::string& file) {
    const auto folder = std::filesystem::path(file).parent_path().string();
    return folder.empty() ? "." : folder;
}

// SQLite would create the file readable to others; its log and index inherit these bits.
Result<> create_private(const std::string& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return Error::unavailable("storage-failed", file);
    ::close(descriptor);
    return {};
}

Result<> sync_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    return synced ? Result<>() : Result<>(Error::unavailable("storage-failed", path));
}

std::uintmax_t size_of(const std::string& file) {
    std::error_code absent;
    const auto size = std::filesystem::file_size(file, absent);
    return absent ? 0 : size;
}

class SqliteDatabase final : public Database {
  public:
    explicit SqliteDatabase(const Settings& settings)
        : settings_(settings), health_(settings.storage_failed), readers_(settings) {}

    Result<> start() {
        if (settings_.access == Settings::Access::ReadOnly)
            return readers_.read([](Tx&) { return Result<>(); });
        lock_ = TRY(ProcessLock::take(folder_of(settings_.sqlite_file)));
        TRY(create_private(settings_.sqlite_file));
        auto writing = TRY(Connection::open(settings_, Role::Writer));
        auto folding = TRY(Connection::open(settings_, Role::Maintenance));
        checkpointer_.emplace(std::move(folding), health_, [this] { readers_.close_idle(kReaderIdle); });
        checkpointer_->watch(*writing);
        writer_.emplace(std::move(writing), this, health_, *checkpointer_);
        return {};
    }

    // The last connection to close could be a reader, which may not fold the log.
    ~SqliteDatabase() override {
        writer_.reset();
        readers_.close_idle(std::chrono::seconds{0});
        if (!checkpointer_) return;
        if (auto folded = checkpointer_->fold_all(); !folded.ok())
            log::warn("database.log-not-folded", {{"detail", folded.error().detail}});
    }

    Engine engine() const override { return Engine::Sqlite; }

    Result<> read(const std::function<Result<>(Tx&)>& work) override {
        TRY(Nesting::refuse(this));
        const Nesting nesting(this);
        return readers_.read(work);
    }

    Result<> write(const std::function<Result<>(Tx&)>& work) override {
        TRY(may_write());
        return writer_->write(work);
    }

    void before_commit(std::function<Result<>(Tx&)> hook) override {
        if (writer_) writer_->before_commit(std::move(hook));
    }

    Result<> script(std::string_view sql) override {
        TRY(may_write());
        auto connection = TRY(Connection::open(settings_, Role::Maintenance));
        return connection->run_script(sql);
    }

    std::string status() override;

    Result<> after_bulk() override {
        TRY(may_write());
        return checkpointer_->fold_all();
    }

    Result<> snapshot(const std::string& file) override;

  private:
    const Settings settings_;
    ProcessLock lock_;
    StorageHealth health_;
    ReadPool readers_;
    std::optional<Checkpointer> checkpointer_;
    std::optional<Writer> writer_;

    Result<> may_write() const {
        TRY(Nesting::refuse(this));
        return writer_ ? Result<>() : Result<>(Error::broken("the database was opened for reading only"));
    }
};

std::string SqliteDatabase::status() {
    const auto counts = writer_ ? writer_->counts() : Writer::Counts{};
    const auto member = [](const char* name, auto value) {
        return ",\"" + std::string(name) + "\":" + std::to_string(value);
    };
    return R"({"engine":"sqlite")" + member("bytes", size_of(settings_.sqlite_file)) +
           member("log_bytes", size_of(settings_.sqlite_file + "-wal")) +
           member("log_pages", checkpointer_ ? checkpointer_->wal_pages() : 0) +
           member("folds", checkpointer_ ? checkpointer_->folds() : 0) +
           member("read_connections", readers_.open_connections()) + member("closures", counts.closures) +
           member("groups", counts.groups) + member("reruns", counts.reruns) +
           member("queued", counts.queued) + "}";
}

// SQLite copies without syncing; the copy counts only once it and its folder's entry are on the disk.
Result<> SqliteDatabase::snapshot(const std::string& file) {
    if (std::filesystem::exists(file)) return Error::conflict("file-exists", {{"file", file}});
    TRY(create_private(file));
    auto connection = TRY(Connection::open(settings_, Role::Reader));
    auto statement = TRY(Statement::prepare(connection->handle(), "VACUUM INTO $1", false));
    Arguments arguments;
    arguments.add(Scalar::of(std::string_view(file)), Arguments::Type::Text);
    TRY(statement->run(arguments, {}));
    TRY(sync_file(file));
    return sync_file(folder_of(file));
}

}  // namespace
}  // namespace xingtan::db::sqlite

namespace xingtan::db {

Result<std::unique_ptr<Database>> open_sqlite(const Settings& settings) {
    auto database = std::make_unique<sqlite::SqliteDatabase>(settings);
    TRY(database->start());
    return std::unique_ptr<Database>(std::move(database));
}

}  // namespace xingtan::db

#include "platform/db/engines.h"

namespace xingtan::db {

Result<std::unique_ptr<Database>> open(const Settings& settings) {
    return settings.engine == Engine::Sqlite ? open_sqlite(settings) : open_postgres(settings);
}

Result<> answers(Database& database) {
    return database.read([](Tx& tx) -> Result<> {
        TRY(tx.one<std::int64_t>("SELECT 1"));
        return {};
    });
}

}  // namespace xingtan::db

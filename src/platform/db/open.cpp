#include "platform/db/engines.h"

namespace xingtan::db {

Result<std::unique_ptr<Database>> open(const Settings& settings) {
    return settings.engine == Engine::Sqlite ? open_sqlite(settings) : open_postgres(settings);
}

}  // namespace xingtan::db

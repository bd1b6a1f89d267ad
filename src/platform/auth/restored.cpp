#include "platform/auth/restored.h"

namespace xingtan::auth {

Result<> begin_after_restore(db::Tx& tx, const audit::Who& who, UnitId root, std::string_view backed_up_at) {
    TRY(tx.run("DELETE FROM session"));
    TRY(tx.run("DELETE FROM sign_in_link"));
    return audit::record(
        tx, who, {.action = "deployment.restored", .object = std::string(backed_up_at), .unit = root});
}

}  // namespace xingtan::auth

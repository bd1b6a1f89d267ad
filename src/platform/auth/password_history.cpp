#include "platform/auth/password_history.h"

#include "platform/auth/password_rules.h"

namespace xingtan::auth {

Result<> not_used_before(db::Database& database, const PasswordTurn& turn, PasswordProfile profile,
                         AccountId account, std::string_view password) {
    const auto history = password_rules(profile).history;
    if (history == 0) return {};
    std::vector<std::string> before;
    TRY(database.read([&](db::Tx& tx) -> Result<> {
        before =
            TRY(tx.all<std::string>("SELECT password_hash FROM password_history WHERE account = $1"
                                    " ORDER BY set_at DESC, password_hash LIMIT $2",
                                    account, history));
        return {};
    }));
    for (const auto& phc : before)
        if (turn.matches(phc, password))
            return Error::invalid_field("password", "password-used-before",
                                        {{"history", std::to_string(history)}});
    return {};
}

Result<> remember_password(db::Tx& tx, PasswordProfile profile, AccountId account, const std::string& phc,
                           WallTime at) {
    const auto history = password_rules(profile).history;
    if (history > 0)
        TRY(
            tx.run("INSERT INTO password_history (account, set_at, password_hash) VALUES ($1, $2, $3)"
                   " ON CONFLICT DO NOTHING",
                   account, at, phc));
    TRY(
        tx.run("DELETE FROM password_history WHERE account = $1 AND (set_at, password_hash) NOT IN"
               " (SELECT set_at, password_hash FROM password_history WHERE account = $1"
               " ORDER BY set_at DESC, password_hash LIMIT $2)",
               account, history));
    return {};
}

}  // namespace xingtan::auth

#include "app/store.h"

namespace xingtan::app::store {

Result<std::optional<std::string>> deployment_kind(db::Tx& tx) {
    return tx.maybe<std::string>("SELECT value FROM deployment WHERE name = 'kind'");
}

Result<bool> set_deployment_kind(db::Tx& tx, std::string_view kind) {
    const auto made = TRY(tx.run(
        "INSERT INTO deployment (name, value) VALUES ('kind', $1) ON CONFLICT (name) DO NOTHING", kind));
    return made == 1;
}

Result<UnitId> root_unit(db::Tx& tx) {
    const auto found = TRY(tx.maybe<UnitId>("/*system*/ SELECT id FROM unit WHERE parent IS NULL"));
    return found.value_or(UnitId{});
}

Result<bool> entered(db::Tx& tx) {
    const auto one = TRY(tx.maybe<AccountId>(
        "/*system*/ SELECT id FROM account WHERE state <> 'invited' OR password_hash IS NOT NULL LIMIT 1"));
    return one.has_value();
}

Result<bool> any_account(db::Tx& tx) {
    const auto one = TRY(tx.maybe<AccountId>("/*system*/ SELECT id FROM account LIMIT 1"));
    return one.has_value();
}

Result<std::vector<FirstAccount>> first_accounts(db::Tx& tx) {
    return tx.all<FirstAccount>(
        "/*system*/ SELECT d.name, a.id AS account, a.name AS title FROM deployment d"
        " JOIN account a ON CAST(a.id AS TEXT) = d.value WHERE d.name >= 'first-account'"
        " AND d.name < 'first-accounu' ORDER BY a.id");
}

Result<> set_first_account(db::Tx& tx, std::string_view name, AccountId account) {
    TRY(tx.run("INSERT INTO deployment (name, value) VALUES ($1, CAST($2 AS TEXT))", name, account));
    return {};
}

Result<std::int64_t> accounts_of_two_duties(db::Tx& tx, WallTime now) {
    return tx.one<std::int64_t>(
        "/*system*/ SELECT COUNT(*) FROM (SELECT account FROM access_grant WHERE capability IN"
        " ('manage-accounts', 'manage-grants', 'view-audit') AND purpose = 'use' AND revoked_at IS NULL"
        " AND until_at > $1 GROUP BY account HAVING COUNT(DISTINCT capability) > 1) held",
        now);
}

Result<std::vector<RoleAccount>> role_accounts(db::Tx& tx) {
    return tx.all<RoleAccount>("SELECT role, label_zh, account FROM demo_role ORDER BY position");
}

Result<std::vector<DemoRole>> demo_roles(db::Tx& tx) {
    return tx.all<DemoRole>(
        "SELECT role, label_zh, label_en, what_zh, what_en, project_zh, project_en FROM demo_role"
        " ORDER BY position");
}

Result<> insert_demo_role(db::Tx& tx, std::int64_t position, const DemoRole& role, AccountId account) {
    TRY(
        tx.run("INSERT INTO demo_role (position, role, account, label_zh, label_en, what_zh, what_en,"
               " project_zh, project_en) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
               position, role.role, account, role.label_zh, role.label_en, role.what_zh, role.what_en,
               role.project_zh, role.project_en));
    return {};
}

Result<std::optional<LoginAccount>> account_by_login(db::Tx& tx, std::string_view login) {
    return tx.maybe<LoginAccount>("/*system*/ SELECT id AS account, unit FROM account WHERE login = $1",
                                  login);
}

}  // namespace xingtan::app::store

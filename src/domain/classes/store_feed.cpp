#include "domain/classes/store_timetable.h"

namespace xingtan::classes::store {

Result<std::optional<DomainTime>> live_feed(db::Tx& tx, const FeedOf& of) {
    return tx.maybe<DomainTime>(
        "/*found*/ SELECT made_at FROM calendar_feed WHERE revoked_at IS NULL AND (training_class = $1 OR "
        "person = "
        "$2)",
        of.training_class, of.person);
}

Result<std::int64_t> revoke_feed(db::Tx& tx, const FeedOf& of, DomainTime at) {
    return tx.run(
        "/*found*/ UPDATE calendar_feed SET revoked_at = $3 WHERE revoked_at IS NULL AND (training_class = "
        "$1 OR "
        "person = $2)",
        of.training_class, of.person, at);
}

Result<> insert_feed(db::Tx& tx, const FeedOf& of, std::string_view token_hash, AccountId by, DomainTime at) {
    TRY(tx.run(
        "INSERT INTO calendar_feed (token_hash, training_class, person, made_by, made_at) VALUES ($1, $2, "
        "$3, $4, $5)",
        token_hash, of.training_class, of.person, by, at));
    return {};
}

Result<std::optional<FeedOf>> feed_of(db::Tx& tx, std::string_view token_hash) {
    return tx.maybe<FeedOf>(
        "/*calendar*/ SELECT training_class, person FROM calendar_feed WHERE token_hash = $1 AND revoked_at "
        "IS NULL",
        token_hash);
}

Result<std::string> calendar_name(db::Tx& tx, const FeedOf& of) {
    return tx.one<std::string>(
        "/*calendar*/ SELECT name FROM training_class WHERE id = $1 UNION ALL SELECT name FROM person WHERE "
        "id = $2",
        of.training_class, of.person);
}

}  // namespace xingtan::classes::store

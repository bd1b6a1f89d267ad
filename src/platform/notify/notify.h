#pragma once
// Messages to people inside the system: a small inbox for each account. Whatever happens to somebody is told
// in the transaction that does it, for everyone concerned in a few statements; a notice is news and never the
// record of it, so it goes away with age. Mail and text messages will hang on the same calls.
#include <span>

#include "base/page.h"
#include "platform/auth/context.h"

namespace xingtan::notify {

struct NoticeTag {
    static constexpr char letter = 'j';
};
using NoticeId = Id<NoticeTag>;

// What is said: the kind names its sentence in both languages (web/src/platform/notify/text.*.ts), which may
// mention the figures and names of `params`.
struct Letter {
    std::string_view kind;    // "unit-renamed"
    std::string params = {};  // one JSON object; no document numbers or phones
    std::string link = {};    // a page, such as "/desk/places"
    // While one of a topic is unread in an inbox, it stands for those that follow; empty: none does.
    std::string topic = {};
};

struct ToAccount {
    AccountId account;
    Letter letter;
};
struct ToPerson {
    PersonId person;
    Letter letter;
};
// Rows already proved in scope say whom it concerns. People without an account are passed over.
Result<> tell_accounts(db::Tx& tx, Context& ctx, std::span<const ToAccount> letters);
Result<> tell_people(db::Tx& tx, Context& ctx, std::span<const ToPerson> letters);
// Every account that may do this at the unit itself, except the one that acts.
Result<> tell_unit(db::Tx& tx, Context& ctx, UnitId unit, Can capability, const Letter& letter);
// The first of these units where any account may: for what must not go unheard because a school has no
// account of its own. `chain` names the unit and those above it.
Result<> tell_nearest(db::Tx& tx, Context& ctx, std::span<const UnitId> chain, Can capability,
                      const Letter& letter);
struct ToUnit {
    UnitId unit;
    Letter letter;
};
Result<> tell_units(db::Tx& tx, Context& ctx, Can capability, std::span<const ToUnit> letters);

struct Notice {
    NoticeId id;
    std::string kind;
    std::string params;
    std::string link;
    WallTime at;
    bool read = false;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (id, kind, params, link, at, read))

// The actor's own, the newest first.
Result<Page<Notice>> list(Context& ctx, const PageRequest& page);
Result<std::int64_t> unread(Context& ctx, AccountId account);
// Kind::Missing when it is somebody else's.
Result<> mark_read(Context& ctx, Claimed<NoticeId> id);
Result<> mark_all_read(Context& ctx);

// Takes away what is older than a year, or was read three months ago; returns how many.
Result<std::int64_t> purge(db::Database& database, WallTime now);

}  // namespace xingtan::notify

#pragma once
// The second factor: a code of an authenticator application (RFC 6238), or one of ten recovery codes that
// work once. The secret is sealed, the recovery codes are kept as keyed hashes, and a code that was taken is
// not taken again. Everything here is audited.
#include "platform/auth/context.h"
#include "platform/auth/model.h"

namespace xingtan::auth {

// What the application must be told, once: typed by hand, or scanned.
struct SecondFactorOffer {
    std::string secret;  // base 32
    std::string uri;     // otpauth://
    std::string qr;      // an SVG
};
BOOST_DESCRIBE_STRUCT(SecondFactorOffer, (), (secret, uri, qr))

struct CodeBody {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(CodeBody, (), (code))

struct RecoveryCodes {
    std::vector<std::string> codes;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))

// Kind::Conflict "second-factor-off" where the policy has none, "second-factor-stands". An offer that was not
// confirmed is replaced by the next.
Result<SecondFactorOffer> offer_second_factor(Context& ctx);
// Kind::Conflict "second-factor-not-offered"; Kind::Invalid on "code" "second-factor-wrong". From now on it
// is asked at every sign-in.
Result<RecoveryCodes> confirm_second_factor(Context& ctx, const CodeBody& body);
// New recovery codes; those given before no longer work.
Result<RecoveryCodes> renew_recovery_codes(Context& ctx, const CodeBody& body);
// Kind::Conflict "second-factor-none"; Kind::Invalid "second-factor-wrong".
Result<> remove_second_factor(Context& ctx, const CodeBody& body);
// By the office above, for somebody who lost the telephone and the codes (Can::ManageAccounts, manage.h).
Result<> reset_second_factor(Context& ctx, Claimed<AccountId> account);

// Takes a code of either kind at sign-in, in the transaction that begins the session. Nothing is asked of an
// account without one. Kind::Unauthenticated "second-factor-needed" when `code` is empty,
// "second-factor-wrong".
Result<> prove_second_factor(db::Tx& tx, const Context& ctx, AccountId account, std::string_view code);
// Ends it with everything that belongs to it.
Result<> drop_second_factor(db::Tx& tx, AccountId account);

}  // namespace xingtan::auth

// Another signing key: what was signed before goes on to verify by the keys published beside it.
#include <cstdio>

#include "app/commands.h"
#include "platform/crypto/key_file.h"
#include "platform/crypto/keyring.h"

namespace xingtan::app {

Result<> rotate_signing_key(const Settings& settings) {
    const auto file = settings.data + "/keys";
    const auto count = TRY(crypto::add_signing_key(file));
    const auto keys = TRY(crypto::Keyring::open(file));
    std::printf(
        "%d signing keys; from the next start on %s signs. Copy %s to every node and into the backup.\n",
        count, std::string(keys.key_id()).c_str(), file.c_str());
    return {};
}

}  // namespace xingtan::app

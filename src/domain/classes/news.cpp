#include "domain/classes/news.h"

#include "platform/notify/notify.h"

namespace xingtan::classes {
namespace {

struct Placed {
    std::string name;  // of the class
};
BOOST_DESCRIBE_STRUCT(Placed, (), (name))

}  // namespace

Result<> tell_of_classes(db::Tx& tx, Context& ctx, const std::vector<store::Move>& moves,
                         const std::map<TrainingClassId, std::string>& names) {
    std::vector<notify::ToPerson> letters;
    for (const auto& move : moves) {
        const auto name = move.to ? names.find(*move.to) : names.end();
        if (name == names.end()) continue;
        letters.push_back({move.person, {"class-assigned", to_json(Placed{name->second}), "/my"}});
    }
    return notify::tell_people(tx, ctx, letters);
}

}  // namespace xingtan::classes

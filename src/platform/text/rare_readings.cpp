#include "platform/text/rare_readings.h"

#include <string_view>

namespace xingtan::text {
namespace {

struct Rare {
    char letter;
    std::u32string_view characters;
};

// clang-format off
constexpr Rare kRare[] = {
    {'b', U"𠔊𣇀𧟵𩯭𱽨"},
    {'c', U"㩅𠗧𠘈𠘐𣨐𤦏𦙼𦤀𧉕𩑠𮌋"},
    {'d', U"𣳨𤴁𥄳𦢌𧩙𫰠"},
    {'e', U"𠄞𠄟𠄠"},
    {'g', U"䢜𠼮𣉞𦚹𦱄𨶹"},
    {'h', U"䢴𠘉𠘎𠘠𢕐𣄈𧐢"},
    {'j', U"䯻𠮷𤨁𥇤𥡱𦂳𧫴𩰘"},
    {'k', U"䆼𢙢𧅄"},
    {'l', U"鿌𠄐𠘙𡅈𣁚𣍷𣟬𤮨𤴐𥭼𥵚𦝠𦲷𨺓𩇓𩔖𭣄"},
    {'m', U"㓕𤱈𤽜𥑘𥘯𧴯𩿲"},
    {'n', U"𡨴𥻟"},
    {'p', U"𡠌𤕪𨉉"},
    {'q', U"﨑𠗯𠾖𢐧𣂷𥔎𫢊"},
    {'s', U"𠌂𢥠𢯱𣽽𦳯𩢲𬂛"},
    {'t', U"㬺𥤮𨁔𫜶𫭂𫯛"},
    {'w', U"𠰌𡴲𡵁"},
    {'x', U"𢁉𢳜𣎟𤛉𨻶"},
    {'y', U"𡊹𢌛𢍺𦳆𨓜𪳝"},
    {'z', U"㘽𠈨𡉟𢖽𢰾𤥨𤶙𥲻𥶉𦤶"},
};
// clang-format on

}  // namespace

char rare_reading(UChar32 character) {
    for (const auto& [letter, characters] : kRare)
        if (characters.find(static_cast<char32_t>(character)) != std::u32string_view::npos) return letter;
    return '\0';
}

}  // namespace xingtan::text

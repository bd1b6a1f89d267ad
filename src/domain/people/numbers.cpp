#include "domain/people/numbers.h"

#include <algorithm>

#include "domain/people/document.h"

namespace xingtan::people {
namespace {

constexpr std::size_t kNumberLeast = 5;
constexpr std::size_t kNumberMost = 30;

bool could_be_a_number(std::string_view normal) {
    const auto digits =
        std::count_if(normal.begin(), normal.end(), [](char c) { return c >= '0' && c <= '9'; });
    return normal.size() >= kNumberLeast && normal.size() <= kNumberMost && digits >= 4;
}

// 18 characters of the resident style, upgraded from 15 where needed.
std::string resident_form(std::string_view typed) {
    return read_document(DocumentKind::ResidentId, typed, Date{}).number;
}

}  // namespace

std::vector<std::string> possible_indexes(const crypto::Keyring& keys, std::string_view typed) {
    const auto normal = normal_number(typed);
    if (!could_be_a_number(normal)) return {};
    const auto resident = resident_form(typed);
    const auto resident_text = index_text(DocumentKind::ResidentId, resident);
    std::vector<std::string> indexes = {keys.blind_index(resident_text)};
    if (resident_text == resident && resident == normal) return indexes;
    for (const auto kind : {DocumentKind::HongKongPass, DocumentKind::MacaoPass, DocumentKind::TaiwanPass,
                            DocumentKind::ForeignResidence, DocumentKind::Passport, DocumentKind::Officer,
                            DocumentKind::Soldier, DocumentKind::CivilCadre, DocumentKind::RetiredMilitary,
                            DocumentKind::HouseholdBook, DocumentKind::Other})
        indexes.push_back(keys.blind_index(index_text(kind, normal)));
    return indexes;
}

}  // namespace xingtan::people

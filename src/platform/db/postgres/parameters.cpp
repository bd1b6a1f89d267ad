#include "platform/db/postgres/parameters.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "platform/db/sql_words.h"

namespace xingtan::db::postgres {
namespace {

constexpr std::string_view kLocked = "/*locked*/";
constexpr std::array<std::string_view, 3> kScopeNames = {"$scope_actor", "$scope_cap", "$scope_now"};

int scope_name(std::string_view parameter) {
    const auto found = std::find(kScopeNames.begin(), kScopeNames.end(), parameter);
    return found == kScopeNames.end() ? -1 : static_cast<int>(found - kScopeNames.begin());
}

std::size_t number_of(std::string_view parameter) {
    std::size_t number = 0;
    const auto end = parameter.data() + parameter.size();
    const auto [at, failed] = std::from_chars(parameter.data() + 1, end, number);
    return failed == std::errc() && at == end ? number : 0;
}

Result<std::size_t> count_positional(const std::vector<SqlWord>& parameters, std::string_view sql) {
    std::set<std::size_t> numbers;
    for (const auto& word : parameters) {
        if (scope_name(word.text) >= 0) continue;
        const auto number = number_of(word.text);
        if (number == 0)
            return Error::broken("parameter " + std::string(word.text) +
                                 " is neither $n nor of the scope: " + std::string(sql));
        numbers.insert(number);
    }
    if (!numbers.empty() && *numbers.rbegin() != numbers.size())
        return Error::broken("a parameter below $" + std::to_string(*numbers.rbegin()) +
                             " is not used: " + std::string(sql));
    return numbers.size();
}

}  // namespace

Result<Numbered> numbered(std::string_view sql) {
    auto parameters = sql_words(sql);
    std::erase_if(parameters, [](const SqlWord& word) { return word.kind != SqlWord::Kind::Parameter; });
    Numbered made;
    made.positional = TRY(count_positional(parameters, sql));
    const char* from = sql.data();
    for (const auto& word : parameters) {
        const int name = scope_name(word.text);
        if (name < 0) continue;
        auto at = std::find(made.scope.begin(), made.scope.end(), name);
        if (at == made.scope.end()) at = made.scope.insert(at, name);
        made.text.append(from, word.text.data());
        made.text +=
            "$" + std::to_string(made.positional + 1 + static_cast<std::size_t>(at - made.scope.begin()));
        from = word.text.data() + word.text.size();
    }
    made.text.append(from, sql.data() + sql.size());
    if (made.text.ends_with(kLocked))
        made.text.replace(made.text.size() - kLocked.size(), kLocked.size(), "FOR NO KEY UPDATE");
    return made;
}

Parameters::Parameters(std::size_t count) {
    numbers_.reserve(count);  // values_ points into it
    values_.reserve(count);
    lengths_.reserve(count);
    formats_.reserve(count);
}

void Parameters::add(const Scalar& value) {
    constexpr int kBinary = 1;
    formats_.push_back(kBinary);
    if (value.tag == Scalar::Tag::Null) {
        values_.push_back(nullptr);
        lengths_.push_back(0);
    } else if (value.tag == Scalar::Tag::Text) {
        values_.push_back(value.text.data() ? value.text.data() : "");
        lengths_.push_back(static_cast<int>(value.text.size()));
    } else {
        auto& bytes = numbers_.emplace_back();
        auto rest = static_cast<std::uint64_t>(value.number);
        for (int i = 7; i >= 0; --i, rest >>= 8)
            bytes[static_cast<std::size_t>(i)] = static_cast<char>(rest & 0xff);
        values_.push_back(bytes.data());
        lengths_.push_back(8);
    }
}

}  // namespace xingtan::db::postgres

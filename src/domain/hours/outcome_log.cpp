#include "domain/hours/outcome_log.h"

#include <algorithm>

#include "base/json.h"

namespace xingtan::hours {
namespace {

constexpr char kFirstMark = '0';
constexpr std::ptrdiff_t kWordsMost =
    '~' - kFirstMark + 1;  // printable characters; codes and states are far fewer

}  // namespace

Result<OutcomeLog> OutcomeLog::read(std::string_view text) {
    OutcomeLog log;
    if (text.empty()) return log;
    log.written_ = TRY(from_json<Written>(text));
    for (const char mark : log.written_.marks)
        if (mark < kFirstMark || mark - kFirstMark >= std::ssize(log.written_.words))
            return Error::broken("an outcome log names a word it does not have");
    return log;
}

Result<> OutcomeLog::add(const EntryOutcome& outcome) {
    const Word word{outcome.accepted, outcome.code, outcome.state};
    const auto found = std::find(written_.words.begin(), written_.words.end(), word);
    const auto place = found - written_.words.begin();
    if (place >= kWordsMost) return Error::broken("more kinds of outcome than an outcome log can tell apart");
    if (found == written_.words.end()) written_.words.push_back(word);
    written_.marks += static_cast<char>(kFirstMark + place);
    return {};
}

std::vector<EntryOutcome> OutcomeLog::entries() const {
    std::vector<EntryOutcome> list;
    list.reserve(written_.marks.size());
    for (const char mark : written_.marks) {
        const auto& word = written_.words[static_cast<std::size_t>(mark - kFirstMark)];
        list.push_back({std::ssize(list), word.accepted, word.code, word.state});
    }
    return list;
}

std::string OutcomeLog::text() const { return to_json(written_); }

}  // namespace xingtan::hours

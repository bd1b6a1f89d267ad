#include "domain/people/words.h"

#include <array>
#include <map>
#include <stdexcept>

#include "base/embedded.h"
#include "domain/people/document.h"
#include "platform/text/name.h"

namespace xingtan::people {
namespace {

constexpr std::string_view kFile = "roster-words.csv";

// list -> word -> value; the first word of a value is the one printed.
struct Table {
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> values;
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> words;
};

std::string_view cut(std::string_view& rest, char at) {
    const auto end = std::min(rest.find(at), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

std::string_view file_text() {
    for (const auto& file : embedded::data())
        if (file.path == kFile) return file.bytes;
    throw std::runtime_error("the table of roster words is not in the binary");
}

Table read_table() {
    Table table;
    auto rest = file_text();
    while (!rest.empty()) {
        auto line = cut(rest, '\n');
        if (line.empty() || line[0] == '#') continue;
        const std::string list(cut(line, ','));
        const std::string word(cut(line, ','));
        const std::string value(line);
        table.values[list].emplace(word, value);
        table.words[list].emplace(value, word);
    }
    return table;
}

const Table& table() {
    static const Table loaded = read_table();
    return loaded;
}

// Spaces and width do not tell words apart.
std::string plain(std::string_view typed) {
    std::string word;
    for (const char c : text::half_width(text::trimmed(typed)))
        if (c != ' ') word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return word;
}

std::optional<std::string> value_in(std::string_view list, std::string_view typed) {
    const auto& words = table().values.find(list)->second;
    const auto found = words.find(plain(typed));
    if (found == words.end()) return std::nullopt;
    return found->second;
}

template <class E>
std::optional<E> enum_in(std::string_view list, std::string_view typed) {
    const auto value = value_in(list, typed);
    return value ? enum_from_wire<E>(*value) : std::nullopt;
}

template <class E>
std::string_view word_in(std::string_view list, E value) {
    const auto& words = table().words.find(list)->second;
    const auto found = words.find(wire_name(value));
    return found == words.end() ? std::string_view() : std::string_view(found->second);
}

// 小学数学 -> 数学: a subject written with its stage before it.
std::string_view without_stage(std::string_view word) {
    constexpr std::array<std::string_view, 6> stages = {"小学", "初中", "高中", "中学", "幼儿园", "中职"};
    for (const auto stage : stages)
        if (word.size() > stage.size() && word.starts_with(stage)) return word.substr(stage.size());
    return word;
}

// "1-居民身份证" -> "居民身份证": a word after its code, as the national system exports it.
std::string_view without_code(std::string_view word) {
    const bool coded =
        word.size() > 2 && (word[1] == '-' || word[1] == '.' || word[1] == ':' || word[1] == '_');
    return coded ? word.substr(2) : word;
}

DocumentKind pass_of(std::string_view number) {
    if (number.starts_with('M')) return DocumentKind::MacaoPass;
    const bool digits = !number.empty() && number[0] >= '0' && number[0] <= '9';
    return digits ? DocumentKind::TaiwanPass : DocumentKind::HongKongPass;
}

}  // namespace

std::optional<Stage> stage_of(std::string_view word) { return enum_in<Stage>("stage", word); }
std::optional<Sex> sex_of(std::string_view word) { return enum_in<Sex>("sex", word); }
std::optional<Post> post_of(std::string_view word) { return enum_in<Post>("post", word); }
std::optional<DocumentKind> document_kind_of(std::string_view word, std::string_view number) {
    const auto value = value_in("document-kind", without_code(plain(word)));
    if (!value) return std::nullopt;
    if (*value == "by_number") return pass_of(normal_number(number));
    return enum_from_wire<DocumentKind>(*value);
}

std::optional<bool> full_time_of(std::string_view word) {
    const auto value = value_in("full_time", word);
    if (!value) return std::nullopt;
    return *value == "true";
}

std::optional<std::string> subject_of(std::string_view word) {
    const auto typed = plain(word);
    if (auto found = value_in("subject", typed)) return found;
    return value_in("subject", without_stage(typed));
}

std::string_view word_for(Stage stage) { return word_in("stage", stage); }
std::string_view word_for(Sex sex) { return word_in("sex", sex); }
std::string_view word_for(Post post) { return word_in("post", post); }
std::string_view word_for(DocumentKind kind) { return word_in("document-kind", kind); }

}  // namespace xingtan::people

#include "platform/http/sentences.h"

#include "base/json.h"
#include "base/time.h"

namespace xingtan::http {
namespace {

constexpr std::string_view kLanguages[] = {"zh-CN", "en"};
constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};

// Days stand in a sentence as they are read, 2017年3月20日 or 20 March 2017; the params keep 2017-03-20.
std::string as_read(std::string_view language, std::string_view value) {
    if (value.size() != 10 || value[4] != '-' || value[7] != '-' || !date_from_iso(value))
        return std::string(value);
    const auto year = std::string(value.substr(0, 4));
    const auto month = std::stoi(std::string(value.substr(5, 2)));
    const auto day = std::to_string(std::stoi(std::string(value.substr(8, 2))));
    if (language == "en") return day + " " + std::string(kMonths[month - 1]) + " " + year;
    return year + "年" + std::to_string(month) + "月" + day + "日";
}

Params as_read(std::string_view language, const Params& params) {
    Params read;
    for (const auto& [name, value] : params) read.emplace_back(name, as_read(language, value));
    return read;
}

}  // namespace

std::string_view kind_name(Kind kind) {
    switch (kind) {
        case Kind::Malformed: return "malformed";
        case Kind::Unauthenticated: return "unauthenticated";
        case Kind::Forbidden: return "forbidden";
        case Kind::Missing: return "missing";
        case Kind::Conflict: return "conflict";
        case Kind::Stale: return "stale";
        case Kind::TooLarge: return "too-large";
        case Kind::Invalid: return "invalid";
        case Kind::TooMany: return "too-many";
        case Kind::Unavailable: return "unavailable";
        case Kind::Full: return "full";
        case Kind::Broken: break;
    }
    return "broken";
}

std::string fill(std::string_view sentence, const Params& params) {
    std::string out;
    while (true) {
        const auto open = sentence.find('{');
        const auto close = open == std::string_view::npos ? open : sentence.find('}', open);
        if (close == std::string_view::npos) return out += sentence;
        out += sentence.substr(0, open);
        const auto name = sentence.substr(open + 1, close - open - 1);
        std::string_view value = sentence.substr(open, close - open + 1);
        for (const auto& [key, text] : params)
            if (key == name) value = text;
        out += value;
        sentence.remove_prefix(close + 1);
    }
}

Result<Sentences> Sentences::load(std::span<const embedded::File> texts) {
    Sentences sentences;
    for (auto language : kLanguages) {
        const auto name = "problems." + std::string(language) + ".json";
        for (const auto& file : texts) {
            if (!file.path.ends_with(name)) continue;
            auto table = TRY(read_json_texts(file.bytes));
            for (auto& [code, sentence] : table)
                sentences.languages_[std::string(language)].insert_or_assign(code, std::move(sentence));
        }
        if (!sentences.languages_.contains(language)) return Error::broken("no sentences in " + name);
    }
    return sentences;
}

const std::string* Sentences::find(std::string_view language, std::string_view code) const {
    const auto table = languages_.find(language);
    if (table == languages_.end()) return nullptr;
    const auto sentence = table->second.find(code);
    return sentence == table->second.end() ? nullptr : &sentence->second;
}

bool Sentences::knows(std::string_view language, std::string_view code) const { return find(language, code); }

std::string Sentences::say(std::string_view language, std::string_view code, Kind kind,
                           const Params& params) const {
    const auto* sentence = find(language, code);
    if (!sentence) sentence = find(language, "kind-" + std::string(kind_name(kind)));
    return sentence ? fill(*sentence, as_read(language, params)) : std::string(code);
}

}  // namespace xingtan::http

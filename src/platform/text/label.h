#pragma once
// A few words the server writes itself in the reader's language: headings of sheets, names of files. Whole
// sentences stand in data/text.
#include <string>
#include <string_view>

namespace xingtan::text {

struct Label {
    std::string_view chinese;
    std::string_view english;

    // `language` as negotiated: "en", anything else is Chinese.
    std::string in(std::string_view language) const {
        return std::string(language == "en" ? english : chinese);
    }
};

}  // namespace xingtan::text

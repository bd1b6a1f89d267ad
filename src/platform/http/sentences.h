#pragma once
// What a problem code says to a person, in each language: data/text/problems.<language>.json, a flat object
// from code to sentence with {parameters}. A code without a sentence falls back to the general one of its
// kind ("kind-conflict").
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/embedded.h"
#include "base/result.h"

namespace xingtan::http {

class Sentences {
  public:
    // Picks the problem files among the embedded texts. Kind::Broken when one is missing or not such an
    // object.
    static Result<Sentences> load(std::span<const embedded::File> texts);

    bool knows(std::string_view language, std::string_view code) const;
    std::string say(std::string_view language, std::string_view code, Kind kind, const Params& params) const;

  private:
    using Table = std::map<std::string, std::string, std::less<>>;
    std::map<std::string, Table, std::less<>> languages_;

    const std::string* find(std::string_view language, std::string_view code) const;
};

std::string_view kind_name(Kind kind);  // "conflict"
// Replaces each {name} by its parameter; a name without one stays as it is.
std::string fill(std::string_view sentence, const Params& params);

}  // namespace xingtan::http

#pragma once
// An expected failure. Kinds are closed and each maps to one HTTP status (see platform/http/problem);
// codes are short slugs declared where they are used, and every code has a sentence in both languages
// in data/text/problems.<language>.json. An exception, by contrast, means a bug or a lost database.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xingtan {

enum class Kind {
    Malformed,        // not JSON, wrong type
    Unauthenticated,  // no valid session
    Forbidden,        // visible, but not allowed
    Missing,          // absent, or not the caller's to know
    Conflict,         // the present state forbids it
    Stale,            // the version moved on
    TooLarge,         // over a named limit
    Invalid,          // understood, but breaks a rule of a field
    TooMany,          // rate or attempt limit
    Unavailable,      // database or store gone; retry later
    Full,             // the disk is full
    Broken,           // a bug; only the request id leaves the server
};

// One field of a body that breaks a rule: `field` is its wire name, `code` the problem's slug.
struct FieldError {
    std::string field;
    std::string code;
};

// Figures and names that a sentence mentions: {"free", "3"} fills "{free}".
using Params = std::vector<std::pair<std::string, std::string>>;

struct Error {
    Kind kind = Kind::Broken;
    std::string code;
    std::string detail;  // for the log, never for the reply
    std::vector<FieldError> fields;
    Params params;

    static Error malformed(std::string code, std::string detail = {}) {
        return make(Kind::Malformed, std::move(code), std::move(detail));
    }
    static Error unauthenticated(std::string code) { return make(Kind::Unauthenticated, std::move(code)); }
    static Error forbidden(std::string code) { return make(Kind::Forbidden, std::move(code)); }
    // One constant answer for absent, foreign and wrong-typed ids: nothing may tell them apart.
    static Error missing() { return make(Kind::Missing, "not-found"); }
    static Error conflict(std::string code, Params params = {}) {
        return make(Kind::Conflict, std::move(code), {}, std::move(params));
    }
    static Error stale(Params params = {}) {
        return make(Kind::Stale, "version-moved-on", {}, std::move(params));
    }
    static Error too_large(std::string code, Params params = {}) {
        return make(Kind::TooLarge, std::move(code), {}, std::move(params));
    }
    static Error invalid(std::string code, Params params = {}) {
        return make(Kind::Invalid, std::move(code), {}, std::move(params));
    }
    static Error invalid_field(std::string field, std::string code, Params params = {}) {
        Error error = make(Kind::Invalid, code, {}, std::move(params));
        error.fields.push_back({std::move(field), std::move(code)});
        return error;
    }
    static Error too_many(std::string code, Params params = {}) {
        return make(Kind::TooMany, std::move(code), {}, std::move(params));
    }
    static Error unavailable(std::string code, std::string detail = {}) {
        return make(Kind::Unavailable, std::move(code), std::move(detail));
    }
    static Error full(std::string detail = {}) { return make(Kind::Full, "disk-full", std::move(detail)); }
    static Error broken(std::string detail) {
        return make(Kind::Broken, "internal-error", std::move(detail));
    }

  private:
    static Error make(Kind kind, std::string code, std::string detail = {}, Params params = {}) {
        return Error{kind, std::move(code), std::move(detail), {}, std::move(params)};
    }
};

}  // namespace xingtan

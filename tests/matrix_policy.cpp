#include "matrix_policy.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "matrix_world.h"

namespace xingtan::testing {
namespace {

std::vector<std::string> words(const std::string& text, char between) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string word; std::getline(in, word, between);)
        if (!word.empty()) out.push_back(word);
    return out;
}

bool is_outcome(const std::string& word) {
    static const std::set<std::string> known = {"ok", "idle", "-", "400", "401", "403", "404", "409", "422"};
    return known.contains(word);
}

bool is_relation(const std::string& word) {
    return word == "none" || std::find(kRelations.begin(), kRelations.end(), word) != kRelations.end();
}

class Reader {
  public:
    explicit Reader(const std::string& file) : file_(file) {}

    std::vector<PolicyRoute> read() {
        std::ifstream in(file_);
        if (!in) fail("cannot be read");
        for (std::string text; std::getline(in, text);) {
            ++line_;
            const auto first = text.find_first_not_of(' ');
            if (first == std::string::npos || text[first] == '#') continue;
            if (first == 0)
                route(text);
            else if (text[first] == '/')
                request(text.substr(first));
            else
                row(text.substr(first));
        }
        return std::move(routes_);
    }

  private:
    std::string file_;
    int line_ = 0;
    std::vector<PolicyRoute> routes_;

    [[noreturn]] void fail(const std::string& why) {
        throw std::runtime_error(file_ + ":" + std::to_string(line_) + ": " + why);
    }

    void route(const std::string& text) {
        const auto parts = words(text, ' ');
        if (parts.size() != 2) fail("a route is a method and a path");
        routes_.push_back({line_, parts[0], parts[1], {}});
    }

    void request(const std::string& text) {
        if (routes_.empty()) fail("a request before any route");
        const auto space = text.find(' ');
        const auto body = space == std::string::npos ? std::string() : text.substr(space + 1);
        routes_.back().requests.push_back({line_, text.substr(0, space), body, {}});
    }

    void row(const std::string& text) {
        if (routes_.empty() || routes_.back().requests.empty()) fail("a row before any request");
        auto parts = words(text, ' ');
        PolicyRow made{line_, words(parts.at(0), ','), {parts.begin() + 1, parts.end()}};
        if (made.outcomes.size() != kActors.size()) fail("a row has one outcome for each actor");
        for (const auto& relation : made.relations)
            if (!is_relation(relation)) fail("no such object: " + relation);
        for (const auto& outcome : made.outcomes)
            if (!is_outcome(outcome)) fail("no such outcome: " + outcome);
        routes_.back().requests.back().rows.push_back(std::move(made));
    }
};

}  // namespace

std::vector<PolicyRoute> read_policy(const std::string& file) { return Reader(file).read(); }

}  // namespace xingtan::testing

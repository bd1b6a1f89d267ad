#pragma once
// Slips a school cuts apart and hands out: eight on an A4 sheet, each with a name, a code and a QR code.
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace xingtan::paper {

constexpr std::size_t kSlips = 2'000;

struct Slip {
    std::string name;
    std::string unit;
    std::string login;  // as printed, with its words
    std::string code;
    std::string qr_text;
};

struct SlipsPaper {
    std::string title;
    std::string how;    // what to do with it, a few lines
    std::string until;  // how long it works
    std::vector<Slip> slips;
    Date made_on;
};

// Kind::Invalid "glyphs-missing" {characters}, "qr-text"; Kind::TooLarge "too-many-rows" {most}.
Result<std::string> slips_pdf(const SlipsPaper& paper);

}  // namespace xingtan::paper

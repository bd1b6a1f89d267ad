#include "domain/people/document.h"

#include <algorithm>
#include <array>

#include "platform/text/name.h"

namespace xingtan::people {
namespace {

constexpr std::size_t kLong = 18;
constexpr std::size_t kShort = 15;
constexpr int kAgeLeast = 15;
constexpr int kAgeMost = 110;
constexpr std::size_t kAnyNumberMost = 30;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Digits after a fixed number of letters: H12345678.
bool letters_then_digits(std::string_view text, std::size_t letters) {
    return text.size() > letters &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(letters), is_letter) &&
           all_digits(text.substr(letters));
}

std::string upgraded(std::string_view fifteen) {
    std::string number = std::string(fifteen.substr(0, 6)) + "19" + std::string(fifteen.substr(6));
    number += check_character(number);
    return number;
}

std::optional<Date> birth_of(std::string_view eighteen) {
    const auto day = eighteen.substr(6, 8);
    return date_from_iso(std::string(day.substr(0, 4)) + '-' + std::string(day.substr(4, 2)) + '-' +
                         std::string(day.substr(6, 2)));
}

// Whole years from birth to today, for people born in the last centuries.
int age_on(Date born, Date today) {
    const auto birthday = to_iso(born).substr(4);
    const int years = year_of(today) - year_of(born);
    return to_iso(today).substr(4) < birthday ? years - 1 : years;
}

// Why 18 characters are not a number of the resident kind; empty when they are.
std::string fault_of(std::string_view number, Date today) {
    if (number.size() != kLong) return "number-length-wrong";
    if (!all_digits(number.substr(0, 17)) || (!is_digit(number[17]) && number[17] != 'X'))
        return "number-not-digits";
    const auto born = birth_of(number);
    if (!born || *born > today) return "number-birth-date-wrong";
    if (check_character(number.substr(0, 17)) != number[17])
        return number.ends_with("000") ? "number-damaged" : "number-check-character-wrong";
    const int age = age_on(*born, today);
    if (age < kAgeLeast || age > kAgeMost) return "number-age-unlikely";
    return {};
}

DocumentReading read_resident_style(std::string number, Date today) {
    DocumentReading reading;
    if (number.size() == kShort && all_digits(number)) number = upgraded(number);
    reading.problem = fault_of(number, today);
    if (reading.problem.empty()) {
        reading.born_on = birth_of(number);
        reading.sex = (number[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female;
        // A spreadsheet that keeps 15 digits ends every number in 000, and one in eleven still passes the
        // check.
        reading.doubtful = number.ends_with("000");
        if (reading.doubtful) reading.problem = "number-ends-in-zeros";
    }
    reading.number = std::move(number);
    return reading;
}

bool readable(const DocumentReading& reading) { return reading.problem.empty() || reading.doubtful; }

DocumentReading faulty(DocumentReading reading, std::string_view problem) {
    reading.problem = problem;
    reading.doubtful = false;
    return reading;
}

// Residents' numbers begin with one of the eight groups of provinces, foreigners' permits with 9.
DocumentReading read_resident(std::string number, Date today) {
    auto reading = read_resident_style(std::move(number), today);
    if (!readable(reading)) return reading;
    if (reading.number[0] == '9') return faulty(std::move(reading), "number-is-foreign-permit");
    if (reading.number[0] == '0') return faulty(std::move(reading), "number-division-wrong");
    return reading;
}

DocumentReading read_foreign(std::string number, Date today) {
    if (number.size() == kShort && letters_then_digits(number, 3)) return {std::move(number)};
    auto reading = read_resident_style(std::move(number), today);
    if (readable(reading) && reading.number[0] != '9') return faulty(std::move(reading), "number-form-wrong");
    return reading;
}

// Words people write into a cell for which they have no number, in normal form.
bool is_word_for_none(std::string_view number) {
    constexpr std::array<std::string_view, 38> words = {
        "无",       "暂无",     "没有",     "暂缺",     "缺",         "空",       "无证件",     "无号码",
        "无证",     "暂无号码", "暂无证件", "无证件号", "无证件号码", "无身份证", "无身份证号", "没有证件",
        "没有号码", "没有提供", "未提供",   "未填",     "未填写",     "未知",     "不详",       "不明",
        "待补",     "待补充",   "待补录",   "待定",     "待填",       "待办",     "未办理",     "办理中",
        "暂未提供", "N/A",      "NA",       "NONE",     "NULL",       "NIL"};
    return std::find(words.begin(), words.end(), number) != words.end();
}

// Nothing but strokes, dots and the like: "/", "——", "*".
bool is_marks_alone(std::string_view number) {
    constexpr std::array<std::string_view, 9> marks = {"—", "–", "―", "…", "。", "、", "·", "−", "×"};
    while (!number.empty()) {
        const auto fits = [&](std::string_view mark) { return number.starts_with(mark); };
        const auto mark = std::find_if(marks.begin(), marks.end(), fits);
        const auto c = static_cast<unsigned char>(number[0]);
        if (mark == marks.end() && (c >= 0x80 || is_digit(number[0]) || is_letter(number[0]))) return false;
        number.remove_prefix(mark == marks.end() ? 1 : mark->size());
    }
    return true;
}

constexpr std::ptrdiff_t kPlainLeast = 4;

// A document of a kind nobody named is one only if its number could tell people apart.
bool tells_apart(std::string_view number) {
    return number.size() <= kAnyNumberMost * 3 && std::count_if(number.begin(), number.end(), [](char c) {
                                                      return is_digit(c) || is_letter(c);
                                                  }) >= kPlainLeast;
}

bool form_fits(DocumentKind kind, std::string_view number) {
    const auto pass = [&](char letter) {
        return (number.size() == 9 || number.size() == 11) && number[0] == letter &&
               all_digits(number.substr(1));
    };
    const auto plain = [](char c) { return is_digit(c) || is_letter(c); };
    switch (kind) {
        case DocumentKind::HongKongPass: return pass('H');
        case DocumentKind::MacaoPass: return pass('M');
        case DocumentKind::TaiwanPass:
            return (number.size() == 8 || number.size() == 10) && all_digits(number);
        case DocumentKind::Passport:
            return number.size() >= 5 && number.size() <= 17 &&
                   std::all_of(number.begin(), number.end(), plain);
        case DocumentKind::Other: return tells_apart(number);
        default: return number.size() >= 3 && number.size() <= kAnyNumberMost * 3;
    }
}

std::string stars(std::size_t count) { return std::string(count, '*'); }

// Where each character of UTF-8 text begins.
std::vector<std::size_t> character_starts(std::string_view text) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts.push_back(i);
    return starts;
}

}  // namespace

std::string normal_number(std::string_view typed) {
    std::string number;
    for (char c : text::half_width(text::trimmed(typed))) {
        if (c == ' ' || c == '-' || c == '\'' || c == '\t') continue;
        number += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    if (is_word_for_none(number) || is_marks_alone(number)) number.clear();
    return number;
}

char check_character(std::string_view seventeen) {
    constexpr std::array<int, 17> weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (seventeen[i] - '0');
    return "10X98765432"[sum % 11];
}

bool is_scientific(std::string_view typed) {
    const auto e = typed.find_first_of("Ee");
    if (e == std::string_view::npos || e == 0) return false;
    const auto mantissa = typed.substr(0, e);
    auto exponent = typed.substr(e + 1);
    if (!exponent.empty() && exponent[0] == '+') exponent.remove_prefix(1);
    const bool digits =
        std::all_of(mantissa.begin(), mantissa.end(), [](char c) { return is_digit(c) || c == '.'; });
    return digits && is_digit(mantissa[0]) && (mantissa.size() == 1 || mantissa[1] == '.') &&
           all_digits(exponent) && exponent.size() <= 2;
}

DocumentReading read_document(DocumentKind kind, std::string_view typed, Date today) {
    auto number = normal_number(typed);
    if (number.empty()) return {{}, "number-missing"};
    if (is_scientific(number)) return {std::move(number), "number-damaged"};
    if (kind == DocumentKind::ResidentId) return read_resident(std::move(number), today);
    if (kind == DocumentKind::ForeignResidence) return read_foreign(std::move(number), today);
    const bool fits = form_fits(kind, number);
    return {std::move(number), fits ? "" : "number-form-wrong"};
}

MobileReading read_mobile(std::string_view typed) {
    auto number = normal_number(typed);
    if (number.empty()) return {};
    if (is_scientific(number)) return {{}, "mobile-damaged"};
    if (number.starts_with("+86"))
        number.erase(0, 3);
    else if (number.size() == 13 && number.starts_with("86"))
        number.erase(0, 2);
    const bool good = number.size() == 11 && all_digits(number) && number[0] == '1' && number[1] >= '3';
    if (!good) return {{}, "mobile-wrong"};
    return {std::move(number), {}};
}

// Masks count characters: numbers of officers and soldiers begin with Han.
std::string masked_document(std::string_view number) {
    if (is_scientific(number))
        return std::string(number.substr(0, 4)) + "…" +
               std::string(number.substr(number.find_first_of("Ee")));
    const auto at = character_starts(number);
    if (at.size() <= 6) return stars(at.size());
    return std::string(number.substr(0, at[4])) + stars(at.size() - 6) +
           std::string(number.substr(at[at.size() - 2]));
}

std::string masked_mobile(std::string_view number) {
    const auto at = character_starts(number);
    if (at.size() != 11) return stars(at.size());
    return std::string(number.substr(0, at[3])) + "****" + std::string(number.substr(at[7]));
}

std::string index_text(DocumentKind kind, std::string_view normal) {
    const bool resident_style = normal.size() == kLong && all_digits(normal.substr(0, 17));
    if (resident_style) return std::string(normal);
    return std::string(wire_name(kind)) + ':' + std::string(normal);
}

}  // namespace xingtan::people

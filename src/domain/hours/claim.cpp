#include "domain/hours/claim.h"

#include <algorithm>
#include <set>

#include "base/limits.h"
#include "domain/hours/rules.h"

namespace xingtan::hours {
namespace {

// Characters of UTF-8 text, without those that titles differ by at will.
std::vector<std::string> characters(std::string_view text) {
    static const std::set<std::string, std::less<>> kMarks = {"《", "》", "“",  "”",  "‘",  "’",  "（",
                                                              "）", "、", "，", "。", "：", "；", "—",
                                                              "·",  "　", "【", "】", "！", "？"};
    std::vector<std::string> list;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::string one(text.substr(at, size));
        at += size;
        if (size == 1) {
            if (lead >= 'A' && lead <= 'Z') one[0] = static_cast<char>(lead - 'A' + 'a');
            const bool kept = (one[0] >= 'a' && one[0] <= 'z') || (one[0] >= '0' && one[0] <= '9');
            if (!kept) continue;
        } else if (kMarks.contains(one)) {
            continue;
        }
        list.push_back(std::move(one));
    }
    return list;
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& one : list) text += one;
    return text;
}

std::multiset<std::string> pairs_of(const std::vector<std::string>& list) {
    std::multiset<std::string> pairs;
    for (std::size_t i = 1; i < list.size(); ++i) pairs.insert(list[i - 1] + list[i]);
    return pairs;
}

constexpr std::size_t kTellingCharacters = 4;  // fewer say too little to be found within another title

Result<> lines_sound(const std::vector<ClaimLineBody>& lines, std::span<const HourType> types) {
    if (lines.empty()) return Error::invalid_field("lines", "field-missing");
    if (lines.size() > kClaimLinesMost) return Error::invalid_field("lines", "claim-lines-too-many");
    std::set<std::string> seen;
    for (const auto& line : lines) {
        if (std::ranges::find(types, line.hour_type, &HourType::code) == types.end())
            return Error::invalid_field("lines", "hour-type-unknown");
        if (!seen.insert(line.hour_type).second) return Error::invalid_field("lines", "hour-type-twice");
        if (line.tenths < 1 || line.tenths > kEntryTenthsMost)
            return Error::invalid_field("lines", "hours-out-of-range");
    }
    return {};
}

Result<> text_sound(std::string_view field, std::string_view text, std::size_t most, bool asked) {
    if (asked && text.empty()) return Error::invalid_field(std::string(field), "field-empty");
    if (text.size() > most) return Error::invalid_field(std::string(field), "text-too-long");
    return {};
}

}  // namespace

Result<> well_formed(const ClaimBody& body, std::span<const HourType> types, Date today) {
    TRY(text_sound("title", body.title, limits::kNameBytes * 2, true));
    TRY(text_sound("provider", body.provider, limits::kNameBytes, true));
    TRY(text_sound("place", body.place, limits::kNameBytes, false));
    TRY(text_sound("remark", body.remark, limits::kTextBytes, false));
    if (body.ends_on < body.starts_on) return Error::invalid_field("ends_on", "ends-before-it-begins");
    if (body.ends_on > today) return Error::invalid_field("ends_on", "completed-in-the-future");
    if (body.ends_on.days - body.starts_on.days > kClaimDaysMost)
        return Error::invalid_field("starts_on", "claim-days-too-many",
                                    {{"most", std::to_string(kClaimDaysMost)}});
    TRY(lines_sound(body.lines, types));
    if (body.proofs.empty()) return Error::invalid_field("proofs", "claim-proof-missing");
    if (body.proofs.size() > kProofsMost)
        return Error::invalid_field("proofs", "claim-proofs-too-many",
                                    {{"most", std::to_string(kProofsMost)}});
    return {};
}

Result<> fits(const OutsideTraining& training, const ClaimBody& body) {
    if (training.closed) return Error::invalid_field("training", "outside-training-closed");
    if (body.starts_on < training.from_on || training.until_on < body.ends_on)
        return Error::invalid_field(
            "starts_on", "claim-outside-recognised-days",
            {{"from", to_iso(training.from_on)}, {"until", to_iso(training.until_on)}});
    std::int64_t asked = 0;
    for (const auto& line : body.lines) {
        if (line.hour_type != training.hour_type)
            return Error::invalid_field("lines", "claim-of-another-type");
        asked += line.tenths;
    }
    if (asked > training.most_tenths)
        return Error::invalid_field("lines", "claim-over-recognised",
                                    {{"most", std::to_string(training.most_tenths / 10) + "." +
                                                  std::to_string(training.most_tenths % 10)}});
    return {};
}

std::string_view media_of(std::string_view bytes) {
    if (bytes.starts_with("%PDF-")) return "application/pdf";
    if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return "image/png";
    return "";
}

Result<Decided> decided(std::span<const ClaimLine> lines, const DecisionBody& body) {
    if (body.reason.size() > limits::kTextBytes) return Error::invalid_field("reason", "text-too-long");
    Decided result{ClaimState::Refused, std::vector<std::int64_t>(lines.size(), 0)};
    if (!body.accept) {
        if (body.lines) return Error::invalid_field("lines", "claim-refused-has-no-hours");
        if (body.reason.empty()) return Error::invalid_field("reason", "reason-needed");
        return result;
    }
    std::int64_t asked = 0, given = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        asked += lines[i].tenths;
        if (!body.lines) result.tenths[i] = lines[i].tenths;
    }
    for (const auto& one : body.lines.value_or(std::vector<ClaimLineBody>())) {
        const auto line = std::ranges::find(lines, one.hour_type, &ClaimLine::hour_type);
        if (line == lines.end()) return Error::invalid_field("lines", "claim-of-another-type");
        if (one.tenths < 0 || one.tenths > line->tenths)
            return Error::invalid_field("lines", "claim-more-than-asked");
        result.tenths[static_cast<std::size_t>(line - lines.begin())] = one.tenths;
    }
    for (const auto tenths : result.tenths) given += tenths;
    if (given == 0) return Error::invalid_field("lines", "claim-accepts-nothing");
    if (given < asked && body.reason.empty()) return Error::invalid_field("reason", "reason-needed");
    result.state = given < asked ? ClaimState::InPart : ClaimState::Accepted;
    return result;
}

bool days_meet(Date a_from, Date a_until, Date b_from, Date b_until) {
    return a_from <= b_until && b_from <= a_until;
}

bool alike(std::string_view a, std::string_view b) {
    const auto x = characters(a), y = characters(b);
    if (x.empty() || y.empty()) return false;
    const auto whole = joined(x), other = joined(y);
    if (whole == other) return true;
    if (std::min(x.size(), y.size()) < kTellingCharacters) return false;
    if (whole.find(other) != std::string::npos || other.find(whole) != std::string::npos) return true;
    const auto p = pairs_of(x), q = pairs_of(y);
    std::vector<std::string> shared;
    std::ranges::set_intersection(p, q, std::back_inserter(shared));
    return shared.size() * 2 * 10 >= (p.size() + q.size()) * 7;
}

}  // namespace xingtan::hours

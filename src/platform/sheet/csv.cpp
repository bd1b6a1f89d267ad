#include "platform/sheet/csv.h"

#include <array>
#include <map>
#include <optional>

#include "platform/sheet/number.h"
#include "platform/sheet/shared_strings.h"
#include "platform/text/charset.h"

namespace xingtan::sheet {
namespace {

constexpr std::size_t kPiece = 64 << 10;
constexpr std::size_t kSample = 64 << 10;
constexpr int kSampleRecords = 30;
constexpr std::size_t kFieldsMost = 16'384;
constexpr std::array kDelimiters = {',', '\t', ';'};

std::string without_guard(std::string field) {
    const std::string_view view = field;
    const bool formula_text = view.size() >= 3 && view.starts_with("=\"") && view.ends_with('"') &&
                              view.substr(2, view.size() - 3).find('"') == std::string_view::npos;
    if (formula_text) return field.substr(2, field.size() - 3);
    return starts_guarded(view) ? field.substr(1) : field;
}

// Cuts UTF-8 text that arrives in pieces into records.
class CsvCutter {
  public:
    CsvCutter(char delimiter, RowGate& gate) : gate_(gate), delimiter_(delimiter) { row_.line = 1; }

    Result<Flow> feed(std::string_view text) {
        for (const char c : text) {
            const Flow flow = TRY(take(c));
            if (flow == Flow::Enough) return flow;
        }
        return Flow::More;
    }

    Result<Flow> finish() {
        if (state_ == State::Quoted) return not_closed();
        if (state_ == State::Start && row_.cells.empty()) return Flow::More;
        return end_record();
    }

  private:
    enum class State : std::uint8_t { Start, Plain, Quoted, AfterQuote };

    Result<Flow> take(char c) {
        if (after_return_) {
            after_return_ = false;
            if (c == '\n') return Flow::More;  // the second half of CRLF
        }
        if (state_ == State::Quoted) return take_quoted(c);
        if (c == '\r' || c == '\n') {
            after_return_ = c == '\r';
            return end_record();
        }
        if (c == delimiter_) return end_field();
        if (c == '"' && state_ == State::Start) {
            state_ = State::Quoted;
            was_quoted_ = true;
            return Flow::More;
        }
        if (c == '"' && state_ == State::AfterQuote)
            state_ = State::Quoted;
        else if (state_ == State::Start)
            state_ = State::Plain;
        return keep(c);
    }

    Result<Flow> take_quoted(char c) {
        if (c == '"') {
            state_ = State::AfterQuote;
            return Flow::More;
        }
        if (c == '\r') {
            after_return_ = true;
            c = '\n';
        }
        return keep(c);
    }

    Result<Flow> keep(char c) {
        if (field_.size() == kCellBytes) return was_quoted_ ? not_closed() : cell_too_long(row_.line);
        field_ += c;
        return Flow::More;
    }

    Result<Flow> end_field() {
        if (row_.cells.size() == kFieldsMost) return too_many_columns(row_.line);
        Cell cell;
        field_ = without_guard(std::move(field_));
        if (!is_blank(field_)) {
            cell.kind = CellKind::Text;
            cell.damaged = is_shortened_number(field_);
            cell.text = field_;
        }
        row_.cells.push_back(std::move(cell));
        field_.clear();
        state_ = State::Start;
        was_quoted_ = false;
        return Flow::More;
    }

    Result<Flow> end_record() {
        TRY(end_field());
        const Flow flow = TRY(gate_.pass(row_));
        ++row_.line;
        row_.cells.clear();
        return flow;
    }

    Error not_closed() const {
        return Error::invalid("csv-quote-not-closed", {{"row", std::to_string(row_.line)}});
    }

    RowGate& gate_;
    SheetRow row_;
    std::string field_;
    State state_ = State::Start;
    char delimiter_;
    bool was_quoted_ = false;
    bool after_return_ = false;
};

// Excel's own way to name the separator, in a first line that is no data.
std::optional<char> named_delimiter(std::string_view text) {
    if (text.size() < 5 || !text.starts_with("sep=")) return std::nullopt;
    const bool alone = text.size() == 5 || text[5] == '\r' || text[5] == '\n';
    return alone ? std::optional<char>(text[4]) : std::nullopt;
}

// Fields a delimiter makes of each record of the sample.
std::vector<int> field_counts(std::string_view sample, char delimiter) {
    std::vector<int> counts;
    bool quoted = false;
    int fields = 1;
    for (std::size_t i = 0; i < sample.size() && counts.size() < kSampleRecords; ++i) {
        const char c = sample[i];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == delimiter) ++fields;
        if (c == '\n' || (c == '\r' && (i + 1 == sample.size() || sample[i + 1] != '\n'))) {
            counts.push_back(fields);
            fields = 1;
        }
    }
    if (fields > 1) counts.push_back(fields);
    return counts;
}

// Pieces until the sample is full, then everything through the cutter.
class CsvReader {
  public:
    CsvReader(SheetInfo& info, RowGate& gate) : info_(info), gate_(gate) {}

    Result<Flow> feed(std::string& text) {
        if (cutter_) return forward(text);
        sample_ += text;
        text.clear();
        return sample_.size() < kSample ? Result<Flow>(Flow::More) : begin();
    }

    Result<> finish() {
        Flow flow = Flow::More;
        if (!cutter_) flow = TRY(begin());
        if (flow == Flow::More) TRY(cutter_->finish());
        return {};
    }

  private:
    Result<Flow> forward(std::string& text) {
        const Flow flow = TRY(cutter_->feed(text));
        text.clear();
        return flow;
    }

    Result<Flow> begin() {
        const auto named = named_delimiter(sample_);
        info_.delimiter = named ? *named : guess_delimiter(sample_);
        cutter_.emplace(info_.delimiter, gate_);
        if (named) sample_.replace(0, 5, "");  // the line stays, empty, so that the numbers agree
        return forward(sample_);
    }

    SheetInfo& info_;
    RowGate& gate_;
    std::string sample_;
    std::optional<CsvCutter> cutter_;
};

Result<text::CharsetFound> guess_charset(const ByteSource& source) {
    text::CharsetGuess guess;
    std::vector<char> piece(kPiece);
    for (std::uint64_t at = 0; at < source.size();) {
        const auto count = TRY(source.read(at, piece));
        if (count == 0) break;
        guess.feed({piece.data(), count});
        at += count;
    }
    return guess.verdict();
}

}  // namespace

bool looks_like_formula(std::string_view text) {
    constexpr std::string_view starts = "=+-@\t\r";
    return !text.empty() && starts.find(text.front()) != std::string_view::npos;
}

bool starts_guarded(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    return first != 0 && first != std::string_view::npos && looks_like_formula(text.substr(first));
}

char guess_delimiter(std::string_view sample) {
    char best = kDelimiters.front();
    std::pair<int, int> best_score{0, 0};  // records that agree, then fields they have
    for (const char delimiter : kDelimiters) {
        std::map<int, int> agreeing;
        for (const int fields : field_counts(sample, delimiter))
            if (fields > 1) ++agreeing[fields];
        for (const auto& [fields, records] : agreeing) {
            const std::pair<int, int> score{records, fields};
            if (score > best_score) {
                best_score = score;
                best = delimiter;
            }
        }
    }
    return best;
}

Result<> read_csv(const ByteSource& source, SheetInfo& info, RowGate& gate) {
    const auto found = TRY(guess_charset(source));
    info.charset = text::charset_name(found.charset);
    text::ToUtf8 converter(found);
    CsvReader reader(info, gate);
    std::vector<char> piece(kPiece);
    std::string text;
    for (std::uint64_t at = 0; at < source.size();) {
        const auto count = TRY(source.read(at, piece));
        if (count == 0) break;
        TRY(converter.feed({piece.data(), count}, text));
        const Flow flow = TRY(reader.feed(text));
        if (flow == Flow::Enough) return {};
        at += count;
    }
    TRY(converter.finish(text));
    const Flow flow = TRY(reader.feed(text));
    return flow == Flow::Enough ? Result<>() : reader.finish();
}

}  // namespace xingtan::sheet

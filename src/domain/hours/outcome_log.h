#pragma once
// What became of each entry of a batch, kept small: the distinct outcomes once, then one character an entry.
// A batch of ten thousand entries is ten kilobytes, so its row can be rewritten with every closure and
// answered again much later.
#include <string>
#include <string_view>
#include <vector>

#include "domain/hours/model.h"

namespace xingtan::hours {

class OutcomeLog {
  public:
    // From what text() gave; empty text is an empty log.
    static Result<OutcomeLog> read(std::string_view text);
    // The next entry's outcome, in the order of entries.
    Result<> add(const EntryOutcome& outcome);
    std::vector<EntryOutcome> entries() const;  // their index is their place in the batch
    std::string text() const;

  private:
    struct Word {
        bool accepted = false;
        std::string code;
        std::string state;
        bool operator==(const Word&) const = default;
        BOOST_DESCRIBE_CLASS(Word, (), (accepted, code, state), (), ())
    };
    struct Written {
        std::vector<Word> words;
        std::string marks;
        BOOST_DESCRIBE_CLASS(Written, (), (words, marks), (), ())
    };
    Written written_;
};

}  // namespace xingtan::hours

#pragma once
// One row of an uploaded sheet between checking and applying, and the key that keeps it unreadable in the
// tables and in every backup of them. Each import has a key of its own, wrapped by the keyring; destroying
// that one text destroys all its rows.
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/keyring.h"
#include "platform/jobs/model.h"

namespace xingtan::jobs {

struct StagedRow {
    std::int64_t line = 0;
    Verdict verdict{};
    std::string label;
    std::vector<Problem> problems;
    std::vector<std::string> cells = {};  // as the sender wrote them
    std::string kinds = {};               // one letter a cell (cells.h): what its file claimed it to be
    std::string payload = {};             // the domain's own text: what applying needs; empty for bad rows
    // What tells two rows to be the same, a plain text until it is hashed under the row key; and what is
    // wrong with the second of them. Neither is sealed with the row.
    std::string mark = {};
    Problem twice = {};
};
BOOST_DESCRIBE_STRUCT(StagedRow, (), (line, verdict, label, problems, cells, kinds, payload))

class RowKey {
  public:
    static RowKey fresh();
    // The key under the keyring, as the table keeps it, and back. Kind::Conflict "import-destroyed" when it
    // is gone.
    std::string wrapped(const crypto::Keyring& keys, ImportId import) const;
    static Result<RowKey> unwrap(const crypto::Keyring& keys, ImportId import, std::string_view wrapped);

    std::string seal(ImportId import, const StagedRow& row) const;
    Result<StagedRow> unseal(ImportId import, std::int64_t line, std::string_view sealed) const;
    // A text that belongs to the import as a whole.
    std::string seal_text(ImportId import, std::string_view text) const;
    Result<std::string> unseal_text(ImportId import, std::string_view sealed) const;
    // Equal for equal texts of one import, noise once the key is gone; empty for an empty text.
    std::string mark(std::string_view text) const;

  private:
    explicit RowKey(std::string bytes) : bytes_(std::move(bytes)) {}
    std::string bytes_;
};

}  // namespace xingtan::jobs

#include "platform/db/ledger.h"

#include <openssl/sha.h>

#include <algorithm>
#include <cstring>

namespace xingtan::db {
namespace {

constexpr std::int64_t kPage = 1'000;
constexpr std::size_t kNamedMost = 100;

// A number and its digits read the same, since a cell does not say which of the two it was bound as.
class Digest {
  public:
    void add(std::string_view value) {
        text_ += std::to_string(value.size());
        text_ += ':';
        text_ += value;
    }
    void add_null() { text_ += '~'; }
    std::int64_t value() const {
        unsigned char digest[SHA256_DIGEST_LENGTH];
        SHA256(reinterpret_cast<const unsigned char*>(text_.data()), text_.size(), digest);
        std::int64_t first = 0;
        std::memcpy(&first, digest, sizeof first);
        return first;
    }

  private:
    std::string text_;
};

// The same hash, from a row as it is read back; its last column is the hash kept.
std::int64_t hash_of(const Cells& cells, int columns) {
    Digest digest;
    for (int column = 0; column < columns; ++column)
        if (cells.is_null(column))
            digest.add_null();
        else
            digest.add(cells.text(column));
    return digest.value();
}

std::string insert_text(std::string_view table, std::string_view columns) {
    return "INSERT INTO " + std::string(table) + " (" + std::string(columns) + ", row_hash) VALUES {rows}";
}

std::string select_text(std::string_view table, std::string_view columns) {
    return "/*check*/ SELECT " + std::string(columns) + ", row_hash FROM " + std::string(table) +
           " WHERE id > $1 ORDER BY id LIMIT $2";
}

int count_of(std::string_view columns) {
    return 1 + static_cast<int>(std::count(columns.begin(), columns.end(), ','));
}

}  // namespace

Ledger::Ledger(std::string_view table, std::string_view columns)
    : table_(table),
      columns_(count_of(columns)),
      insert_(insert_text(table, columns), {.columns = columns_ + 1}),
      select_(select_text(table, columns)) {}

std::string Ledger::invariant() const {
    std::string name(table_);
    std::replace(name.begin(), name.end(), '_', '-');
    return name + "-as-written";
}

std::int64_t Ledger::hash_of(std::span<const Scalar> values) {
    Digest digest;
    for (const auto& value : values) {
        if (value.tag == Scalar::Tag::Null)
            digest.add_null();
        else if (value.tag == Scalar::Tag::Int)
            digest.add(std::to_string(value.number));
        else
            digest.add(value.text);
    }
    return digest.value();
}

Result<std::int64_t> Ledger::page(Tx& tx, std::int64_t& after, std::vector<std::string>& found) const {
    return tx.each_row(
        [&](const Cells& cells) -> Result<> {
            const auto id = cells.number(0);
            if (!id) return Error::broken("a ledger row without an id");
            after = *id;
            if (cells.number(columns_) != xingtan::db::hash_of(cells, columns_) && found.size() < kNamedMost)
                found.push_back(std::string(table_) + " " + std::to_string(after) + " was altered");
            return {};
        },
        select_, after, kPage);
}

Result<std::vector<std::string>> Ledger::altered(Tx& tx) const {
    std::vector<std::string> found;
    std::int64_t after = 0;
    for (std::int64_t rows = kPage; rows == kPage;) rows = TRY(page(tx, after, found));
    return found;
}

}  // namespace xingtan::db

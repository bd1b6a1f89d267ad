#pragma once
// A table whose rows are written once and never changed. Each row carries in `row_hash` a hash of its other
// columns, so that a hand laid on any of them shows: `xingtan check` computes it again.
//
//     static const db::Ledger kMoves("place_move", "id, project, move, quantity");
//     TRY(kMoves.insert(tx, std::span(moves), [](auto& row, const NewMove& m) { row.add(m.id, …); }));
#include "platform/db/many.h"

namespace xingtan::db {

class Ledger {
  public:
    // `columns`, `id` first, are those the hash covers; what may change later stays out. Both are literals.
    Ledger(std::string_view table, std::string_view columns);

    // `row` adds the columns in their order.
    template <class T, class Row>
    Result<> insert(Tx& tx, std::span<const T> items, Row&& row) const {
        return insert_.send(tx, items, [&](Binder& binder, const T& item) {
            const auto from = binder.arguments().positional.size();
            row(binder, item);
            binder.add(hash_of(std::span(binder.arguments().positional).subspan(from)));
        });
    }
    template <class T, class Row>
    Result<> insert(Tx& tx, const T& item, Row&& row) const {
        return insert(tx, std::span(&item, 1), row);
    }

    std::string invariant() const;  // "place-move-as-written"
    // Every row whose hash is not that of its columns, in words; at most 100.
    Result<std::vector<std::string>> altered(Tx& tx) const;

    // Of the values' texts, each with its length in front: the first eight bytes of their SHA-256.
    static std::int64_t hash_of(std::span<const Scalar> values);

  private:
    std::string_view table_;
    int columns_;
    Many insert_;
    std::string select_;

    Result<std::int64_t> page(Tx& tx, std::int64_t& after, std::vector<std::string>& found) const;
};

}  // namespace xingtan::db

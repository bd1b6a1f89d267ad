#pragma once
// One statement over many rows, in the subset both engines share: INSERT … VALUES, UPDATE … FROM (VALUES …),
// IN (VALUES …). The text holds {rows} where the rows stand and is made once per size of chunk, so
// connections keep it prepared. Rows of (VALUES …) are called column1, column2, … on both engines. Parameters
// every row shares are $1…$shared; each row's follow.
//
//     static const db::Many kInsert("INSERT INTO hour_entry (id, slot) VALUES {rows}", {.columns = 2});
//     TRY(kInsert.run(tx, std::span(entries), [](auto& row, const Entry& e) { row.add(e.id, e.slot); }));
#include <array>
#include <functional>
#include <span>

#include "platform/db/db.h"

namespace xingtan::db {

constexpr std::array<std::size_t, 3> kRowsAtOnce = {100, 10, 1};

// Gathers the arguments of one chunk. Text is viewed until the statement has run.
class Binder {
  public:
    template <class... A>
    void add(const A&... values) {
        (add_one(values), ...);
    }
    Arguments& arguments() { return arguments_; }

  private:
    Arguments arguments_;

    template <class A>
    void add_one(const A& value) {
        if constexpr (std::is_convertible_v<const A&, std::string_view>)
            arguments_.add(Scalar::of(std::string_view(value)), Arguments::Type::Text);
        else
            bind_typed(arguments_, type_of<A>(), &value);
    }
};

class Many {
  public:
    struct Layout {
        int columns = 1;
        int shared = 0;
    };
    Many(std::string_view text, Layout layout);

    // Changes rows and returns how many.
    template <class T, class Row>
    Result<std::int64_t> run(Tx& tx, std::span<const T> items, Row&& row) const {
        return run(
            tx, nullptr, [](Binder&) {}, items, row);
    }
    // Changes rows without asking how many (Tx::send).
    template <class T, class Row>
    Result<> send(Tx& tx, std::span<const T> items, Row&& row) const {
        return chunks(
            nullptr, [](Binder&) {}, items, row,
            [&](std::string_view sql, const Arguments& arguments) { return tx.send_bound(sql, arguments); });
    }
    template <class T, class Shared, class Row>
    Result<std::int64_t> run(Tx& tx, const ScopeBinding* scope, Shared&& shared, std::span<const T> items,
                             Row&& row) const {
        std::int64_t changed = 0;
        TRY(chunks(scope, shared, items, row,
                   [&](std::string_view sql, const Arguments& arguments) -> Result<> {
                       changed += TRY(tx.run_bound(sql, arguments));
                       return {};
                   }));
        return changed;
    }
    // Reads rows, in the order of the chunks.
    template <class Out, class T, class Shared, class Row>
    Result<std::vector<Out>> all(Tx& tx, const ScopeBinding* scope, Shared&& shared, std::span<const T> items,
                                 Row&& row) const {
        std::vector<Out> rows;
        TRY(chunks(scope, shared, items, row, [&](std::string_view sql, const Arguments& arguments) {
            return tx.all_bound(rows, sql, arguments);
        }));
        return rows;
    }

  private:
    std::array<std::string, kRowsAtOnce.size()> texts_;

    template <class T, class Shared, class Row, class Execute>
    Result<> chunks(const ScopeBinding* scope, Shared&& shared, std::span<const T> items, Row&& row,
                    Execute&& execute) const {
        for (std::size_t size = 0; size < kRowsAtOnce.size(); ++size)
            for (; items.size() >= kRowsAtOnce[size]; items = items.subspan(kRowsAtOnce[size])) {
                Binder binder;
                binder.arguments().scope = scope;
                shared(binder);
                for (const T& item : items.first(kRowsAtOnce[size])) row(binder, item);
                TRY(execute(texts_[size], binder.arguments()));
            }
        return {};
    }
};

}  // namespace xingtan::db

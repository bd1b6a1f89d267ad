// The prepared statements of a connection.
#include "platform/db/postgres/connection.h"

namespace xingtan::db::postgres {
namespace {

constexpr std::size_t kStatementsKept = 300;
constexpr Oid kInt8 = 20, kText = 25, kDecideYourself = 0;

std::vector<Oid> types_of(const Arguments& arguments, const Numbered& numbered) {
    std::vector<Oid> types;
    for (const char type : arguments.types) {
        const bool open = type == static_cast<char>(Arguments::Type::Open);
        types.push_back(open                                               ? kDecideYourself
                        : type == static_cast<char>(Arguments::Type::Text) ? kText
                                                                           : kInt8);
    }
    for (const int name : numbered.scope) types.push_back(name == 1 ? kText : kInt8);
    return types;
}

}  // namespace

// A statement is known by its text and the types it was prepared with: a bare null has none of its own.
Result<Connection::Prepared*> Connection::prepared(std::string_view sql, const Arguments& arguments) {
    auto key = arguments.types + ' ';
    key += sql;
    if (const auto known = by_key_.find(key); known != by_key_.end()) {
        kept_.splice(kept_.begin(), kept_, known->second);
    } else {
        auto form = TRY(numbered(sql));
        TRY(settle());
        Prepared made{std::move(key), "s" + std::to_string(++named_), std::move(form), {}};
        TRY(prepare(made, sql, arguments));
        if (kept_.size() >= kStatementsKept) forget_oldest();
        kept_.push_front(std::move(made));
        by_key_.emplace(kept_.front().key, kept_.begin());
    }
    const bool scoped = !kept_.front().numbered.scope.empty();
    if (scoped && !arguments.scope)
        return Error::broken("binds $scope_… but was given no scope: " + std::string(sql));
    return &kept_.front();
}

Result<> Connection::prepare(const Prepared& made, std::string_view sql, const Arguments& arguments) {
    if (made.numbered.positional != arguments.positional.size())
        return Error::broken("takes " + std::to_string(made.numbered.positional) + " arguments, was given " +
                             std::to_string(arguments.positional.size()) + ": " + std::string(sql));
    const auto types = types_of(arguments, made.numbered);
    const Answer answer(PQprepare(handle_, made.name.c_str(), made.numbered.text.c_str(),
                                  static_cast<int>(types.size()), types.data()));
    return succeeded(answer.get()) ? Result<>() : Result<>(spoil(answer.get(), sql));
}

void Connection::forget_oldest() {
    const Answer answer(PQexec(handle_, ("DEALLOCATE " + kept_.back().name).c_str()));
    by_key_.erase(kept_.back().key);
    kept_.pop_back();
}

}  // namespace xingtan::db::postgres

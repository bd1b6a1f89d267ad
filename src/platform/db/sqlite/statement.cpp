#include "platform/db/sqlite/statement.h"

#include <charconv>

#include "platform/db/sqlite/failure.h"

namespace xingtan::db::sqlite {
namespace {

constexpr std::array<std::string_view, 3> kScopeNames = {"$scope_actor", "$scope_cap", "$scope_now"};
constexpr int kParametersMost = 32'000;

// Resets on every way out. A reset does not unbind; every run binds every parameter anew.
class Resetting {
  public:
    Resetting(sqlite3_stmt* handle, bool& busy) : handle_(handle), busy_(busy) { busy_ = true; }
    ~Resetting() {
        sqlite3_reset(handle_);
        busy_ = false;
    }

  private:
    sqlite3_stmt* handle_;
    bool& busy_;
};

int number_of(std::string_view parameter) {
    int number = 0;
    const auto end = parameter.data() + parameter.size();
    const auto [at, failed] = std::from_chars(parameter.data() + 1, end, number);
    return failed == std::errc() && at == end ? number : 0;
}

}  // namespace

Result<std::unique_ptr<Statement>> Statement::prepare(sqlite3* db, std::string_view sql, bool kept) {
    std::unique_ptr<Statement> made(new Statement(db, sql));
    const char* rest = nullptr;
    const auto& text = made->sql_;
    const unsigned flags = kept ? SQLITE_PREPARE_PERSISTENT : 0;
    const int code =
        sqlite3_prepare_v3(db, text.data(), static_cast<int>(text.size()) + 1, flags, &made->handle_, &rest);
    if (code != SQLITE_OK) return failure(db, code, sql);
    if (!made->handle_) return Error::broken("an empty statement");
    if (std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos)
        return Error::broken("more than one statement: " + text);
    TRY(made->learn_parameters());
    return made;
}

Result<> Statement::learn_parameters() {
    const int count = sqlite3_bind_parameter_count(handle_);
    for (int index = 1; index <= count; ++index) TRY(learn_parameter(index));
    for (std::size_t i = 0; i < positions_.size(); ++i)
        if (positions_[i] == 0)
            return Error::broken("parameter $" + std::to_string(i + 1) + " is not used: " + sql_);
    return {};
}

Result<> Statement::learn_parameter(int index) {
    const char* given = sqlite3_bind_parameter_name(handle_, index);
    const std::string_view name = given ? given : "?";
    for (std::size_t i = 0; i < kScopeNames.size(); ++i)
        if (name == kScopeNames[i]) {
            scope_positions_[i] = index;
            return {};
        }
    const int number = name[0] == '$' ? number_of(name) : 0;
    if (number < 1 || number > kParametersMost)
        return Error::broken("parameter " + std::string(name) + " is neither $n nor of the scope: " + sql_);
    if (positions_.size() < static_cast<std::size_t>(number))
        positions_.resize(static_cast<std::size_t>(number));
    positions_[static_cast<std::size_t>(number - 1)] = index;
    return {};
}

Result<std::int64_t> Statement::run(const Arguments& arguments,
                                    const std::function<Result<>(const Cells&)>& each) {
    const Resetting resetting(handle_, busy_);
    engine_failed_ = false;
    TRY(bind(arguments));
    return step_through(each);
}

Error Statement::fail(int code) {
    engine_failed_ = true;
    return failure(db_, code, sql_);
}

Result<> Statement::bind(const Arguments& arguments) {
    if (arguments.positional.size() != positions_.size())
        return Error::broken("takes " + std::to_string(positions_.size()) + " arguments, was given " +
                             std::to_string(arguments.positional.size()) + ": " + sql_);
    for (std::size_t i = 0; i < positions_.size(); ++i) TRY(bind_one(positions_[i], arguments.positional[i]));
    return bind_scope(arguments.scope);
}

Result<> Statement::bind_one(int index, const Scalar& value) {
    int code = SQLITE_OK;
    switch (value.tag) {
        case Scalar::Tag::Null: code = sqlite3_bind_null(handle_, index); break;
        case Scalar::Tag::Int: code = sqlite3_bind_int64(handle_, index, value.number); break;
        case Scalar::Tag::Text: {
            const char* text = value.text.data() ? value.text.data() : "";
            code = sqlite3_bind_text64(handle_, index, text, value.text.size(), SQLITE_STATIC, SQLITE_UTF8);
            break;
        }
    }
    return code == SQLITE_OK ? Result<>() : Result<>(fail(code));
}

Result<> Statement::bind_scope(const ScopeBinding* scope) {
    const bool wanted = scope_positions_[Actor] || scope_positions_[Capability] || scope_positions_[Now];
    if (!wanted) return {};
    if (!scope) return Error::broken("binds $scope_… but was given no scope: " + sql_);
    const std::array values = {Scalar::of(scope->actor()), Scalar::of(scope->capability()),
                               Scalar::of(scope->now())};
    for (std::size_t i = 0; i < values.size(); ++i)
        if (scope_positions_[i]) TRY(bind_one(scope_positions_[i], values[i]));
    return {};
}

Result<std::int64_t> Statement::step_through(const std::function<Result<>(const Cells&)>& each) {
    const auto changed_before = sqlite3_total_changes64(db_);
    std::int64_t rows = 0;
    int code = sqlite3_step(handle_);
    for (; code == SQLITE_ROW; code = sqlite3_step(handle_), ++rows)
        if (each) TRY(each(*this));
    if (code != SQLITE_DONE) return fail(code);
    if (sqlite3_column_count(handle_) > 0) return rows;
    return sqlite3_total_changes64(db_) == changed_before ? std::int64_t{0}
                                                          : std::int64_t{sqlite3_changes64(db_)};
}

int Statement::step_alone() {
    const Resetting resetting(handle_, busy_);
    int code = sqlite3_step(handle_);
    while (code == SQLITE_ROW) code = sqlite3_step(handle_);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

std::optional<std::int64_t> Statement::number(int column) const {
    if (sqlite3_column_type(handle_, column) != SQLITE_INTEGER) return std::nullopt;
    return sqlite3_column_int64(handle_, column);
}

std::string_view Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

}  // namespace xingtan::db::sqlite

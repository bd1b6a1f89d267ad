#include "platform/db/postgres/pipeline.h"

#include <utility>

namespace xingtan::db::postgres {
namespace {

constexpr std::size_t kSentMost = 64;
constexpr std::size_t kQuotedSql = 160;

}  // namespace

bool Pipeline::full() const { return sent_.size() >= kSentMost; }

bool Pipeline::send(const std::string& name, const Parameters& parameters, std::string_view sql) {
    if (sent_.empty() && PQenterPipelineMode(handle_) != 1) return false;
    sent_.emplace_back(sql.substr(0, kQuotedSql));
    return PQsendQueryPrepared(handle_, name.c_str(), parameters.count(), parameters.values(),
                               parameters.lengths(), parameters.formats(), 0) == 1;
}

Pipeline::Heard Pipeline::hear(const std::function<void()>& before_last) {
    const auto sent = std::exchange(sent_, {});
    if (sent.empty()) return {};
    PQpipelineSync(handle_);
    Heard heard;
    bool failed = false;
    for (std::size_t i = 0; i < sent.size(); ++i) {
        const bool last = i + 1 == sent.size();
        if (last && before_last) before_last();
        auto answer = next();
        if (failed) continue;
        failed = !succeeded(answer.get());
        if (failed || last) heard = {std::move(answer), sent[i], last};
    }
    const Answer synced(PQgetResult(handle_));
    PQexitPipelineMode(handle_);
    return heard;
}

// A statement's answer is followed by nothing, literally.
Answer Pipeline::next() {
    Answer answer(PQgetResult(handle_));
    while (const Answer more = Answer(PQgetResult(handle_))) {
    }
    return answer;
}

}  // namespace xingtan::db::postgres

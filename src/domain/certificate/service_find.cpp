// Finding certificates, and enrolments with theirs; nothing here changes a row.
#include <algorithm>

#include "domain/certificate/revoke.h"
#include "domain/certificate/search.h"
#include "domain/certificate/store_waiting.h"
#include "domain/certificate/words.h"
#include "domain/hours/service.h"

namespace xingtan::certificate {
namespace {

Result<Page<Certificate>> page_of(std::vector<store::ListRow> rows, By by, int size) {
    Page<Certificate> page;
    if (std::ssize(rows) > size) {
        rows.pop_back();
        page.next = cursor_after(by, rows.back());
    }
    for (auto& row : rows) {
        auto certificate = TRY(store::read(std::move(row)));
        page.rows.push_back(std::move(certificate));
    }
    return page;
}

// The scope a reader of one enrolment stands in: the trainee's own, or an office's.
Result<hours::EnrolmentRecord> record_for(db::Tx& tx, Context& ctx, EnrolmentId id) {
    if (!ctx.actor.person.empty()) {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        auto hers = record(tx, own, id);
        if (hers.ok() || hers.error().kind != Kind::Missing) return hers;
    }
    const auto scope = ctx.actor.scope<Can::ViewEnrolments>(tx);
    if (!scope.ok()) return Error::missing();
    return record(tx, *scope, id);
}

// Whether it may be issued anew, and what a correction would change.
Result<> look_ahead(db::Tx& tx, const AnyScope& scope, EnrolmentId id, History& history) {
    const auto holder = TRY(enrolment::find(tx, scope, Claimed<EnrolmentId>{id}));
    const bool passed = holder.state == enrolment::State::Passed || holder.state == enrolment::State::Good ||
                        holder.state == enrolment::State::Excellent;
    const auto& certificate = history.certificate;
    if (certificate.state == State::Valid && passed) {
        const auto words = TRY(words_today(tx, holder));
        history.differences = differences(certificate, words);
    }
    if (certificate.state != State::Revoked || !passed) return {};
    const auto holding = TRY(store::holders(tx, certificate.project, std::span(&holder.person, 1)));
    history.may_reissue = holding.empty();
    return {};
}

// What keeps her certificate, where certificates are approved.
Result<> add_waiting(db::Tx& tx, EnrolmentId id, hours::EnrolmentRecord& record) {
    const auto waiting = TRY(store::waiting_of(tx, std::span(&id, 1)));
    const auto state = record.enrolment.state;
    const bool passed = state == enrolment::State::Passed || state == enrolment::State::Good ||
                        state == enrolment::State::Excellent;
    if (waiting.empty() || !passed) return {};
    record.certificate_wait = wire_name(waiting.front().state);
    record.certificate_refusal = waiting.front().reason;
    return {};
}

}  // namespace

Result<History> history_of(db::Tx& tx, Context& ctx, CertificateId id) {
    const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
    auto row = TRY(store::in_scope(tx, scope, id));
    if (!row) return Error::missing();
    auto others = TRY(store::related(tx, *row));
    auto ground = TRY(store::ground(tx, id));
    History history;
    history.unit_name = std::move(ground.unit_name);
    history.certificate = TRY(store::read(std::move(*row)));
    for (auto& one : others) {
        auto other = TRY(store::read(std::move(one)));
        history.related.push_back(std::move(other));
    }
    history.steps = TRY(store::steps(tx, ground.enrolment));
    history.copies = TRY(store::copies(tx, history.certificate.number));
    history.approval = TRY(store::approval_of(tx, id));
    history.may_act = acting_for(tx, scope, ground.issuer).ok();
    TRY(look_ahead(tx, scope, ground.enrolment, history));
    return history;
}

Result<History> show(Context& ctx, Claimed<CertificateId> id) {
    return ctx.db.read([&](db::Tx& tx) { return history_of(tx, ctx, id.unproven); });
}

Result<Page<Certificate>> list(Context& ctx, const Filter& filter, const PageRequest& page) {
    const auto by = searched(filter).by;
    return ctx.db.read([&](db::Tx& tx) -> Result<Page<Certificate>> {
        const auto scope = TRY(ctx.actor.scope<Can::IssueCertificates>(tx));
        const auto query = TRY(query_of(tx, ctx, scope, filter, page));
        auto rows = TRY(rows_by(tx, scope, by, query));
        const auto counted = TRY(count_by(tx, scope, by, query));
        auto out = TRY(page_of(std::move(rows), by, page.size));
        out.set_total(counted);
        return out;
    });
}

Result<std::vector<Certificate>> list_own(Context& ctx) {
    return ctx.db.read([&](db::Tx& tx) -> Result<std::vector<Certificate>> {
        const auto own = TRY(ctx.actor.scope<Can::OwnRecord>(tx));
        auto rows = TRY(store::list_own(tx, own));
        std::vector<Certificate> list;
        for (auto& row : rows) {
            auto certificate = TRY(store::read(std::move(row)));
            list.push_back(std::move(certificate));
        }
        return list;
    });
}

Result<hours::EnrolmentRecord> record(db::Tx& tx, const AnyScope& scope, EnrolmentId id) {
    auto record = TRY(hours::record(tx, scope, id));
    const auto certificate = TRY(store::of_enrolment(tx, id));
    if (!certificate) {
        TRY(add_waiting(tx, id, record));
        return record;
    }
    record.certificate_id = to_wire(certificate->id);
    record.certificate_number = certificate->number;
    return record;
}

Result<hours::EnrolmentRecord> show_enrolment(Context& ctx, Claimed<EnrolmentId> id) {
    return ctx.db.read([&](db::Tx& tx) { return record_for(tx, ctx, id.unproven); });
}

}  // namespace xingtan::certificate

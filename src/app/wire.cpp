#include "app/wire.h"

#include "app/notices.h"
#include "domain/certificate/service.h"
#include "domain/classes/service.h"
#include "domain/enrolment/service.h"
#include "domain/hours/service.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/people/service_export.h"
#include "domain/quota/service.h"
#include "domain/report/service.h"
#include "platform/jobs/service.h"

namespace xingtan::app {
namespace {

void connect() {
    org::on_changed(people::follow_unit);
    org::on_changed(report::keep_enrolments);
    org::on_changed(quota::follow_unit);
    org::on_rehearsed(quota::foretell);
    org::on_holdings(report::add_holdings);
    people::looks_for_traces(enrolment::traces_of);
    org::on_changed(people::keep_transfers);
    people::on_relocated(enrolment::follow_people);
    people::on_teaching_changed(enrolment::follow_teaching);
    quota::on_freed(enrolment::fill_freed);
    enrolment::on_class_passed(classes::follow_substitution);
    enrolment::on_settled(certificate::issue_on_settled);
    people::looks_for_documents_used(certificate::certified);
    enrolment::looks_at_unsettling(certificate::standing_on);
    enrolment::revokes_at_unsettling(certificate::revoke_resting);
    people::on_documented(certificate::issue_on_documented);
    people::looks_at_merges(enrolment::look_at_merge);
    people::looks_at_merges(certificate::look_at_merge);
    people::on_merged(enrolment::follow_merge);
    people::on_merged(certificate::follow_merge);
    wire_notices();
    jobs::set_rules(jobs::ImportKind::Units, org::unit_rules());
    jobs::set_rules(jobs::ImportKind::Roster, people::roster_rules());
    jobs::set_rules(jobs::ImportKind::Results, hours::result_rules());
    jobs::set_export_rules(jobs::ExportKind::People, people::export_rules());
}

}  // namespace

// Twice would tell everything twice.
void wire() {
    static const bool wired = (connect(), true);
    (void)wired;
}

}  // namespace xingtan::app

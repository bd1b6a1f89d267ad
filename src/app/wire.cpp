#include "app/wire.h"

#include "domain/certificate/service.h"
#include "domain/enrolment/service.h"
#include "domain/hours/service.h"
#include "domain/org/service.h"
#include "domain/people/service.h"
#include "domain/report/service.h"
#include "platform/jobs/service.h"

namespace xingtan::app {

void wire() {
    org::on_changed(people::follow_unit);
    org::on_changed(report::keep_enrolments);
    org::on_holdings(report::add_holdings);
    enrolment::on_settled(certificate::issue_on_settled);
    jobs::set_rules(jobs::ImportKind::Units, org::unit_rules());
    jobs::set_rules(jobs::ImportKind::Roster, people::roster_rules());
    jobs::set_rules(jobs::ImportKind::Results, hours::result_rules());
}

}  // namespace xingtan::app

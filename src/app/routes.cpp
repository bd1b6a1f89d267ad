#include "app/routes.h"

#include "app/audit_api.h"
#include "app/auth_api.h"
#include "app/demo_api.h"
#include "app/exports_api.h"
#include "app/notices_api.h"
#include "app/slips_api.h"
#include "domain/baseline/api.h"
#include "domain/certificate/api.h"
#include "domain/classes/api.h"
#include "domain/crosstable/api.h"
#include "domain/enrolment/api.h"
#include "domain/hours/api.h"
#include "domain/layout/api.h"
#include "domain/org/api.h"
#include "domain/people/api.h"
#include "domain/project/api.h"
#include "domain/quota/api.h"
#include "domain/report/api.h"

namespace xingtan::app {

std::vector<http::Route> routes(bool demo) {
    std::vector<http::Route> all;
    const auto add = [&](std::span<const http::Route> some) {
        all.insert(all.end(), some.begin(), some.end());
    };
    add(auth_routes());
    add(audit_routes());
    add(notices_routes());
    add(org::routes());
    add(people::routes());
    add(people::identity_routes());
    add(people::teaching_routes());
    add(people::column_routes());
    add(people::import_routes());
    add(slips_routes());
    add(exports_routes());
    add(people::transfer_routes());
    add(people::merge_routes());
    add(project::routes());
    add(quota::routes());
    add(quota::round_routes());
    add(enrolment::routes());
    add(classes::routes());
    add(classes::timetable_routes());
    add(hours::routes());
    add(hours::record_routes());
    add(hours::hand_routes());
    add(hours::claim_routes());
    add(certificate::routes());
    add(baseline::routes());
    add(report::routes());
    add(layout::routes());
    add(crosstable::routes());
    if (demo) add(demo_routes());
    return all;
}

}  // namespace xingtan::app

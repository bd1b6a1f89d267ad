#pragma once
// A teacher's first page: what she is in, what she has, what is missing and who must act.
#include "domain/hours/model.h"

namespace xingtan::report {

struct MyEnrolment {
    hours::EnrolmentRecord record;
    Date intake_starts_on;
    Date intake_ends_on;
    std::string certificate_title;
};
BOOST_DESCRIBE_STRUCT(MyEnrolment, (), (record, intake_starts_on, intake_ends_on, certificate_title))

struct MyPage {
    std::string name;
    std::string unit_name;
    DomainTime domain_now;
    std::vector<MyEnrolment> enrolments;
};
BOOST_DESCRIBE_STRUCT(MyPage, (), (name, unit_name, domain_now, enrolments))

}  // namespace xingtan::report

#pragma once
// What `generate` leaves beside the data, in generated.json: the ways in. Sign-in links work once, so a user
// of this file works on a copy of the folder. The file is for its owner's eyes alone.
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "domain/enrolment/fwd.h"
#include "domain/project/fwd.h"

namespace xingtan::app {

constexpr int kMadeVersion = 4;  // raised when generate makes something else of the same seed

struct MadeSchool {
    std::string link;               // of its office
    std::vector<PersonId> waiting;  // teachers with a place and without a nomination
};
BOOST_DESCRIBE_STRUCT(MadeSchool, (), (link, waiting))

struct MadeClass {
    UnitId unit;
    std::vector<EnrolmentId> confirmed;  // in the order they were made
};
BOOST_DESCRIBE_STRUCT(MadeClass, (), (unit, confirmed))

struct Made {
    std::int64_t seed = 0;
    std::int64_t people = 0;
    std::int64_t units = 0;
    ProjectId project;
    IntakeId intake;
    PartId part;
    std::string hour_type;       // of the part
    std::string completed_on;    // a day in the part's window
    std::string platform_token;  // posts hours in the whole province
    std::string province;        // sign-in link of the province's office
    std::string city;            // of the first city's office, which may import rosters
    UnitId city_unit;
    std::vector<std::string> city_schools;  // names, as a roster names them
    std::vector<std::string> teachers;      // sign-in links of confirmed teachers
    std::vector<std::string> choosers;  // of teachers with a place in the next two, who choose for themselves
    IntakeId roomy;                     // as many seats as anybody could want
    IntakeId narrow;                    // a hundred seats
    IntakeId tight;                     // twenty
    std::vector<MadeSchool> schools;
    std::vector<MadeClass> classes;
};
BOOST_DESCRIBE_STRUCT(Made, (),
                      (seed, people, units, project, intake, part, hour_type, completed_on, platform_token,
                       province, city, city_unit, city_schools, teachers, choosers, roomy, narrow, tight,
                       schools, classes))

}  // namespace xingtan::app

#pragma once
// What an office enters by its own hand: hours with what they rest on, absences, and the most hours a
// requirement gives.
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "domain/hours/model.h"

namespace xingtan::hours {

struct HandBody {
    std::int64_t slot = 0;  // of the requirement
    std::int64_t tenths = 0;
    Verdict verdict{};
    Date completed_on;
    std::string evidence;
};
BOOST_DESCRIBE_STRUCT(HandBody, (), (slot, tenths, verdict, completed_on, evidence))

struct Absence {
    PartId part;
    std::string part_name;
    std::int64_t missed_tenths = 0;
    std::int64_t of_tenths = 0;
    std::string remark;
    bool bars = false;  // a fifth or more of the part
};
BOOST_DESCRIBE_STRUCT(Absence, (), (part, part_name, missed_tenths, of_tenths, remark, bars))

struct AbsenceBody {
    Claimed<PartId> part;
    std::int64_t missed_tenths = 0;
    std::int64_t of_tenths = 0;
    std::string remark;
};
BOOST_DESCRIBE_STRUCT(AbsenceBody, (), (part, missed_tenths, of_tenths, remark))

struct HourCap {
    std::int64_t slot = 0;
    std::int64_t most_tenths = 0;
};
BOOST_DESCRIBE_STRUCT(HourCap, (), (slot, most_tenths))
struct HourCapsBody {
    std::vector<HourCap> caps;  // all of them; a requirement left out has none
};
BOOST_DESCRIBE_STRUCT(HourCapsBody, (), (caps))

}  // namespace xingtan::hours

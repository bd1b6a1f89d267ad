#pragma once
// What `generate` will invent, before any of it exists: authorities, schools and how many teach in each. The
// province is Sichuan with the figures of data/sichuan-2016-trained.csv, so that its teachers are exactly
// those the table counts, by city and by kind of school. Schools are invented, about thirty-three teachers
// each.
#include <cstdint>
#include <string>
#include <vector>

#include "domain/people/model.h"

namespace xingtan::app {

struct SchoolPlan {
    std::string name;  // unique in the province
    people::Stage stage{};
    std::int64_t teachers = 0;
};
struct CountyPlan {
    std::string name;
    std::vector<SchoolPlan> schools;
    std::int64_t teachers() const;
};
struct CityPlan {
    std::string name;
    std::string code;
    std::vector<CountyPlan> counties;
    std::int64_t teachers() const;
};

enum class PlanSize {
    Sichuan,  // 21 cities, 183 counties, 737,686 teachers
    OneCity   // one of them, for trying things out
};
std::vector<CityPlan> plan_of(PlanSize size);

}  // namespace xingtan::app

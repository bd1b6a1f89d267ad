#pragma once
// An official layout (官方表样) is a table as the notices print it, filled with what stands: which unit got
// how many places, in which intake, how many of its teachers are trained. It keeps nothing of its own.
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/fields.h"
#include "base/ids.h"
#include "domain/project/fwd.h"
#include "platform/form/form.h"

namespace xingtan::layout {

constexpr std::int64_t kUnitsMost = 3'000;

enum class LayoutKind {
    Places,        // 名额分配表: a unit and its places
    IntakePlaces,  // 班次与名额分配: rows of periods over one row of figures
    Trained        // 培训实施情况统计表: two halves side by side, the total last
};
BOOST_DESCRIBE_ENUM(LayoutKind, Places, IntakePlaces, Trained)

// How many units below the asked one have figures for it.
struct LayoutOffer {
    LayoutKind kind{};
    std::int64_t units = 0;
};
BOOST_DESCRIBE_STRUCT(LayoutOffer, (), (kind, units))

struct LayoutList {
    ProjectId project;
    std::string project_name;
    UnitId unit;
    std::string unit_name;
    std::vector<LayoutOffer> layouts;
};
BOOST_DESCRIBE_STRUCT(LayoutList, (), (project, project_name, unit, unit_name, layouts))

struct LayoutSheet {
    LayoutKind kind{};
    UnitId unit;
    std::string unit_name;
    std::int64_t units = 0;
    form::Form form;
};
BOOST_DESCRIBE_STRUCT(LayoutSheet, (), (kind, unit, unit_name, units, form))

}  // namespace xingtan::layout

#pragma once
// Use cases of official layouts: which have figures, one to look at, and the same as .xlsx, PDF and .csv.
#include "domain/layout/model.h"
#include "platform/auth/context.h"

namespace xingtan::layout {

// Of the units below `unit`, the caller's own if none. Kind::TooLarge "too-many-rows".
Result<LayoutList> list(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit);
Result<LayoutSheet> show(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                         LayoutKind kind);

enum class LayoutFormat : std::uint8_t { Xlsx, Pdf, Csv };
struct LayoutFile {
    std::string name;  // with the project and the table, without an ending
    std::string bytes;
};
// The .csv has a heading and a row a unit and nothing else, to be read by programs. Kind::Conflict
// "layout-empty" when no unit has figures.
Result<LayoutFile> file(Context& ctx, Claimed<ProjectId> project, std::optional<Claimed<UnitId>> unit,
                        LayoutKind kind, LayoutFormat format);

}  // namespace xingtan::layout

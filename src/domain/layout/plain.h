#pragma once
// Inside the folder: the figures of a layout as separated text, with the headings of the tables in data/.
// What goes in as such a table comes out as it was.
#include <span>

#include "domain/layout/draw.h"
#include "domain/org/model.h"

namespace xingtan::layout {

std::string plain_places(org::AuthorityLevel above, std::span<const PlacesRow> rows);
std::string plain_intake_places(std::span<const Period> periods, std::span<const IntakesRow> rows);
std::string plain_trained(org::AuthorityLevel above, std::span<const TrainedRow> rows);

}  // namespace xingtan::layout

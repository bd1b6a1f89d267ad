#pragma once
// A sender's sheet read by fields: which of her columns is which field of the kind, as its headings say or as
// her unit put it right before, and every row below handed to the staging. The fields of a kind stand in the
// order of its wanted columns.
#include <map>
#include <span>
#include <string>
#include <vector>

#include "platform/jobs/service.h"
#include "platform/sheet/header.h"

namespace xingtan::jobs {

using Fields = std::span<const std::string>;

// What the unit chose before for its own headings comes before what they usually mean.
void recall(std::vector<sheet::WantedColumn>& wanted, Fields fields,
            const std::map<std::string, std::string>& remembered);

// Reads the sheet, its columns as found. Kind::Invalid "sheet-has-no-rows" and what reading refuses.
Result<> take_sheet(Staging& staging, std::string_view bytes, std::span<const sheet::WantedColumn> wanted,
                    Fields fields);

// The way back from an import's headings and fields to its columns.
sheet::Header header_by_fields(const Record& record, Fields fields);
// A problem for each required field no column is read as: then no row can be judged.
std::vector<Problem> unread_fields(const Record& record);

}  // namespace xingtan::jobs

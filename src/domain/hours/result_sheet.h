#pragma once
// A class, the part its result sheet is for, and what an import of such a sheet carries of both.
#include "domain/classes/service.h"
#include "domain/hours/rules.h"
#include "domain/hours/sheet_rows.h"
#include "domain/hours/store.h"
#include "platform/jobs/service.h"

namespace xingtan::hours {

// What a sheet is about, kept with its import. The requirements name the columns of hours.
struct About {
    TrainingClassId training_class;
    PartId part;
    std::vector<std::string> requirements;
};
BOOST_DESCRIBE_STRUCT(About, (), (training_class, part, requirements))
Result<About> about_of(const jobs::Record& record);

// With the members.
struct ClassPart {
    classes::TrainingClass training_class;
    project::Part part;
    Window window;
    std::vector<store::MemberRow> members;
};
About about_of(const ClassPart& found);
// Found by whoever may enter results (Can::EnterResults).
Result<ClassPart> find_to_enter(Context& ctx, Claimed<TrainingClassId> id, Claimed<PartId> part);
Result<project::Part> part_of(db::Tx& tx, ProjectId project, PartId id);
Done sums(const store::MemberRow& row);

// Rows of a sheet that are to change something, sorted by enrolment.
struct PayloadRow {
    std::int64_t line = 0;
    SheetResult result;
};
Result<std::vector<PayloadRow>> payloads(const std::vector<jobs::StagedRow>& rows);

Result<jobs::Judge> open_result_judge(Context& ctx, const jobs::Record& record);
Result<jobs::Write> prepare_results(Context& ctx, const jobs::Record& record,
                                    std::vector<jobs::StagedRow> rows);
Result<jobs::Write> prepare_undo(Context& ctx, const jobs::Record& record, std::vector<jobs::StagedRow> rows);

}  // namespace xingtan::hours

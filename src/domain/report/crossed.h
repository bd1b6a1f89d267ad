#pragma once
// Places that stand in another area than the one that handed them out, since schools move and merge across
// its border. The live board reads authorities' rows alone, so what crossed is added to where it stands and
// taken off where it came from; of what was held or used, to and from where it is counted (decision 0056).
#include <string>
#include <vector>

#include "domain/org/service.h"
#include "domain/report/store_crossed.h"

namespace xingtan::report {

struct AreaOf {
    std::string_view path, path_end;
    org::AuthorityLevel level{};
    org::UnitKind kind{};
};

class Crossed {
  public:
    static Result<Crossed> read(db::Tx& tx, ProjectId project);
    Crossed(std::vector<store::HandedLine> handed, std::vector<store::TakenLine> taken)
        : handed_(std::move(handed)), taken_(std::move(taken)) {}

    // How many more (or fewer) stand in the area than its own ledger row and the authorities above say.
    std::int64_t into(const AreaOf& area) const;
    // Whether what is counted in the area happened in units of another, or the other way round.
    bool events_cross(const AreaOf& area) const;

  private:
    std::vector<store::HandedLine> handed_;
    std::vector<store::TakenLine> taken_;
};

}  // namespace xingtan::report

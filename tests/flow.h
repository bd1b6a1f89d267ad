#pragma once
// A flow: a conversation with the server as text, run on both engines.
//
//     # what this shows
//     world places teachers_per_mille=20     how far the story is told first
//     as school:海州区
//     clock 2016-04-20 10:00
//     with Idempotency-Key: k1               a header of the next request
//     POST /api/intakes/$intake2/enrolments {"person":"$person:海州区"}
//     201 {"state":"nominated"}              status and a part of the body; "*" matches anything
//     keep enrolment id                      $enrolment is now the reply's "id"
//     audit enrolment.nominated              a row of this action was added since the last `audit` of it
//     POST /api/…?filename=x.csv @data/lianyungang-2016-quota.csv    a file as the body
//     POST /api/…?filename=x.csv text:name,number\n$name,1           or an upload written here
//     type text/csv                          the reply's content type begins so
//     upkeep                                 what the server does by its clock, once
//     check                                  every invariant holds (also done at the end)
#include <map>
#include <string>

#include "world.h"

namespace xingtan::testing {

class Flow {
  public:
    Flow(std::string file, db::Engine engine);
    void run();  // gtest failures name file and line

  private:
    std::string file_;
    World world_;
    int line_ = 0;
    Exchange last_;
    std::map<std::string, std::string> kept_;
    std::map<std::string, std::int64_t> audited_;
    std::vector<std::pair<std::string, std::string>> headers_;

    void step(std::string_view text);
    void tell(std::string_view rest);
    void request(std::string_view method, std::string_view rest);
    void expect(std::string_view status, std::string_view body);
    void type(std::string_view wanted);
    void keep(std::string_view rest);
    void audit(std::string_view action);
    void check();
    void close_days();
    void upkeep();
    std::string filled(std::string_view text);
    void fail(const std::string& why);
};

}  // namespace xingtan::testing

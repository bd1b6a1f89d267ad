#pragma once
// The words of a printed certificate. Pure: the sheet is drawn by platform/paper.
#include "domain/certificate/model.h"
#include "platform/paper/certificate.h"

namespace xingtan::certificate {

struct PaperPlace {
    std::string_view base_url;
    bool demo = false;
};
paper::CertificatePaper paper_of(const Certificate& certificate, const PaperPlace& place,
                                 std::string_view qr_text);

// 二〇一七年十二月二十一日
std::string date_in_words(Date date);
// What stands in large letters: the whole title when it is short, else the kind of certificate it ends with.
std::string headline(std::string_view title);

}  // namespace xingtan::certificate

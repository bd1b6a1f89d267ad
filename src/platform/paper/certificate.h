#pragma once
// One certificate on one A4 sheet, as PDF. The sheet proves nothing by itself: its number and QR code lead to
// the record, and the ring that stands where a seal would is named as an electronic mark.
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace xingtan::paper {

// One part of the training with the authority or platform that attests its hours.
struct CertificatePart {
    std::string name;
    std::string hours_text;  // "30 学时"
    std::string authority;
};

struct CertificatePaper {
    std::string title = "结业证书";
    std::string title_english = "CERTIFICATE OF COMPLETION";
    std::string holder;
    std::string salutation = "老师：";   // after the name
    std::vector<std::string> sentences;  // a paragraph each
    std::vector<std::string> english;    // small lines below them; may be empty
    std::vector<CertificatePart> parts;
    std::string number;
    std::string issued_on;  // as printed: 二〇一七年十二月二十一日
    Date made_on;           // the creation date inside the file
    std::string issuer;
    std::string qr_text;
    std::string check_hint;  // below the code: how to check
    std::string watermark;   // "演示 DEMO"; empty for none
};

// Kind::Invalid "glyphs-missing" {characters} when no font has a character, "paper-too-full" when the text
// does not fit one sheet at a readable size, "qr-text" as qr_matrix. The same input gives the same bytes.
Result<std::string> certificate_pdf(const CertificatePaper& paper);

// Many on as many sheets of one file. A certificate that cannot be printed is left out and named by its place
// in `papers` with the reason.
struct CertificateSheets {
    struct LeftOut {
        std::size_t index = 0;
        Error why;
    };
    std::string bytes;  // empty when none could be printed
    std::vector<LeftOut> left_out;
};
Result<CertificateSheets> certificate_sheets(std::span<const CertificatePaper> papers);

}  // namespace xingtan::paper

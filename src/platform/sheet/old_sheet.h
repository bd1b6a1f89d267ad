#pragma once
// Formats other than .xlsx and text, read in a locked-down process of their own: .xls and most .et by FreeXL,
// .ods, .xlsb and HTML tables by LibreOffice where it is installed. That process is this program again under
// a hidden command; it sends the rows as it reads them.
#include "platform/sheet/row_gate.h"

namespace xingtan::sheet {

constexpr std::string_view kReaderCommand = "read_old_sheet";

// The program that has the hidden command, and the path of LibreOffice (/usr/bin/soffice unless told). Set
// before serving; without a reader no old format is read.
void use_reader(std::string program);
void use_office(std::string program);

// "file-encrypted", "file-corrupt", "file-took-too-long", "file-old-format" when no LibreOffice is there.
Result<> read_xls(const ByteSource& source, const ReadOptions& options, SheetInfo& info, RowGate& gate);
// Turned into .xlsx by LibreOffice; `suffix` tells it what the file is. The bytes of the result.
Result<std::string> converted(const ByteSource& source, std::string_view suffix);

// The hidden command: arguments after its name. Gives the exit status.
int reader_main(int argc, char** argv);

}  // namespace xingtan::sheet

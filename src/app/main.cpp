// The command line. Every administrative task is a command of this one program; `xingtan help` lists them.
#include "app/commands.h"

int main(int argc, char** argv) { return xingtan::app::run(argc, argv); }

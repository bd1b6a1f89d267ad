#pragma once
// What answers to what, named in one place: subscribers inside transactions and the appliers of staged
// imports. Called once, before anything is served.
namespace xingtan::app {
void wire();
}

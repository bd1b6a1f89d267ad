#pragma once
// What answers to what, named in one place: subscribers inside transactions and the appliers of staged
// imports. Called before anything is served; a second time does nothing.
namespace xingtan::app {
void wire();
}

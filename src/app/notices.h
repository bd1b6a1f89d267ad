#pragma once
// Which events are told to whom: subscribers of domains, each writing notices in the transaction it is told
// in.
namespace xingtan::app {

void wire_notices();  // before serving, after the domains' own subscribers

}  // namespace xingtan::app

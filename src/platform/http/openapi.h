#pragma once
// The interface described as OpenAPI 3.1, from the table of routes and the described structs alone. The web's
// types are generated from it, so it names each shape once and says which fields may be absent.
#include <span>
#include <string>

#include "platform/http/route.h"

namespace xingtan::http {

// Kind::Broken when two different shapes bear one name.
Result<std::string> openapi_document(std::span<const Route> routes);
// "PUT /api/places/{place}/confirmation" -> "putPlacesPlaceConfirmation"
std::string operation_id(const Route& route);

}  // namespace xingtan::http

#pragma once
// The words rosters use for stages, subjects, posts, sexes and kinds of document, from data/roster-words.csv.
// What the table does not know is none, never a guess.
#include <optional>
#include <string>
#include <string_view>

#include "domain/people/model.h"

namespace xingtan::people {

std::optional<Stage> stage_of(std::string_view word);
std::optional<Sex> sex_of(std::string_view word);
std::optional<Post> post_of(std::string_view word);
// Offices call the passes of Hong Kong and Macao by one name: then the number's first letter tells them
// apart.
std::optional<DocumentKind> document_kind_of(std::string_view word, std::string_view number = {});
std::optional<bool> full_time_of(std::string_view word);
// The name of a subject as it is kept: 数学 for 小学数学 and 数学学科.
std::optional<std::string> subject_of(std::string_view word);

// The word a template offers and an export prints.
std::string_view word_for(Stage stage);
std::string_view word_for(Sex sex);
std::string_view word_for(Post post);
std::string_view word_for(DocumentKind kind);

}  // namespace xingtan::people

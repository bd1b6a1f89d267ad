#pragma once
// Inside the folder: what a table's rows and columns are called.
#include "domain/crosstable/rules.h"
#include "domain/people/model.h"

namespace xingtan::crosstable {

std::string word_for(people::Stage stage, std::string_view language);
std::string paper_word(std::string_view language);
std::string subject_word(std::string_view subject, std::string_view language);
std::string intake_word(std::int64_t number, std::string_view language);
std::string word_for(Dimension dimension, std::string_view language);
std::string word_for(Measure measure, std::string_view language);
Words sum_words(std::string_view language);

}  // namespace xingtan::crosstable

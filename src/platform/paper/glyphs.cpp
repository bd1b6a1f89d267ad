#include "platform/paper/glyphs.h"

#include <algorithm>
#include <mutex>
#include <unordered_set>

#include "platform/paper/fonts.h"

namespace xingtan::paper {
namespace {

void note_missing(std::vector<std::string>& missing, std::string_view character) {
    if (std::find(missing.begin(), missing.end(), character) == missing.end())
        missing.emplace_back(character);
}

void find_missing_in_run(const PangoLayoutRun* run, std::string_view text,
                         std::vector<std::string>& missing) {
    const PangoGlyphString* glyphs = run->glyphs;
    for (int i = 0; i < glyphs->num_glyphs; ++i) {
        if ((glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) continue;
        const char* at = text.data() + run->item->offset + glyphs->log_clusters[i];
        note_missing(missing, {at, static_cast<std::size_t>(g_utf8_next_char(at) - at)});
    }
}

}  // namespace

std::vector<std::string> missing_glyphs(std::string_view text) {
    const FontLease fonts;
    const ContextPtr context = fonts.context();
    const LayoutPtr layout(pango_layout_new(context.get()));
    set_face(layout.get(), 12, Weight::Regular);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    std::vector<std::string> missing;
    if (pango_layout_get_unknown_glyphs_count(layout.get()) == 0) return missing;
    const std::string_view set = pango_layout_get_text(layout.get());
    PangoLayoutIter* at = pango_layout_get_iter(layout.get());
    do {
        if (const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(at))
            find_missing_in_run(run, set, missing);
    } while (pango_layout_iter_next_run(at) != FALSE);
    pango_layout_iter_free(at);
    return missing;
}

namespace {

// Characters known to have a glyph: fonts stay as they are while the program runs, and most texts say what
// others said. Thread-safe.
class Known {
  public:
    bool all(std::string_view text) {
        std::lock_guard lock(mutex_);
        return each(text, [&](gunichar character) { return known_.contains(character); });
    }
    void keep(std::string_view text) {
        std::lock_guard lock(mutex_);
        each(text, [&](gunichar character) {
            known_.insert(character);
            return true;
        });
    }

  private:
    std::mutex mutex_;
    std::unordered_set<gunichar> known_;  // at most what Unicode has

    template <class Test>
    static bool each(std::string_view text, Test test) {
        const char* end = text.data() + text.size();
        if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) == FALSE) return false;
        for (const char* at = text.data(); at < end; at = g_utf8_next_char(at))
            if (!test(g_utf8_get_char(at))) return false;
        return true;
    }
};

}  // namespace

Result<> check_glyphs(std::string_view text) {
    static Known known;
    if (known.all(text)) return {};
    std::string list;
    for (const auto& character : missing_glyphs(text)) list += character;
    if (list.empty()) {
        known.keep(text);
        return {};
    }
    return Error::invalid("glyphs-missing", {{"characters", list}});
}

}  // namespace xingtan::paper

#include "platform/paper/fonts.h"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace xingtan::paper {
namespace {

// BabelStone Han has the characters of Unicode's later extensions that people carry in their names.
constexpr const char* kFaces = "Noto Serif CJK SC, BabelStone Han";

struct FreeDescription {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};

// Never destroyed: a thread may still print while the process ends.
class FontShelf {
  public:
    PangoFontMap* take() {
        std::unique_lock lock(mutex_);
        returned_.wait(lock, [&] { return !free_.empty() || opened_ < kFontSets; });
        if (free_.empty()) {
            ++opened_;
            return pango_cairo_font_map_new();
        }
        PangoFontMap* map = free_.back();
        free_.pop_back();
        return map;
    }

    void give_back(PangoFontMap* map) {
        {
            const std::lock_guard lock(mutex_);
            free_.push_back(map);
        }
        returned_.notify_one();
    }

  private:
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<PangoFontMap*> free_;
    std::size_t opened_ = 0;
};

FontShelf& shelf() {
    static auto* const only = new FontShelf;
    return *only;
}

}  // namespace

FontLease::FontLease() : map_(shelf().take()) {}
FontLease::~FontLease() { shelf().give_back(map_); }

ContextPtr FontLease::context() const {
    ContextPtr context(pango_font_map_create_context(map_));
    pango_context_set_language(context.get(), pango_language_from_string("zh-cn"));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    return context;
}

void set_face(PangoLayout* layout, double size, Weight weight) {
    const std::unique_ptr<PangoFontDescription, FreeDescription> font(
        pango_font_description_from_string(kFaces));
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      weight == Weight::Bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font.get());
}

}  // namespace xingtan::paper

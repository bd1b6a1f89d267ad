#pragma once
// The fonts, opened at most twice in the process: one set of opened faces takes some 40 MiB, so the threads
// of the server take turns with two of them and do not each keep their own.
#include <pango/pangocairo.h>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace xingtan::paper {

constexpr std::size_t kFontSets = 2;  // as many sheets are printed at the same time

struct FreeObject {
    void operator()(void* object) const { g_object_unref(object); }
};
using LayoutPtr = std::unique_ptr<PangoLayout, FreeObject>;
using ContextPtr = std::unique_ptr<PangoContext, FreeObject>;

enum class Weight : std::uint8_t { Regular, Bold };

// A set of fonts for the calling thread alone, until the lease ends. Waits when all are taken, so a thread
// may hold only one.
class FontLease {
  public:
    FontLease();
    ~FontLease();
    FontLease(const FontLease&) = delete;
    FontLease& operator=(const FontLease&) = delete;

    // Text in Chinese, without hinting, which belongs to screens.
    ContextPtr context() const;

  private:
    PangoFontMap* map_;
};

// One serif face, with a fall-back for the characters of rare names.
void set_face(PangoLayout* layout, double size, Weight weight);

}  // namespace xingtan::paper

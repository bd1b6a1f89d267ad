#include "platform/sheet/zip_package.h"

#include <unistd.h>
#include <zip.h>

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "platform/sheet/faults.h"
#include "platform/sheet/zip_directory.h"

namespace xingtan::sheet {
namespace {

constexpr std::size_t kPiece = 64 << 10;

std::string part_key(std::string_view name) {
    while (name.starts_with('/') || name.starts_with('\\')) name.remove_prefix(1);
    std::string key(name);
    for (char& c : key) {
        if (c == '\\') c = '/';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return key;
}

Error zip_fault(zip_error_t* error) {
    const int code = zip_error_code_zip(error);
    if (code == ZIP_ER_ENCRNOTSUPP || code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
        return file_encrypted();
    return file_corrupt(zip_error_strerror(error));
}

zip* open_memory(std::string_view bytes, zip_error_t* error) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, error);
    if (source == nullptr) return nullptr;
    zip* handle = zip_open_from_source(source, ZIP_RDONLY, error);
    if (handle == nullptr) zip_source_free(source);
    return handle;
}

zip* open_file(int file, zip_error_t* error) {
    const int copy = ::dup(file);
    int code = 0;
    zip* handle = copy < 0 ? nullptr : zip_fdopen(copy, 0, &code);
    if (handle == nullptr) {
        zip_error_init_with_code(error, code == 0 ? ZIP_ER_OPEN : code);
        if (copy >= 0) ::close(copy);
    }
    return handle;
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

ZipPackage::ZipPackage(zip* handle) : handle_(handle) {}

ZipPackage::ZipPackage(ZipPackage&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      parts_(std::move(other.parts_)),
      unpacked_(other.unpacked_) {}

ZipPackage::~ZipPackage() {
    if (handle_ != nullptr) zip_discard(handle_);
}

Result<ZipPackage> ZipPackage::open(const ByteSource& source) {
    TRY(check_zip_directory(source));
    zip_error_t error;
    zip_error_init(&error);
    zip* handle = source.in_memory() ? open_memory(source.bytes(), &error) : open_file(source.file(), &error);
    if (handle == nullptr) {
        Error fault = zip_fault(&error);
        zip_error_fini(&error);
        return fault;
    }
    zip_error_fini(&error);
    ZipPackage package(handle);
    TRY(package.list_parts());
    return package;
}

Result<> ZipPackage::list_parts() {
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(handle_, 0));
    if (count > kZipEntries) return file_too_large_unpacked("too many parts");
    for (std::uint64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(handle_, i, ZIP_FL_ENC_GUESS);
        if (name == nullptr) return file_corrupt("a part has no name");
        if (!parts_.emplace(part_key(name), i).second) return file_corrupt("two parts of one name");
    }
    return {};
}

bool ZipPackage::has(std::string_view part) const { return parts_.contains(part_key(part)); }

std::vector<std::string> ZipPackage::parts() const {
    std::vector<std::string> names;
    for (const auto& [name, index] : parts_) names.push_back(name);
    return names;
}

Result<> ZipPackage::read(std::string_view part, const Sink& sink) {
    const auto at = parts_.find(part_key(part));
    if (at == parts_.end()) return file_corrupt("missing part " + std::string(part));
    zip_stat_t facts;
    if (zip_stat_index(handle_, at->second, 0, &facts) != 0) return zip_fault(zip_get_error(handle_));
    std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(handle_, at->second, 0));
    if (!file) return zip_fault(zip_get_error(handle_));
    std::vector<char> piece(kPiece);
    std::uint64_t seen = 0;
    while (true) {
        const auto count = zip_fread(file.get(), piece.data(), piece.size());
        if (count < 0) return zip_fault(zip_file_get_error(file.get()));
        if (count == 0) break;
        seen += static_cast<std::uint64_t>(count);
        unpacked_ += count;
        if (seen > facts.size) return file_corrupt("a part is longer than it says");
        if (unpacked_ > limits::kSheetUnpacked) return file_too_large_unpacked("counted while unpacking");
        const Flow flow = TRY(sink({piece.data(), static_cast<std::size_t>(count)}));
        if (flow == Flow::Enough) return {};
    }
    if (seen != facts.size) return file_corrupt("a part is shorter than it says");
    return {};
}

std::string resolve_part(std::string_view from, std::string_view target) {
    std::string path(target);
    for (char& c : path)
        if (c == '\\') c = '/';
    if (!path.starts_with('/')) {
        const auto slash = from.rfind('/');
        path =
            (slash == std::string_view::npos ? std::string() : std::string(from.substr(0, slash + 1))) + path;
    }
    std::vector<std::string_view> steps;
    for (std::string_view left = path; !left.empty();) {
        const auto slash = std::min(left.find('/'), left.size());
        const auto step = left.substr(0, slash);
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (!step.empty() && step != "." && step != "..")
            steps.push_back(step);
        left.remove_prefix(std::min(slash + 1, left.size()));
    }
    std::string joined;
    for (const auto step : steps) joined += (joined.empty() ? "" : "/") + std::string(step);
    return joined;
}

}  // namespace xingtan::sheet

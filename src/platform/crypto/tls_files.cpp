#include "platform/crypto/tls_files.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <stdexcept>

namespace xingtan::crypto {
namespace {

constexpr long kSeconds = 10L * 365 * 24 * 3'600;
constexpr std::size_t kSerialBytes = 16;

struct Free {
    void operator()(X509* one) const { X509_free(one); }
    void operator()(EVP_PKEY* one) const { EVP_PKEY_free(one); }
    void operator()(X509_EXTENSION* one) const { X509_EXTENSION_free(one); }
    void operator()(BIO* one) const { BIO_free(one); }
    void operator()(BIGNUM* one) const { BN_free(one); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

// A failure inside OpenSSL itself is a bug or a machine out of memory.
void must(bool done) {
    if (!done) throw std::runtime_error("OpenSSL failed to make a certificate");
}

bool is_address(const std::string& host) {
    return host.find(':') != std::string::npos ||
           std::all_of(host.begin(), host.end(), [](unsigned char c) { return std::isdigit(c) || c == '.'; });
}

void extend(X509* certificate, int kind, const std::string& text) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, kind, text.c_str()));
    must(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

void give_serial(X509* certificate) {
    const Owned<BIGNUM> number(BN_new());
    must(number && BN_rand(number.get(), 8 * kSerialBytes - 1, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1);
    must(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr);
}

Owned<X509> certificate_of(EVP_PKEY* key, const std::string& host) {
    Owned<X509> made(X509_new());
    must(made && X509_set_version(made.get(), X509_VERSION_3) == 1);
    give_serial(made.get());
    must(X509_gmtime_adj(X509_getm_notBefore(made.get()), -3'600) != nullptr);
    must(X509_gmtime_adj(X509_getm_notAfter(made.get()), kSeconds) != nullptr);
    auto* name = X509_get_subject_name(made.get());
    const auto* text = reinterpret_cast<const unsigned char*>("Xingtan");
    must(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, -1, -1, 0) == 1);
    must(X509_set_issuer_name(made.get(), name) == 1 && X509_set_pubkey(made.get(), key) == 1);
    extend(made.get(), NID_basic_constraints, "critical,CA:FALSE");
    extend(made.get(), NID_ext_key_usage, "serverAuth");
    extend(made.get(), NID_subject_alt_name,
           (is_address(host) ? "IP:" : "DNS:") + host + ",DNS:localhost,IP:127.0.0.1");
    must(X509_sign(made.get(), key, EVP_sha256()) > 0);
    return made;
}

std::string fingerprint_of(const X509* certificate) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    must(X509_digest(certificate, EVP_sha256(), digest.data(), &length) == 1);
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string text;
    for (unsigned int i = 0; i < length; ++i) {
        if (i > 0) text += ':';
        text += kHex[digest[i] >> 4];
        text += kHex[digest[i] & 15];
    }
    return text;
}

std::string text_in(BIO* memory) {
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(memory, &bytes);
    return {bytes, static_cast<std::size_t>(length)};
}

Result<> write_private(const std::string& file, const std::string& text) {
    ::unlink(file.c_str());  // what cannot be removed cannot be made anew either
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written =
        opened >= 0 && ::write(opened, text.data(), text.size()) == std::ssize(text) && ::fsync(opened) == 0;
    if (opened >= 0) ::close(opened);
    if (!written) return Error::unavailable("file-not-writable", file);
    return {};
}

}  // namespace

Result<std::string> make_self_signed(const TlsFiles& files, const std::string& host) {
    const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    must(key != nullptr);
    const auto certificate = certificate_of(key.get(), host);
    const Owned<BIO> key_text(BIO_new(BIO_s_mem())), certificate_text(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_PrivateKey(key_text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    must(PEM_write_bio_X509(certificate_text.get(), certificate.get()) == 1);
    TRY(write_private(files.key, text_in(key_text.get())));
    TRY(write_private(files.certificate, text_in(certificate_text.get())));
    return fingerprint_of(certificate.get());
}

}  // namespace xingtan::crypto

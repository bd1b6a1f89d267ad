#include "platform/crypto/tls_files.h"

#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <cstdio>
#include <memory>

#include "support/folder.h"

namespace xingtan::crypto {
namespace {

template <class T, void (*Free)(T*)>
std::unique_ptr<T, decltype(Free)> read(const std::string& file,
                                        T* (*reader)(FILE*, T**, pem_password_cb*, void*)) {
    const std::unique_ptr<FILE, int (*)(FILE*)> opened(std::fopen(file.c_str(), "r"), std::fclose);
    return {opened ? reader(opened.get(), nullptr, nullptr, nullptr) : nullptr, Free};
}

TEST(SelfSigned, IsACertificateForItsHostThatAServerCanUse) {
    testing::Folder folder;
    const TlsFiles files{folder.path() + "/tls.crt", folder.path() + "/tls.key"};
    const auto first = make_self_signed(files, "xingtan.example");
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(first->size(), 32 * 3 - 1u);
    const auto certificate = read<X509, X509_free>(files.certificate, PEM_read_X509);
    const auto key = read<EVP_PKEY, EVP_PKEY_free>(files.key, PEM_read_PrivateKey);
    ASSERT_TRUE(certificate && key);
    EXPECT_EQ(X509_check_private_key(certificate.get(), key.get()), 1);
    for (const char* host : {"xingtan.example", "localhost"})
        EXPECT_EQ(X509_check_host(certificate.get(), host, 0, 0, nullptr), 1) << host;
    EXPECT_EQ(X509_check_ip_asc(certificate.get(), "127.0.0.1", 0), 1);
    EXPECT_EQ(X509_check_host(certificate.get(), "other.example", 0, 0, nullptr), 0);
    struct stat found {};
    ASSERT_EQ(::stat(files.key.c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777, 0600u);
    const auto second = make_self_signed(files, "10.0.0.7");
    ASSERT_TRUE(second.ok());
    EXPECT_NE(*first, *second);
}

TEST(SelfSigned, SaysWhichFileCannotBeWritten) {
    const auto made = make_self_signed({"/dev/null/tls.crt", "/dev/null/tls.key"}, "localhost");
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().code, "file-not-writable");
}

}  // namespace
}  // namespace xingtan::crypto

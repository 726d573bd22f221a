// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificates.h"

#include <QRandomGenerator>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace assay::test {

namespace {

template <auto Free>
struct Deleter
{
    template <class T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Memory = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

void must(bool good, const char *what)
{
    if (!good)
        qFatal("OpenSSL: %s failed", what);
}

QByteArray contentOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, size};
}

Certificate readCertificate(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
}

Key readKey(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
}

void extend(X509 *certificate, X509 *issuer, int id, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, id, value.constData());
    must(extension, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

Identity makeIdentity(const CertificateWish &wish, const std::optional<Identity> &issuer)
{
    const Key key(EVP_EC_gen("P-256"));
    must(key != nullptr, "key");
    const Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), QRandomGenerator::global()->generate64() >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), long(wish.validFromDays) * 86400);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), long(wish.validToDays) * 86400);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(wish.commonName.constData()), int(wish.commonName.size()), -1, 0);

    const Certificate parent = issuer ? readCertificate(issuer->certificate) : Certificate();
    const Key parentKey = issuer ? readKey(issuer->key) : Key();
    X509 *signer = parent ? parent.get() : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    extend(certificate.get(), signer, NID_basic_constraints, wish.authority ? "critical,CA:TRUE" : "CA:FALSE");
    if (!wish.alternativeNames.isEmpty() && !wish.authority)
        extend(certificate.get(), signer, NID_subject_alt_name, wish.alternativeNames);
    must(X509_sign(certificate.get(), parentKey ? parentKey.get() : key.get(), EVP_sha256()) > 0, "signature");

    const Memory certificateOut(BIO_new(BIO_s_mem()));
    const Memory keyOut(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateOut.get(), certificate.get());
    PEM_write_bio_PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {.certificate = contentOf(certificateOut.get()), .key = contentOf(keyOut.get())};
}

} // namespace assay::test

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>

namespace assay::demo {

namespace {

void addExtension(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    if (auto *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value)) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

void addName(X509 *certificate, const char *commonName)
{
    auto *name = X509_get_subject_name(certificate);
    const auto add = [name](const char *field, const char *value) {
        X509_NAME_add_entry_by_txt(
            name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(value), -1, -1, 0);
    };
    add("O", "Assay demo appliance");
    add("CN", commonName);
    X509_set_issuer_name(certificate, name);
}

} // namespace

Certificate::Certificate(const CertificateTerms &terms)
    : m_key(EVP_EC_gen("P-256"), &EVP_PKEY_free)
    , m_certificate(X509_new(), &X509_free)
{
    constexpr long day = 24L * 60 * 60;
    auto *certificate = m_certificate.get();
    std::array<unsigned char, 16> serial{};
    RAND_bytes(serial.data(), static_cast<int>(serial.size()));
    serial[0] &= 0x7f;
    auto *number = BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);

    X509_set_version(certificate, X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(certificate), terms.validFrom * day);
    X509_gmtime_adj(X509_getm_notAfter(certificate), terms.validUntil * day);
    X509_set_pubkey(certificate, m_key.get());
    addName(certificate, terms.commonName);
    addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate, NID_key_usage, "critical,digitalSignature,keyCertSign");
    addExtension(certificate, NID_ext_key_usage, "serverAuth");
    addExtension(certificate, NID_subject_key_identifier, "hash");
    addExtension(certificate, NID_subject_alt_name, terms.alternativeNames);
    X509_sign(certificate, m_key.get(), EVP_sha256());
}

QByteArray Certificate::pem() const
{
    auto *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, m_certificate.get());
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    const QByteArray text(data, static_cast<qsizetype>(size));
    BIO_free(bio);
    return text;
}

QByteArray Certificate::fingerprint() const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> raw{};
    unsigned int size = 0;
    X509_digest(m_certificate.get(), EVP_sha256(), raw.data(), &size);
    return QByteArray(reinterpret_cast<const char *>(raw.data()), static_cast<qsizetype>(size)).toHex();
}

} // namespace assay::demo

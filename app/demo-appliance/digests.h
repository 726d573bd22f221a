// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct evp_md_ctx_st;

namespace assay::demo {

enum class DigestKind { None, Md5, Sha1, Sha256, Sha512 };

//! Lower case hex of the four digests that the appliance knows.
struct Digests
{
    QString md5;
    QString sha1;
    QString sha256;
    QString sha512;

    QString of(DigestKind kind) const;
};

//! Kind by length; None when the text holds anything but hex digits.
DigestKind kindOf(const QString &text);

//! All four digests of a stream; memory does not grow with it.
class Digester
{
public:
    Digester();
    ~Digester();
    Digester(const Digester &) = delete;
    Digester &operator=(const Digester &) = delete;

    void add(const char *data, size_t size);
    Digests finish();
    qint64 size() const { return m_size; }

private:
    std::vector<evp_md_ctx_st *> m_contexts;
    qint64 m_size = 0;
};

Digests digestsOf(const QByteArray &bytes);

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/secrets.h"

#include <QList>
#include <QMutex>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 4; // what is shorter is in every other word

struct Kept
{
    QMutex mutex;
    QList<QString> forms;
};

Kept &kept()
{
    static Kept all;
    return all;
}

} // namespace

void keepSecret(const QByteArray &secret)
{
    if (secret.size() < shortest)
        return;
    Kept &all = kept();
    const QMutexLocker lock(&all.mutex);
    for (const QByteArray &form : {secret, secret.toPercentEncoding(), secret.toBase64()}) {
        if (const QString text = QString::fromUtf8(form); !all.forms.contains(text))
            all.forms.append(text);
    }
}

QString withoutSecrets(QString text)
{
    Kept &all = kept();
    const QMutexLocker lock(&all.mutex);
    for (const QString &form : std::as_const(all.forms))
        text.replace(form, u"[secret]"_s, Qt::CaseInsensitive);
    return text;
}

} // namespace assay

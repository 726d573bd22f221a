// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace assay {

//! Remembers, in memory only, a text that no log may show. Any thread.
void keepSecret(const QByteArray &secret);

//! `text` with every such secret, as it is or percent- or Base64-encoded, replaced by "[secret]".
QString withoutSecrets(QString text);

} // namespace assay

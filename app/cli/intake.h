// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace assay::cli {

//! Bytes that come in pieces, and only while wanted.
class Intake : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! "-" is standard input. Says what is wrong, or nothing.
    virtual QString open(const QString &path) = 0;
    virtual void setWanted(bool wanted) = 0;

Q_SIGNALS:
    void came(const QByteArray &bytes);
    void ended(const QString &error); //!< empty: it was read to its end
};

} // namespace assay::cli

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace assay::cli {

// A source that is read in pieces, and only while something is wanted.
class PacedSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // `path`: a file or pipe, or "-" for standard input. Returns an error for people, or an empty string.
    virtual QString open(const QString &path) = 0;
    virtual void setWanted(bool wanted) = 0;

Q_SIGNALS:
    void ended(const QString &error); //!< once, for people; empty: it was read to its end
};

} // namespace assay::cli

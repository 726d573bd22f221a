// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace assay::demo {

//! The values of a request body, whichever of the three encodings carried them.
class Fields
{
public:
    //! False when the text is no JSON object.
    bool addJson(const QByteArray &body);
    void addForm(const QByteArray &body);
    void add(const QString &name, const QString &value) { m_values[name] << value; }

    bool has(const QString &name) const { return m_values.contains(name); }
    QStringList list(const QString &name) const { return m_values.value(name); }
    QString text(const QString &name) const { return m_values.value(name).value(0); }
    bool flag(const QString &name) const;

private:
    QHash<QString, QStringList> m_values;
};

//! Percent and plus decoding of a form or a query.
Fields decodeForm(const QByteArray &body);

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace assay::demo {

// The values of a request's query or body, in whichever of the three encodings it came.
class Fields
{
public:
    // Returns false when the text is not a JSON object.
    bool addJson(const QByteArray &body);
    // A form or a query: percent and plus encoded.
    void addForm(const QByteArray &body);
    void add(const QString &name, const QString &value) { m_values[name] << value; }
    void remove(const QString &name) { m_values.remove(name); }

    bool has(const QString &name) const { return m_values.contains(name); }
    QStringList list(const QString &name) const { return m_values.value(name); }
    QString text(const QString &name) const { return m_values.value(name).value(0); }
    bool flag(const QString &name) const; //!< true, 1, on

private:
    QHash<QString, QStringList> m_values;
};

} // namespace assay::demo

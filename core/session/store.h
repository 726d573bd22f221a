// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/store_file.h"
#include "session/store_rows.h"
#include "session/value_interner.h"

#include <QObject>

#include <memory>

namespace assay {

//! The session file, on a thread of its own. Every function is called there; signals cross over.
class Store : public QObject
{
    Q_OBJECT
public:
    Store() = default;
    ~Store() override;

    void open(const QString &path, const StoreAccess &access); //!< then opened(), rows() in slices and loaded()
    void write(std::shared_ptr<const StoreBatch> batch); //!< then written()
    //! A whole copy as one file, made elsewhere first and then put in place. Empty, or what went wrong.
    QString copyTo(const QString &path);
    void close();
    SqlBrake &brake() { return m_brake; } //!< its end...() may be called on any thread

Q_SIGNALS:
    void opened(const assay::StoreOpened &how);
    void rows(std::shared_ptr<std::vector<assay::Row>> slice);
    void loaded(int unreadable); //!< all rows were handed over
    void written(quint64 number, const QString &trouble); //!< empty = it is on the disk

private:
    void readSlice(quint64 ticket, assay::RowId after, int unreadable);
    void purge(quint64 ticket);
    void later(std::function<void()> next);

    SqlBrake m_brake;
    QSqlDatabase m_database;
    std::unique_ptr<StoreWriter> m_writer;
    ValueInterner m_words; //!< of the rows that were read
    quint64 m_ticket = 0; //!< what was begun for an earlier file is not gone on with
};

} // namespace assay

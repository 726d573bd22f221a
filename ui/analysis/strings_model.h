// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/static_analysis.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace assay {

// The strings of a file, those that may be network indicators first; all, or those that contain a text. A search goes
// through them in slices of a few milliseconds, so that the event loop lives on; matches appear as they are found.
class StringsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Section { Offset, Count, Kind, Value };

    explicit StringsModel(QObject *parent = nullptr);

    void setAnalysis(const StaticAnalysisPtr &analysis); //!< or null; goes on with the search
    void search(const QString &text); //!< empty = all; ignores case
    bool isSearching() const { return m_slices.isActive(); }
    qsizetype all() const; //!< strings there are, whether or not they match
    QString exact(int row) const; //!< as it is in the file; hostile
    QString safe(int row) const; //!< for the clipboard: defanged if it is a URL, host or address
    // "0x1a40<tab>2<tab>http<tab>..." for the clipboard and files, one line.
    QString line(int row, bool isExact) const;

    // All strings as UTF-8 text, a line() each, exact. Pure; takes a second for a million.
    static QByteArray textOf(const StaticAnalysis &analysis);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void searched(); //!< after each slice: rowCount() and isSearching() are new

private:
    struct Cells
    {
        QString value, kind;
        qint64 offset = -1;
        qint64 count = 1;
        bool isLive = false;
    };
    static Cells cellsAt(const StaticAnalysis &analysis, qsizetype place);
    static QString lineOf(const Cells &cells, bool isExact);
    Cells cells(int row) const;
    qsizetype firstPlain() const { return m_analysis ? qsizetype(m_analysis->interestingStrings.size()) : 0; }
    void restart(const StaticAnalysisPtr &analysis, const QString &text);
    void searchSlice();

    StaticAnalysisPtr m_analysis;
    QString m_text;
    std::vector<quint32> m_hits; //!< of a search: places among all, in order
    size_t m_next = 0; //!< of the plain strings, where the search goes on
    QTimer m_slices;
};

} // namespace assay

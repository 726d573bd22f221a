// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

class QPushButton;
class QStackedWidget;

namespace assay {

class AnalysisView;
class DecodedRecord;
class PlainLabel;

// Why a sample is malicious: the static analysis of the appliance. Fetched by a button, or, if the analyst wants that,
// once for each row by itself.
class AnalysisTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit AnalysisTab(DecodedRecord &decoded, QWidget *parent = nullptr); //!< `decoded` must outlive the tab

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;
    void setFetchesByItself(bool fetches) { m_fetchesByItself = fetches; } //!< when a row is shown; default: false

Q_SIGNALS:
    void bothWanted(); //!< the static report, and then the list of extracted files
    void runWanted(const QString &actionWord, const assay::Parameters &parameters = {});
    void cancelWanted();
    void addToQueue(const QStringList &values);
    void rawWanted(); //!< the detailed report as JSON
    void saveWanted(const QString &suggestedName, const QByteArray &bytes);
    void said(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showEmpty(const Row *row);
    void showDecoded();
    void makeRawLine();
    void makeInsideLine();
    void showInside();
    void showRawLine();

    DecodedRecord &m_decoded;
    QStackedWidget *m_pages;
    QWidget *m_empty;
    PlainLabel *m_note;
    QPushButton *m_fetch;
    QPushButton *m_fetchAll;
    QPushButton *m_cancel;
    QWidget *m_full;
    QWidget *m_rawLine;
    PlainLabel *m_dynamic;
    QWidget *m_insideLine;
    PlainLabel *m_inside;
    bool m_fetchesByItself = false;
    RowId m_fetchedFor = 0; //!< the row that was last fetched for by itself: a failure is not repeated
    AnalysisView *m_view;
};

} // namespace assay

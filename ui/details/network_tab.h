// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

class QComboBox;
class QPushButton;

namespace assay {

class PlainLabel;
class RowsView;
class Session;

// What the appliance's network intelligence knows of the row's URL, domain and addresses, in groups by kind. It is
// asked on demand: each look-up counts against a quota, and the vendor learns of it.
class NetworkTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit NetworkTab(const Session &session, QWidget *parent = nullptr); //!< `session` must outlive the tab

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

Q_SIGNALS:
    void searchWanted(const QString &query); //!< samples that have to do with a value
    void runWanted(const QString &actionWord);
    void moreWanted(const assay::Parameters &parameters); //!< a run that follows each list further
    void cancelWanted();
    void addToQueue(const QStringList &values);

private:
    void fill();
    void fillKinds();
    Classification verdictOf(const NetworkRecord &record) const;
    void addSelected();

    const Session &m_session;
    std::vector<NetworkRecord> m_records;
    int m_morePages = 0; //!< of each list, by the next run; 0 = all there is was fetched
    QComboBox *m_kind;
    PlainLabel *m_sentence;
    QPushButton *m_ask;
    QPushButton *m_more;
    QPushButton *m_cancel;
    QPushButton *m_add;
    RowsView *m_view;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTabWidget;
class QToolButton;

namespace assay {

//! The fields of one profile. Shows and collects; it stores nothing and never sees a stored token.
class ProfileEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileEditor(QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    Profile profile() const; //!< as edited
    QString typedToken() const; //!< empty: nothing was typed
    void clearToken();
    void setTokenNote(const QString &placeholder, const QString &note); //!< what is known of the stored token
    bool isChanged() const; //!< against setProfile(), or a token was typed
    void showProblem(const QString &sentence); //!< empty hides it
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    QWidget *connectionPage();
    QWidget *uploadPage();
    QWidget *deadlinePage();
    QWidget *tokenRow();
    QWidget *caRow();
    void chooseCaFile();
    void refresh();

    Profile m_profile;
    bool m_filling = false;
    QTabWidget *m_tabs;
    QLabel *m_problem;
    QLineEdit *m_name, *m_host, *m_token, *m_caFile;
    QToolButton *m_showToken;
    QLabel *m_tokenNote;
    QCheckBox *m_verify, *m_disableProxies, *m_allowHttp, *m_hashOnly, *m_askBeforeUpload, *m_askBeforeCloud;
    QLabel *m_verifyWarning, *m_httpWarning;
    QSpinBox *m_inFlight, *m_fileLimit;
    QSpinBox *m_connect, *m_idle, *m_answer, *m_absolute;
};

} // namespace assay

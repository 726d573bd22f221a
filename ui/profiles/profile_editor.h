// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"
#include "appliance/profile.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
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
    QString typedProxyPassword() const; //!< likewise
    void clearToken(); //!< and the proxy's password
    void setTokenNote(const QString &placeholder, const QString &note); //!< what is known of the stored token
    bool isChanged() const; //!< against setProfile(), or a token was typed
    void pinCertificate(const CertificateFacts &facts); //!< the analyst trusts it
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
    QWidget *pinRow();
    void showPin();
    void chooseCaFile();
    void refresh();

    Profile m_profile;
    bool m_filling = false;
    QTabWidget *m_tabs;
    QFormLayout *m_form; //!< of the connection page
    QLabel *m_problem;
    QLineEdit *m_name, *m_host, *m_token, *m_caFile, *m_proxy, *m_proxyUser, *m_proxyPassword;
    QWidget *m_pinRow;
    QLabel *m_pin;
    QString m_pinnedCertificate, m_pinnedErrors; //!< as edited
    QToolButton *m_showToken;
    QLabel *m_tokenNote;
    QCheckBox *m_verify, *m_disableProxies, *m_allowHttp, *m_hashOnly, *m_askBeforeUpload, *m_askBeforeCloud;
    QLabel *m_verifyWarning, *m_httpWarning;
    QSpinBox *m_inFlight, *m_perSecond, *m_fileLimit;
    QSpinBox *m_connect, *m_idle, *m_answer, *m_absolute;
};

} // namespace assay

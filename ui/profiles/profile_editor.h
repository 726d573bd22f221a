// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"
#include "appliance/profile.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTabWidget;
class QToolButton;

namespace assay {

// The form for one profile. Stores nothing and never receives a stored token.
class ProfileEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileEditor(QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    Profile profile() const; //!< as edited
    QString typedToken() const; //!< empty if no token was typed
    QString typedProxyPassword() const; //!< empty if no password was typed
    void clearToken(); //!< clears the fields of the token and of the proxy password
    void setTokenNote(const QString &placeholder, const QString &note); //!< shows whether a token is stored
    bool isChanged() const; //!< true if a field differs from setProfile(), or a token was typed
    void pinCertificate(const CertificateFacts &facts); //!< sets the certificate that the analyst has decided to trust
    void showProblem(const QString &sentence); //!< empty hides it
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    // Binds one control to its field of the profile. A field of the form is one call of text(), flag(), number() or
    // seconds(), and needs no other code.
    struct Binding
    {
        std::function<void(const Profile &)> show;
        std::function<void(Profile &)> collect;
    };
    struct Range
    {
        int min, max;
    };
    QLineEdit *text(QString Profile::*member, const QString &name, const QString &accessible);
    QCheckBox *flag(bool Profile::*member, const QString &text, const QString &name, bool setMeansTicked = true);
    QSpinBox *number(int Profile::*member, Range range, const QString &name, const QString &accessible);
    QSpinBox *number(Range range, const QString &suffix, const QString &name, const QString &accessible,
        std::function<qint64(const Profile &)> get, std::function<void(Profile &, int)> set);
    QSpinBox *seconds(std::chrono::milliseconds Timeouts::*member, const QString &name, const QString &accessible);

    QWidget *connectionPage();
    QWidget *uploadPage();
    QWidget *deadlinePage();
    QWidget *tokenRow();
    QWidget *caRow();
    QWidget *pinRow();
    void showPin();
    void chooseCaFile();
    void refresh();

    std::vector<Binding> m_bindings;
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
    QLabel *m_hostNote, *m_tokenNote;
    QCheckBox *m_verify, *m_disableProxies, *m_allowHttp, *m_hashOnly, *m_askBeforeUpload;
    QLabel *m_verifyWarning, *m_httpWarning;
    QSpinBox *m_fileLimit;
};

} // namespace assay

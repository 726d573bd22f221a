// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/consent_question.h"

#include <QObject>

#include <functional>

class QWidget;

namespace assay {

// Asks the analyst before a row discloses anything, and stores the answer for these rows. Does not block.
class Consent : public QObject
{
    Q_OBJECT
public:
    explicit Consent(SessionConsents &consents, QObject *parent = nullptr); //!< borrowed

    // Calls `answer` exactly once, unless `window` or this object is deleted before; at once if there is nothing to
    // ask (nothing is disclosed, or the standing consent of the profile covers it). Looks at the files to upload in
    // another thread before it asks, for two seconds at the longest; files that are gone are left out. The same
    // question twice within that time is asked once. Stores the consent in the rows before it calls `answer` with
    // true. About own things (ConsentQuestion::ownThings) it asks before, by itself; if the analyst leaves them out,
    // their rows get no consent, and the rest is asked about. So it does about deletions.
    void ask(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer);

    // The text of the dialog, plain.
    static QString text(const ConsentQuestion &question);

Q_SIGNALS:
    // The analyst gave a standing consent: store it as Profile::uploadConsent and Profile::cloudConsent if true.
    void dontAskAgain(const QString &profileId, bool uploads, bool lookUps);

private:
    void askAboutOwn(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer);
    void askAboutDeletion(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer);
    void askNow(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer);
    void grant(const ConsentQuestion &question, std::optional<int> cloudHashes);

    SessionConsents &m_consents;
    QStringList m_measured; //!< paths that are looked at before a question
};

} // namespace assay

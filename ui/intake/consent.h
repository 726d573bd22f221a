// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/consent_question.h"

#include <QObject>

#include <functional>

class QWidget;

namespace assay {

//! Asks the analyst before anything of a row is disclosed, and remembers the answer for these very rows. Never blocks:
//! the answer comes through the callback.
class Consent : public QObject
{
    Q_OBJECT
public:
    explicit Consent(SessionConsents &consents, QObject *parent = nullptr); //!< borrowed

    //! Calls `answer` exactly once, unless `window` or this object is gone first: at once when nothing has to be asked
    //! (nothing is disclosed, or the profile's standing consent covers it). Before it is called with true, the rows
    //! hold what was agreed to.
    void ask(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer);

    //! What the dialog says, as plain text.
    static QString text(const ConsentQuestion &question);

Q_SIGNALS:
    //! Store what is true as Profile::uploadConsent and Profile::cloudConsent.
    void dontAskAgain(const QString &profileId, bool uploads, bool lookUps);

private:
    void grant(const ConsentQuestion &question, std::optional<int> cloudHashes);

    SessionConsents &m_consents;
};

} // namespace assay

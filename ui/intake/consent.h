// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QObject>
#include <QSet>

#include <functional>

class QWidget;

namespace assay {

//! What is about to leave the machine.
struct ConsentQuestion
{
    Profile profile; //!< where it goes
    QString batch; //!< asked once for each batch; empty = always asked
    int files = 0; //!< to be uploaded at most: known ones are not
    qint64 bytes = 0; //!< of those files together
    int cloudUrls = 0; //!< URLs that the vendor's cloud would fetch
    int cloudHashes = 0; //!< hashes that the appliance may look up in the vendor's cloud
    int cloudNames = 0; //!< URLs, domains and addresses that it looks up there
};

//! Asks before the first upload and the first cloud look-up of a batch. Never blocks: the answer comes through the
//! callback.
class Consent : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! Calls `answer` exactly once, unless `window` or this object is gone first: at once when nothing has to be asked
    //! (nothing leaves, asked before, the profile's consent) or when the profile is hash-only (refused, and told why).
    void ask(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer);

    //! What the dialog says, as plain text.
    static QString text(const ConsentQuestion &question);

Q_SIGNALS:
    //! Store what is true as Profile::uploadConsent and Profile::cloudConsent.
    void dontAskAgain(const QString &profileId, bool uploads, bool lookUps);

private:
    void refuse(const ConsentQuestion &question, QWidget *window);

    QSet<QString> m_granted; //!< profile, batch and what was agreed to
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/consent.h"

#include "appliance/host_text.h"
#include "forms/in_turn.h"
#include "forms/plain.h"
#include "text/user_text.h"

#include <QCheckBox>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace assay {

static QString where(const Profile &profile)
{
    const QString address = forDisplay(addressText(profile));
    return profile.name.isEmpty() ? address : u"%1 (%2)"_s.arg(forDisplay(labelText(profile), 80), address);
}

namespace {

struct Needs
{
    bool upload = false;
    bool lookUp = false;
};

bool uploads(const ConsentQuestion &question)
{
    return question.files > 0 || question.cloudUrls > 0;
}

//! The demo appliance has no cloud that could learn anything.
bool looksUp(const ConsentQuestion &question)
{
    return (question.cloudHashes > 0 || question.cloudNames > 0) && !question.profile.demo;
}

QString batchKey(const ConsentQuestion &question, QLatin1StringView what)
{
    return question.profile.id + u'\n' + question.batch + u'\n' + what;
}

constexpr auto uploadWord = "upload"_L1;
constexpr auto lookUpWord = "look-up"_L1;

} // namespace

QString Consent::text(const ConsentQuestion &question)
{
    const Profile &profile = question.profile;
    QStringList parts;
    if (question.files > 0) {
        const QString size = QLocale().formattedDataSize(question.bytes, 1);
        parts += profile.demo
            ? tr("Up to %Ln file(s), %1, will be uploaded to the built-in demo appliance. Nothing leaves this machine.",
                nullptr, question.files)
                  .arg(size)
            : tr("Up to %Ln file(s), %1, will leave this machine and be uploaded to the appliance %2; those that it "
                 "holds already are not. The appliance keeps them; whoever may use it can read them.",
                nullptr, question.files)
                  .arg(size, where(profile));
    }
    if (question.cloudUrls > 0) {
        parts += profile.demo
            ? tr("%Ln URL(s) would be fetched by the vendor's cloud crawler. The demo appliance only pretends to.",
                nullptr, question.cloudUrls)
            : tr(
                "%Ln URL(s) will be handed to the vendor's cloud and fetched from there: the vendor and the sites that "
                "are asked learn of it.",
                nullptr, question.cloudUrls);
    }
    if (looksUp(question) && question.cloudNames > 0) {
        parts += tr(
            "%Ln URL(s), domain(s) or address(es) will be looked up in the vendor's cloud by the appliance %1: the "
            "vendor learns of them.",
            nullptr, question.cloudNames)
                     .arg(where(profile));
    }
    if (looksUp(question) && question.cloudHashes > 0) {
        parts
            += tr("Up to %Ln hash(es) may be looked up in the vendor's cloud, where the appliance %1 does not hold the "
                  "sample or is asked to use the cloud: the vendor learns of them.",
                nullptr, question.cloudHashes)
                   .arg(where(profile));
    }
    return parts.join(u"\n\n"_s);
}

void Consent::refuse(const ConsentQuestion &question, QWidget *window)
{
    const QString text
        = tr("The profile %1 is hash-only: no file is uploaded and no URL is crawled. Nothing was sent. To send "
             "it, turn off \"Hash-only\" in the profile.")
              .arg(where(question.profile));
    QMessageBox *box = plainBox(QMessageBox::Information, tr("Nothing was sent"), text, u"consentRefusal"_s, window);
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    openInTurn(box);
}

void Consent::ask(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer)
{
    if (uploads(question) && question.profile.hashOnly) {
        refuse(question, window);
        return answer(false);
    }
    const auto isOpen = [&](bool wanted, bool always, QLatin1StringView what) {
        const bool asked = !question.batch.isEmpty() && m_granted.contains(batchKey(question, what));
        return wanted && !always && !asked;
    };
    const Needs needs{.upload = isOpen(uploads(question), question.profile.uploadConsent, uploadWord),
        .lookUp = isOpen(looksUp(question), question.profile.cloudConsent, lookUpWord)};
    if (!needs.upload && !needs.lookUp)
        return answer(true);

    ConsentQuestion asked = question; // what was agreed to before is not asked again
    if (!needs.upload)
        asked.files = asked.cloudUrls = 0;
    if (!needs.lookUp)
        asked.cloudHashes = asked.cloudNames = 0;
    QMessageBox *box
        = plainBox(QMessageBox::Warning, tr("Send to the appliance?"), text(asked), u"consentDialog"_s, window);
    QPushButton *send = box->addButton(asked.files > 0 ? tr("&Upload")
            : needs.upload                             ? tr("&Submit")
                                                       : tr("&Look up"),
        QMessageBox::AcceptRole);
    send->setObjectName(u"consentSend"_s);
    QPushButton *keep = box->addButton(tr("&Don't send"), QMessageBox::RejectRole);
    keep->setObjectName(u"consentKeep"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    auto *never = new QCheckBox(tr("Do &not ask again for this profile"), box);
    never->setObjectName(u"consentNever"_s);
    box->setCheckBox(never);
    connect(box, &QMessageBox::finished, this, [this, box, send, never, question, needs, answer = std::move(answer)] {
        const bool granted = box->clickedButton() == send;
        if (granted && !question.batch.isEmpty()) {
            if (needs.upload)
                m_granted.insert(batchKey(question, uploadWord));
            if (needs.lookUp)
                m_granted.insert(batchKey(question, lookUpWord));
        }
        if (granted && never->isChecked())
            Q_EMIT dontAskAgain(question.profile.id, needs.upload, needs.lookUp);
        answer(granted);
    });
    openInTurn(box);
}

} // namespace assay

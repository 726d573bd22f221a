// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/consent.h"

#include "forms/plain.h"
#include "text/user_text.h"

#include <QCheckBox>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace assay {

static QString where(const Profile &profile)
{
    const Result<QUrl> url = baseUrl(profile);
    const QString address = forDisplay(url ? url->toString() : profile.host);
    return profile.name.isEmpty() ? address : u"%1 (%2)"_s.arg(forDisplay(profile.name, 80), address);
}

static QString batchKey(const ConsentQuestion &question)
{
    return question.profile.id + u'\n' + question.batch;
}

QString Consent::text(const ConsentQuestion &question)
{
    QStringList parts;
    if (question.files > 0) {
        const QString size = QLocale().formattedDataSize(question.bytes, 1);
        const QString files = question.files == 1 ? tr("1 file") : tr("%L1 files").arg(question.files);
        if (question.profile.demo)
            parts += tr("%1 (%2) will be uploaded to the built-in demo appliance. Nothing leaves this machine.")
                         .arg(files, size);
        else
            parts
                += tr("%1 (%2) will leave this machine and be uploaded to the appliance %3. The appliance keeps them; "
                      "whoever may use it can read them.")
                       .arg(files, size, where(question.profile));
    }
    if (question.cloudUrls > 0) {
        const QString urls = question.cloudUrls == 1 ? tr("1 URL") : tr("%L1 URLs").arg(question.cloudUrls);
        if (question.profile.demo)
            parts += tr("%1 would be fetched by the vendor's cloud crawler. The demo appliance only pretends to.")
                         .arg(urls);
        else
            parts += tr(
                "%1 will be handed to the vendor's cloud and fetched from there: the vendor and the sites that are "
                "asked learn of it.")
                         .arg(urls);
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
    box->open();
}

void Consent::ask(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer)
{
    if (question.files <= 0 && question.cloudUrls <= 0)
        return answer(true);
    if (question.profile.hashOnly) {
        refuse(question, window);
        return answer(false);
    }
    const bool asked = !question.batch.isEmpty() && m_granted.contains(batchKey(question));
    if (question.profile.uploadConsent || asked)
        return answer(true);

    QMessageBox *box
        = plainBox(QMessageBox::Warning, tr("Send to the appliance?"), text(question), u"consentDialog"_s, window);
    QPushButton *send = box->addButton(question.files > 0 ? tr("&Upload") : tr("&Submit"), QMessageBox::AcceptRole);
    send->setObjectName(u"consentSend"_s);
    QPushButton *keep = box->addButton(tr("&Don't send"), QMessageBox::RejectRole);
    keep->setObjectName(u"consentKeep"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    auto *never = new QCheckBox(tr("Do &not ask again for this profile"), box);
    never->setObjectName(u"consentNever"_s);
    box->setCheckBox(never);
    connect(box, &QMessageBox::finished, this, [this, box, send, never, question, answer = std::move(answer)] {
        const bool granted = box->clickedButton() == send;
        if (granted && !question.batch.isEmpty())
            m_granted.insert(batchKey(question));
        if (granted && never->isChecked())
            Q_EMIT dontAskAgain(question.profile.id);
        answer(granted);
    });
    box->open();
}

} // namespace assay

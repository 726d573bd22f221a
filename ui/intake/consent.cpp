// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/consent.h"

#include "appliance/host_text.h"
#include "forms/in_turn.h"
#include "forms/plain.h"
#include "intake/deletion_dialog.h"
#include "intake/stored_path_list.h"
#include "quota/cloud_quota.h"
#include "text/user_text.h"

#include <QCheckBox>
#include <QFutureWatcher>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace assay {

static QString where(const Profile &profile)
{
    const QString address = forDisplay(addressText(profile));
    return profile.name.isEmpty() ? address : u"%1 (%2)"_s.arg(forDisplay(labelText(profile), 80), address);
}

namespace {

constexpr std::chrono::seconds maxLookTime{2}; // at the files; then the question names no size

bool uploads(const ConsentQuestion &question)
{
    return question.files > 0 || question.cloudUrls > 0;
}

bool mustAskUpload(const ConsentQuestion &question)
{
    // Standing consent to uploads says nothing about URLs that the vendor's cloud would fetch.
    const bool isCloudFetch = question.cloudUrls > 0 && !question.profile.demo;
    return uploads(question) && (!question.storedPaths.isEmpty() || isCloudFetch || !question.profile.uploadConsent);
}

// No standing consent covers it. The demo appliance only pretends to have a sandbox.
bool mustAskSandbox(const ConsentQuestion &question)
{
    return question.sandboxed > 0 && !question.profile.demo;
}

// The demo appliance has no cloud that could learn anything.
bool looksUp(const ConsentQuestion &question)
{
    return (question.cloudHashes > 0 || question.cloudNames > 0) && !question.profile.demo;
}

// Whether the hashes would use more look-ups than are left today.
bool exceedsQuota(const ConsentQuestion &question)
{
    const std::optional<int> left = question.cloudLeft();
    return left && question.cloudHashes > *left;
}

constexpr qsizetype maxOwnLines = 10;
constexpr qsizetype maxOwnListed = 5000;

QString ownLines(const QStringList &values, qsizetype most = maxOwnLines)
{
    QStringList lines;
    for (const QString &value : values.first(std::min(most, values.size())))
        lines += forDisplay(value, 200);
    if (values.size() > most)
        lines += Consent::tr("and %Ln more", nullptr, int(values.size() - most));
    return lines.join(u'\n');
}

QString storedPathsText(const QStringList &paths)
{
    return Consent::tr("%Ln file(s) of this computer are named by a session file that was not made here:", nullptr,
               int(paths.size()))
        + u'\n' + pathLines(paths);
}

} // namespace

// What changes for others.
static QStringList changesText(const ConsentQuestion &question)
{
    const QString appliance = where(question.profile);
    QStringList parts;
    if (question.sharedVerdicts > 0)
        parts += Consent::tr(
            "The verdict of %Ln sample(s) will change for all users of the appliance %1, not only for you.", nullptr,
            question.sharedVerdicts)
                     .arg(appliance);
    if (question.cloudVerdicts > 0)
        parts += Consent::tr("The verdict of %Ln sample(s) will change in the vendor's cloud, for everyone in your "
                             "company's account. ReversingLabs will see it.",
            nullptr, question.cloudVerdicts);
    if (question.sharedTags > 0)
        parts
            += Consent::tr("The tags of %Ln sample(s) will change for all users of the appliance %1, not only for you.",
                nullptr, question.sharedTags)
                   .arg(appliance);
    return parts;
}

QString Consent::text(const ConsentQuestion &question)
{
    const Profile &profile = question.profile;
    QStringList parts = changesText(question);
    if (!question.storedPaths.isEmpty())
        parts += storedPathsText(question.storedPaths);
    if (question.files > 0) {
        const QString size = question.bytes ? QLocale().formattedDataSize(*question.bytes, 1) : tr("size not known");
        parts += profile.demo
            ? tr("Up to %Ln file(s), %1, will be uploaded to the built-in demo appliance. Nothing leaves this machine.",
                nullptr, question.files)
                  .arg(size)
            : tr("Up to %Ln file(s), %1, will be uploaded to the appliance %2, except those that it already has. "
                 "Everyone with access to the appliance can download them.",
                nullptr, question.files)
                  .arg(size, where(profile));
    }
    if (question.cloudUrls > 0) {
        parts += profile.demo
            ? tr("%Ln URL(s) would be fetched by the vendor's cloud crawler. The demo appliance only pretends to.",
                nullptr, question.cloudUrls)
            : tr("%Ln URL(s) will be fetched by the vendor's cloud crawler. ReversingLabs and the sites behind the "
                 "URLs will "
                 "see that.",
                nullptr, question.cloudUrls);
    }
    if (mustAskSandbox(question)) {
        parts += tr(
            "%Ln sample(s) or URL(s) will run in a cloud sandbox. Their content leaves your network: ReversingLabs, "
            "or the operator of the sandbox that the appliance uses, will have it, and the sample may reach its "
            "servers on the internet.",
            nullptr, question.sandboxed);
    }
    if (looksUp(question) && question.cloudNames > 0) {
        parts += tr("%Ln URL(s), domain(s) or address(es) will be looked up in the vendor's cloud by the appliance %1. "
                    "ReversingLabs will see them.",
            nullptr, question.cloudNames)
                     .arg(where(profile));
    }
    if (looksUp(question) && question.cloudHashes > 0) {
        parts += tr("Up to %Ln hash(es) may be looked up in the vendor's cloud, if the appliance %1 does not have the "
                    "sample or is told to use the cloud. ReversingLabs will see these hashes.",
            nullptr, question.cloudHashes)
                     .arg(where(profile));
        if (const std::optional<int> left = question.cloudLeft())
            parts += tr("%L1 of %L2 cloud look-ups of today are used, %L3 are left.")
                         .arg(*question.cloudUsed)
                         .arg(CloudQuota::perDay)
                         .arg(*left);
    }
    return parts.join(u"\n\n"_s);
}

Consent::Consent(SessionConsents &consents, QObject *parent) : QObject(parent), m_consents(consents) { }

// `cloudHashes`: for how many rows a look-up in the cloud was agreed to, in their order; nothing: for all.
void Consent::grant(const ConsentQuestion &question, std::optional<int> cloudHashes)
{
    int left = cloudHashes.value_or(question.cloudHashes);
    for (const ConsentQuestion::Entry &row : question.rows) {
        Disclosures kinds = row.needs;
        if (kinds.testFlag(Disclosure::CloudLookUp) && left-- <= 0)
            kinds.setFlag(Disclosure::CloudLookUp, false);
        m_consents.grant(row.id, applianceKey(question.profile), kinds);
    }
}

void Consent::ask(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer)
{
    if (!question.ownThings.isEmpty())
        return askAboutOwn(question, window, std::move(answer));
    if (question.deletions > 0)
        return askAboutDeletion(question, window, std::move(answer));
    const QStringList paths = question.uploadPaths();
    if (paths.isEmpty() || !mustAskUpload(question))
        return askNow(question, window, std::move(answer));
    // The same rows once more, while their files are looked at: the first question is enough.
    if (m_measured == paths)
        return;
    m_measured = paths;
    auto *sizes = new QFutureWatcher<QHash<QString, qint64>>(this);
    const auto go
        = [this, sizes, question, window, epoch = m_consents.epoch(), answer = std::move(answer)](bool isMeasured) {
              sizes->disconnect(this);
              sizes->deleteLater();
              m_measured.clear();
              if (epoch != m_consents.epoch()) // in another session these ids are other rows
                  return answer(false);
              ConsentQuestion asked = question;
              if (isMeasured)
                  asked.setSizes(sizes->result());
              askNow(asked, window, answer);
          };
    connect(sizes, &QFutureWatcherBase::finished, this, [go] { go(true); });
    QTimer::singleShot(maxLookTime, sizes, [go] { go(false); });
    sizes->setFuture(QtConcurrent::run([paths] { return ConsentQuestion::sizesOnDisk(paths); }));
}

void Consent::askAboutOwn(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer)
{
    const QString text
        = tr("%Ln of these belong(s) to you: it is on a list of own things. The appliance %1 would learn about it, and "
             "perhaps the vendor's cloud:",
              nullptr, int(question.ownThings.size()))
              .arg(where(question.profile))
        + u'\n' + ownLines(question.ownThings);
    QMessageBox *box = plainBox(QMessageBox::Warning, tr("Send your own things?"), text, u"ownThingsDialog"_s, window);
    if (question.ownThings.size() > maxOwnLines)
        box->setDetailedText(ownLines(question.ownThings, maxOwnListed));
    QPushButton *send = box->addButton(tr("&Send them, too"), QMessageBox::AcceptRole);
    send->setObjectName(u"ownThingsSend"_s);
    QPushButton *leave = box->addButton(tr("&Leave them out"), QMessageBox::AcceptRole);
    leave->setObjectName(u"ownThingsLeave"_s);
    QPushButton *nothing = box->addButton(tr("Send &nothing"), QMessageBox::RejectRole);
    nothing->setObjectName(u"ownThingsNothing"_s);
    box->setDefaultButton(leave);
    box->setEscapeButton(nothing);
    connect(box, &QMessageBox::finished, this,
        [this, box, send, leave, question, epoch = m_consents.epoch(), window, answer = std::move(answer)] {
            const QAbstractButton *clicked = box->clickedButton();
            if (epoch != m_consents.epoch() || (clicked != send && clicked != leave)) // in another session these ids
                return answer(false); // are other rows
            ConsentQuestion rest = question;
            if (clicked == send)
                rest.ownThings.clear(); // their rows are granted with the rest
            else
                rest = question.withoutOwn();
            ask(rest, window, answer);
        });
    openInTurn(box);
}

void Consent::askAboutDeletion(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer)
{
    auto *dialog = new DeletionDialog(question, window);
    connect(dialog, &QDialog::finished, this,
        [this, question, epoch = m_consents.epoch(), window, answer = std::move(answer)](int result) {
            if (result != QDialog::Accepted || epoch != m_consents.epoch())
                return answer(false);
            ConsentQuestion rest = question;
            rest.deletions = 0; // agreed; the rows are granted with the rest
            ask(rest, window, answer);
        });
    openInTurn(dialog);
}

void Consent::askNow(const ConsentQuestion &question, QWidget *window, std::function<void(bool)> answer)
{
    const bool isStored = !question.storedPaths.isEmpty();
    const bool asksUpload = mustAskUpload(question);
    const bool asksLookUp = looksUp(question) && (isStored || !question.profile.cloudConsent || exceedsQuota(question));
    const bool asksChange = question.changesForOthers(); // each time
    const bool asksSandbox = mustAskSandbox(question);
    if (!asksUpload && !asksLookUp && !isStored && !asksChange && !asksSandbox) {
        grant(question, {});
        return answer(true);
    }

    ConsentQuestion asked = question; // what a standing consent covers is not asked again
    if (!asksUpload)
        asked.files = asked.cloudUrls = 0;
    if (!asksLookUp)
        asked.cloudHashes = asked.cloudNames = 0;
    const bool isLookUpOnly = !asksUpload && !isStored && !asksChange && !asksSandbox;
    const QString title = asksChange ? tr("Change it for all users?")
        : asksSandbox                ? tr("Use the cloud sandbox?")
        : isLookUpOnly               ? tr("Allow cloud look-ups?")
                                     : tr("Submit to the appliance?");
    QMessageBox *box = plainBox(QMessageBox::Warning, title, text(asked), u"consentDialog"_s, window);
    showAllPaths(*box, asked.storedPaths);
    const QString verb = asksChange ? tr("&Change for all users")
        : asked.files > 0           ? tr("&Upload")
        : asksUpload                ? tr("&Submit")
        : asksSandbox               ? tr("&Use the sandbox")
        : isLookUpOnly              ? tr("&Look up")
                                    : tr("&Use them");
    QPushButton *send = box->addButton(verb, QMessageBox::AcceptRole);
    send->setObjectName(u"consentSend"_s);
    QPushButton *asLeft = nullptr;
    QPushButton *local = nullptr;
    if (asked.cloudHashes > 0 && question.canGoWithoutCloud()) {
        if (exceedsQuota(question) && *question.cloudLeft() > 0) {
            asLeft = box->addButton(
                tr("&First %Ln in the cloud", nullptr, *question.cloudLeft()), QMessageBox::AcceptRole);
            asLeft->setObjectName(u"consentAsLeft"_s);
        }
        local = box->addButton(tr("&Without the cloud"), QMessageBox::AcceptRole);
        local->setObjectName(u"consentLocal"_s);
    }
    QPushButton *keep = box->addButton(tr("&Don't send"), QMessageBox::RejectRole);
    keep->setObjectName(u"consentKeep"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QCheckBox *never = nullptr;
    if (!isStored && !asksChange && !asksSandbox) { // these are always asked about
        never = new QCheckBox(tr("Always &allow for this profile"), box);
        never->setObjectName(u"consentNever"_s);
        box->setCheckBox(never);
    }
    connect(box, &QMessageBox::finished, this,
        [this, box, send, asLeft, local, never, question, asksUpload, asksLookUp, epoch = m_consents.epoch(),
            answer = std::move(answer)] {
            const QAbstractButton *clicked = box->clickedButton();
            std::optional<int> cloudHashes;
            if (clicked && clicked == asLeft)
                cloudHashes = question.cloudLeft();
            else if (clicked && clicked == local)
                cloudHashes = 0;
            // In another session these ids are other rows.
            const bool isGranted = (clicked == send || cloudHashes) && epoch == m_consents.epoch();
            if (isGranted)
                grant(question, cloudHashes);
            if (isGranted && never && never->isChecked())
                Q_EMIT dontAskAgain(question.profile.id, asksUpload && question.files > 0, asksLookUp && !cloudHashes);
            answer(isGranted);
        });
    openInTurn(box);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/misp_dialog.h"

#include "forms/on_screen.h"
#include "forms/plain.h"
#include "session/record_reader.h"
#include "settings/preferences.h"
#include "settings/secret_store.h"
#include "text/user_text.h"

#include <QDialogButtonBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typingPause{250};

Result<MispEvent> eventFor(MispDialog::Order &order)
{
    RecordReader reader(order.session, Parts::All);
    order.options.records = &reader;
    std::vector<const Row *> pointers;
    for (const Row &row : order.rows)
        pointers.push_back(&row);
    return mispEventOf(pointers, order.options);
}

// One line for each attribute, as it will be sent.
QString contentText(const MispEvent &event)
{
    constexpr qsizetype maxLines = 2000;
    QStringList lines;
    const auto add = [&lines](const QJsonValue &attribute, const QString &before) {
        if (lines.size() == maxLines)
            return;
        const QString mark = attribute["to_ids"_L1].toBool() ? MispDialog::tr("[detect] ") : QString();
        const QString value = attribute["value"_L1].toString();
        lines << before + forDisplay(u"%1%2: %3"_s.arg(mark, attribute["type"_L1].toString(), value), 300);
    };
    for (const QJsonValue &attribute : event.event["Attribute"_L1].toArray())
        add(attribute, {});
    for (const QJsonValue &object : event.event["Object"_L1].toArray()) {
        for (const QJsonValue &attribute : object["Attribute"_L1].toArray())
            add(attribute, u"file · "_s);
    }
    if (const qint64 more = event.attributes - lines.size(); more > 0)
        lines << MispDialog::tr("and %Ln more", nullptr, int(more));
    return lines.join(u'\n');
}

} // namespace

MispDialog::MispDialog(Order order, Preferences &preferences, SecretStore &secrets, QWidget *parent)
    : QDialog(parent)
    , m_order(std::move(order))
    , m_preferences(preferences)
    , m_secrets(secrets)
{
    setObjectName(u"mispDialog"_s);
    setWindowTitle(tr("Push to MISP"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_address->setText(preferences.value(Pref::MispAddress).toString());
    m_ca->setText(preferences.value(Pref::MispCa).toString());
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingPause);
    connect(&m_soon, &QTimer::timeout, this, &MispDialog::makeEvent);
    connect(&m_maker, &QFutureWatcherBase::finished, this, [this] { showContent(m_maker.result()); });
    for (QLineEdit *edit : {m_case, m_title}) {
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_event.reset();
            forgetCheck();
            m_soon.start();
        });
    }
    for (QLineEdit *edit : {m_address, m_ca, m_key})
        connect(edit, &QLineEdit::textChanged, this, &MispDialog::forgetCheck);
    m_secrets.read(mispSecretKey(), this, [this](const Secret &secret) {
        m_keptKey = secret.value;
        if (!m_keptKey.isEmpty())
            m_key->setPlaceholderText(tr("The one in the keyring"));
        refresh();
    });
    makeEvent();
    resize(QSize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 32).boundedTo(roomOnScreen(this)));
}

MispDialog::~MispDialog()
{
    m_maker.disconnect();
    m_maker.waitForFinished();
}

void MispDialog::build()
{
    m_address = named(new QLineEdit, u"mispAddress"_s, tr("Address of the MISP server"));
    m_address->setPlaceholderText(u"misp.example.org"_s);
    m_ca = named(new QLineEdit, u"mispCa"_s, tr("File with the certificates to trust"));
    m_ca->setPlaceholderText(tr("PEM file; empty: those of the system"));
    m_key = named(new QLineEdit, u"mispKey"_s, tr("Automation key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_case = named(new QLineEdit, u"mispCase"_s, tr("Case number"));
    m_case->setMaxLength(int(Decision::maxCase));
    m_case->setPlaceholderText(tr("A second push of the same case updates its event"));
    m_title = named(new QLineEdit, u"mispTitle"_s, tr("Title"));
    m_title->setMaxLength(200);
    m_content = named(new QPlainTextEdit, u"mispContent"_s, tr("What will be sent"));
    m_content->setReadOnly(true);
    m_content->setTabChangesFocus(true);
    m_content->setFont(fixedFont());
    m_status = wrappedLabel({}, u"mispStatus"_s);
    auto *buttons = new QDialogButtonBox;
    m_check = named(buttons->addButton(tr("&Check"), QDialogButtonBox::ActionRole), u"mispCheck"_s);
    m_push = named(buttons->addButton(tr("&Push"), QDialogButtonBox::ActionRole), u"mispPush"_s);
    m_close = named(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), u"mispClose"_s);
    m_check->setDefault(true);
    for (QPushButton *button : {m_push, m_close})
        button->setAutoDefault(false);
    auto *form = new QFormLayout(this);
    addRow(form, tr("&Address:"), m_address);
    addRow(form, tr("C&ertificates:"), m_ca);
    addRow(form, tr("&Key:"), m_key);
    addRow(form, tr("Case &number:"), m_case);
    addRow(form, tr("&Title:"), m_title);
    form->addRow(m_content);
    form->addRow(m_status);
    form->addRow(buttons);
    connect(m_check, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_push, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_close, &QPushButton::clicked, this, &MispDialog::reject);
}

void MispDialog::makeEvent()
{
    Order order = m_order;
    order.options.caseNumber = m_case->text();
    order.options.caseTitle = m_title->text();
    m_maker.setFuture(QtConcurrent::run([order = std::move(order)]() mutable { return eventFor(order); }));
    refresh();
}

void MispDialog::showContent(const Result<MispEvent> &event)
{
    if (m_soon.isActive()) // typed meanwhile
        return;
    if (event) {
        m_event = *event;
        m_content->setPlainText(contentText(*event));
        m_status->setText(
            tr("“%1”: %L2 attribute(s), %L3 of them for detection. Check asks the server whether it has the "
               "event; nothing is sent yet.")
                .arg(event->info)
                .arg(event->attributes)
                .arg(event->forDetection));
    } else {
        m_content->clear();
        m_status->setText(userText(event.error()));
    }
    refresh();
}

// What was checked is no longer what would be sent.
void MispDialog::forgetCheck()
{
    m_isChecked = false;
    refresh();
}

void MispDialog::refresh()
{
    const bool isBusy = m_run && m_run->isRunning();
    const bool hasKey = !m_key->text().trimmed().isEmpty() || !m_keptKey.isEmpty();
    const bool isReady = !isBusy && m_event && hasKey && !m_address->text().trimmed().isEmpty();
    m_check->setEnabled(isReady);
    m_push->setEnabled(isReady && m_isChecked);
    for (QLineEdit *edit : {m_address, m_ca, m_key, m_case, m_title})
        edit->setEnabled(!isBusy);
}

void MispDialog::run(bool isDryRun)
{
    QByteArray key = m_keptKey;
    if (const QString typed = m_key->text(); !typed.trimmed().isEmpty()) {
        const Result<QByteArray> clean = cleanToken(typed);
        if (!clean) {
            m_status->setText(userText(clean.error()));
            return;
        }
        key = *clean;
    }
    Profile server;
    server.host = m_address->text().trimmed();
    server.caFile = m_ca->text().trimmed();
    m_run = std::make_unique<MispPush>(server, key);
    connect(m_run.get(), &MispPush::finished, this, [this, key](const Result<MispPushed> &result) {
        if (result && key != m_keptKey) { // it works, so it is kept
            m_secrets.write(mispSecretKey(), key, this, [this](const Secret &secret) {
                if (secret.kind == Secret::Kind::Unknown)
                    m_status->setText(m_status->text() + u' ' + tr("The key was not stored: %1").arg(secret.reason));
            });
            m_keptKey = key;
        }
        told(result);
    });
    m_status->setText(isDryRun ? tr("Asking the server…") : tr("Pushing…"));
    m_run->start(*m_event, isDryRun);
    refresh();
}

void MispDialog::told(const Result<MispPushed> &result)
{
    const bool mayHaveLeft = result ? !result->isDryRun : result.error().kind == ApiError::Kind::Unclear;
    if (mayHaveLeft) {
        const bool isNew = !result || result->isNew;
        Q_EMIT sent({.at = QDateTime::currentDateTimeUtc(),
            .method = "POST",
            .path = isNew ? u"/events/add"_s : u"/events/edit/"_s + result->id,
            .status = result ? 200 : result.error().httpStatus,
            .note = result ? QString() : QString(word(result.error().kind)),
            .host = m_run->peer(),
            .changes = true});
    }
    m_isChecked = bool(result);
    if (!result) {
        m_status->setText(forDisplay(result.error().detail, 1000));
        return refresh();
    }
    m_preferences.setValue(Pref::MispAddress, m_address->text().trimmed());
    m_preferences.setValue(Pref::MispCa, m_ca->text().trimmed());
    m_key->clear();
    m_key->setPlaceholderText(tr("The one in the keyring"));
    m_isChecked = true; // clearing the key is no change
    const QString peer = m_run->peer();
    if (result->isDryRun) {
        m_status->setText(result->isNew
                ? tr("%1 does not have this event yet. Push creates it, visible to your organisation, not published.")
                      .arg(peer)
                : tr("%1 has it as event %2. Push updates its attributes.").arg(peer, result->id));
        refresh();
        return m_push->setFocus();
    }
    const QString sentence = result->isNew ? tr("%1 created event %2.").arg(peer, result->id)
                                           : tr("%1 updated event %2.").arg(peer, result->id);
    m_status->setText(sentence);
    refresh();
    Q_EMIT pushed(sentence);
}

void MispDialog::reject()
{
    if (!m_run || !m_run->isRunning())
        QDialog::reject();
}

} // namespace assay

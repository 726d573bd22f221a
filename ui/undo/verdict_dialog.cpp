// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/verdict_dialog.h"

#include "actions/own_verdict.h"
#include "actions/set_verdict.h"
#include "forms/ctrl_enter.h"
#include "forms/plain.h"
#include "session/columns.h"
#include "text/user_text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array offered{Classification::Goodware, Classification::Suspicious, Classification::Malicious};
constexpr qsizetype maxSeenRows = 20'000; // whose threat names are offered
constexpr qsizetype maxOffered = 200; // entries of one list

// What stands at one place of the threat names in the session: "Win32", "Trojan", "Emotet".
std::array<QStringList, 3> seenThreatParts(const Session &session)
{
    QSet<QString> names;
    const qsizetype rows = std::min(session.count(), maxSeenRows);
    for (qsizetype row = 0; row < rows; ++row) {
        if (const Verdict *verdict = shownVerdict(session.at(row)); verdict && !verdict->threatName.isEmpty())
            names.insert(verdict->threatName);
    }
    std::array<QSet<QString>, 3> parts;
    for (const QString &name : std::as_const(names)) {
        const QStringList split = name.split(u'.');
        for (qsizetype i = 0; split.size() == 3 && i < 3; ++i) {
            if (forDisplay(split[i]) == split[i] && parts[size_t(i)].size() < maxOffered)
                parts[size_t(i)].insert(split[i]);
        }
    }
    std::array<QStringList, 3> sorted;
    for (size_t i = 0; i < parts.size(); ++i) {
        sorted[i] = parts[i].values();
        sorted[i].sort(Qt::CaseInsensitive);
    }
    return sorted;
}

QComboBox *threatPart(
    const QString &name, const QString &label, const QString &fallback, const QStringList &seen, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(seen);
    box->setCurrentText({});
    box->lineEdit()->setPlaceholderText(fallback);
    box->lineEdit()->setMaxLength(32);
    return box;
}

} // namespace

VerdictDialog::VerdictDialog(
    std::span<const Row *const> rows, const Session &session, const QString &appliance, bool isDemo, QWidget *parent)
    : QDialog(parent)
    , m_count(int(rows.size()))
    , m_appliance(appliance)
    , m_isDemo(isDemo)
    , m_classification(new QButtonGroup(this))
    , m_risk(new QSpinBox(this))
    , m_cloud(new QCheckBox(tr("Set it in the vendor's clou&d, for the whole company account"), this))
    , m_note(new QPlainTextEdit(this))
    , m_effect(new PlainLabel(this))
    , m_fault(new PlainLabel(this))
{
    setObjectName(u"verdictDialog"_s);
    setWindowTitle(tr("Own verdict on %Ln row(s)", nullptr, m_count));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *choices = new QHBoxLayout;
    const std::array titles{tr("&Goodware"), tr("&Suspicious"), tr("&Malicious")};
    for (size_t i = 0; i < offered.size(); ++i) {
        auto *button = new QRadioButton(titles[i], this);
        button->setObjectName(u"verdict-"_s + QString(word(offered[i])));
        button->installEventFilter(this);
        m_classification->addButton(button, int(offered[i]));
        choices->addWidget(button);
    }
    m_risk->setObjectName(u"verdictRisk"_s);
    m_risk->setAccessibleName(tr("Risk score"));
    const std::array<QStringList, 3> seen = seenThreatParts(session);
    m_platform = threatPart(u"verdictPlatform"_s, tr("Threat platform"), u"Win32"_s, seen[0], this);
    m_type = threatPart(u"verdictType"_s, tr("Threat type"), u"Malware"_s, seen[1], this);
    m_name = threatPart(u"verdictName"_s, tr("Threat name"), u"Generic"_s, seen[2], this);
    auto *threat = new QHBoxLayout;
    for (QComboBox *box : {m_platform, m_type, m_name})
        threat->addWidget(box, 1);
    m_cloud->setObjectName(u"verdictCloud"_s);
    m_cloud->setVisible(!isDemo);
    m_note->setObjectName(u"verdictNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Why; stays in your list and is not sent"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumSize(fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 4);
    m_effect->setObjectName(u"verdictEffect"_s);
    m_effect->setWordWrap(true);
    m_fault->setObjectName(u"verdictFault"_s);
    m_fault->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_set = buttons->addButton(tr("Set &verdict for all users"), QDialogButtonBox::AcceptRole);
    m_set->setObjectName(u"verdictSet"_s);
    m_set->setDefault(true);
    pressWithCtrlEnter(m_set, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"verdictCancel"_s);
    auto *layout = new QFormLayout(this);
    layout->addRow(new PlainLabel(tr("Verdict:")), choices);
    addRow(layout, tr("&Risk score:"), m_risk);
    auto *threatLabel = new PlainLabel(tr("&Threat:"));
    threatLabel->setBuddy(m_platform);
    layout->addRow(threatLabel, threat);
    layout->addRow(m_cloud);
    addRow(layout, tr("&Note:"), m_note);
    layout->addRow(m_effect);
    layout->addRow(m_fault);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(parameters(), note()); });
    connect(m_classification, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (!isOn)
            return;
        const RiskRange range = riskRangeOf(Classification(m_classification->checkedId()));
        m_risk->setEnabled(true);
        m_risk->setRange(range.min, range.max);
        m_risk->setValue(range.fallback);
        showChoice();
    });
    connect(m_cloud, &QCheckBox::toggled, this, &VerdictDialog::showChoice);
    for (QComboBox *box : {m_platform, m_type, m_name})
        connect(box, &QComboBox::currentTextChanged, this, &VerdictDialog::showChoice);
    // The analyst decides for all users, so nothing is chosen for him.
    m_risk->setEnabled(false);
    showChoice();
    m_classification->buttons().constFirst()->setFocus();
}

void VerdictDialog::showChoice()
{
    const QString where = forDisplay(m_appliance, 80);
    if (m_isDemo)
        m_effect->setText(tr("The verdict of %Ln sample(s) changes for all users of the demo appliance, which are you "
                             "alone. Undo takes it back.",
            nullptr, m_count));
    else if (m_cloud->isChecked())
        m_effect->setText(
            tr("The verdict of %Ln sample(s) changes in the vendor's cloud, for everyone in your company's "
               "account, not only for users of the appliance %1. ReversingLabs sees it. Undo takes it back.",
                nullptr, m_count)
                .arg(where));
    else
        m_effect->setText(
            tr("The verdict of %Ln sample(s) changes for all users of the appliance %1, not only for you. "
               "Undo takes it back.",
                nullptr, m_count)
                .arg(where));
    const QString fault = ownVerdictFault(parameters());
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_set->setEnabled(fault.isEmpty());
}

Parameters VerdictDialog::parameters() const
{
    const auto key = [](const Parameter &parameter) { return QString::fromLatin1(parameter.word); };
    const int chosen = m_classification->checkedId(); // -1 = none
    Parameters parameters{
        {key(ownClassificationParameter), chosen < 0 ? QString() : QString(word(Classification(chosen)))},
        {key(ownRiskParameter), chosen < 0 ? QString() : QString::number(m_risk->value())},
        {key(threatPlatformParameter), m_platform->currentText().trimmed()},
        {key(threatTypeParameter), m_type->currentText().trimmed()},
        {key(threatNameParameter), m_name->currentText().trimmed()},
        {key(verdictPlaceParameter), m_cloud->isChecked() ? u"cloud"_s : u"local"_s}};
    return parameters;
}

QString VerdictDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

bool VerdictDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isVerdict = m_classification->buttons().contains(qobject_cast<QAbstractButton *>(watched));
    if (isVerdict && event->type() == QEvent::KeyPress && chooseByLetter(*static_cast<QKeyEvent *>(event)))
        return true;
    return QDialog::eventFilter(watched, event);
}

bool VerdictDialog::chooseByLetter(const QKeyEvent &key)
{
    if (key.text().isEmpty() || (key.modifiers() & ~Qt::ShiftModifier))
        return false;
    for (QAbstractButton *button : m_classification->buttons()) {
        if (QKeySequence::mnemonic(button->text()) != QKeySequence(Qt::ALT | Qt::Key(key.key())))
            continue;
        button->setChecked(true);
        m_note->setFocus();
        return true;
    }
    return false;
}

} // namespace assay

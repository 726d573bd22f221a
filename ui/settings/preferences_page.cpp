// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/preferences_page.h"

#include "forms/on_screen.h"
#include "forms/plain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int maxLine = 2000; // characters

// "submit/tags" is "setting-submit-tags".
QString settingName(const PrefInfo &row)
{
    return u"setting-"_s + QString::fromLatin1(row.key).replace(u'/', u'-');
}

PlainLabel *helpLabel(const PrefInfo &row)
{
    PlainLabel *label = wrappedLabel(row.help(), settingName(row) + u"-help"_s);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}
} // namespace

PreferencesPage::PreferencesPage(PrefShown::Page page, const QString &word, const QString &title,
    Preferences &preferences, const QStringList &languages, QWidget *parent)
    : SettingsPage(word, title, parent)
    , m_preferences(preferences)
    , m_languages(languages)
{
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const PrefInfo &row : Preferences::table()) {
        if (row.shown.page == page)
            add(row, *form);
    }
    auto *reset = named(new QPushButton(tr("Reset this page")), u"settingsReset-"_s + word);
    reset->setAutoDefault(false);
    reset->setToolTip(toolTipText(tr("All settings of this page back to their defaults")));
    m_reset = reset;
    connect(reset, &QPushButton::clicked, this, &PreferencesPage::resetAll);
    connect(&preferences, &Preferences::changed, this, &PreferencesPage::show);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ScrollingPart(pageOf(form), this), 1);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(reset);
    column->addLayout(bottom);
    refresh();
}

void PreferencesPage::add(const PrefInfo &row, QFormLayout &form)
{
    using Editor = PrefShown::Editor;
    QList<std::pair<QString, QString>> words = row.titledWords();
    if (row.shown.editor == Editor::Language) {
        words.emplaceBack(QString(), tr("Follow system"));
        for (const QString &code : std::as_const(m_languages))
            words.emplaceBack(code, code == "en"_L1 ? u"English"_s : QLocale(code).nativeLanguageName());
    }
    QWidget *field = row.type == QMetaType::Bool ? tickBox(row)
        : !words.isEmpty()                       ? choice(row, words)
        : row.shown.editor == Editor::Lines      ? lines(row)
        : row.shown.editor == Editor::Folder     ? folder(row)
                                                 : line(row);
    QWidget *control = m_controls.back().second;
    named(control, settingName(row), row.title());
    control->setToolTip(toolTipText(row.help()));
    if (row.type == QMetaType::Bool) {
        form.addRow(QString(), field);
    } else {
        auto *label = new PlainLabel(tr("%1:", "label of a setting").arg(row.title()), this);
        label->setBuddy(control);
        form.addRow(label, field);
    }
    form.addRow(QString(), helpLabel(row));
    show(row.pref);
}

QWidget *PreferencesPage::tickBox(const PrefInfo &row)
{
    auto *box = new QCheckBox(row.title(), this);
    connect(box, &QCheckBox::toggled, this, [this, pref = row.pref](bool on) { store(pref, on); });
    m_editors.emplace_back(row.pref, [box](const QVariant &value) { box->setChecked(value.toBool()); });
    m_controls.emplace_back(row.pref, box);
    return box;
}

QWidget *PreferencesPage::choice(const PrefInfo &row, const QList<std::pair<QString, QString>> &words)
{
    auto *box = new QComboBox(this);
    for (const auto &[word, title] : words)
        box->addItem(title, word);
    connect(box, &QComboBox::currentIndexChanged, this,
        [this, box, pref = row.pref] { store(pref, box->currentData().toString()); });
    m_editors.emplace_back(row.pref, [box](const QVariant &value) {
        const QSignalBlocker blocker(box); // a word that is not offered stays stored
        box->setCurrentIndex(box->findData(value));
    });
    m_controls.emplace_back(row.pref, box);
    return box;
}

QWidget *PreferencesPage::line(const PrefInfo &row)
{
    auto *line = new QLineEdit(this);
    line->setMaxLength(maxLine);
    line->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    connect(line, &QLineEdit::textChanged, this, [this, pref = row.pref](const QString &text) { store(pref, text); });
    m_editors.emplace_back(row.pref, [line](const QVariant &value) {
        line->setText(value.toString());
        line->setCursorPosition(0);
    });
    m_controls.emplace_back(row.pref, line);
    return line;
}

QWidget *PreferencesPage::lines(const PrefInfo &row)
{
    auto *text = new QPlainTextEdit(this);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFixedHeight(fontMetrics().lineSpacing() * 6);
    connect(
        text, &QPlainTextEdit::textChanged, this, [this, text, pref = row.pref] { store(pref, text->toPlainText()); });
    m_editors.emplace_back(row.pref, [text](const QVariant &value) { text->setPlainText(value.toString()); });
    m_controls.emplace_back(row.pref, text);
    return text;
}

QWidget *PreferencesPage::folder(const PrefInfo &row)
{
    QWidget *path = line(row);
    auto *choose = named(new QPushButton(tr("Choose…"), this), settingName(row) + u"-choose"_s);
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose a folder"));
    connect(choose, &QPushButton::clicked, this, [this, &row] { chooseFolder(row); });
    auto *both = new QWidget(this);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins({});
    layout->addWidget(path, 1);
    layout->addWidget(choose);
    return both;
}

void PreferencesPage::chooseFolder(const PrefInfo &row)
{
    auto *dialog = new QFileDialog(this, row.title(), m_preferences.value(row.pref).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, pref = row.pref](const QString &chosen) { m_preferences.setValue(pref, chosen); });
    dialog->open();
}

void PreferencesPage::store(Pref pref, const QVariant &value)
{
    m_storing = true;
    m_preferences.setValue(pref, value);
    m_storing = false;
    refresh();
}

void PreferencesPage::show(Pref pref)
{
    if (m_storing)
        return;
    for (const auto &[own, editor] : m_editors) {
        if (own == pref)
            editor(m_preferences.value(pref));
    }
    refresh();
}

bool PreferencesPage::has(Pref pref) const
{
    return std::ranges::any_of(m_controls, [pref](const auto &one) { return one.first == pref; });
}

void PreferencesPage::reveal(Pref pref)
{
    for (const auto &[own, control] : m_controls) {
        if (own == pref)
            revealControl(control);
    }
}

void PreferencesPage::resetAll()
{
    for (const auto &[pref, control] : m_controls)
        m_preferences.setValue(pref, Preferences::table()[size_t(pref)].fallbackValue());
}

void PreferencesPage::refresh()
{
    if (!m_reset)
        return;
    m_reset->setEnabled(std::ranges::any_of(m_controls, [this](const auto &one) {
        return m_preferences.value(one.first) != Preferences::table()[size_t(one.first)].fallbackValue();
    }));
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QTabWidget>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// "&Name:" is "Name".
QString withoutMarks(QString text)
{
    text.remove(u'&');
    while (text.endsWith(u':') || text.endsWith(u'…'))
        text.chop(1);
    return text;
}

// The title of the tab that the control is on; empty if there is none.
QString tabOf(const QWidget *control)
{
    for (const QWidget *above = control->parentWidget(); above; above = above->parentWidget()) {
        const auto *tabs = qobject_cast<const QTabWidget *>(above);
        for (int page = 0; tabs && page < tabs->count(); ++page) {
            if (tabs->widget(page)->isAncestorOf(control))
                return withoutMarks(tabs->tabText(page));
        }
    }
    return {};
}

SettingEntry entryOf(const QString &title, QWidget *control)
{
    QStringList words{control->toolTip(), control->accessibleName(), control->accessibleDescription(), tabOf(control)};
    if (const auto *box = qobject_cast<const QComboBox *>(control)) {
        for (int i = 0; i < box->count(); ++i)
            words << box->itemText(i);
    }
    return {withoutMarks(title), words.join(u' '), [control = QPointer(control)] {
                if (control)
                    revealControl(control);
            }};
}
} // namespace

SettingsPage::SettingsPage(const QString &word, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_word(word)
    , m_title(title)
{
    setObjectName(u"settings-"_s + word);
}

std::vector<SettingEntry> SettingsPage::entries()
{
    std::vector<SettingEntry> found;
    const auto controls = findChildren<QWidget *>();
    for (QWidget *control : controls) {
        if (const auto *label = qobject_cast<const QLabel *>(control); label && label->buddy())
            found.push_back(entryOf(label->text(), label->buddy()));
        else if (auto *button = qobject_cast<QAbstractButton *>(control); button && button->isCheckable())
            found.push_back(entryOf(button->text(), button));
    }
    std::erase_if(found, [](const SettingEntry &entry) { return entry.title.isEmpty(); });
    return found;
}

void revealControl(QWidget *control)
{
    for (QWidget *above = control->parentWidget(); above; above = above->parentWidget()) {
        if (auto *tabs = qobject_cast<QTabWidget *>(above)) {
            for (int page = 0; page < tabs->count(); ++page) {
                if (tabs->widget(page)->isAncestorOf(control) || tabs->widget(page) == control)
                    tabs->setCurrentIndex(page);
            }
        } else if (auto *area = qobject_cast<QScrollArea *>(above)) {
            area->ensureWidgetVisible(control);
        }
    }
    control->setFocus(Qt::ShortcutFocusReason);
}

} // namespace assay

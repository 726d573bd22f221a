// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/parameter_bar.h"

#include "look/plain_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSizePolicy>
#include <QStyleOptionComboBox>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// The preference that stores a parameter; all other parameters start with their default.
std::optional<Pref> prefOf(const Parameter &parameter)
{
    for (const PrefInfo &row : Preferences::table()) {
        if (row.parameter == &parameter)
            return row.pref;
    }
    return {};
}

//! As wide as what is chosen, not as the longest choice; its list shows all of them whole.
class FittingBox : public QComboBox
{
public:
    FittingBox()
    {
        connect(this, &QComboBox::currentIndexChanged, this, [this] { updateGeometry(); });
    }
    QSize sizeHint() const override
    {
        QStyleOptionComboBox option;
        initStyleOption(&option);
        const QSize text(fontMetrics().horizontalAdvance(currentText()) + 4, fontMetrics().height());
        return style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this);
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
    void showPopup() override
    {
        view()->setMinimumWidth(view()->sizeHintForColumn(0) + 24);
        QComboBox::showPopup();
    }
};

QString translated(const char *text)
{
    return QCoreApplication::translate("assay::Action", text);
}
} // namespace

ParameterBar::ParameterBar(Preferences &preferences, QWidget *parent)
    : QToolBar(tr("Run parameters"), parent)
    , m_preferences(preferences)
{
    setObjectName(u"parameterBar"_s);
    setAccessibleName(tr("Run parameters"));
    setMovable(false);
    for (const Action *action : assay::actions()) {
        for (const Parameter *parameter : action->parameters) {
            if (!parameter->forOneRun && !m_editors.contains(QString::fromLatin1(parameter->word)))
                addParameter(*parameter);
        }
    }
}

void ParameterBar::addParameter(const Parameter &parameter)
{
    const QString word = QString::fromLatin1(parameter.word);
    const std::optional<Pref> pref = prefOf(parameter);
    const QString value = pref ? m_preferences.value(*pref).toString() : QString::fromUtf8(parameter.fallback);
    const auto remember = [this, pref](const QString &now) {
        if (pref)
            m_preferences.setValue(*pref, now);
    };

    QWidget *editor = nullptr;
    if (parameter.choices.empty()) {
        auto *line = new QLineEdit(value);
        line->setAcceptDrops(false); // whatever is dropped on the window goes into the queue
        line->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
        line->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
        line->setMaxLength(2000);
        line->setCursorPosition(0); // the beginning tells what it is
        connect(line, &QLineEdit::textChanged, this, remember);
        editor = line;
    } else {
        auto *box = new FittingBox;
        for (const Choice &choice : parameter.choices)
            box->addItem(translated(choice.title), QString::fromLatin1(choice.word));
        box->setCurrentIndex(std::max(0, box->findData(value)));
        connect(
            box, &QComboBox::currentIndexChanged, this, [box, remember] { remember(box->currentData().toString()); });
        editor = box;
    }
    editor->setObjectName(u"parameter-"_s + word);
    editor->setAccessibleName(translated(parameter.title));
    editor->setToolTip(toolTipText(translated(parameter.help)));
    editor->setStatusTip(translated(parameter.help));

    auto *pair = new QWidget;
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(6, 2, 8, 2);
    layout->setSpacing(6);
    auto *label = new PlainLabel(translated(parameter.title), pair);
    label->setObjectName(u"label-"_s + word);
    label->setBuddy(editor);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // beside its field, however wide the window is
    layout->addWidget(label);
    layout->addWidget(editor, 1);
    layout->addStretch();
    addWidget(pair);
    m_editors.insert(word, editor);
}

Parameters ParameterBar::parameters() const
{
    Parameters parameters;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        if (const auto *box = qobject_cast<const QComboBox *>(it.value()))
            parameters.insert(it.key(), box->currentData().toString());
        else if (const auto *line = qobject_cast<const QLineEdit *>(it.value()))
            parameters.insert(it.key(), line->text());
    }
    return parameters;
}

} // namespace assay

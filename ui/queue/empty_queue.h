// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace assay {

class PlainLabel;

// What stands in the list while it is empty: where to drop, and the first steps as buttons.
class EmptyQueue : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyQueue(QWidget *parent = nullptr);

    void setHasProfile(bool hasProfile); //!< without one, setting one up is the first button
    void setTrouble(const QString &sentence); //!< why the appliance cannot be asked; empty = nothing is wrong
    void setDemo(bool demo); //!< the offer of sample data changes from "try it" to "add samples"

Q_SIGNALS:
    void addFiles();
    void paste();
    void setUpAppliance();
    void trySamples();
    void connectAgain();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override; //!< the key may be another one now

private:
    void sayWhatToDo();
    void showWhatFits(); //!< in little room the buttons alone: their words would lie over each other
    void arrangeButtons(); //!< below each other where they do not fit beside each other
    QPushButton *addButton(const QString &name, const QString &icon, const QString &text, void (EmptyQueue::*signal)());

    QPushButton *m_addFiles;
    QPushButton *m_paste;
    QPushButton *m_setUp;
    QPushButton *m_samples;
    QBoxLayout *m_buttons;
    PlainLabel *m_title;
    PlainLabel *m_hint;
    QWidget *m_troubleBox;
    PlainLabel *m_trouble;
};

} // namespace assay

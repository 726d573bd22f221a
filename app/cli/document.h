// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import_source.h"
#include "intake.h"
#include "platform/read_wait.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

namespace assay::cli {

//! A text in any of importFormats(), as UTF-8. On a thread of its own, for their readers block; a pipe is read as it
//! comes, as far as its format allows that.
class Document : public Intake
{
    Q_OBJECT
public:
    using Intake::Intake;
    ~Document() override;

    QString open(const QString &path) override;
    void setWanted(bool wanted) override;

Q_SIGNALS:
    void began(bool separatedValues); //!< before came(); see ExtractOptions
    void remarked(const QString &note); //!< what was left out or read in another way than it pretends to be

private:
    void work();
    bool hand(QByteArrayView utf8);
    bool handOne(QByteArrayView utf8);
    bool goesOn();
    qint64 readOn(char *to, qint64 size);
    bool waitForBytes(int milliseconds) const;

    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<SampleFile> m_file; //!< or m_descriptor
    OpenFile m_pipe; //!< or standard input
    int m_descriptor = -1; //!< of m_pipe or standard input
    ReadWait m_wait; //!< woken when this object ends
    bool m_headIsRead = false;

    QMutex m_mutex; //!< for all below
    QWaitCondition m_changed;
    bool m_isWanted = false;
    bool m_isOnItsWay = false; //!< one piece at a time
    bool m_isOver = false;
};

} // namespace assay::cli

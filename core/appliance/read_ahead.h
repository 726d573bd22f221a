// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sample_file.h"

#include <QByteArray>
#include <QFutureWatcher>

namespace assay {

//! A file read once from front to end, a block ahead and on other threads: a disk or a network share that hangs stops
//! its upload and nothing else. Holds two blocks at most.
class ReadAhead : public QObject
{
    Q_OBJECT
public:
    explicit ReadAhead(std::shared_ptr<const SampleFile> file);

    //! The next bytes, at most `most`. 0 = not there yet, arrived() will tell; -1 = the file broke off.
    qint64 take(char *to, qint64 most);
    bool isReadError() const { return m_block.isReadError; } //!< else it became shorter

Q_SIGNALS:
    void arrived();

private:
    struct Block
    {
        QByteArray bytes;
        bool isWhole = true;
        bool isReadError = false;
    };
    static Block readBlock(const SampleFile &file, qint64 offset);
    void fetch();

    std::shared_ptr<const SampleFile> m_file;
    QFutureWatcher<Block> m_next;
    qint64 m_fetched = 0; //!< where the next block starts
    Block m_block;
    qsizetype m_inBlock = 0;
};

} // namespace assay

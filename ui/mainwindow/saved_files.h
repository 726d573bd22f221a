// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace assay {

class MessageStrip;

// Shows in the strip that a file was written, with a button that opens its folder and a handle to drag the file by.
class SavedFiles : public QObject
{
    Q_OBJECT
public:
    SavedFiles(MessageStrip &strip, QObject *parent); //!< `strip` must outlive this object

    void show(const QString &sentence, const QString &path);
    void openFolder(const QString &path); //!< the folder of this file

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar

private:
    MessageStrip &m_strip;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace assay::cli {

//! A file, pipe or terminal, read in pieces as they come and only while wanted. Never blocks on a pipe.
class Stream : public QObject
{
    Q_OBJECT
public:
    explicit Stream(QObject *parent = nullptr) : QObject(parent) { }
    ~Stream() override;

    //! "-" is standard input. Says what is wrong, or nothing.
    QString open(const QString &path);
    void setWanted(bool wanted);

Q_SIGNALS:
    void came(const QByteArray &bytes);
    void ended(const QString &error); //!< empty: it was read to its end

private:
    void read();
    void close();

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_listener;
};

} // namespace assay::cli

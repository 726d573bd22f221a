// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>

#include <functional>

namespace assay {

//! What a store holds under one key, as far as it can tell. Unknown (locked, dismissed, no service, no answer) is not
//! Absent: the secret may well be there, so nothing may be overwritten or forgotten because of it.
struct Secret
{
    enum class Kind { Value, Absent, Unknown };

    Kind kind = Kind::Unknown;
    QByteArray value; //!< only with Value
    QString reason; //!< only with Unknown: a sentence that says why and what to do; plain text
    friend bool operator==(const Secret &, const Secret &) = default;
};

//! Where tokens are kept, one per profile id. Never blocks. `answer` is called once, on the caller's thread, after the
//! function has returned, unless `context` or the store died first; it says what the store holds now.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Answer = std::function<void(const Secret &)>;

    virtual void read(const QString &key, const QObject *context, Answer answer) = 0;
    //! Value when it is kept for good; Unknown when it is not, or not for certain.
    virtual void write(const QString &key, const QByteArray &value, const QObject *context, Answer answer) = 0;
    //! Absent when it is verified gone.
    virtual void remove(const QString &key, const QObject *context, Answer answer) = 0;
    //! False: what is kept here is gone when the program ends, and the analyst should be told.
    virtual bool isLasting() const = 0;
};

//! Tokens for this session only: the demo, and computers without a keyring.
class MemoryStore final : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    void read(const QString &key, const QObject *context, Answer answer) override;
    void write(const QString &key, const QByteArray &value, const QObject *context, Answer answer) override;
    void remove(const QString &key, const QObject *context, Answer answer) override;
    bool isLasting() const override { return false; }

private:
    void say(const QString &key, const QObject *context, Answer answer);

    QHash<QString, QByteArray> m_secrets;
};

} // namespace assay

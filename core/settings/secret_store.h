// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>

#include <functional>

namespace assay {

// The answer of a store about one key. Unknown (locked, dismissed, no service, timeout) differs from Absent: the
// secret may exist, so nothing may be overwritten or forgotten.
struct Secret
{
    enum class Kind { Value, Absent, Unknown };

    Kind kind = Kind::Unknown;
    QByteArray value; //!< only with Value
    QString reason; //!< only with Unknown: a sentence with the cause and what to do; plain text
    friend bool operator==(const Secret &, const Secret &) = default;
};

// Stores tokens by profile id. Never blocks. Calls `answer` once, on the caller's thread, after the function has
// returned, with the new content of the store; not if `context` or the store was destroyed before.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Answer = std::function<void(const Secret &)>;

    virtual void read(const QString &key, const QObject *context, Answer answer) = 0;
    // Answers Value if it is stored, otherwise Unknown.
    virtual void write(const QString &key, const QByteArray &value, const QObject *context, Answer answer) = 0;
    // Answers Absent if the removal was verified.
    virtual void remove(const QString &key, const QObject *context, Answer answer) = 0;
    // False if the content is lost when the program ends; then tell the user.
    virtual bool isLasting() const = 0;
};

// Keeps tokens in memory only: for the demo, and for computers without a keyring.
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

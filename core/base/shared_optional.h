// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedData>

#include <optional>
#include <utility>

namespace assay {

//! A value or none, used like std::optional. Takes one pointer, and copies share the value until one of them is
//! changed: of a hundred thousand rows most have none, or the same.
template <class T>
class SharedOptional
{
public:
    SharedOptional() = default;
    SharedOptional(std::nullopt_t) { }
    SharedOptional(T value) : m_held(new Held(std::move(value))) { }
    SharedOptional(std::optional<T> value) : m_held(value ? new Held(*std::move(value)) : nullptr) { }
    operator std::optional<T>() const { return has_value() ? std::optional<T>(**this) : std::nullopt; }

    bool has_value() const { return m_held.constData() != nullptr; }
    explicit operator bool() const { return has_value(); }
    void reset() { m_held.reset(); }

    const T &operator*() const { return m_held->value; }
    const T *operator->() const { return &m_held->value; }
    T &operator*() { return m_held->value; } // a copy of its own, if it was shared
    T *operator->() { return &m_held->value; }

    bool isSharedWith(const SharedOptional &other) const { return m_held.constData() == other.m_held.constData(); }
    friend bool operator==(const SharedOptional &a, const SharedOptional &b)
    {
        return a.isSharedWith(b) || (a && b && *a == *b);
    }

private:
    struct Held : QSharedData
    {
        explicit Held(T &&held) : value(std::move(held)) { }
        T value;
    };
    QSharedDataPointer<Held> m_held;
};

} // namespace assay

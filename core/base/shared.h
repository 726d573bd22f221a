// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedData>
#include <QString>

#include <concepts>
#include <optional>
#include <utility>

namespace assay {

template <class T>
concept HasEmptyValue = requires(const T &value)
{
    value.isEmpty();
}
|| requires(const T &value)
{
    value.empty();
};

// A value in the space of one pointer, shared by copies until one of them is changed: for a member that most of a
// million rows do not have, or have in common. Read like a const pointer, or, for texts and lists, like the value.
// Null stands for the empty text or list, and for "none" of every other type; reading null gives a default value.
template <class T>
class Shared
{
public:
    Shared() = default;
    Shared(std::nullopt_t) { }
    Shared(T value)
    {
        if (!isEmptyValue(value))
            m_held.reset(new Held(std::move(value)));
    }
    template <class U>
    requires(!std::same_as<U, T> && HasEmptyValue<T> && std::convertible_to<const U &, T>) Shared(const U &value)
        : Shared(T(value))
    { }
    Shared(std::optional<T> value) : m_held(value ? new Held(*std::move(value)) : nullptr) { }
    operator std::optional<T>() const requires(!HasEmptyValue<T>)
    {
        return m_held ? std::optional<T>(m_held->value) : std::nullopt;
    }
    operator const T &() const requires HasEmptyValue<T> { return **this; }

    bool has_value() const { return m_held.constData() != nullptr; }
    explicit operator bool() const { return has_value(); }
    const T &operator*() const { return m_held ? m_held.constData()->value : none(); }
    const T *operator->() const { return &**this; }
    T &edit() //!< a copy of its own, if it was shared
    {
        if (!m_held)
            m_held.reset(new Held(T()));
        else
            m_held.detach();
        return m_held->value;
    }
    void reset() { m_held.reset(); }
    void clear() requires HasEmptyValue<T> { reset(); }

    bool isEmpty() const requires HasEmptyValue<T> { return isEmptyValue(**this); }
    bool empty() const requires HasEmptyValue<T> { return isEmpty(); }
    auto size() const requires HasEmptyValue<T> { return (**this).size(); }
    const auto &operator[](size_t at) const requires HasEmptyValue<T> { return (**this)[at]; }
    auto begin() const requires HasEmptyValue<T> { return (**this).begin(); }
    auto end() const requires HasEmptyValue<T> { return (**this).end(); }

    bool isSharedWith(const Shared &other) const { return m_held.constData() == other.m_held.constData(); }
    friend bool operator==(const Shared &a, const Shared &b)
    {
        const bool isComparable = HasEmptyValue<T> || a.has_value() == b.has_value();
        return a.isSharedWith(b) || (isComparable && *a == *b);
    }
    friend bool operator==(const Shared &a, const T &b) requires HasEmptyValue<T> { return *a == b; }
    friend bool operator==(const Shared &a, QLatin1StringView b) requires std::same_as<T, QString> { return *a == b; }

private:
    struct Held : QSharedData
    {
        explicit Held(T &&held) : value(std::move(held)) { }
        T value;
    };
    static bool isEmptyValue(const T &value)
    {
        if constexpr (requires { value.isEmpty(); })
            return value.isEmpty();
        else if constexpr (requires { value.empty(); })
            return value.empty();
        else
            return false;
    }
    static const T &none()
    {
        static const T value{};
        return value;
    }
    QExplicitlySharedDataPointer<Held> m_held;
};

} // namespace assay

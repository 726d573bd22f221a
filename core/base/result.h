// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"

#include <utility>
#include <variant>

namespace assay {

// A value, or the error because of which there is none. Check with `if (result)` before `*result` or `error()`: the
// wrong access throws std::bad_variant_access.
template <class T>
class Result
{
public:
    Result(T value) : m_either(std::move(value)) { }
    Result(ApiError error) : m_either(std::move(error)) { }

    explicit operator bool() const { return std::holds_alternative<T>(m_either); }
    const T &operator*() const & { return std::get<T>(m_either); }
    T &operator*() & { return std::get<T>(m_either); }
    T &&operator*() && { return std::get<T>(std::move(m_either)); }
    const T *operator->() const { return &std::get<T>(m_either); }
    T *operator->() { return &std::get<T>(m_either); }
    const ApiError &error() const { return std::get<ApiError>(m_either); }

private:
    std::variant<T, ApiError> m_either;
};

} // namespace assay

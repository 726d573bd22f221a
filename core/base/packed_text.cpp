// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/packed_text.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cstring>

namespace assay {

namespace {
constexpr char narrow = 1;
constexpr char wide = 2;
constexpr qsizetype onStack = 512;
} // namespace

PackedText::PackedText(QStringView text)
{
    if (text.isEmpty())
        return;
    const bool isNarrow = std::ranges::all_of(text, [](QChar one) { return one.unicode() < 0x100; });
    QVarLengthArray<char, onStack> bytes(text.size() * (isNarrow ? narrow : wide) + 1);
    if (isNarrow)
        std::ranges::transform(text, bytes.begin(), [](QChar one) { return char(one.unicode()); });
    else
        std::memcpy(bytes.data(), text.data(), size_t(text.size()) * sizeof(QChar));
    bytes.back() = isNarrow ? narrow : wide;
    m_bytes = SharedBytes(QByteArrayView(bytes.constData(), bytes.size()));
}

bool PackedText::isNarrow() const
{
    return m_bytes.isEmpty() || m_bytes.view().back() == narrow;
}

QLatin1StringView PackedText::narrowView() const
{
    return m_bytes.isEmpty() ? QLatin1StringView() : QLatin1StringView(m_bytes.view().chopped(1));
}

QStringView PackedText::wideView() const
{
    const QByteArrayView bytes = m_bytes.view();
    return QStringView(reinterpret_cast<const QChar *>(bytes.data()), bytes.size() / wide);
}

QAnyStringView PackedText::view() const
{
    return visit([](auto text) { return QAnyStringView(text); });
}

QString PackedText::toString() const
{
    return visit([](auto text) { return QString(text.toString()); });
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace assay {

// A language that nobody speaks: every word that goes through tr() comes back accented, in brackets, and a third
// longer than English, as the longest real languages are. What stands without brackets was never given to a
// translator.
class Pseudo : public QTranslator
{
    Q_OBJECT
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return source && *source ? pseudo(QString::fromUtf8(source)) : QString();
    }
    static bool isPseudo(const QString &text) { return text.contains(open); }

    static QString pseudo(const QString &text)
    {
        static const QString plain = QStringLiteral("aeiouAEIOUcnsy");
        static const QString accented = QStringLiteral("áéíöûÁÉÎÖÜçñšý");
        QString made(open);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool isPlace
                = i > 0 && (text[i - 1] == u'%' || (i > 1 && text[i - 2] == u'%' && text[i - 1] == u'L'));
            const bool isKey = i > 0 && text[i - 1] == u'&'; // it must stay on a key
            const qsizetype at = isPlace || isKey ? -1 : plain.indexOf(text[i]);
            made += at < 0 ? text[i] : accented[at];
        }
        return made + QString(text.size() / 3, u'~') + close;
    }

private:
    static constexpr QChar open{0x27e6};
    static constexpr QChar close{0x27e7};
};

} // namespace assay

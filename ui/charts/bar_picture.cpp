// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/bar_picture.h"

#include "text/user_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int groupWidth = 460;
constexpr int nameWidth = 190;
constexpr int numberWidth = 70;
constexpr int barLineHeight = 22;
constexpr int margin = 16;
constexpr qsizetype maxNameLength = 26; // characters that fit into nameWidth

class SvgText
{
public:
    explicit SvgText(const QPalette &palette) : m_palette(palette) { }

    void add(int x, int y, const QString &text, bool isStrong = false, const char *anchor = "start")
    {
        m_svg
            += u"<text x=\"%1\" y=\"%2\" fill=\"%3\" text-anchor=\"%4\" font-family=\"sans-serif\" font-size=\"13\"%5>%6</text>\n"_s
                   .arg(x)
                   .arg(y)
                   .arg(m_palette.color(QPalette::WindowText).name(), QLatin1StringView(anchor),
                       isStrong ? u" font-weight=\"bold\""_s : QString(), text.toHtmlEscaped());
    }
    void addBar(int x, int y, int width, const QColor &colour)
    {
        m_svg += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"14\" fill=\"%4\"/>\n"_s.arg(x).arg(y).arg(width).arg(
            colour.isValid() ? colour.name() : m_palette.color(QPalette::Link).name());
    }
    const QString &svg() const { return m_svg; }

private:
    const QPalette &m_palette;
    QString m_svg;
};

// Returns where the next group may begin.
int addGroup(SvgText &out, const BarGroup &group, int x, int y)
{
    out.add(x, y + 14, group.title, true);
    y += barLineHeight + 4;
    int largest = 1;
    for (const BarGroup::Bar &bar : group.bars)
        largest = std::max(largest, bar.count);
    const int room = groupWidth - nameWidth - numberWidth;
    for (const BarGroup::Bar &bar : group.bars) {
        out.add(x, y + 12, forDisplay(bar.text, maxNameLength));
        out.addBar(x + nameWidth, y + 1, std::max(1, int(double(room) * bar.count / largest)), bar.colour);
        out.add(x + groupWidth - 4, y + 12, QLocale().toString(bar.count), false, "end");
        y += barLineHeight;
    }
    if (group.left > 0) {
        out.add(x, y + 12, QCoreApplication::translate("assay::BarPicture", "%Ln more", nullptr, group.left));
        y += barLineHeight;
    }
    return y + margin;
}
} // namespace

QByteArray barPicture(const QString &title, const std::vector<BarGroup> &groups, const QPalette &palette)
{
    SvgText out(palette);
    out.add(margin, margin + 14, forDisplay(title, 100), true);
    const int top = margin + barLineHeight + 8;
    int bottoms[] = {top, top};
    for (const BarGroup &group : groups) {
        const int column = bottoms[1] < bottoms[0] ? 1 : 0;
        bottoms[column] = addGroup(out, group, margin + column * (groupWidth + margin), bottoms[column]);
    }
    const int width = 2 * groupWidth + 3 * margin;
    const int height = std::max(bottoms[0], bottoms[1]) + margin;
    const QString head
        = u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\">\n"
          "<rect width=\"%1\" height=\"%2\" fill=\"%3\"/>\n"_s.arg(width)
              .arg(height)
              .arg(palette.color(QPalette::Window).name());
    return (head + out.svg() + u"</svg>\n"_s).toUtf8();
}

QImage imageOfSvg(const QByteArray &svg, double scale)
{
    QByteArray bytes = svg;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "svg");
    const QSize size = reader.size();
    if (!size.isValid())
        return {};
    reader.setScaledSize(size * scale);
    return reader.read();
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace assay::test {
using namespace Qt::StringLiterals;

namespace {

struct Recorded
{
    QString head;
    QByteArray body;
};

Recorded read(const QString &name)
{
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recording %s", qPrintable(name));
    const QByteArray all = file.readAll();
    const qsizetype gap = all.indexOf("\n\n");
    return {QString::fromUtf8(all.left(gap < 0 ? all.size() : gap)).trimmed(),
        gap < 0 ? QByteArray() : all.mid(gap + 2).trimmed()};
}

// Returns the fields of a multipart body as "fields: tags=a comment=b file=name".
QByteArray multipartWords(const QByteArray &body)
{
    static const QRegularExpression part(
        u"name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?[^\\r]*\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\n([^\\r]*)"_s);
    QStringList words{u"fields:"_s};
    for (auto match = part.globalMatch(QString::fromUtf8(body)); match.hasNext();) {
        const auto one = match.next();
        words.append(one.captured(1) + u'='
            + (one.hasCaptured(2) && !one.captured(2).isEmpty() ? one.captured(2) : one.captured(3)));
    }
    return words.join(u' ').toUtf8();
}

QByteArray normalised(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    return json.isNull() ? body : json.toJson(QJsonDocument::Compact);
}

} // namespace

Scenario::Scenario(HostileServer &server, const QStringList &names) : m_server(server), m_names(names)
{
    server.onRequest = [this](int number, const Received &request) { return answerTo(number, request); };
}

QStringList Scenario::problems() const
{
    QStringList all = m_problems;
    for (qsizetype i = qsizetype(m_server.requests().size()); i < m_names.size(); ++i)
        all.append(u"%1 was never asked"_s.arg(m_names[i]));
    return all;
}

Script Scenario::answerTo(int number, const Received &request)
{
    if (number >= m_names.size()) {
        m_problems.append(u"unexpected %1"_s.arg(QString::fromUtf8(request.head.left(request.head.indexOf('\r')))));
        return {sends(answer(500))};
    }
    const QString &name = m_names[number];
    const Recorded wanted = read(name + ".request.txt"_L1);
    const QString line = QString::fromUtf8(request.method() + ' ' + request.target());
    if (line != wanted.head)
        m_problems.append(u"%1: %2 instead of %3"_s.arg(name, line, wanted.head));
    const QByteArray body = wanted.body.startsWith("fields:") ? multipartWords(request.body) : normalised(request.body);
    if (body != (wanted.body.startsWith("fields:") ? wanted.body : normalised(wanted.body)))
        m_problems.append(u"%1: body %2"_s.arg(name, QString::fromUtf8(body)));
    if (request.header("Authorization") != "Token 0123456789abcdef0123456789abcdef01234567")
        m_problems.append(u"%1: no token"_s.arg(name));

    const Recorded given = read(name + ".response.txt"_L1);
    const QStringList words = given.head.split(u' ');
    return {sends(answer(words[0].toInt(), given.body, "Content-Type: " + words[1].toLatin1() + "\r\n"))};
}

} // namespace assay::test

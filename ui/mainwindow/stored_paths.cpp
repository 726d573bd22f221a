// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/stored_paths.h"

#include "forms/in_turn.h"
#include "forms/plain.h"
#include "session/session.h"
#include "text/user_text.h"

#include <QPushButton>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxShown = 10;

QStringList pathsOf(const Session &session, quint64 id)
{
    QStringList paths;
    const std::shared_ptr<const Item> item = session.whole(id);
    if (!item || mayUsePaths(*item))
        return paths;
    if (item->indicator.type == IndicatorType::File)
        paths << item->indicator.value;
    for (const Attachment &attachment : item->findings.attachments)
        paths << attachment.path;
    return paths;
}

} // namespace

StoredPaths::StoredPaths(Session &session, SessionConsents &consents, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_consents(consents)
    , m_window(window)
{ }

void StoredPaths::whenAgreed(const std::vector<quint64> &rows, std::function<void()> then)
{
    QStringList paths;
    for (const quint64 id : rows)
        paths += pathsOf(m_session, id);
    if (paths.isEmpty())
        return then();
    QStringList lines;
    for (const QString &path : paths.first(std::min(maxShown, paths.size())))
        lines += forDisplay(path, 200);
    if (paths.size() > maxShown)
        lines += tr("and %Ln more", nullptr, int(paths.size() - maxShown));
    QMessageBox *box = plainBox(QMessageBox::Warning, tr("Use these files?"),
        tr("Their paths came with a session file that was not made here:") + u"\n\n"_s + lines.join(u'\n'),
        u"storedPathsDialog"_s, m_window);
    QPushButton *use = box->addButton(tr("&Use them"), QMessageBox::AcceptRole);
    use->setObjectName(u"storedPathsUse"_s);
    QPushButton *leave = box->addButton(tr("&Leave them"), QMessageBox::RejectRole);
    leave->setObjectName(u"storedPathsLeave"_s);
    box->setDefaultButton(leave);
    box->setEscapeButton(leave);
    connect(box, &QMessageBox::finished, this, [this, box, use, rows, then = std::move(then)] {
        if (box->clickedButton() != use)
            return;
        for (const quint64 id : rows)
            m_consents.grant(id, QString(), Disclosure::StoredPath);
        then();
    });
    openInTurn(box);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/stored_paths.h"

#include "forms/in_turn.h"
#include "forms/plain.h"
#include "intake/stored_path_list.h"
#include "session/session.h"

#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QStringList pathsOf(const Session &session, quint64 id)
{
    QStringList paths;
    const Row *row = session.find(id);
    const std::shared_ptr<const Row> item = row && !mayUsePaths(*row) ? session.withRecord(id) : nullptr;
    if (!item)
        return paths;
    if (item->indicator.type == IndicatorType::File)
        paths << item->indicator.value;
    for (const Attachment &attachment : item->record->findings.attachments)
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
    QMessageBox *box = plainBox(QMessageBox::Warning, tr("Use these files?"),
        tr("Their paths came with a session file that was not made here:") + u"\n\n"_s + pathLines(paths),
        u"storedPathsDialog"_s, m_window);
    showAllPaths(*box, paths);
    QPushButton *use = box->addButton(tr("&Use them"), QMessageBox::AcceptRole);
    use->setObjectName(u"storedPathsUse"_s);
    QPushButton *leave = box->addButton(tr("&Leave them"), QMessageBox::RejectRole);
    leave->setObjectName(u"storedPathsLeave"_s);
    box->setDefaultButton(leave);
    box->setEscapeButton(leave);
    connect(
        box, &QMessageBox::finished, this, [this, box, use, rows, epoch = m_session.epoch(), then = std::move(then)] {
            if (box->clickedButton() != use || epoch != m_session.epoch())
                return;
            for (const quint64 id : rows)
                m_consents.grant(id, QString(), Disclosure::StoredPath);
            then();
        });
    openInTurn(box);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intake.h"

#include "actions/actions_list.h"
#include "files/disk_path.h"
#include "forms/plain.h"
#include "indicator/on_screen.h"
#include "indicator/recognise.h"
#include "intake/assay_link.h"
#include "intake/attachment_sweep.h"
#include "intake/file_task.h"
#include "intake/import.h"
#include "intake/row_identity.h"
#include "intake/text_task.h"
#include "intake/url_dialog.h"
#include "session/session.h"
#include "session/sql_brake.h"
#include "settings/places.h"
#include "settings/preferences.h"
#include "text/user_text.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QStandardPaths>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay {

// Files of a drop, before the analyst is asked.
constexpr qint64 filesWithoutAsking = 10'000;

struct Intake::Private
{
    Intake *q;
    QPointer<QWidget> window;
    const Session &session;
    Preferences &preferences;

    bool takeOne(const QString &text, const QString &source, Way way);
    void takeText(const QString &text, const QString &source, Way way);
    TextTask *newTextTask(const QString &source, Way way);
    void takeFiles(const QStringList &paths, const std::vector<RejectedPath> &refused, Way way);
    void takeFound(std::vector<Row> rows, Way way);
    QFileDialog *newFileDialog(const QString &title, const QString &name);
    void sweepAttachments() const;

    std::shared_ptr<SqlBrake> sweepBrake; //!< the program ends with the sweep
};

Intake::Intake(QWidget *window, const Session &session, Preferences &preferences)
    : QObject(window)
    , m_private(new Private{this, window, session, preferences, std::make_shared<SqlBrake>()})
{
    connect(&session, &Session::loaded, this, [this] { m_private->sweepAttachments(); });
}

Intake::~Intake()
{
    m_private->sweepBrake->endAll();
}

void Intake::Private::sweepAttachments() const
{
    const QString folder = attachmentsFolder();
    const AttachmentSweep sweep{folder, sessionsFolder(), session.file(), rowsBelow(session, folder)};
    QThreadPool::globalInstance()->start([sweep, brake = sweepBrake] { sweep.run(*brake); });
}

namespace {
std::shared_ptr<std::vector<Row>> several(std::vector<Row> rows)
{
    return std::make_shared<std::vector<Row>>(std::move(rows));
}
} // namespace

// True when the whole text is one indicator that raises no question.
bool Intake::Private::takeOne(const QString &text, const QString &source, Way way)
{
    constexpr qsizetype maxLineLength = 64 * 1024;
    if (text.size() > maxLineLength || text.trimmed().contains(u'\n') || text.trimmed().contains(u'\r'))
        return false;
    const Recognised found = recognise(text);
    if (!found.indicator || (found.remark != Remark::None && found.remark != Remark::NoScheme))
        return false;
    if (session.contains(*found.indicator))
        Q_EMIT q->message(tr("Already queued: %1").arg(forDisplay(pastedOnScreen(*found.indicator), 120)));
    else
        Q_EMIT q->accepted(several({newRow(*found.indicator, batchName(source))}), way);
    return true;
}

TextTask *Intake::Private::newTextTask(const QString &source, Way way)
{
    auto *task = new TextTask(source, session, window, q);
    connect(task, &TextTask::accepted, q,
        [this, way](const std::shared_ptr<std::vector<Row>> &rows) { Q_EMIT q->accepted(rows, way); });
    connect(task, &TextTask::message, q, &Intake::message);
    return task;
}

void Intake::takeText(const QString &text, const QString &source)
{
    m_private->takeText(text, source, Way::Command);
}

void Intake::Private::takeText(const QString &text, const QString &source, Way way)
{
    if (text.trimmed().isEmpty())
        return Q_EMIT q->message(tr("There is no text to extract indicators from."));
    if (!takeOne(text, source, way))
        newTextTask(source, way)->startWith(text);
}

void Intake::takeLink(const QString &link)
{
    const Result<QString> text = textOfLink(link);
    if (!text)
        return Q_EMIT message(tr("Nothing was added: %1").arg(text.error().detail));
    m_private->newTextTask(tr("Link"), Way::Link)->startWith(*text);
}

bool Intake::canTake(const QMimeData *mime)
{
    return mime && (mime->hasUrls() || mime->hasText());
}

void Intake::takeMime(const QMimeData *mime, const QString &source, Way way)
{
    if (!canTake(mime))
        return Q_EMIT message(tr("Nothing was added: only files and text can be added."));
    if (!mime->hasUrls())
        return m_private->takeText(mime->text(), source, way);
    QStringList paths, links;
    std::vector<RejectedPath> refused;
    const QList<QUrl> urls = mime->urls();
    for (const QUrl &url : urls) {
        const QString shown = url.toDisplayString(QUrl::FullyEncoded);
        const bool here = url.host().isEmpty() || url.host() == "localhost"_L1;
        if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
            links += url.toString(QUrl::FullyEncoded);
        else if (!url.isLocalFile())
            refused.push_back({shown, tr("Only files on this computer are opened. Copy it here first.")});
        else if (!here)
            refused.push_back({shown,
                tr("The file is on another computer (%1). Copy it here first.").arg(forDisplay(url.host(), 120))});
        else if (const QByteArray bytes = QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1());
                 bytes.contains('\0'))
            refused.push_back({shown, tr("The name contains a NUL character.")});
        else
            paths += pathFromDisk(bytes); // QUrl::toLocalFile() would lose bytes that are not UTF-8
    }
    if (!links.isEmpty())
        m_private->takeText(links.join(u'\n'), source, way);
    if (!paths.isEmpty() || !refused.empty())
        m_private->takeFiles(paths, refused, way);
}

void Intake::Private::takeFiles(const QStringList &paths, const std::vector<RejectedPath> &refused, Way way)
{
    auto *task = new FileTask(paths, session, filesWithoutAsking, window, q);
    connect(task, &FileTask::accepted, q, [this, way](const std::vector<Row> &rows) { takeFound(rows, way); });
    connect(task, &FileTask::message, q, &Intake::message);
    connect(task, &FileTask::sessionsGiven, q, &Intake::sessionsGiven);
    task->refuse(refused);
    task->start();
}

void Intake::Private::takeFound(std::vector<Row> rows, Way way)
{
    QStringList documents;
    for (Row &row : rows) {
        if (!isReadable(row.indicator.value))
            continue;
        row.action = QString::fromLatin1(classificationAction.word);
        documents += row.indicator.value;
    }
    if (!rows.empty())
        Q_EMIT q->accepted(several(std::move(rows)), way);
    if (!documents.isEmpty())
        Q_EMIT q->readable(documents);
}

void Intake::takeFiles(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_private->takeFiles(paths, {}, Way::Command);
}

QFileDialog *Intake::Private::newFileDialog(const QString &title, const QString &name)
{
    auto *dialog = named(new QFileDialog(window, title), name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::ReadOnly); // nothing is renamed, moved or deleted from here
    const QString last = preferences.value(Pref::LastOpenFolder).toString();
    dialog->setDirectory(last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::HomeLocation) : last);
    connect(dialog, &QFileDialog::accepted, q,
        [this, dialog] { preferences.setValue(Pref::LastOpenFolder, dialog->directory().absolutePath()); });
    return dialog;
}

void Intake::chooseFiles()
{
    QFileDialog *dialog = m_private->newFileDialog(tr("Add files"), u"addFilesDialog"_s);
    connect(dialog, &QFileDialog::filesSelected, this, &Intake::takeFiles);
    dialog->open();
}

void Intake::chooseFolder()
{
    QFileDialog *dialog = m_private->newFileDialog(tr("Add a folder and its contents"), u"addFolderDialog"_s);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &Intake::takeFiles);
    dialog->open();
}

void Intake::importFile()
{
    QFileDialog *dialog = m_private->newFileDialog(tr("Import indicators from files"), u"importFileDialog"_s);
    QStringList all, filters;
    for (const ImportFormat &format : importFormats()) {
        const QString patterns = u"*."_s + QString::fromLatin1(format.suffixes).replace(u' ', u" *."_s);
        filters += u"%1 (%2)"_s.arg(QCoreApplication::translate("assay::ImportFormat", format.title), patterns);
        all += patterns;
    }
    filters.prepend(tr("All readable files (%1)").arg(all.join(u' ')));
    filters += tr("All files (*)");
    dialog->setNameFilters(filters);
    connect(dialog, &QFileDialog::filesSelected, this, &Intake::importFrom);
    dialog->open();
}

void Intake::importFrom(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const QString source
        = paths.size() == 1 ? paths[0].section(u'/', -1) : tr("%Ln file(s)", nullptr, int(paths.size()));
    m_private->newTextTask(source, Way::Command)->startWithFiles(paths);
}

void Intake::submitUrl()
{
    auto *dialog = new UrlDialog(m_private->window);
    connect(dialog, &UrlDialog::chosen, this, [this](const Indicator &indicator) {
        Row row = newRow(indicator, batchName(tr("Typed")));
        row.action = u"submit-url"_s;
        Q_EMIT accepted(several({row}), Way::Command);
    });
    dialog->open();
}

void Intake::paste()
{
    takeMime(QGuiApplication::clipboard()->mimeData(), tr("Pasted"));
}

} // namespace assay

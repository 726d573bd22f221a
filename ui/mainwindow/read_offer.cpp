// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/read_offer.h"

#include "actions/actions_list.h"
#include "intake/import.h"
#include "look/message_strip.h"
#include "session/session.h"
#include "text/user_text.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr size_t maxInMenu = 30; // files; more are read together, or from the list of rows

QString offeredName(const QString &path)
{
    return forDisplay(path.section(u'/', -1), 80);
}
} // namespace

ReadOffer::ReadOffer(MessageStrip &strip, const Session &session, QObject *parent)
    : QObject(parent)
    , m_strip(strip)
    , m_session(session)
{
    strip.setObjectName(u"readOffer"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &ReadOffer::dropDecided);
    connect(&session, &Session::loaded, this, &ReadOffer::offerAgain);
    const auto lookSoon = [this] {
        if (!m_files.empty() && !m_soon.isActive())
            m_soon.start();
    };
    connect(&session, &Session::changed, this, lookSoon);
    connect(&session, &Session::removed, this, lookSoon);
    connect(&session, &Session::rearranged, this, lookSoon);
    connect(&strip, &MessageStrip::dismissed, this, [this] { m_files.clear(); });
}

RowId ReadOffer::idOf(const QString &path) const
{
    const Row *row = m_session.find(Indicator{IndicatorType::File, path, path});
    return row ? row->id : 0;
}

void ReadOffer::add(const QStringList &paths)
{
    for (const QString &path : paths)
        m_files.push_back({path, idOf(path)});
    show();
}

// After a restart, files that still wait are offered as before. Those that came while the session was being opened are
// among them.
void ReadOffer::offerAgain()
{
    m_files.clear();
    for (const Row &row : m_session.rows()) {
        const bool waits = row.state == State::Queued && !row.wanted && row.summary.isNull();
        if (waits && row.indicator.type == IndicatorType::File && isReadable(row.indicator.value))
            m_files.push_back({row.indicator.value, row.id});
    }
    if (!m_files.empty())
        show();
}

void ReadOffer::show()
{
    const QString sentence = m_files.size() == 1
        ? tr("“%1” may be a sample or a report: only its hash is looked up. Read its indicators, or submit it?")
              .arg(offeredName(m_files[0].path))
        : tr("%Ln file(s) may be samples or reports: only their hashes are looked up. Read their indicators, or submit "
             "them?",
            nullptr, int(m_files.size()));
    m_strip.showMessage(MessageStrip::Kind::Information, sentence,
        m_files.size() == 1 ? tr("Read indicators") : tr("Read all"), [this, files = m_files] { read(files); });
    if (m_files.size() > 1)
        m_strip.carry(buttonForOne());
    std::vector<RowId> ids;
    for (const File &file : m_files) {
        if (file.id != 0)
            ids.push_back(file.id);
    }
    if (!ids.empty())
        m_strip.addChoice(tr("Submit as samples"), [this, ids] { Q_EMIT startWanted(ids); });
}

QWidget *ReadOffer::buttonForOne()
{
    auto *button = new QToolButton;
    button->setObjectName(u"readOne"_s);
    button->setText(tr("Read one"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(button);
    menu->setObjectName(u"readOneMenu"_s);
    for (size_t i = 0; i < std::min(m_files.size(), maxInMenu); ++i) {
        QAction *one = menu->addAction(offeredName(m_files[i].path).replace(u'&', "&&"_L1));
        connect(one, &QAction::triggered, this, [this, path = m_files[i].path] { readOne(path); });
    }
    button->setMenu(menu);
    return button;
}

void ReadOffer::read(std::vector<File> files)
{
    QStringList paths;
    std::vector<RowId> ids;
    for (const File &file : files) {
        paths += file.path;
        if (file.id != 0)
            ids.push_back(file.id);
    }
    Q_EMIT readWanted(paths, ids);
}

// The others are still offered.
void ReadOffer::readOne(const QString &path)
{
    const auto one = std::ranges::find(m_files, path, &File::path);
    if (one == m_files.end())
        return;
    const File file = *one;
    m_files.erase(one);
    show();
    read({file});
}

// Submitted or removed by other means.
bool ReadOffer::isDecided(File &file) const
{
    if (file.id == 0)
        file.id = idOf(file.path);
    if (file.id == 0)
        return false;
    const Row *row = m_session.find(file.id);
    return !row || row->action == QLatin1StringView(triageAction.word);
}

void ReadOffer::dropDecided()
{
    const size_t before = m_files.size();
    std::erase_if(m_files, [this](File &file) { return isDecided(file); });
    if (m_files.size() == before)
        return;
    if (m_files.empty())
        m_strip.dismiss();
    else
        show();
}

} // namespace assay

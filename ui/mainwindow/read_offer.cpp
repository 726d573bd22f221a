// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/read_offer.h"

#include "intake/import.h"
#include "look/message_strip.h"
#include "session/session.h"
#include "text/user_text.h"

#include <algorithm>
#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

ReadOffer::ReadOffer(MessageStrip &strip, const Session &session, QObject *parent)
    : QObject(parent)
    , m_strip(strip)
    , m_session(session)
{
    strip.setObjectName(u"readOffer"_s);
    connect(&session, &Session::loaded, this, &ReadOffer::offerAgain);
    connect(&session, &Session::changed, this, &ReadOffer::dropDecided);
    connect(&session, &Session::removed, this, &ReadOffer::dropDecided);
    connect(&session, &Session::rearranged, this, &ReadOffer::dropDecided);
    connect(&strip, &MessageStrip::dismissed, this, [this] {
        m_paths.clear();
        m_ids.clear();
    });
}

void ReadOffer::add(const std::vector<RowId> &ids, const QStringList &paths)
{
    m_paths += paths;
    m_ids.insert(m_ids.end(), ids.begin(), ids.end());
    show();
}

//! After a restart they wait as before. What came while the file was being opened is among them, with its ids.
void ReadOffer::offerAgain()
{
    m_paths.clear();
    m_ids.clear();
    for (const Row &row : m_session.rows()) {
        const bool waits = row.state == State::Queued && !row.wanted && row.summary.isNull();
        if (waits && row.indicator.type == IndicatorType::File && isReadable(row.indicator.value)) {
            m_paths += row.indicator.value;
            m_ids.push_back(row.id);
        }
    }
    if (!m_paths.isEmpty())
        show();
}

void ReadOffer::show()
{
    const QString sentence = m_paths.size() == 1
        ? tr("“%1” may be a sample or a report. Read its indicators, or start it as a sample?")
              .arg(forDisplay(m_paths[0].section(u'/', -1), 80))
        : tr("%Ln file(s) may be samples or reports. Read their indicators, or start them as samples?", nullptr,
            int(m_paths.size()));
    m_strip.showMessage(MessageStrip::Kind::Information, sentence, tr("Read indicators"),
        [this, paths = m_paths, ids = m_ids] { Q_EMIT readWanted(paths, ids); });
    if (!m_ids.empty())
        m_strip.addChoice(tr("Start as samples"), [this, ids = m_ids] { Q_EMIT startWanted(ids); });
}

//! Started or removed by other means.
void ReadOffer::dropDecided()
{
    const bool waits = m_ids.empty() || std::ranges::any_of(m_ids, [this](RowId id) {
        const Row *row = m_session.find(id);
        return row && row->state == State::Queued;
    });
    if (!waits)
        m_strip.dismiss();
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/hashes_tab.h"

#include "export/cell_values.h"
#include "look/plain_text.h"
#include "text/user_text.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
struct Digest
{
    const char *name; //!< the field's own word, the same in every language
    QString (*value)(const Row &row);
};
constexpr std::array digests{
    Digest{digestInfo(DigestKind::Md5).title, [](const Row &i) { return cell::digest(i, DigestKind::Md5); }},
    Digest{digestInfo(DigestKind::Sha1).title, [](const Row &i) { return cell::digest(i, DigestKind::Sha1); }},
    Digest{digestInfo(DigestKind::Sha256).title, [](const Row &i) { return cell::digest(i, DigestKind::Sha256); }},
    Digest{digestInfo(DigestKind::Sha512).title, [](const Row &i) { return cell::digest(i, DigestKind::Sha512); }},
    Digest{"Imphash", [](const Row &i) { return cell::named(i, u"Imphash"); }},
};

const RelatedIndicator *ownDigest(const Row &row, const QString &type)
{
    const auto &related = row.record->findings.related;
    const auto own = std::ranges::find_if(
        related, [&](const RelatedIndicator &one) { return one.type == type && cell::isOwnDigest(row, one); });
    return own == related.end() ? nullptr : &*own;
}
} // namespace

HashesTab::HashesTab(Session &session, QWidget *parent)
    : DetailsTab(parent)
    , m_session(session)
    , m_nothing(new PlainLabel(tr("No hashes yet. “Compute all hashes” computes those of a file; Get Report Summary "
                                  "returns those of a sample on the appliance."),
          this))
    , m_copyAll(new QPushButton(QIcon::fromTheme(u"copy"_s), tr("Copy &all"), this))
{
    setObjectName(u"hashesTab"_s);
    m_nothing->setObjectName(u"hashesNothing"_s);
    m_nothing->setWordWrap(true);
    m_copyAll->setObjectName(u"hashesCopyAll"_s);
    m_copyAll->setToolTip(tr("Copy every hash with its name, one per line"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(10);
    grid->addWidget(m_nothing, 0, 0, 1, 4);
    for (const Digest &digest : digests) {
        const QString name = QString::fromLatin1(digest.name);
        const QString word = name.toLower().remove(u'-');
        Line line{new PlainLabel(name, this), new QLineEdit(this), new QToolButton(this),
            new QCheckBox(tr("Export"), this), {}, {}};
        line.value->setObjectName(u"hash-"_s + word);
        line.value->setAccessibleName(name);
        line.value->setReadOnly(true);
        line.value->setDragEnabled(true);
        line.value->setFont(fixedFont());
        line.copy->setObjectName(u"hashCopy-"_s + word);
        line.copy->setIcon(QIcon::fromTheme(u"copy"_s));
        line.copy->setToolTip(tr("Copy %1").arg(name));
        line.copy->setAccessibleName(tr("Copy %1").arg(name));
        line.copy->setFocusPolicy(Qt::StrongFocus);
        line.name->setBuddy(line.value);
        const int row = grid->rowCount();
        grid->addWidget(line.name, row, 0);
        grid->addWidget(line.value, row, 1);
        grid->addWidget(line.copy, row, 2);
        grid->addWidget(line.keep, row, 3);
        const size_t index = m_lines.size();
        line.keep->setObjectName(u"hashKeep-"_s + word);
        line.keep->setAccessibleName(tr("Export %1").arg(name));
        line.keep->setToolTip(tr("Name this hash in exports that list indicators"));
        connect(line.keep, &QCheckBox::clicked, this, [this, index](bool on) {
            m_session.update(m_id, [key = m_lines[index].key, on](Row &item) {
                if (on)
                    item.unticked.remove(key);
                else
                    item.unticked.insert(key);
            });
        });
        connect(line.copy, &QToolButton::clicked, this, [this, index, name] {
            QGuiApplication::clipboard()->setText(clipboardLine(m_lines[index].exact));
            Q_EMIT said(tr("%1 copied.").arg(name));
        });
        m_lines.push_back(line);
    }
    grid->addWidget(m_copyAll, grid->rowCount(), 1, 1, 3, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    connect(m_copyAll, &QPushButton::clicked, this, &HashesTab::copyAll);
    showRow(nullptr);
}

void HashesTab::copyAll()
{
    QStringList lines;
    for (const Line &line : m_lines) {
        if (!line.exact.isEmpty())
            lines << line.name->text() + u'\t' + clipboardLine(line.exact);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT said(tr("%Ln hash(es) copied.", nullptr, int(lines.size())));
}

void HashesTab::showRow(const Row *row)
{
    bool any = false;
    m_id = row ? row->id : 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        line.exact = row ? digests[i].value(*row) : QString();
        const bool known = !line.exact.isEmpty();
        any = any || known;
        const QString shown = forDisplay(line.exact);
        if (line.value->text() != shown) { // a selection in an unchanged digest stays
            line.value->setText(shown);
            line.value->setCursorPosition(0);
        }
        for (QWidget *widget : std::initializer_list<QWidget *>{line.name, line.value, line.copy})
            widget->setVisible(known);
        const RelatedIndicator *own = row ? ownDigest(*row, line.name->text()) : nullptr;
        line.key = own && !own->automatic ? tickKey(*own) : QString();
        line.keep->setVisible(!line.key.isEmpty());
        line.keep->setChecked(own && isKept(*row, *own));
    }
    m_copyAll->setVisible(any);
    m_nothing->setVisible(!any);
}

bool HashesTab::saysSomething(const Row *row) const
{
    return row && std::ranges::any_of(digests, [row](const Digest &digest) { return !digest.value(*row).isEmpty(); });
}

QString HashesTab::title(const Row *) const
{
    return tr("Hashes");
}

} // namespace assay

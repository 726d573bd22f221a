// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/digest_run.h"

namespace assay {

// Facts that add-tags and remove-tags leave in the findings.
inline constexpr QStringView changedTagsFact = u"Tags Changed"; //!< what was added or removed, comma-separated

// Reads the tags of a sample, sends only those that have to be added or removed, and keeps those that the appliance
// holds afterwards. The base of add-tags and remove-tags.
class SharedTagsRun : public DigestRun
{
    Q_OBJECT
public:
    enum class Change { Add, Remove };
    SharedTagsRun(ActionContext &context, Target target, Change change);

    static Disclosures discloses(const Target &target);

private:
    void ask(const QString &digest) override;
    void read(const QString &digest);
    void send(const QString &digest, const QStringList &held);
    void conclude(const QStringList &held, const QStringList &changed);
    QStringList wanted() const;

    Change m_change;
};

extern const Parameter sharedTagsParameter; //!< the command line's --tags
// Splits a comma-separated list; trims the tags and leaves out empty ones and repetitions.
QStringList tagList(const QString &text);
// What is wrong with the tags, as a translated sentence; empty if nothing is.
QString sharedTagsFault(const QStringList &tags);

} // namespace assay

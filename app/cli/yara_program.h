// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connected_program.h"
#include "hunting/retro_hunt.h"
#include "hunting/yara_rules.h"
#include "results.h"

#include <QPointer>

class QJsonObject;

namespace assay::cli {

// What `yara` is told to do.
struct YaraOrder
{
    enum class What { List, Matches, Show, Change, Retro };
    What what = What::List;
    QString name{}; //!< of the rule set; of a retro hunt: empty = the one on the appliance
    RuleChange change = RuleChange::Enable;
    QString text{}; //!< of the rule set to upload
    RetroStep step = RetroStep::Status;
    int maxMatches = 1000;
};

// One order about YARA rule sets, from options to exit code.
class YaraProgram : public ConnectedProgram
{
    Q_OBJECT
public:
    YaraProgram(Options options, YaraOrder order, QObject *parent = nullptr);

private:
    void begin(const Profile &profile) override;
    void interrupted() override;
    void askRuleSetsFrom(int page);
    void askMatchesFrom(int page);
    void takeMatches(const MatchPage &page, int number);
    void askText();
    void sendChange();
    void askRetro(quint64 owner);
    void printRuleSets();
    void printRetro(const RetroHunt &hunt);
    void finishMatches(const QStringList &notes);
    void fail(const ApiError &error);
    bool print(const QJsonObject &object) const;

    const YaraOrder m_order;
    Results m_results;
    QString m_appliance; //!< name of its profile
    QPointer<ApiCall> m_call;
    std::vector<RuleSet> m_ruleSets;
    std::vector<Row> m_rows; //!< matches, if the format needs all of them
    int m_found = 0;
    int m_leftOut = 0;
    QString m_firstLeftOut;
    bool m_isInterrupted = false;
};

} // namespace assay::cli

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/host_token.h"
#include "indicator/rejection.h"
#include "indicator/tld.h"

#include <QString>

#include <optional>
#include <string>

namespace assay::scan {

struct HostVerdict
{
    std::optional<Rejection> rejection;
    std::string ascii; //!< lower case, A-labels
    QString imitated; //!< see imitation()
};

enum class HostContext {
    Bare, //!< only names with a top-level domain of the Public Suffix List
    InUrl, //!< also localhost and the reserved names of private networks
    Named, //!< the context says that it is a host: any top-level domain
    Insisted, //!< the analyst says so: also a name of one label
};

class HostNames
{
public:
    HostVerdict judge(Bytes name, HostContext context);
    bool isTopLevelDomain(Bytes label);
    // "evil.com" followed by Han, Kana or Hangul without a blank: shortens the token to the host. `text`: its source.
    void cutForeignTail(Bytes text, HostToken &token);

private:
    TopLevelDomains m_topLevelDomains;
};

} // namespace assay::scan

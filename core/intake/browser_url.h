// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace assay {

// The address in an attribute of a web page as browsers read it: without tabs and line ends inside, with slashes for
// backslashes, two slashes behind http: and https: however many there are, blanks and quotes encoded, its host not
// percent-encoded. "//host/path" loses its slashes, because the scheme of the page is not known. Other values are
// returned unchanged.
QByteArray asBrowsersRead(QByteArrayView value);

} // namespace assay

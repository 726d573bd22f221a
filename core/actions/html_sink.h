// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "files/save_file.h"

namespace assay {

// Saves an HTML report of the appliance as it is while it arrives; whoever opens it decides with which program. The
// file gets its name only if the text is HTML to its end and asks for no password, as a login page does.
class HtmlSink final : public BodySink
{
public:
    HtmlSink(const QString &path, IfExists ifExists);

    std::optional<ApiError> take(QByteArrayView bytes) override;
    std::optional<ApiError> complete() override;
    bool takesWebPages() const override { return true; }

    const Saved &saved() const { return m_saved; } //!< valid after complete() has succeeded

private:
    SaveFile m_file;
    QByteArray m_head;
    QByteArray m_tail;
    Saved m_saved;
    bool m_isOpen = false;
    bool m_asksForPassword = false;
};

} // namespace assay

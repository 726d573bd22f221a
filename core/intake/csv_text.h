// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/json_text.h"

namespace assay {

// A table whose cells may hold JSON, as tools for endpoints and logs export it: such a cell loses its quotes and the
// escapes of its strings. Other cells stay as they are.
class CsvText : public TextFilter
{
public:
    QByteArray feed(QByteArrayView utf8) override;
    QByteArray finish() override;

private:
    enum class In { Cell, Start, MaybeJson, Json, Quoted };

    void take(char c);
    void decide(char c);
    void passJson();
    void endJson();

    In m_in = In::Start;
    QByteArray m_out;
    QByteArray m_waiting; //!< the start of a cell as it is written
    QByteArray m_content; //!< of a cell that may be JSON, without the quotes of the table
    JsonText m_json;
    bool m_isQuoted = false; //!< the cell
    bool m_isHalfQuote = false; //!< a quote came that ends the cell or stands for one
};

} // namespace assay

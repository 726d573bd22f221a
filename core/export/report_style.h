// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay {

// The style of the HTML report; nothing is fetched. The colours of verdicts are variables, which report_html.cpp
// defines.
inline constexpr char reportStyle[] = R"css(
:root{color-scheme:light dark;--page:#fff;--text:#1d2026;--dim:#5b6270;--line:#dfe2e8;--card:#f6f7f9;
--none:#dfe2e8;--on-none:#1d2026}
@media screen and (prefers-color-scheme:dark){:root{--page:#1e1e1e;--text:#e6e6e6;--dim:#a3abb8;--line:#3a3d42;
--card:#262729;--none:#3a3d42;--on-none:#e6e6e6}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1180px;padding:32px 28px 56px;background:var(--page);color:var(--text);
font:15px/1.5 system-ui,"DejaVu Sans",sans-serif}
h1{margin:0;font-size:30px;line-height:1.2}h2{margin:40px 0 12px;font-size:20px}h3{margin:0 0 10px;font-size:15px}
.made{margin:6px 0 0;color:var(--dim)}
.tlp{float:right;margin:2px 0 0;padding:3px 12px;border:2px solid var(--text);border-radius:4px;font-weight:700;
letter-spacing:.04em}
.demo{margin:14px 0 0;padding:8px 12px;background:#e69f00;color:#000;border-radius:4px;font-weight:600}
.summary{display:flex;flex-wrap:wrap;align-items:center;gap:20px 36px;margin-top:26px;padding:20px 26px;
background:var(--card);border:1px solid var(--line);border-radius:10px}
.ring{width:164px;height:164px;flex:none}
.ring circle{fill:none;stroke-width:18}.ring .track{stroke:var(--line)}.ring .piece{transform:rotate(-90deg);
transform-origin:70px 70px}
.ring .malicious{stroke:var(--malicious)}.ring .suspicious{stroke:var(--suspicious)}
.ring .goodware{stroke:var(--goodware)}.ring .unknown{stroke:var(--unknown)}.ring .none{stroke:var(--none)}
.ring text{fill:var(--text);text-anchor:middle}.ring .big{font-size:30px;font-weight:700}
.ring .small{font-size:11px;fill:var(--dim)}
.sentence{margin:0 0 12px;font-size:19px;font-weight:600}
.shares{display:flex;flex-wrap:wrap;gap:10px 26px;margin:0;padding:0;list-style:none}
.shares li{display:flex;align-items:center;gap:10px}.shares b{font-size:18px}
.badge{display:inline-flex;align-items:center;gap:6px;padding:2px 10px 2px 7px;border-radius:4px;font-weight:600;
font-size:13px;white-space:nowrap;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.badge svg{width:14px;height:14px;fill:none;stroke:currentColor;stroke-width:1.6}
.badge.malicious{background:var(--malicious);color:var(--on-malicious)}
.badge.suspicious{background:var(--suspicious);color:var(--on-suspicious)}
.badge.goodware{background:var(--goodware);color:var(--on-goodware)}
.badge.unknown{background:var(--unknown);color:var(--on-unknown)}
.badge.none{background:var(--none);color:var(--on-none);padding-left:10px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:14px}
th{padding:6px 10px;text-align:left;color:var(--dim);font-weight:600;border-bottom:2px solid var(--line);
white-space:nowrap}
td{padding:6px 10px;border-bottom:1px solid var(--line);vertical-align:top}
.indicators td:nth-child(2),.indicators th:nth-child(2){text-align:right}
.code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:13px;overflow-wrap:anywhere}
article{margin:14px 0;padding:16px 20px;background:var(--card);border:1px solid var(--line);
border-left:5px solid var(--malicious);border-radius:6px}
article.suspicious{border-left-color:var(--suspicious)}.summary dl{margin-top:16px}
dl{display:grid;grid-template-columns:minmax(130px,max-content) 1fr;gap:4px 20px;margin:0}
dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
@media(max-width:640px){body{padding:18px 14px}dl{grid-template-columns:1fr}dd{margin-bottom:8px}}
@page{margin:14mm}
@media print{body{max-width:none;padding:0;font-size:11px}table{font-size:10px}.code,.badge{font-size:10px}
.summary,article{-webkit-print-color-adjust:exact;print-color-adjust:exact}
tr,article,.summary{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}.scroll{overflow:visible}}
)css";

// The shapes that distinguish the verdicts without colour.
inline constexpr char reportShapes[]
    = R"svg(<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>
<symbol id="malicious" viewBox="0 0 16 16"><path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM5.5 5.5l5 5m0-5l-5 5"/></symbol>
<symbol id="suspicious" viewBox="0 0 16 16"><path d="M8 2l6.5 12h-13zM8 6.5v3.6m0 1.3v1.2"/></symbol>
<symbol id="goodware" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5"/><path d="M5 8.3l2.2 2.2L11 6"/></symbol>
<symbol id="unknown" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.5"/><path d="M6 6.2c.3-2.3 4-2.2 4 .1 0 1.5-2 1.6-2 3.2m0 1.3v1.2"/></symbol>
</defs></svg>
)svg";

} // namespace assay

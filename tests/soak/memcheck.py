# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assay-cli under valgrind's memcheck, on the demo appliance: memcheck.py CLI APPLIANCE SUPPRESSIONS

No invalid access, no use of what was never set, nothing definitely lost."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

cli, appliance, suppressions = sys.argv[1:]
if not shutil.which("valgrind"):
    print("valgrind is not installed")
    sys.exit(77)

with tempfile.TemporaryDirectory() as folder:
    box = subprocess.Popen([appliance, "--latency", "0", "--processing", "100", "--until-stdin-ends", "--samples-into",
                            os.path.join(folder, "samples")], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    start = json.loads(box.stdout.readline())
    ca = os.path.join(folder, "ca.pem")
    with open(ca, "w") as out:
        out.write(start["certificate"])
    mail = os.path.join(folder, "mail")
    with open(mail, "w") as out:
        out.write(f"hxxp://bad[.]example[.]com and {start['hashes'][0]}\n")
    to_box = ["--appliance", start["url"], "--ca", ca, "--no-proxy"]
    runs = [
        [*to_box, "triage", *start["samples"][:3], start["urls"][0], *start["hashes"][:4], start["absent"][0], "nonsense"],
        [*to_box, "--format", "csv", "--from", mail, "summary"],
        [*to_box, "--format", "table", "get-pdf", start["hashes"][0], "--into", folder],
        [*to_box, "classification", "0" * 40, "--fail-on", "malicious"],
        ["completion", "bash"],
    ]
    failed = 0
    for arguments in runs:
        # Timeouts are for networks, not for a machine that is fifty times slower than itself.
        done = subprocess.run(["valgrind", "-q", "--error-exitcode=99", "--leak-check=full", "--errors-for-leak-kinds=definite",
                               "--show-leak-kinds=definite", "--num-callers=25", "--suppressions=" + suppressions, cli, *arguments],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=folder,
                              env={**os.environ, "ASSAY_TOKEN": start["token"], "HOME": folder, "LC_ALL": "C.UTF-8"})
        clean = done.returncode in (0, 1)
        print(f"{'clean' if clean else 'NOT CLEAN'}: assay-cli {' '.join(arguments[:8])}")
        if not clean:
            failed += 1
            print(done.stderr[-6000:])
    box.stdin.close()
    box.wait()
print(f"memcheck {'ok' if not failed else 'FAIL'}: {len(runs)} runs")
sys.exit(1 if failed else 0)

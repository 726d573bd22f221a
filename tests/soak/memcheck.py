# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""assay-cli under valgrind's memcheck, on the demo appliance: memcheck.py CLI APPLIANCE

No invalid access, no use of what was never set, nothing definitely lost."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

cli, appliance = sys.argv[1:]
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
    # valgrind cannot read what newer compilers write for debuggers; the names of functions stay.
    plain = os.path.join(folder, "assay-cli")
    subprocess.run(["objcopy", "--strip-debug", cli, plain], check=True)
    # What each prints at least, for valgrind has an exit code of its own where it cannot even start a program.
    runs = [
        ([*to_box, "triage", *start["samples"][:3], start["urls"][0], *start["hashes"][:4], start["absent"][0], "nonsense"], 1,
         '"state":"done"'),
        ([*to_box, "--format", "csv", "--from", mail, "summary"], 0, start["hashes"][0]),
        ([*to_box, "--format", "table", "get-pdf", start["hashes"][0], "--into", folder], 0, start["hashes"][0][:12]),
        ([*to_box, "classification", "0" * 40, "--fail-on", "malicious"], 0, '"state":"not_found"'),
        (["completion", "bash"], 0, "complete "),
    ]
    failed = 0
    for arguments, code, printed in runs:
        # Timeouts are for networks, not for a machine that is fifty times slower than itself.
        done = subprocess.run(["valgrind", "-q", "--error-exitcode=99", "--leak-check=full", "--errors-for-leak-kinds=definite",
                               "--show-leak-kinds=definite", "--num-callers=25", plain, *arguments],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=folder,
                              env={**os.environ, "ASSAY_TOKEN": start["token"], "HOME": folder, "LC_ALL": "C.UTF-8"})
        clean = done.returncode == code and printed in done.stdout
        print(f"{'clean' if clean else 'NOT CLEAN'}: assay-cli {' '.join(arguments[:8])}")
        if not clean:
            failed += 1
            print(f"exit code {done.returncode}, printed: {done.stdout[-1000:]}")
            print(done.stderr[-6000:])
    box.stdin.close()
    box.wait()
print(f"memcheck {'ok' if not failed else 'FAIL'}: {len(runs)} runs")
sys.exit(1 if failed else 0)

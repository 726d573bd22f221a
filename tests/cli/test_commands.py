# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Profiles, tokens, completion and the manual page."""

import json
import os
import pty
import re
import select
import shlex
import shutil
import signal
import subprocess
import sys
import termios
import time
import unittest

from cli_case import CLI, CliCase

WITH_KEYRING = sys.argv.pop(1) if len(sys.argv) > 1 and sys.argv[1].endswith(".sh") else None


class Profiles(CliCase):
    def profiles_file(self):
        return os.path.join(self.home.name, ".config", "assay", "profiles.json")

    def setUp(self):
        if os.path.exists(self.profiles_file()):
            os.remove(self.profiles_file())

    def test_add_list_use_test_and_work(self):
        self.assertIn("no profiles yet", self.bare("profiles", "list").err)
        self.assertEqual(self.bare("profiles", "add", "home", self.box.url, "--ca", self.box.ca).code, 0)
        self.assertEqual(self.bare("profiles", "add", "other", "a1000.example.org", "--hash-only").code, 0)
        self.assertEqual(os.stat(self.profiles_file()).st_mode & 0o777, 0o600)
        listed = self.bare("profiles", "list").out.splitlines()
        self.assertEqual([line.split("\t")[0] for line in listed], ["* home", "  other"])
        self.assertEqual(self.bare("profiles", "use", "other").code, 0)
        self.assertTrue(self.bare("profiles", "list").out.splitlines()[1].startswith("* other"))

        token = {"ASSAY_TOKEN": self.box.token}
        works = self.bare("profiles", "test", "home", env=token)
        self.assertEqual(works.code, 0, works.out + works.err)
        refused = self.bare("profiles", "test", "home", env={"ASSAY_TOKEN": "f" * 40})
        self.assertEqual(refused.code, 3, refused.out + refused.err)
        item = self.bare("--profile", "home", "summary", self.box.start["hashes"][0], env=token).items[0]
        self.assertEqual(item["state"], "done")

    def test_hosts_that_look_like_others(self):
        cyrillic, ascii_form = "\u04301000.com", "xn--1000-43d.com"  # its first letter is not the Latin a
        added = self.bare("profiles", "add", "lab", cyrillic)
        self.assertEqual(added.code, 0, added.err)
        self.assertIn(ascii_form, added.err)
        self.assertEqual(self.bare("profiles", "add", cyrillic, cyrillic).code, 0)
        listed = self.bare("profiles", "list").out
        self.assertNotIn("\u0430", listed)
        self.assertEqual([line.strip(" *").split("\t")[:2] for line in listed.splitlines()],
                         [["lab", ascii_form], [ascii_form, ascii_form]])
        self.assertEqual(self.bare("profiles", "use", ascii_form).code, 0)
        refused = self.bare("profiles", "add", "evil", "a1000.com\u2044evil.example")
        self.assertEqual(refused.code, 2)
        self.assertIn("U+2044", refused.err)
        asked = self.bare("--appliance", cyrillic, "--no-proxy", "summary", self.box.start["hashes"][0],
                          env={"ASSAY_TOKEN": "f" * 40})
        self.assertIn(f"The appliance is https://{ascii_form}.", asked.err)
        self.assertNotIn("\u0430", asked.err)

    def test_removed_without_a_keyring(self):
        self.bare("profiles", "add", "home", self.box.url)
        result = self.bare("profiles", "remove", "home", env={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"})
        self.assertEqual(result.code, 0, result.err)
        self.assertIn("could not be removed", result.err)
        self.assertIn("no profiles yet", self.bare("profiles", "list").err)

    def test_what_goes_wrong_is_said(self):
        self.bare("profiles", "add", "home", self.box.url)
        for arguments in (("profiles",), ("profiles", "fly"), ("profiles", "add", "x"), ("profiles", "remove", "absent"),
                          ("profiles", "add", "home", "other.example.org"), ("profiles", "add", "x", "http://a/b"),
                          ("profiles", "add", "", "a.example.org"), ("profiles", "add", " ", "a.example.org"),
                          ("profiles", "list", "--ca", "x"), ("profiles", "use", "absent"),
                          ("--profile", "absent", "summary", "x"), ("completion", "csh"), ("token", "set", "x")):
            result = self.bare(*arguments)
            self.assertEqual((result.code, result.out), (2, ""), arguments)
            self.assertTrue(result.err.strip(), arguments)
        untrusted = self.bare("profiles", "test", "home", env={"ASSAY_TOKEN": self.box.token})
        self.assertEqual(untrusted.code, 4)
        self.assertIn("not trusted", untrusted.out)

    def test_help_of_each_command(self):
        overview = self.bare("--help").out
        for command in ("extract", "profiles", "token", "log", "completion", "man"):
            result = self.bare(command, "--help")
            self.assertEqual((result.code, result.err), (0, ""))
            self.assertTrue(result.out.startswith("Usage: assay-cli " + command), "the name without its path")
            self.assertIn("\n  --quiet ", result.out)
            self.assertGreaterEqual(len(self.examples(result.out)), 2, command)
            self.assertIn(command, overview)

    def examples(self, page):
        return [line.strip() for line in page.split("\nExamples:\n")[1].splitlines()]

    def actions(self):
        return re.findall(r"`([a-z-]+)` \|", self.bare("--list-actions").out)

    def test_help_of_each_action(self):
        overview = self.bare("--help").out
        self.assertTrue(overview.startswith("Usage: assay-cli "))
        groups = ["Appliance:", "Input:", "Output:", "Connection:"]
        self.assertLessEqual(set(groups), set(overview.splitlines()))
        table = self.bare("--list-actions").out
        every = set(re.findall(r"--([a-z-]+)", table))
        for action in self.actions():
            own = set(re.findall(r"--([a-z-]+)", next(line for line in table.splitlines() if f"| `{action}` |" in line)))
            page = self.bare(action, "--help")
            self.assertEqual((page.code, page.err), (0, ""), action)
            self.assertEqual(page.raw, self.bare("--help", action).raw)
            self.assertTrue(page.out.startswith(f"Usage: assay-cli {action} "), page.out)
            options = set(re.findall(r"^  --([a-z0-9-]+)", page.out, re.MULTILINE))
            self.assertEqual(options & every, own, action)
            self.assertLessEqual({"appliance", "from", "format", "quiet", "in-flight"}, options)
            saves = ("get-pdf", "dynamic-report", "get-sample", "get-children")
            self.assertEqual("into" in options, action in saves)
            self.assertGreaterEqual(len(self.examples(page.out)), 2, action)
            self.assertLessEqual(max(len(line) for line in page.out.split("\nExamples:")[0].splitlines()), 80)
        self.assertIn("See assay-cli summary --help.", self.bare("summary", "--crawler", "local", "x").err)

    def test_the_examples_work(self):
        for name in ("suspicious.exe", "attachment.doc", "samples/one.bin"):
            os.makedirs(os.path.join(self.home.name, os.path.dirname(name)), exist_ok=True)
            self.file(name, "harmless " + name)
        for name, text in (("hashes.txt", "0" * 40), ("submissions.txt", "1"), ("mail.txt", "0" * 40), ("report.txt", "a.example.com"),
                           ("proxy.log", "0" * 64), ("SHA256SUMS", "0" * 64 + "  x"), ("list.txt", "0" * 40)):
            self.file(name, text + "\n")
        settled = False
        for action in self.actions():
            for line in self.examples(self.bare(action, "--help").out):
                self.assertIn(action, line)
                line = line.replace("tail -F", "cat").replace("assay-cli", shlex.join([CLI, *self.to_box(), "--quiet"]))
                done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, timeout=120,
                                      cwd=self.home.name, env=self.environment())
                self.assertIn(done.returncode, (0, 1, 10), (line, done.stderr))
                self.assertNotIn("--help", done.stderr, line)
                settled = settled or '"state":"done"' in done.stdout
        self.assertTrue(settled)

    def test_quiet(self):
        one = "0" * 40
        loud = self.bare(*self.to_box(), "summary", one)
        self.assertIn("1 not found", loud.err)
        for words in (("--quiet", "summary", one), ("summary", "--quiet", one)):
            quiet = self.bare(*self.to_box(), *words)
            self.assertEqual((quiet.code, quiet.err), (0, ""))
            self.assertEqual(quiet.items[0]["state"], "not_found")
        self.assertIn("not verified", self.bare("--appliance", self.box.url, "--no-verify", "--token-file", self.token_file,
                                                "--quiet", "summary", one).err, "a warning is no remark")
        self.assertTrue(self.bare("--quiet", "fly", one).err, "nor is an error")
        for words in (("--quiet", "profiles", "add", "q", self.box.url), ("profiles", "--quiet", "remove", "q")):
            self.assertEqual(self.bare(*words).out, "")
        text = self.file("text.txt", "http://evil.example.com/a.php")
        self.assertEqual(self.bare("--quiet", "extract", text).out, self.bare("extract", "--quiet", text).out)

    @unittest.skipUnless(WITH_KEYRING and shutil.which("gnome-keyring-daemon"), "no keyring here")
    def test_a_token_in_a_real_keyring(self):
        script = self.file("script.sh", f"""set -eu
cli="$1"
"$cli" profiles add home "{self.box.url}" --ca "{self.box.ca}"
code=0; "$cli" summary {'0' * 40} || code=$?; [ "$code" = 2 ]
printf '%s\\n' "{self.box.token}" | "$cli" token set
"$cli" summary {self.box.start['hashes'][0]} | grep -q '"state":"done"'
code=0; echo 'no token at all' | "$cli" token set || code=$?; [ "$code" = 2 ]
"$cli" token remove
code=0; "$cli" summary {'0' * 40} || code=$?; [ "$code" = 2 ]
printf '%s\\n' "{self.box.token}" | "$cli" token set --profile home
"$cli" profiles remove home
! "$cli" profiles list | grep home
echo all done
""")
        done = subprocess.run([WITH_KEYRING, "keyring", "/bin/bash", script, CLI], capture_output=True, text=True,
                              env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}, timeout=120)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("all done", done.stdout)
        self.assertNotIn(self.box.token, done.stdout + done.stderr)

    def test_a_typed_token_is_not_shown(self):
        self.bare("profiles", "add", "home", self.box.url)
        pid, master = pty.fork()
        if pid == 0:
            os.execve(CLI, [CLI, "token", "set"], self.environment(DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent"))
        seen = b""
        while b":" not in seen:
            seen += os.read(master, 1000)
        time.sleep(0.3)  # the prompt comes just before the echo goes
        os.write(master, b"c0ffee" * 6 + b"\n")
        while True:
            try:
                seen += os.read(master, 1000)
            except OSError:
                break
        _, status = os.waitpid(pid, 0)
        os.close(master)
        self.assertIn(b'API token for "home":', seen)
        self.assertNotIn(b"c0ffee", seen)
        self.assertEqual(os.waitstatus_to_exitcode(status), 1, seen)  # there is no keyring, and that is said
        self.assertIn(b"was not stored", seen)


    def test_a_signal_at_the_prompt_gives_the_terminal_back(self):
        self.bare("profiles", "add", "home", self.box.url)
        for how in (b"\x03", signal.SIGTERM):
            master, slave = os.openpty()
            process = subprocess.Popen(["setsid", "--ctty", CLI, "token", "set"], stdin=slave, stdout=slave, stderr=slave,
                                       env=self.environment())
            echoes = lambda: bool(termios.tcgetattr(slave)[3] & termios.ECHO)
            self.wait_for(lambda: not echoes())
            if how == b"\x03":
                os.write(master, how)
            else:
                process.send_signal(how)
            process.wait(30)
            self.assertTrue(echoes(), how)
            os.close(master)
            os.close(slave)

    def wait_for(self, condition):
        end = time.monotonic() + 30
        while not condition():
            self.assertLess(time.monotonic(), end)
            time.sleep(0.02)


class Completion(CliCase):
    def bash(self, *words):
        """What bash offers for the last of these words."""
        line = " ".join(f"'{w}'" for w in words)
        script = f"""source <({CLI} completion bash); COMP_WORDS=(assay-cli {line}); COMP_CWORD={len(words)}
_assay_cli; printf '%s\\n' "${{COMPREPLY[@]}}" """
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, cwd=self.home.name,
                              env={**self.environment(), "PATH": os.path.dirname(CLI) + ":" + os.environ["PATH"]})
        self.assertEqual(done.stderr, "")
        return set(done.stdout.split("\n")) - {""}

    def test_bash(self):
        self.assertLessEqual({"triage", "submit-url", "profiles", "token", "completion"}, self.bash(""))
        self.assertEqual(self.bash("tria"), {"triage"})
        self.assertEqual(self.bash("triage", "--craw"), {"--crawler"})
        self.assertEqual(self.bash("summary", "--craw"), set(), "not a parameter of this action")
        self.assertEqual(self.bash("triage", "--crawler", ""), {"local", "cloud"})
        self.assertEqual(self.bash("--format", "nd"), {"ndjson"})
        self.assertEqual(self.bash("summary", "--columns", "verdict,sha25"), {"verdict,sha256"})
        self.assertEqual(self.bash("profiles", "re"), {"remove"})
        self.bare("profiles", "add", "my box", self.box.url)
        self.assertEqual(self.bash("--profile", "my"), {"my\\ box"})
        self.assertEqual(self.bash("--profile", "my\\ b"), {"my\\ box"})
        self.assertEqual(self.bash("--profile", '"my'), {"my box"}, "the quote is there already")
        self.file("some-file", "")
        self.assertIn("some-file", self.bash("triage", "some"))
        self.file("two words.txt", "")
        self.assertEqual(self.bash("triage", "two"), {"two words.txt"})
        self.assertEqual(self.bash("--from", "two"), {"two words.txt"})
        self.assertEqual(self.bash("--from", "two\\ w"), {"two words.txt"})
        self.assertEqual(self.bash("--format", "=", "nd"), {"ndjson"})

    def test_bash_runs_nothing_that_a_name_says(self):
        mark = os.path.join(self.home.name, "executed")
        names = [f"x'$(touch {mark})'", f"x`touch {mark}`", f'x"; touch {mark}; "', "x$HOME", "x *"]
        for name in names:
            self.assertEqual(self.bare("profiles", "add", name, self.box.url).code, 0, name)
        for words in (("--profile", "x"), ("--profile", ""), ("token", "set", "--profile", "x")):
            offered = self.bash(*words)
            self.assertLessEqual({(name,) for name in names}, {tuple(shlex.split(word)) for word in offered})
            for word in offered:  # as bash takes what stands in the line then
                said = subprocess.run(["bash", "-c", f"printf %s {word}"], capture_output=True, text=True, check=True)
                self.assertEqual(said.stdout, shlex.split(word)[0])
        self.assertEqual(self.bash("--profile", '"x'), set(), "inside of quotes these would have to look otherwise")
        self.assertFalse(os.path.exists(mark))

    @unittest.skipUnless(shutil.which("zsh"), "no zsh here")
    def test_zsh(self):
        self.bare("profiles", "add", "zed $box", self.box.url)
        path = self.file("_assay-cli", self.bare("completion", "zsh").raw)
        subprocess.run(["zsh", "-n", path], check=True)
        # The real completion system, driven through a terminal of its own.
        pid, master = pty.fork()
        if pid == 0:
            os.execve(shutil.which("zsh"), ["zsh", "-f", "-i"], self.environment(TERM="dumb", PS1="> "))
        os.write(master, f"PATH={os.path.dirname(CLI)}:$PATH; fpath=({self.home.name} $fpath); autoload -U compinit; "
                         "compinit -u -D; setopt no_beep; echo rea''dy\n".encode())
        seen = self.until(master, b"ready\r\n")
        os.write(master, b"assay-cli triage --crawler clo\t")
        seen = self.until(master, b"cloud")
        self.assertIn(b"cloud", seen)
        os.write(master, b"\x15assay-cli --profile zed\t")  # before there is any action
        self.until(master, b"zed\\ \\$box")
        os.close(master)
        os.waitpid(pid, 0)

    def until(self, master, text):
        seen = b""
        while text not in seen:
            self.assertTrue(select.select([master], [], [], 30)[0], seen)
            seen += os.read(master, 1000)
        return seen

    @unittest.skipUnless(shutil.which("fish"), "no fish here")
    def test_fish(self):
        path = self.file("assay-cli.fish", self.bare("completion", "fish").raw)
        with_program = {**self.environment(), "PATH": os.path.dirname(CLI) + ":" + os.environ["PATH"]}

        def offered(line):
            done = subprocess.run(["fish", "-N", "-c", f"source {path}; complete -C '{line}'"], capture_output=True,
                                  text=True, check=True, env=with_program)
            return {entry.split("\t")[0] for entry in done.stdout.splitlines()}

        self.assertLessEqual({"triage", "profiles"}, offered("assay-cli "))
        self.assertEqual(offered("assay-cli triage --crawler "), {"local", "cloud"})
        self.assertIn("remove", offered("assay-cli profiles "))
        self.assertEqual(offered("assay-cli summary --format=nd"), {"--format=ndjson"})

    @unittest.skipUnless(shutil.which("fish"), "no fish here")
    def test_fish_runs_nothing_that_a_name_says(self):
        mark = os.path.join(self.home.name, "executed")
        self.bare("profiles", "add", f"x (touch {mark}) $HOME", self.box.url)
        path = self.file("assay-cli.fish", self.bare("completion", "fish").raw)
        done = subprocess.run(["fish", "-N", "-c", f"source {path}; complete -C 'assay-cli --profile '"],
                              capture_output=True, text=True, check=True,
                              env={**self.environment(), "PATH": os.path.dirname(CLI) + ":" + os.environ["PATH"]})
        self.assertIn("(touch", done.stdout)
        self.assertFalse(os.path.exists(mark))

    def test_candidates(self):
        def candidates(*words):
            lines = self.bare("complete", "--", *words).out.splitlines()
            return lines[0], [line.split("\t")[0] for line in lines[1:]]

        self.assertEqual(candidates("summary", "--columns=verdict,sha25"), ("words", ["--columns=verdict,sha256"]))
        self.assertEqual(candidates("--format", "=", "nd"), ("words", ["ndjson"]))
        self.assertEqual(candidates("triage", "--from", ""), ("files", []))
        self.assertEqual(candidates("--into", ""), ("folders", []))
        self.assertEqual(candidates("triage", "some"), ("files", []))
        self.assertEqual(candidates("--appliance", "summary", "tri"), ("words", ["triage"]), "a value is not an action")
        self.assertEqual(candidates("profiles", "use", ""), ("words", []))
        self.assertEqual(candidates(), candidates(""))
        self.assertNotIn("complete", candidates("")[1] + self.bare("--help").out.split())


class Manual(CliCase):
    def test_names_everything(self):
        page = self.bare("man").out
        for word in ("unclear", "triage", "reanalyze", "profiles add", "--files0-from".replace("--", ""), "risk_score", "attributes"):
            self.assertIn(word, page)

    @unittest.skipUnless(shutil.which("mandoc"), "no mandoc here")
    def test_lint(self):
        path = self.file("assay-cli.1", self.bare("man").raw)
        done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", path], capture_output=True, text=True)
        self.assertEqual(done.stdout, "")
        text = subprocess.run(["mandoc", "-T", "utf8", path], capture_output=True, text=True, check=True).stdout
        self.assertIn("--fail-on", "".join(c for i, c in enumerate(text) if c != "\b" and text[i + 1:i + 2] != "\b"))


del CliCase
if __name__ == "__main__":
    unittest.main(verbosity=2)

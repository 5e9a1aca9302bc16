#!/usr/bin/env python3
# Copyright 2026 The entente developers
# SPDX-License-Identifier: Apache-2.0

"""usage: virtuoso.py PROGRAM

Starts Debian's Virtuoso on the loopback device with an empty database of its
own, loads the Turtle of every example, counts the triples, and asks a query
of one hop.  Skipped where Virtuoso is not installed.
"""

import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from harness import EXAMPLES, Report, run, scratch, skip  # noqa: E402

GRAPH = "https://example.org/graph/"
QUERY = ("SPARQL PREFIX ent: <https://w3id.org/entente/ontology#> "
         "SELECT ?x ?y FROM <%s> WHERE { ?x ent:partnerOf ?y };")
CONFIGURATION = """[Database]
DatabaseFile = {0}/virtuoso.db
ErrorLogFile = {0}/virtuoso.log
LockFile = {0}/virtuoso.lck
TransactionFile = {0}/virtuoso.trx
xa_persistent_file = {0}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {0}/temporary.db
TransactionFile = {0}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{1}
DirsAllowed = {0}
NumberOfBuffers = 2000
MaxCheckpointRemap = 500
SchedulerInterval = 10
LiteMode = 0
DisableTcpSocket = 0
[HTTPServer]
ServerPort = 127.0.0.1:{2}
"""


def find_tool(*names):
    """Return the first of the tools that is installed, or None."""
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    return None


def free_port():
    """Return a port that nobody listens on."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


class Server:
    """A running Virtuoso."""

    def __init__(self, folder, server, client):
        self.folder = folder
        self.client = client
        self.port = free_port()
        (folder / "virtuoso.ini").write_text(
            CONFIGURATION.format(folder, self.port, free_port()), "utf-8")
        with open(folder / "output.txt", "wb") as output:
            self.process = subprocess.Popen(
                [server, "-f", "-c", folder / "virtuoso.ini"], cwd=folder,
                stdin=subprocess.DEVNULL, stdout=output, stderr=output)

    def ask(self, statement, timeout=60):
        """Run a statement and return what the client prints."""
        result = run([self.client, f"127.0.0.1:{self.port}", "dba", "dba",
                      "VERBOSE=OFF", "BANNER=OFF", "PROMPT=OFF",
                      f"EXEC={statement}"], timeout=timeout)
        return result.status, (result.out + result.err).decode("utf-8")

    def wait(self):
        """Wait until it answers; False if it ended or takes too long."""
        for _ in range(120):
            if self.process.poll() is not None:
                return False
            if self.ask("SELECT 'ready' FROM SYS_USERS WHERE U_NAME = 'dba';"
                        )[1].find("ready") >= 0:
                return True
            time.sleep(0.5)
        return False

    def stop(self):
        """Shut it down; kill it if it does not go."""
        if self.process.poll() is None:
            self.ask("SHUTDOWN;")
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def log(self):
        """Return the end of its log."""
        path = self.folder / "virtuoso.log"
        if not path.exists():
            return ""
        return path.read_text("utf-8", "replace")[-600:]


def check_example(server, program, folder, example, report):
    """Load one example and compare counts."""
    name = example.name
    run([program, "export", example / "dossier.xml", "-o",
         folder / f"{name}.ttl", "-o", folder / f"{name}.nt"])
    lines = (folder / f"{name}.nt").read_text("utf-8").splitlines()
    graph = GRAPH + name
    status, said = server.ask(
        f"DB.DBA.TTLP_MT(file_to_string_output('{folder}/{name}.ttl'), '', "
        f"'{graph}');")
    report.check(status == 0 and "Error" not in said, f"{name}: {said}")
    _, said = server.ask(f"SPARQL SELECT COUNT(*) FROM <{graph}> "
                         "WHERE { ?s ?p ?o };")
    report.check(str(len(lines)) in said.split(),
                 f"{name}: wanted {len(lines)} triples, found {said}")
    plain = [line for line in lines if "#partnerOf> <" in line and
             " <https://w3id.org/entente/ontology#partnerOf> " in line]
    _, said = server.ask(QUERY % graph)
    rows = [line for line in said.splitlines() if "/actor/" in line]
    report.check(len(rows) == len(plain),
                 f"{name}: wanted {len(plain)} partners, found {said}")
    return len(rows)


def main():
    """Start, load, ask, stop."""
    program = Path(sys.argv[1]).resolve()
    server = find_tool("virtuoso-t")
    client = find_tool("isql-vt", "isql-v")
    if not server or not client:
        skip("virtuoso-opensource is not installed")
    report = Report("virtuoso")
    with scratch() as folder:
        virtuoso = Server(folder, server, client)
        try:
            if report.check(virtuoso.wait(), "no answer: " + virtuoso.log()):
                rows = [check_example(virtuoso, program, folder, e, report)
                        for e in EXAMPLES]
                report.check(sum(rows), "no partners in any example")
        finally:
            virtuoso.stop()
    report.finish()


if __name__ == "__main__":
    main()

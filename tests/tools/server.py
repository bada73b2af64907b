"""Servers that a check starts on the loopback interface and stops before it ends."""
import contextlib
import json
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(command, folder, url):
    """Runs the server in `folder` until the block ends; the block starts when `url` answers."""
    with open(f"{folder}/server.log", "wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
    try:
        if not answers(url, process):
            with open(f"{folder}/server.log", encoding="utf-8", errors="replace") as log:
                raise RuntimeError(f"{command[0]} does not answer at {url}: {log.read()[-2000:]}")
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def answers(url, process, seconds=90):
    """Whether the server does within that time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return True
        except urllib.error.HTTPError:
            return True  # with a complaint
        except OSError:
            time.sleep(0.2)
    return False


def select(endpoint, query, graph):
    """The answers of a SPARQL endpoint over one named graph, in the JSON results format."""
    form = urllib.parse.urlencode({"query": query, "default-graph-uri": graph}).encode()
    request = urllib.request.Request(endpoint, form, {"Accept": "application/sparql-results+json"})
    with urllib.request.urlopen(request, timeout=120) as response:
        return json.load(response)

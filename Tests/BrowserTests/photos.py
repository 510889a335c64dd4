"""Photographs as cameras make them, drawn by vips: clouds of colour with fine grain, four by five, a few hundred kilobytes each."""

import subprocess
from pathlib import Path


def take(folder, number):
    """A JPEG of 1,600 by 2,000 pixels that lies in the folder; another number is another photo."""
    folder = Path(folder)
    parts = []
    for channel in range(3):
        name = folder / f"{number}-{channel}.v"
        # Natural pictures have this much fine detail for their coarse one.
        subprocess.run(["vips", "fractsurf", name, "1600", "2000", str(2.2 + (number * 7 + channel * 3) % 5 / 10)], check=True)
        scaled = folder / f"{number}-{channel}s.v"
        subprocess.run(["vips", "scale", name, scaled], check=True)
        parts.append(str(scaled))
        name.unlink()
    joined, photo = folder / f"{number}.v", folder / f"{number}.jpg"
    subprocess.run(["vips", "bandjoin", " ".join(parts), joined], check=True)
    subprocess.run(["vips", "copy", joined, f"{photo}[Q=90]", "--interpretation", "srgb"], check=True)
    for part in [*parts, joined]:
        Path(part).unlink()
    return photo

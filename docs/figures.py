"""Draw docs/pictures/ anew from output/.

make pictures
"""

import io
from pathlib import Path

from PIL import Image

import tansiq
from tansiq import network, plots

ROOT = Path(__file__).resolve().parents[1]

graph = tansiq.load(ROOT / "output").network()
recent = network.view(graph, since="2011", statuses=("actual",))
for name, picture in {
    "timeline": plots.timeline(graph, "MA", "FR", lang="ar", size=(11, 7)),
    "matrix": plots.matrix(graph, lang="fr", order="community", top=24),
    "ego": plots.ego(graph, "state/fr", lang="en", by="actors"),
    "centrality": plots.centrality(recent, lang="en", measure="strength", top=6),
}.items():
    drawn = Image.open(io.BytesIO(plots.image(picture, "png"))).convert("RGB")
    # few colours make a small file; without dithering letters stay sharp
    few = drawn.quantize(256, dither=Image.Dither.NONE)
    few.save(ROOT / "docs" / "pictures" / f"{name}.png", optimize=True)

"""Pictures for publication of what a network shows: PNG, SVG and PDF, in Arabic, English and French."""

from tansiq.plots.centrality import centrality
from tansiq.plots.ego import ego
from tansiq.plots.look import FORMATS, Picture, image, save
from tansiq.plots.matrix import matrix
from tansiq.plots.timeline import timeline

__all__ = ["FORMATS", "Picture", "centrality", "ego", "image", "matrix", "save", "timeline"]

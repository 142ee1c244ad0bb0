import tracemalloc
import zlib

import pytest

from tansiq.reading.web.body import read_body
from tansiq.reading.web.failures import TooLarge


@pytest.mark.parametrize("cut", [True, False])
def test_a_bomb_takes_no_more_memory_than_its_limit(cut: bool) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(50)) + packer.flush()
    tracemalloc.start()
    try:
        assert len(read_body([bomb], "gzip", 1_000_000, cut)) == 1_000_000
    except TooLarge:
        assert not cut
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000

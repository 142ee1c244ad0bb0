import time

from tansiq.running.clock import Clock


def test_a_second_is_in_one_stage() -> None:
    clock = Clock()

    def made() -> object:
        for number in range(3):
            time.sleep(0.02)
            yield number

    with clock.stage("writing"):
        assert list(clock.each("reading", made())) == [0, 1, 2]
        time.sleep(0.03)
    with clock.stage("writing"):
        time.sleep(0.03)
    assert list(clock.seconds) == ["writing", "reading"]
    assert clock.seconds["reading"] >= 0.06 and clock.seconds["writing"] >= 0.06
    assert sum(clock.seconds.values()) <= clock.total

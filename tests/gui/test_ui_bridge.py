import threading

from panel_stage import cue
from PySide6.QtCore import QObject, Qt, QThread, Slot

from warmline.ui import Bridge


class Receiver(QObject):
    def __init__(self, bridge):
        super().__init__()
        self.seen = []
        self.threads = set()
        bridge.record.connect(self.take, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def take(self, record):
        self.seen.append(record)
        self.threads.add(QThread.currentThread())


def test_five_thousand_records_arrive_in_order_on_the_gui_thread(qtbot):
    bridge, posted = Bridge(), [cue(float(number)) for number in range(5000)]
    receiver = Receiver(bridge)
    thread = threading.Thread(target=lambda: [bridge.post(record) for record in posted], name="engine")
    thread.start()
    qtbot.waitUntil(lambda: len(receiver.seen) == 5000, timeout=20_000)
    thread.join(timeout=5)
    assert receiver.seen == posted
    assert receiver.threads == {receiver.thread()}


def test_a_record_does_not_run_on_the_threads_stack_that_posts_it(qtbot):
    bridge = Bridge()
    receiver = Receiver(bridge)
    bridge.post(cue(1.0))
    assert receiver.seen == []
    qtbot.waitUntil(lambda: len(receiver.seen) == 1)


def test_at_most_fifteen_levels_a_second_pass(qtbot):
    now_s = [0.0]
    bridge, seen = Bridge(clock=lambda: now_s[0]), []
    bridge.levels.connect(lambda agent, customer: seen.append((agent, customer)))
    for block in range(320):  # ten seconds of 32 ms blocks
        now_s[0] = block * 0.032
        bridge.post_levels(-30.0, float(-block))
    assert 100 <= len(seen) <= 150
    assert seen[0] == (-30.0, 0.0)

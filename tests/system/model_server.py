"""A server on loopback that offers models, and fails in every way that a test asks for."""

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Offer:
    """One file. `cut_after`: the connection breaks after so many bytes of an answer, once for each entry."""

    body: bytes
    etag: str | None = '"one"'
    ranges: bool = True
    tells_length: bool = True
    cut_after: list[int] = field(default_factory=list)
    hold_after: int | None = None  # then says nothing more, until `released`
    status: int = 200
    redirect: str | None = None
    held: threading.Event = field(default_factory=threading.Event)
    released: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True)
class Answer:
    """What was asked and what was sent."""

    path: str
    range: str | None
    if_range: str | None
    status: int
    sent: int


class ModelServer:
    """Serves `offers` by path until `close`; `answers` says what it sent."""

    def __init__(self):
        self.offers = {}
        self.answers = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                server._answer(self)

            def log_message(self, *args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False  # `close` joins them
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="model-server")
        self._thread.start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self._server.server_port}"

    def close(self):
        for offer in self.offers.values():
            offer.released.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _answer(self, handler):
        handler.close_connection = True
        path = handler.path.partition("?")[0].removeprefix("http://models.invalid")
        offer = self.offers.get(path)
        if offer is None or offer.status != 200:
            self._head(handler, 404 if offer is None else offer.status, [("Content-Length", "0")])
            return
        if offer.redirect:
            self._head(handler, 302, [("Location", offer.redirect), ("Content-Length", "0")])
            return
        status, start = self._span(handler, offer)
        body = memoryview(offer.body)[start:]
        headers = [("Content-Length", str(len(body)))] if offer.tells_length else []
        headers += [("ETag", offer.etag)] if offer.etag else []
        if status == 206:
            headers.append(("Content-Range", f"bytes {start}-{len(offer.body) - 1}/{len(offer.body)}"))
        self._head(handler, status, headers)
        sent = self._send(handler, offer, body)
        asked = handler.headers
        self.answers.append(Answer(handler.path, asked.get("Range"), asked.get("If-Range"), status, sent))

    @staticmethod
    def _span(handler, offer):
        asked = handler.headers.get("Range")
        if not offer.ranges or asked is None or handler.headers.get("If-Range") not in (None, offer.etag):
            return 200, 0
        return 206, int(asked.removeprefix("bytes=").rstrip("-"))

    @staticmethod
    def _head(handler, status, headers):
        handler.send_response(status)
        for name, value in [*headers, ("Connection", "close")]:
            handler.send_header(name, value)
        handler.end_headers()

    @staticmethod
    def _send(handler, offer, body):
        most = offer.cut_after.pop(0) if offer.cut_after else len(body)
        sent = 0
        try:
            while sent < min(most, len(body)):
                piece = body[sent : min(sent + (1 << 16), most)]
                if offer.hold_after is not None and sent >= offer.hold_after:
                    offer.held.set()
                    offer.released.wait(20)
                    break
                handler.wfile.write(piece)
                sent += len(piece)
        except OSError:
            pass  # the other side hung up
        return sent

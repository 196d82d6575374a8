"""A citizen at the practice portal, over real HTTP, without a browser."""

import re
import secrets
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener


class Citizen:
    """Looks and sends as a browser does, and keeps the cookies."""

    def __init__(self, base: str) -> None:
        self.base = base
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self.at = ""
        self.status = 0

    def get(self, path: str) -> str:
        return self._open(Request(self.base + path))  # noqa: S310  # the practice portal's own address

    def send(self, path: str, **fields: str) -> str:
        return self._open(Request(self.base + path, data=urlencode(fields).encode()))  # noqa: S310  # the same

    def attach(self, path: str, name: str, content: bytes) -> str:
        mark = secrets.token_hex(8)
        body = (
            f'--{mark}\r\nContent-Disposition: form-data; name="tep"; filename="{name}"\r\n\r\n'.encode()
            + content
            + f"\r\n--{mark}--\r\n".encode()
        )
        kind = f"multipart/form-data; boundary={mark}"
        return self._open(Request(self.base + path, data=body, headers={"Content-Type": kind}))  # noqa: S310  # the same

    def _open(self, request: Request) -> str:
        try:
            with self._opener.open(request, timeout=20) as answer:
                self.at, self.status = answer.url.removeprefix(self.base), answer.status
                return str(answer.read().decode())
        except HTTPError as error:
            self.status = error.code
            return error.read().decode()

    def log_in(self) -> str:
        """Log in with the code that comes to the phone."""
        page = self.send("/dang-nhap", **{"tai-khoan": "042088001234", "mat-khau": "x"})
        found = re.search(r'id="ma-tren-may">(\d{6})<', page)
        return self.send("/ma", ma=found[1] if found else "000000")

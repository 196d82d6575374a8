"""What a page in the driven browser may reach: the web, never files, this machine or the office's own network."""

import ipaddress
from urllib.parse import urlsplit

_WEB = frozenset(("http", "https", "ws", "wss"))
_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}
_INLINE = frozenset(("data", "blob"))
_LOCAL_NAMES = ("localhost", ".localhost", ".local", ".internal", ".lan", ".home.arpa")

_HOSTS_AT_HOME = (
    "localhost",
    "*.localhost",
    "127.*",
    "0.*",
    "10.*",
    "192.168.*",
    "169.254.*",
    *(f"172.{number}.*" for number in range(16, 32)),
    "[::1]",
    "*.local",
    "*.internal",
    "*.lan",
)


def origin_of(address: str) -> str:
    """Return scheme, host and port of an address, empty for what has none."""
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _WEB or not parts.hostname:
        return ""
    shown = "" if port is None or port == _PORTS[parts.scheme] else f":{port}"
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{shown}"


def may_reach(address: str, *, origins: tuple[str, ...]) -> bool:
    """Tell whether a page may fetch an address: the portal's own always, other sites of the web, nothing at home."""
    scheme = urlsplit(address).scheme
    if scheme in _INLINE:
        return True
    origin = origin_of(address)
    if not origin:
        return False
    return origin.replace("ws", "http", 1) in origins or origin in origins or not _is_home(urlsplit(address).hostname)


def resolver_rules(origins: tuple[str, ...]) -> str:
    """Return the browser's switch that finds no host at home, also behind a redirect, which no guard sees."""
    rules = [f"MAP {each} ~NOTFOUND" for each in _HOSTS_AT_HOME]
    rules += [f"EXCLUDE {urlsplit(each).hostname}" for each in origins]
    return f"--host-resolver-rules={', '.join(rules)}"


def _is_home(host: str | None) -> bool:
    """Tell whether a host is this machine or its network: no portal is there but the practice one."""
    name = (host or "").rstrip(".").lower()
    try:
        return not ipaddress.ip_address(name).is_global
    except ValueError:
        # A name without a dot is of the office's own network; numbers in other spellings are no name of the web.
        return "." not in name or name.endswith(_LOCAL_NAMES) or name.rsplit(".", 1)[-1].isdecimal()

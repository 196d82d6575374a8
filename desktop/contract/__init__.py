"""The wire between a desk and a hub: frozen documents, their one form as bytes, what is refused; pure, kernel only.

Every document is a JSON object in one canonical form (`canonical`), names its `contract` version and its `kind`, and
is signed over its bytes without the `signature`. Keys are made and checked by whoever holds them (`runtime.signing`).
A line of such bytes is the same thing in a request, in a file on a stick and in a series of QR codes (`bundle`).
"""

VERSION = 1
OLDEST = 1

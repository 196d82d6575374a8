#!/bin/sh
# Một Cửa with the Python it brings along; nothing of the caller's Python reaches it.
exec /usr/lib/motcua/bin/python3 -I -m desktop "$@"

#!/bin/sh
# The hub of this machine, by its settings and as its own user, so that no file of its folder belongs to anybody else.
set -eu
home=/var/lib/motcua-hub
settings=/etc/motcua-hub/hub.conf

case "${1:---help}" in
-*) exec /usr/lib/motcua-hub/bin/python3 -I -m desktop hub "$@" ;;
esac
if [ "$(id -u)" -eq 0 ]; then
    exec runuser -u motcua-hub -- "$0" "$@"
fi
if [ ! -r "$settings" ]; then
    echo "Chỉ quản trị của máy điều khiển được trạm. Chạy lại bằng: sudo motcua-hub $*" >&2
    exit 2
fi
DATABASE="" HOST=127.0.0.1 PORT=8420 WORKERS=1
. "$settings"
verb=$1
shift
if [ "$verb" = serve ]; then
    set -- --host "$HOST" --port "$PORT" --workers "$WORKERS" "$@"
fi
exec /usr/lib/motcua-hub/bin/python3 -I -m desktop hub "$verb" --home "$home" --db "$DATABASE" "$@"

# Sourced by run and test: makes sure of the system libraries and the virtual environment, once for each lock file.
# Quick and quiet when nothing has to be done.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
home="$root/.venv"

libraries=(
    libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0
    libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
    libx11-xcb1 libatomic1
)

say() { printf '%s\n' "$*" >&2; }

# On Ubuntu 24.04 and Debian 13 these two carry a new name.
renamed=(libglib2.0-0 libcups2)

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -c 'install ok installed' >/dev/null; }

missing() {
    local name
    for name in "$@"; do installed "$name" || echo "$name"; done
    for name in "${renamed[@]}"; do installed "$name" || installed "${name}t64" || echo "$name"; done
}

here_called() { # the name that this system knows a library by
    if [ -n "$(apt-cache show "$1" 2>/dev/null)" ]; then echo "$1"; else echo "${1}t64"; fi
}

install_system() { # install_system PACKAGE...
    command -v dpkg-query >/dev/null || return 0
    local wanted
    mapfile -t wanted < <(missing "$@")
    [ ${#wanted[@]} -eq 0 ] && return 0
    local as=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            as=(sudo -n)
        else
            say "Thiếu thư viện của hệ thống. Nhờ quản trị chạy lệnh này rồi làm lại:"
            say "    sudo apt-get install ${wanted[*]}"
            exit 1
        fi
    fi
    say "Cài ${#wanted[@]} thư viện của hệ thống…"
    "${as[@]}" apt-get update -qq </dev/null >/dev/null
    mapfile -t wanted < <(for name in "${wanted[@]}"; do here_called "$name"; done)
    DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "${wanted[@]}" \
        </dev/null >/dev/null 2>&1 || {
        say "Không cài được: ${wanted[*]}. Xem lại mạng rồi chạy lại."
        exit 1
    }
}

need_python() {
    python3 -c 'import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] < (3, 14)))' 2>/dev/null || {
        say "Cần Python 3.11 đến 3.13. Máy đang có: $(python3 --version 2>&1)"
        exit 1
    }
}

install_python() { # install_python LOCK
    local lock=$1 stamp
    stamp="$home/.$(basename "$lock").$(sha256sum "$root/$lock" | cut -c1-16)"
    [ -e "$stamp" ] && return 0
    need_python
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then install_system python3-venv; fi
    say "Cài thư viện Python theo $lock…"
    [ -x "$home/bin/python" ] || python3 -m venv "$home"
    "$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes \
        -r "$root/$lock" </dev/null
    rm -f "$home/.$(basename "$lock")."*
    touch "$stamp"
}

make_ready() { # make_ready LOCK [SYSTEM PACKAGE...]
    local lock=$1 stamp
    shift
    stamp="$home/.system.$(printf '%s' "${libraries[*]} $*" | sha256sum | cut -c1-16)"
    if [ ! -e "$stamp" ]; then
        install_system "${libraries[@]}" "$@"
    fi
    install_python "$lock"
    touch "$stamp"
}

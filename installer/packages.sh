# Sourced by build, prove and compare after ready.sh: what the packages of every system have in common.

. "$root/installer/chroot.sh"

packing() { PYTHONPATH="$root" PYTHONDONTWRITEBYTECODE=1 "$home/bin/python" -m installer.packing "$@"; }

number=""
dist="$root/dist"
quick=""
part=""

asked() { # asked ARGS...: [--version N] [--into DIR] [--quick] [desk|hub]; sets number, dist, quick and part
    while [ $# -gt 0 ]; do
        case "$1" in
        --version) number=$2; shift 2 ;;
        --into) dist=$(mkdir -p "$2" && cd "$2" && pwd); shift 2 ;;
        --quick) quick=1; shift ;;
        desk | hub) part=$1; shift ;;
        *)
            say "Không hiểu: $1. Cách gọi: build [--version SỐ] [--into THƯ-MỤC] [--quick] [desk|hub]"
            exit 2
            ;;
        esac
    done
}

prepare() { # prepare PACKAGE...: tools of this machine, Python's libraries, the moment that all files carry
    install_system git debootstrap debian-archive-keyring binutils "$@"
    install_python requirements.lock
    umask 022
    export LC_ALL=C.UTF-8 TZ=UTC
    if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
        SOURCE_DATE_EPOCH=$(git -C "$root" -c safe.directory="$root" log -1 --format=%ct)
    fi
    export SOURCE_DATE_EPOCH
    [ -n "$number" ] || number=$(packing version)
}

staged() { # staged TARGET FOLDER: lay the tree of a system out, from the lock's wheels
    local target=$1 folder=$2 kept
    kept="$root/build/wheels/$target-$(sha256sum "$root/requirements-run.lock" | cut -c1-16)"
    say "Lấy thư viện theo requirements-run.lock, có đối chiếu mã băm…"
    packing fetch "$target" "$kept"
    packing stage "$target" "$kept" "$folder" "$number"
}

of_one_moment() { # of_one_moment FOLDER: the same times and rights on every file, whoever built it
    find "$1" -type d -exec chmod 755 {} +
    find "$1" -type f -perm /111 -exec chmod 755 {} +
    find "$1" -type f ! -perm /111 -exec chmod 644 {} +
    find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

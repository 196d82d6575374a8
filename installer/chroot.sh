# Sourced by build and prove: a clean system in a folder of its own, gone again whatever happens.

workplace=""
chroot=""
mirror=${MOTCUA_MIRROR:-http://deb.debian.org/debian}
security=${MOTCUA_SECURITY_MIRROR:-http://deb.debian.org/debian-security}
ubuntu=${MOTCUA_UBUNTU_MIRROR:-http://archive.ubuntu.com/ubuntu}

as_root() {
    [ "$(id -u)" -eq 0 ] || {
        say "Bước này dựng một hệ thống sạch nên cần quyền root. Chạy lại bằng: sudo $0"
        exit 1
    }
}

make_workplace() { # a folder for this call alone
    workplace=$(mktemp -d "${TMPDIR:-/var/tmp}/motcua.XXXXXXXX")
    chroot="$workplace/system"
    trap leave_no_trace EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

kill_inside() { # kill_inside [SPARED]: end at once whatever runs in the chroot, as a power cut does, but for that program
    local pid spared=${1:-}
    for pid in /proc/[0-9]*; do
        # Only processes whose root is this folder.
        [ "$(readlink "$pid/root" 2>/dev/null)" = "$chroot" ] || continue
        [ -z "$spared" ] || [ "$(cat "$pid/comm" 2>/dev/null)" != "$spared" ] || continue
        kill -KILL "${pid#/proc/}" 2>/dev/null || true
    done
}

leave_no_trace() {
    local place
    [ -n "$workplace" ] && [ -d "$workplace" ] || return 0
    # What was started inside and still runs keeps the folder.
    kill_inside
    while read -r place; do
        umount "$place" 2>/dev/null || umount -l "$place"
    done < <(awk -v under="$workplace/" 'index($2, under) == 1 { print $2 }' /proc/mounts | sort -r)
    if grep -qF " $workplace/" /proc/mounts; then
        say "Còn chỗ gắn trong $workplace nên không xóa thư mục đó."
        return 0
    fi
    rm -rf --one-file-system "$workplace"
}

ubuntu_keys() { # the keys that sign Ubuntu's archive, which Debian does not carry: Ubuntu's own package, pinned by digest
    local package="$workplace/ubuntu-keyring.deb"
    install_system curl
    curl -fsS --max-time 120 -o "$package" "$ubuntu/pool/main/u/ubuntu-keyring/ubuntu-keyring_2021.03.26_all.deb"
    echo "0d0e7ed6b112f5d03eabf3c7eb01ebdacf9c57714b279e90495cfc58c8c4520f  $package" | sha256sum --check --quiet >&2
    dpkg-deb -x "$package" "$workplace/ubuntu-keyring"
    echo "$workplace/ubuntu-keyring/usr/share/keyrings/ubuntu-archive-keyring.gpg"
}

make_chroot() { # make_chroot SUITE [PACKAGE...]: a minimal Debian or Ubuntu with these packages and nothing only recommended
    local suite=$1 kept today mirror=$mirror security=$security parts=main trusted=()
    shift
    case "$suite" in
    jammy)
        mirror=$ubuntu security=$ubuntu parts="main universe"
        trusted=("--keyring=$(ubuntu_keys)")
        ;;
    esac
    # What was made today is kept for the next call; yesterday's may lack a security update.
    today=$(date +%F)
    kept="$root/build/systems/$today-$suite-$(sha256sum <<<"$mirror $*" | cut -c1-12).tar"
    say "Dựng hệ thống $suite sạch…"
    mkdir -p "$chroot" "$root/build/systems"
    find "$root/build/systems" -type f ! -name "$today-*" -delete
    if [ -e "$kept" ]; then
        tar -xf "$kept" --numeric-owner -C "$chroot"
        settle
        return 0
    fi
    timeout 900 debootstrap --variant=minbase "${trusted[@]}" --components="${parts// /,}" --include=ca-certificates "$suite" "$chroot" "$mirror" \
        >"$workplace/debootstrap.log" 2>&1 </dev/null || {
        tail -n 3 "$workplace/debootstrap.log" >&2
        say "Không dựng được hệ thống. Xem lại mạng rồi chạy lại."
        exit 1
    }
    printf "deb %s %s $parts\ndeb %s %s-security $parts\n" "$mirror" "$suite" "$security" "$suite" \
        >"$chroot/etc/apt/sources.list"
    # No service starts in it, and its packages are written without waiting for the disk: it does not live long.
    printf '#!/bin/sh\nexit 101\n' >"$chroot/usr/sbin/policy-rc.d"
    chmod +x "$chroot/usr/sbin/policy-rc.d"
    echo force-unsafe-io >"$chroot/etc/dpkg/dpkg.cfg.d/short-lived"
    settle
    inside apt-get update -qq
    [ $# -eq 0 ] || add_packages "$@"
    inside apt-get clean
    tar -cf "$workplace/system.tar" --one-file-system --numeric-owner -C "$chroot" .
    mv "$workplace/system.tar" "$kept"
}

settle() { # names of hosts and the few mounts that programs expect
    cp -L /etc/resolv.conf "$chroot/etc/resolv.conf"
    mount -t proc proc "$chroot/proc"
    mkdir -p "$chroot/dev/shm"
    mount -t tmpfs tmpfs "$chroot/dev/shm"
}

inside() { # inside COMMAND...: run it in the chroot, in a clean environment
    env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive ${SOURCE_DATE_EPOCH:+SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH"} \
        ${http_proxy:+http_proxy="$http_proxy"} chroot "$chroot" "$@" </dev/null
}

add_packages() { # add_packages PACKAGE...: without what is only recommended
    timeout 600 bash -c 'exec env -i PATH="$PATH" LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        chroot "$0" apt-get install -y -qq --no-install-recommends "$@"' "$chroot" "$@" \
        </dev/null >"$workplace/apt.log" 2>&1 || {
        tail -n 5 "$workplace/apt.log" >&2
        exit 1
    }
}

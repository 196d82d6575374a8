# Sourced by the proofs that run under Wine, after chroot.sh.

# Wine is quiet, has no menus of Linux to write into, and its programs read from a pipe that stays open: Python does not
# start on a closed one.
display=""
user=hoa
in_wine() { # in_wine SECONDS PROGRAM...: its words on stdout, its exit code
    local seconds=$1
    shift
    env -i PATH=/usr/bin:/bin:/usr/sbin HOME="/home/$user" LANG=C.UTF-8 WINEDEBUG=-all WINEPREFIX="/home/$user/.wine" \
        WINEDLLOVERRIDES='winemenubuilder.exe=d;mscoree=d;mshtml=d' QT_QPA_PLATFORM="${qt:-offscreen}" \
        ${display:+DISPLAY="$display"} ${path_of_tests:+PYTHONPATH="$path_of_tests"} \
        timeout --kill-after=5 "$seconds" chroot --userspec="$user:$user" "$chroot" "$@" \
        < <(exec sleep "$seconds") 2>"$workplace/last.log" | tr -d '\r'
    return "${PIPESTATUS[0]}"
}
shut_wine() { in_wine 60 wineserver -w || true; }
# A window that waits asks Wine's server nothing and would outlive it. The screen belongs to the proof.
cut_power() {
    in_wine 60 wineserver -k9 >/dev/null 2>&1 || true
    kill_inside Xvfb
}

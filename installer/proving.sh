# Sourced by the proofs after packages.sh: their log, and the day that a package is held to.

seed=7
began=$SECONDS

done_with() { # done_with SENTENCE: one line of the log, with the seconds that the step took
    printf '%4d s  %s\n' "$((SECONDS - began))" "$1"
    began=$SECONDS
}

fail() { # fail SENTENCE: what did not hold, and where the machine may have said more
    say "KHÔNG ĐẠT: $1"
    [ ! -s "$workplace/last.log" ] || tail -n 12 "$workplace/last.log" >&2
    exit 1
}

megabytes() { echo "$(($(stat -c %s "$1") / 1000000)) MB"; }

source_python() { # source_python FILE...: by the checkout, without a screen, a keychain or the caller's home
    (cd "$root" && env -u DISPLAY -u WAYLAND_DISPLAY -u SOURCE_DATE_EPOCH HOME="$workplace" QT_QPA_PLATFORM=offscreen \
        PYTHONPATH="$root" PYTHON_KEYRING_BACKEND=keyring.backends.null.Keyring PYTHONDONTWRITEBYTECODE=1 \
        timeout 200 "$home/bin/python" "$@")
}

source_run() { # source_run FOLDER: the same day from the source
    source_python installer/packing/same_day.py "$1" "$seed" >/dev/null
}

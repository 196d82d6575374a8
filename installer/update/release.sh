# Sourced by the proofs of updates after proving.sh: a release with keys for trying out.

update() { source_python -m installer.update "$@" >"$workplace/last.log" 2>&1; }
older=0.0.9
number=""
release=""
file=""
person='[{"procedure":"2.000815","applicant":{"name":"Đặng Thị Ánh","birth":"1990-02-03"},"arrival":"counter"}]'

make_release() { # keys, a root that two sign, packages from now on trust it
    local each first
    release="$workplace/release"
    first="$release/repository/1.root.json"
    number=$(packing version)
    mkdir -p "$release/repository"
    for each in one two release timestamp; do update keys "$release/$each" --development; done
    update root new --root "$release"/{one,two}.pub --threshold 2 --release "$release/release.pub" \
        --timestamp "$release/timestamp.pub" --development -o "$first"
    for each in one two; do update root sign "$first" --key "$release/$each"; done
    update root check "$first" || fail "gốc thử chưa đủ chữ ký"
    export MOTCUA_TRIAL_ROOT="$first"
    done_with "khóa và gốc thử, hai người ký"
}

signed() { # signed OPTION...: state a release and write its file
    update build --repository "$release/repository" --release-key "$release/release" --least "$older" \
        --timestamp-key "$release/timestamp" --into "$release/out" "$@"
}

sign_both() { # sign_both SYSTEM: the former package is released first, so that one can go back to it; sets file
    echo "- Bản đầu." >"$release/notes"
    signed --package "$before" --notes "$release/notes" || fail "không ký được bản $older"
    signed --package "$after" --before "$before" || fail "không ký được bản $number"
    file="$release/out/capnhat-motcua-$number-$1.motcua"
    [ -f "$file" ] || fail "không thấy $file"
    done_with "tệp cập nhật $(basename "$file"), $(megabytes "$file")"
}

#!/usr/bin/env bash
# Runs what an archive of `make dist` holds where there is nothing but it, the C
# and C++ libraries and /proc, by which the loader finds GMP beside the program:
# no Swift, no shell, no environment.
#
# usage: check.sh ARCHIVE CLAIMS CLAIMCHECK
#
# What it prints and writes of the claims has to be what CLAIMCHECK, the tool as
# it was built, does.
set -euo pipefail
archive=$1 claims=$2 built=$(realpath "$3")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
mkdir -p "$root/claimcheck" "$root/work" "$root/proc"
tar -xzf "$archive" --strip-components=1 -C "$root/claimcheck"
tree=$root/claimcheck

needed=$(ldd "$tree/bin/claimcheck" | grep -o '/[^ ]*')
for library in $needed; do
  case $library in
    "$root"/* | */claimcheck/libgmp*) ;;
    */libgmp* | */swift/*)
      echo "dist: $library comes from outside the archive"; exit 1 ;;
    *) mkdir -p "$root$(dirname "$library")"
      cp -L "$library" "$root$library" ;;
  esac
done
cp -R "$claims" "$root/work/Claims"

# In a name space of its own, so that nothing stays mounted.
inside() {
  local user=()
  [ "$(id -u)" = 0 ] || user=(-r)
  unshare "${user[@]}" -m -p -f bash -c '
    mount -t proc proc "$0/proc" 2> /dev/null || mount --rbind /proc "$0/proc"
    exec env -i "$(command -v chroot)" "$0" /claimcheck/bin/claimcheck "$@"
    ' "$root" "$@"
}

inside --version
inside verify /work/Claims > "$root/inside.txt"
inside report /work/Claims --quiet --output /work/reports
mkdir "$root/outside"
# The same paths, since reports hold them.
sed "s|$root/work/|/work/|g" \
  <("$built" verify "$root/work/Claims") > "$root/outside.txt"
cmp "$root/inside.txt" "$root/outside.txt"
"$built" report "$claims" --quiet --output "$root/outside"
diff -r "$root/work/reports/site" "$root/outside/site"

cat > "$root/work/own.yaml" <<'END'
document: {id: own, title: A document, date: 2025-07-28}
claims:
  - id: chips
    line: 1
    says: It has 348 chips.
    figure: 348 chips
    check: figure ≈ CloudMatrix384.npus
END
status=0
inside verify /work/own.yaml --quiet > "$root/own.txt" || status=$?
grep -q 'refuted (A)' "$root/own.txt"
[ "$status" = 1 ] || { echo "dist: exit status $status, not 1"; exit 1; }

for file in share/man/man1/claimcheck.1 \
  share/bash-completion/completions/claimcheck \
  share/zsh/site-functions/_claimcheck \
  share/fish/vendor_completions.d/claimcheck.fish \
  share/doc/claimcheck/LICENSE share/doc/claimcheck/licences/GMP; do
  [ -s "$tree/$file" ] || { echo "dist: no $file"; exit 1; }
done
for command in verify scan report; do
  for file in share/man/man1/claimcheck.1 \
    share/bash-completion/completions/claimcheck; do
    grep -q "$command" "$tree/$file" || {
      echo "dist: $file tells nothing of $command"; exit 1; }
  done
done
bash -n "$tree/share/bash-completion/completions/claimcheck"
echo "dist: $(basename "$archive"), $(du -h "$archive" | cut -f1)," \
  "the same verdicts and pages in an empty root"

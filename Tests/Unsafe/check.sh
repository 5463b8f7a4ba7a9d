#!/bin/sh
# Every line that uses memory or threads beyond what the compiler checks is
# counted in unsafe.tsv, file by file, with the reason. One more or one fewer
# fails: look at it, then change the list.
set -eu
cd "$(dirname "$0")/../.."
list=Tests/Unsafe/unsafe.tsv
uses='[uU]nsafe[A-Z(]|unsafely|@unchecked|@exclusivity|\(unsafe\)|Unmanaged'
found=$(mktemp)
listed=$(mktemp)
trap 'rm -f "$found" "$listed"' EXIT
grep -rcE "$uses" --include='*.swift' Sources Store/Sources |
  grep -v ':0$' | tr ':' '\t' | LC_ALL=C sort > "$found"
cut -f 1,2 "$list" | LC_ALL=C sort > "$listed"
awk -F '\t' '$3 == "" { print FILENAME ": " $1 " has no reason"; bad = 1 }
  END { exit bad }' "$list"
if ! diff "$listed" "$found" > /dev/null; then
  diff "$listed" "$found" | sed -n \
    -e 's/^< \(.*\)\t\(.*\)/\1: \2 lines are listed/p' \
    -e 's/^> \(.*\)\t\(.*\)/\1: \2 lines are there/p'
  echo "say why in $list" >&2
  exit 1
fi
awk -F '\t' '{ lines += $2 } END {
  print lines " unsafe lines in " NR " files, each with its reason" }' "$list"

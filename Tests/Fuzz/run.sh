#!/bin/sh
# Runs each target for so many seconds, then writes what came of it.
#
#   run.sh FUZZ FOLDER SECONDS [PAGE]   FOLDER keeps inputs and logs
#   run.sh page FOLDER 0 PAGE           the page alone, from the logs
#
# Leaks are not looked for: Swift sets bits in the pointers of strings and enums,
# so that the leak sanitizer takes what they hold for lost. valgrind looks for
# the memory of numbers in make sanitize.
set -eu
fuzz=$1 folder=$2 seconds=$3 page=${4:-}
here=$(cd "$(dirname "$0")" && pwd)
targets="figures claims expression reference map reports"
failed=0
mkdir -p "$folder"

if [ "$fuzz" != page ]; then
  for target in $targets; do
    mkdir -p "$folder/$target"
    rm -f "$folder/$target-"*
    ASAN_OPTIONS=detect_leaks=0 FUZZ=$target "$fuzz" \
      -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 -max_len=4096 \
      -print_final_stats=1 -artifact_prefix="$folder/$target-" \
      "$folder/$target" "$here/Corpora/$target" > "$folder/$target.log" 2>&1 ||
      failed=1
    echo "$target: $(grep -E 'DONE|SUMMARY' "$folder/$target.log")"
  done
fi

[ -z "$page" ] || {
  echo "What libFuzzer made of six readers and renderers, under the address"
  echo "sanitizer; \`make fuzz\` writes this. A finding is a crash, a failed"
  echo "check, a minute on one input or 2 GiB of memory."
  echo
  echo "| target | executions | a second | edges | inputs kept | findings |"
  echo "|---|---:|---:|---:|---:|---:|"
  for target in $targets; do
    log=$folder/$target.log
    number() { grep -oE "$1[ :]+[0-9]+" "$log" | tail -n 1 | grep -oE '[0-9]+$'; }
    found=$(find "$folder" -maxdepth 1 -name "$target-*" | wc -l)
    echo "| $target | $(number number_of_executed_units) |" \
      "$(number average_exec_per_sec) | $(number cov) | $(number corp) |" \
      "$((found)) |"
  done
} | python3 "$here/section.py" "$page" Fuzzing
exit $failed

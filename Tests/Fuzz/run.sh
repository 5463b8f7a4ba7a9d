#!/bin/sh
# Runs each target for so many seconds, then writes what came of it.
#
#   run.sh FUZZ FOLDER PAGE SECONDS     FOLDER keeps inputs and logs
#   run.sh page FOLDER PAGE             the page alone, from the logs
#
# Leaks are not looked for: numbers keep the address of their storage in a
# word that the leak sanitizer does not take for a pointer, and the tables that
# live as long as the program are told as leaks. make sanitize looks for them.
set -eu
fuzz=$1 folder=$2 page=$3
here=$(cd "$(dirname "$0")" && pwd)
targets="figures claims expression reference map reports"
failed=0
mkdir -p "$folder"

if [ "$fuzz" != page ]; then
  for target in $targets; do
    mkdir -p "$folder/$target"
    rm -f "$folder/$target-"*
    ASAN_OPTIONS=detect_leaks=0 FUZZ=$target "$fuzz" \
      -max_total_time="$4" -timeout=20 -rss_limit_mb=2048 -max_len=4096 \
      -print_final_stats=1 -artifact_prefix="$folder/$target-" \
      "$folder/$target" "$here/Corpora/$target" > "$folder/$target.log" 2>&1 ||
      failed=1
    echo "$target: $(grep -E 'DONE|SUMMARY' "$folder/$target.log")"
  done
fi

{
  echo "# Robustness"
  echo
  echo "What libFuzzer made of six readers and renderers, under the address"
  echo "sanitizer; \`make fuzz\` writes this page. A finding is a crash, a failed"
  echo "check, 20 seconds on one input or 2 GiB of memory."
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
} > "$page"
exit $failed

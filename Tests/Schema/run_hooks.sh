#!/usr/bin/env bash
# Runs the hooks of .pre-commit-hooks.yaml as pre-commit does, in a repository of
# its own: claims that hold pass, one that is refuted stops the commit and is
# shown, and files that are no YAML start no hook.
#
# usage: run_hooks.sh REPOSITORY CLAIMCHECK PRE_COMMIT HOOK...
set -euo pipefail
repository=$(realpath "$1") tool=$(realpath "$2") pre_commit=$(realpath "$3")
shift 3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PRE_COMMIT_HOME=$scratch/home PATH="$(dirname "$tool"):$PATH"
export GIT_CONFIG_GLOBAL=/dev/null

claims() {
  cat << END
document: {id: article, title: An article, date: 2025-07-28}
claims:
  - id: chips
    line: 1
    says: It has $1 chips.
    figure: $1 chips
    check: figure ≈ CloudMatrix384.npus
END
}

mkdir -p "$scratch/work/Claims"
cd "$scratch/work"
git init -q
echo "A text." > README.md
for hook in "$@"; do
  for chips in 384 348; do
    claims "$chips" > Claims/article.yaml
    git add -A
    status=0
    "$pre_commit" try-repo "$repository" "$hook" --all-files \
      > "$scratch/$hook-$chips.txt" 2>&1 || status=$?
    wanted=$([ "$chips" = 384 ] && echo 0 || echo 1)
    [ "$status" = "$wanted" ] || {
      cat "$scratch/$hook-$chips.txt"
      echo "hook: $hook exits with $status on $chips chips, not $wanted"; exit 1; }
  done
  grep -q 'refuted (A)' "$scratch/$hook-348.txt"
  "$pre_commit" try-repo "$repository" "$hook" --files README.md |
    grep -q Skipped || { echo "hook: $hook runs for a README"; exit 1; }
  echo "hook: $hook passes what holds, stops what is refuted"
done

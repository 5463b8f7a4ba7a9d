#!/bin/sh
# The same corpus by one process, by GNU parallel and by Spark, once with a
# worker that is killed in the middle: the same bytes.
#
#   engines.sh CLAIMCHECK PYTHON FOLDER [COUNT]
set -eu
tool=$1 python=$2 folder=$3 count=${4:-20000}
here=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C

python3 "$here/corpus.py" make "$folder" --count "$count"
cd "$folder"
reference="--reference $PWD/reference.yaml"

"$tool" map --emit figures $reference < articles.jsonl |
  sort | "$tool" reduce $reference > plain.jsonl
python3 "$here/corpus.py" check . plain.jsonl

parallel --will-cite --pipe --block 1M --keep-order \
  "$tool map --emit figures $reference | LC_ALL=C sort | $tool combine $reference" \
  < articles.jsonl | sort | "$tool" reduce $reference > parallel.jsonl
cmp plain.jsonl parallel.jsonl
echo "GNU parallel: the same bytes"

spark() {
  "$python" "$here/../../Examples/spark/claimcheck_spark.py" articles.jsonl \
    "$2" --claimcheck "$1" $reference --partitions 6 --master 'local[2,4]' \
    2> "$2.log"
}
spark "$tool" spark.jsonl
cmp plain.jsonl spark.jsonl
echo "Spark: the same bytes"

# The first map is killed after a part of its input; its output so far is lost
# with the task, which runs again.
cat > flaky <<END
#!/bin/sh
if [ "\$1" = map ] && /bin/mkdir "$PWD/killed" 2> /dev/null; then
  /usr/bin/head -c 100000 | "$tool" "\$@"
  kill -9 \$\$
fi
exec "$tool" "\$@"
END
chmod +x flaky
rm -rf killed
spark "$PWD/flaky" survived.jsonl
[ -d killed ]
cmp plain.jsonl survived.jsonl
echo "Spark with a killed worker: the same bytes"

"""Checks a corpus with Spark: map, sort by quantity, reduce.

    spark-submit claimcheck_spark.py ARTICLES OUTPUT --claimcheck PATH

ARTICLES is a file or folder of JSON Lines that Spark can read, one record a
line; OUTPUT a file with one line a quantity, in the order of the quantities.
The program has to lie at the same PATH on every worker; what `--reference`
names, too.

What pipe leaves open is told here: the worker gets an empty environment; a
worker that ends with another status than 0, or is killed, fails its task, which
Spark runs again; and what a task gives does not depend on who else runs, so a
second try gives the same bytes.
"""

import argparse
import json
import shlex

from pyspark import SparkConf, SparkContext


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("output")
    parser.add_argument("--claimcheck", required=True)
    parser.add_argument("--reference", nargs="*", default=[])
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument(
        "--master", help="local[2,4]: two cores, four tries a task")
    arguments = parser.parse_args()

    given = ["--shard", "spark"]
    if arguments.reference:
        given += ["--reference", *arguments.reference]

    def pipe(lines, *command):
        # A list would be clearer; pipe splits a text as a shell does.
        return lines.pipe(
            shlex.join([arguments.claimcheck, *command, *given]), env={},
            checkCode=True)

    configuration = SparkConf().setAppName("claimcheck")
    if arguments.master:
        configuration.setMaster(arguments.master)
    context = SparkContext(conf=configuration)
    context.setLogLevel("ERROR")
    articles = context.textFile(
        arguments.articles, arguments.partitions, use_unicode=True)
    figures = pipe(articles, "map", "--emit", "figures")
    by_quantity = figures.map(
        lambda line: (line.split("\t", 1)[0], line)
    ).repartitionAndSortWithinPartitions(arguments.partitions)
    quantities = pipe(by_quantity.values(), "reduce")
    # Code points sort as their UTF-8 does.
    ordered = quantities.sortBy(lambda line: json.loads(line)["key"])
    with open(arguments.output, "w", encoding="utf-8") as output:
        for line in ordered.toLocalIterator():
            output.write(line + "\n")
    context.stop()


if __name__ == "__main__":
    main()

"""khabar inside Apache Spark: a DataFrame of articles in, Parquet out.

    spark-submit job.py ARTICLES OUT [--khabar PATH]

ARTICLES is JSON lines or Parquet with the columns `id` and `text`. OUT becomes
a folder with three tables, `entities`, `figures` and `claims`, whose rows name
their article. Each task keeps one khabar running and streams its articles
through it, so that a cluster starts as many as it has tasks, not articles.
"""

import argparse
import re
import shutil
import subprocess
import sys
import threading
from json import dumps
from pathlib import Path

import pyarrow
from pyspark import SparkFiles, StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

PLACE = "struct<start: int, end: int, text: string>"
# What the tables hold of a report; `khabar schema` tells of all there is.
# Amounts are decimals: Spark's doubles would round them.
REPORT = f"""
    entities array<struct<id: string, type: string, name: string,
        mentions: array<struct<start: int, end: int, text: string, kind: string>>>>,
    figures array<struct<id: string, kind: string, start: int, end: int, text: string,
        min: decimal(38, 9), max: decimal(38, 9), magnitude: decimal(38, 0), currency: string,
        candidates: array<string>, modifier: string, per: string, role: string,
        about: struct<entity: string, name: string>>>,
    claims array<struct<id: string, class: string, cue: {PLACE},
        source: struct<start: int, end: int, text: string, kind: string, name: string, entity: string>,
        content: {PLACE}, quote: string, polarity: string, hedged: boolean,
        entities: array<string>, figures: array<string>>>
"""
LINE = re.compile(rb'"source":\{[^{}]*"line":(\d+)')
REPORTS = pyarrow.schema([("id", pyarrow.string()), ("report", pyarrow.string())])


class Khabar:
    """A running khabar, fed line by line."""

    def __init__(self, program):
        # A task has one processor. What khabar complains of goes to the
        # executor's log.
        command = [program, "extract", "--from", "jsonl", "--to", "jsonl", "--jobs", "1"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.line = 0

    def reports(self, ids, texts):
        """The reports on some articles, None where khabar gave none."""
        first = self.line + 1
        articles = zip([*ids, "end"], [*texts, ""])
        # Behind them stands an empty one, whose report tells that all are through.
        lines = [dumps({"id": id, "text": text or ""}) + "\n" for id, text in articles]
        self.line += len(lines)
        # Writing and reading at once, for pipes are short.
        writer = threading.Thread(target=self.write, args=("".join(lines).encode(),))
        writer.start()
        found = [None] * len(ids)
        while True:
            report = self.process.stdout.readline()
            if not report:
                raise RuntimeError(f"khabar ended with code {self.process.wait()}")
            line = int(LINE.search(report)[1])
            if line == self.line:
                break
            found[line - first] = report
        writer.join()
        return found

    def write(self, lines):
        try:
            self.process.stdin.write(lines)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # It ended, which the reading side says.

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def reports(articles: DataFrame, program: str) -> DataFrame:
    """What khabar says of articles: `id` and `report`, which is JSON."""

    def run(batches):
        khabar = Khabar(SparkFiles.get(program))
        for batch in batches:
            ids = batch.column(0)
            found = khabar.reports(ids.to_pylist(), batch.column(1).to_pylist())
            yield pyarrow.record_batch([ids, pyarrow.array(found, pyarrow.binary()).cast(pyarrow.string())], schema=REPORTS)
        khabar.end()

    return articles.select(F.col("id").cast("string"), "text").mapInArrow(run, "id string, report string")


def tables(reports: DataFrame) -> dict[str, DataFrame]:
    """A table for each layer, its rows behind their articles' ids."""
    parsed = reports.select(F.col("id").alias("article"), F.from_json("report", REPORT, {"mode": "FAILFAST"}).alias("report"))
    return {layer: parsed.selectExpr("article", f"inline(report.{layer})") for layer in ("entities", "figures", "claims")}


def main() -> int:
    arguments = argparse.ArgumentParser(description="Entities, figures and claims of articles, as Parquet.")
    arguments.add_argument("articles", help="JSON lines or Parquet with id and text")
    arguments.add_argument("out", help="the folder to write to")
    arguments.add_argument("--khabar", default=shutil.which("khabar"), help="the program, which is sent to all executors")
    arguments.add_argument("--reports", action="store_true", help="write the whole reports as well")
    args = arguments.parse_args()
    if not args.khabar:
        arguments.error("khabar is not on the path; --khabar says where it is")

    spark = SparkSession.builder.appName("khabar").getOrCreate()
    spark.sparkContext.addFile(args.khabar)
    if args.articles.endswith(".parquet"):
        articles = spark.read.parquet(args.articles)
    else:
        articles = spark.read.schema("id string, text string").json(args.articles)
    # On disk, so that khabar runs once and not for each table.
    found = reports(articles, Path(args.khabar).name).persist(StorageLevel.DISK_ONLY)
    if args.reports:
        found.write.mode("overwrite").parquet(f"{args.out}/reports")
    for layer, table in tables(found.where("report is not null")).items():
        table.write.mode("overwrite").parquet(f"{args.out}/{layer}")
    failed = [row.id for row in found.where("report is null").select("id").limit(20).collect()]
    if failed:
        print(f"khabar gave no report on {', '.join(failed)}; the executors' logs say why", file=sys.stderr)
    spark.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

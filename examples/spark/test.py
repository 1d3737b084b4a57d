"""The job on a cluster of two workers finds what `khabar batch` finds.

    python test.py [KHABAR] [ARTICLES]

Needs a Java runtime and `pip install pyspark pyarrow pandas`. The articles are those
of fixtures/, over and over with ids of their own, 20,000 if nothing else is
said; each of them has another number before its text, so that no offset of
one is right for another.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path

import pyarrow.parquet

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CLUSTER = "local-cluster[2,1,1024]"


def generate(path: Path, count: int) -> None:
    # JSON lines are UTF-8; an article in an old encoding has no place in them.
    files = (file.read_bytes() for file in sorted((ROOT / "fixtures/articles").glob("*.txt")))
    texts = [file.decode() for file in files if is_utf8(file)]
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(islice(cycle(texts), count)):
            article = {"id": f"article-{number}", "text": f"{'*' * (number % 97)}\n\n{text}"}
            file.write(json.dumps(article, ensure_ascii=False) + "\n")


def is_utf8(text: bytes) -> bool:
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True


def timed(name: str, command: list, **options) -> None:
    start = time.monotonic()
    subprocess.run([str(part) for part in command], check=True, **options)
    print(f"{name}: {time.monotonic() - start:.1f} s", flush=True)


def findings(report: str) -> dict:
    """A report without where the article came from, its amounts exact."""
    report = json.loads(report, parse_float=Decimal)
    del report["source"]
    return report


def rows(folder: Path) -> list[dict]:
    return pyarrow.parquet.read_table(folder).to_pylist()


def compare(batch: Path, out: Path) -> None:
    expected = {report["id"]: report for report in map(findings, batch.open(encoding="utf-8"))}
    found = {row["id"]: findings(row["report"]) for row in rows(out / "reports")}
    assert found == expected, "the reports differ"
    for layer in ("entities", "figures", "claims"):
        table = sorted(rows(out / layer), key=lambda row: (row["article"], int(row["id"][1:])))
        items = [(id, item) for id in sorted(expected) for item in expected[id][layer]]
        assert len(table) == len(items), f"{layer}: {len(table)} rows, {len(items)} expected"
        for row, (id, item) in zip(table, items):
            assert row.pop("article") == id
            same(layer, row, item)
        print(f"{layer}: {len(table)} rows, the same")
    print(f"{len(expected)} articles, the same")


def same(layer: str, row: dict, item: dict) -> None:
    """Every column of a row is the report's field; None stands for an absent one."""
    for key, value in row.items():
        other = item.get(key)
        if isinstance(value, dict) and isinstance(other, dict):
            same(layer, value, other)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            assert len(value) == len(other), (layer, key, value, other)
            for one, another in zip(value, other):
                same(layer, one, another)
        else:
            assert value == other, (layer, key, value, other)


def main() -> None:
    khabar = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/release/khabar").resolve()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "in").mkdir()
        articles = folder / "in/articles.jsonl"
        generate(articles, count)
        print(f"{count} articles, {articles.stat().st_size / 1e6:.0f} MB")
        timed("batch", [khabar, "batch", folder / "in", "--out", folder / "batch.jsonl"], stderr=subprocess.DEVNULL)
        job = [sys.executable, HERE / "job.py", articles, folder / "out", "--khabar", khabar, "--reports"]
        submit = f"--master {CLUSTER} --conf spark.sql.files.maxPartitionBytes=8m --conf spark.ui.enabled=false pyspark-shell"
        timed("Spark", job, env=os.environ | {"PYSPARK_SUBMIT_ARGS": submit, "PYSPARK_PYTHON": sys.executable})
        compare(folder / "batch.jsonl", folder / "out")


if __name__ == "__main__":
    main()

"""Runs the SQL of examples/duckdb.md, in a folder with found.jsonl and archive.csv, and compares what it shows with the answers.

    python questions.py FOLDER DUCKDB.md [--update]
"""

import os
import sys
from pathlib import Path

import duckdb


def table(relation):
    """An answer in plain columns: no width depends on how a terminal draws Arabic."""
    rows = [relation.columns, *([("" if cell is None else str(cell)) for cell in row] for row in relation.fetchall())]
    assert len(rows) > 1, f"an empty answer is no example: {relation.columns}"
    return [" | ".join(row) for row in rows]


def main():
    page = Path(sys.argv[2]).resolve()
    os.chdir(sys.argv[1])
    connection = duckdb.connect()
    out, sql, answer, block = [], [], None, None
    for line in page.read_text("utf-8").splitlines():
        if line.startswith("```"):
            if block is None:
                block = line.removeprefix("```")
                if block == "text":
                    out += [line, *answer]
                    continue
            else:
                if block == "sql":
                    query, sql = "\n".join(sql), []
                    if query.startswith("CREATE"):
                        connection.execute(query)
                    else:
                        answer = table(connection.sql(query.rstrip().rstrip(";")))
                block = None
        elif block == "sql":
            sql.append(line)
        elif block == "text":
            continue
        out.append(line)
    text = "\n".join(out) + "\n"
    if "--update" in sys.argv:
        page.write_text(text, "utf-8")
    else:
        assert text == page.read_text("utf-8"), f"the answers are others today; --update writes them:\n{text}"
    print("answered")


main()

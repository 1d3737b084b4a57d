"""Reads every export with a library that others read such files with, and compares it with the JSON.

The folder that is given holds found.jsonl (with texts), csv/, tsv/, found.conll, brat/, annotations.jsonl and claims.jsonl,
all of the same articles. `tests/exports.rs` makes it.
"""

import json
import sys
from pathlib import Path

import conllu
import duckdb
import pandas
import rdflib
from bratly.io import read_and_load_ann_file, read_from_file
from pyld import jsonld
from seqeval.metrics.sequence_labeling import get_entities
from seqeval.scheme import IOB2, Entities

FOLDER = Path(sys.argv[1])


def lines(path):
    """Not `splitlines`, which also splits at U+2028."""
    return [line for line in path.read_bytes().decode("utf-8").split("\n") if line]


FOUND = [json.loads(line) for line in lines(FOLDER / "found.jsonl")]
FORMULA = ("=", "+", "-", "@")


def mentions(report):
    return [(entity, mention) for entity in report["entities"] for mention in entity["mentions"]]


def count(layer):
    return sum(len(report[layer]) for report in FOUND)


def tables():
    """pandas and DuckDB see the same rows, and the texts that stand in the articles."""
    expected = {
        "articles": len(FOUND),
        "entities": sum(len(mentions(report)) for report in FOUND),
        "figures": count("figures"),
        "claims": count("claims"),
    }
    texts = {report["id"]: report["text"] for report in FOUND}
    for form, separator in (("csv", ","), ("tsv", "\t")):
        for table, rows in expected.items():
            path = FOLDER / form / f"{table}.{form}"
            frame = pandas.read_csv(path, sep=separator, dtype=str, keep_default_na=False)
            assert frame.columns[0] == "article", "the byte order mark is no part of the head"
            assert len(frame) == rows, (path, len(frame), rows)
            relation = duckdb.sql(f"SELECT * FROM read_csv('{path}', delim='{separator}', header=true, all_varchar=true, quote='\"', escape='\"')")
            assert relation.columns == list(frame.columns), relation.columns
            assert len(relation.fetchall()) == rows
            for name in ("text", "content", "source", "cue"):
                ends = (name, "start", "end") if name == "text" else (name, f"{name}_start", f"{name}_end")
                if not set(ends) <= set(frame.columns):
                    continue
                for _, row in frame.iterrows():
                    if not row[ends[1]]:
                        assert row[name] == ""
                        continue
                    stands = texts[row["article"].removeprefix("'") if form == "csv" else row["article"]][int(row[ends[1]]) : int(row[ends[2]])]
                    given = row[name]
                    if form == "csv":
                        assert not given.lstrip().startswith(FORMULA), given
                        given = given.removeprefix("'")
                    assert given == stands, (given, stands)
    amounts = pandas.read_csv(FOLDER / "tsv" / "figures.tsv", sep="\t", dtype=str, keep_default_na=False)
    given = [figure["min"] for report in FOUND for figure in report["figures"]]
    assert [float(value) if value else None for value in amounts["min"]] == [None if value is None else float(value) for value in given]
    rows = duckdb.sql(f"SELECT count(*) FROM (SELECT unnest(claims) FROM read_json('{FOLDER}/found.jsonl', format='newline_delimited'))")
    assert rows.fetchall()[0][0] == count("claims")


def conll():
    """conllu parses every sentence; its tags are IOB2 and say what the JSON says."""
    source = (FOLDER / "found.conll").read_bytes().decode("utf-8")
    sentences = conllu.parse(source)
    texts = iter(FOUND)
    tags = {"khabar:entity": 0, "khabar:figure": 0}
    text, document = None, None
    for sentence in sentences:
        if "newdoc id" in sentence.metadata:
            document = next(texts)
            text = document["text"]
        built = ""
        for token in sentence:
            start, end = map(int, token["misc"]["TokenRange"].split(":"))
            assert text[start:end] == token["form"], (document["id"], token)
            built += token["form"] + ("" if token["misc"].get("SpaceAfter") == "No" else " ")
        for column in tags:
            sequence = [token[column] for token in sentence]
            strict = Entities([sequence], IOB2).entities[0]
            assert len(strict) == len(get_entities(sequence)), sequence
            tags[column] += len(strict)
    names = sum(mention["kind"] == "name" for report in FOUND for _, mention in mentions(report))
    assert tags == {"khabar:entity": names, "khabar:figure": count("figures")}, (tags, names)
    assert next(texts, None) is None, "an article is missing"


def brat():
    """bratly loads every pair; each annotation is what stands in the text."""
    totals = {"T": 0, "E": 0}
    paths = sorted((FOLDER / "brat").rglob("*.ann"))
    assert len(paths) == len(FOUND)
    for path in paths:
        text = read_from_file(str(path.with_suffix(".txt")))
        loaded = read_and_load_ann_file(str(path), no_duplicates=False)
        assert len(loaded.annotations) == len(lines(path)), path
        for annotation in loaded.annotations:
            if annotation.id[0] in totals:
                totals[annotation.id[0]] += 1
            if annotation.id.startswith("T"):
                pieces = [text[fragment.start : fragment.end] for fragment in annotation.fragments]
                assert " ".join(pieces) == annotation.content, (path, annotation)
    sources = sum(claim["source"]["start"] is not None for report in FOUND for claim in report["claims"])
    mentioned = sum(len(mentions(report)) for report in FOUND)
    assert totals == {"T": mentioned + count("figures") + 2 * count("claims") + sources, "E": count("claims")}, totals


# Of the two published contexts, what khabar writes: no test needs the network.
ANNO = {
    "oa": "http://www.w3.org/ns/oa#", "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
    "dctypes": "http://purl.org/dc/dcmitype/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "as": "http://www.w3.org/ns/activitystreams#", "xsd": "http://www.w3.org/2001/XMLSchema#", "schema": "http://schema.org/",
    "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@vocab"},
    "Annotation": "oa:Annotation", "AnnotationPage": "as:OrderedCollectionPage", "SpecificResource": "oa:SpecificResource",
    "TextualBody": "oa:TextualBody", "TextPositionSelector": "oa:TextPositionSelector", "TextQuoteSelector": "oa:TextQuoteSelector", "Text": "dctypes:Text",
    "classifying": "oa:classifying", "describing": "oa:describing", "identifying": "oa:identifying", "linking": "oa:linking",
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"}, "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"}, "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"}, "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"}, "value": {"@type": "xsd:string", "@id": "rdf:value"},
    "format": {"@type": "xsd:string", "@id": "dc:format"}, "language": {"@type": "xsd:string", "@id": "dc:language"},
    "label": {"@type": "xsd:string", "@id": "rdfs:label"}, "exact": {"@type": "xsd:string", "@id": "oa:exact"},
    "prefix": {"@type": "xsd:string", "@id": "oa:prefix"}, "suffix": {"@type": "xsd:string", "@id": "oa:suffix"},
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"}, "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
}  # fmt: skip
SCHEMA = {"@vocab": "http://schema.org/", "url": {"@type": "@id"}, "datePublished": {"@type": "Date"}}
CONTEXTS = {"http://www.w3.org/ns/anno.jsonld": ANNO, "https://schema.org": SCHEMA}


def context(url, _options):
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXTS[url]}}


def documents(name):
    return [json.loads(line) for line in lines(FOLDER / name)]


def unknown_terms(node):
    """Keys of an expanded node that no context made an IRI; expansion drops them, so they are looked for before."""
    if isinstance(node, list):
        for item in node:
            yield from unknown_terms(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key != "@context":
                if not key.startswith("@") and key not in ANNO and key.split(":")[0] not in ANNO:
                    yield key
                yield from unknown_terms(value)


def graph(document):
    plain = {**document, "@context": CONTEXTS[document["@context"]]}
    return rdflib.Graph().parse(data=json.dumps(plain), format="json-ld", base="urn:base")


def annotations():
    """PyLD expands every document; in rdflib's graph every selector quotes what stands at its position."""
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    read = documents("annotations.jsonl")
    assert len(read) == len(FOUND)
    for document, report in zip(read, FOUND):
        assert list(unknown_terms(document)) == []
        assert jsonld.expand(document)
        found = graph(document)
        expected = len(mentions(report)) + len(report["figures"]) + len(report["claims"])
        assert len(set(found.subjects(rdflib.RDF.type, oa.Annotation))) == expected
        for target in [*found.objects(None, oa.hasTarget), *found.objects(None, oa.hasBody)]:
            selectors = list(found.objects(target, oa.hasSelector))
            if not selectors:
                continue
            position = next(s for s in selectors if (s, rdflib.RDF.type, oa.TextPositionSelector) in found)
            quote = next(s for s in selectors if (s, rdflib.RDF.type, oa.TextQuoteSelector) in found)
            start, end = (int(found.value(position, p)) for p in (oa.start, oa.end))
            exact, prefix, suffix = (str(found.value(quote, p)) for p in (oa.exact, oa.prefix, oa.suffix))
            text = report["text"]
            assert text[start:end] == exact
            assert text[:start].endswith(prefix) and text[end:].startswith(suffix)


def claims():
    """The graph has the claims, each with its words, its article and, where there is one, its author."""
    schema = rdflib.Namespace("http://schema.org/")
    for document, report in zip(documents("claims.jsonl"), FOUND, strict=True):
        assert jsonld.expand(document)
        found = graph(document)
        read = set(found.subjects(rdflib.RDF.type, schema.Claim))
        assert len(read) == len(report["claims"])
        assert sorted(str(found.value(claim, schema.text)) for claim in read) == sorted(c["content"]["text"] for c in report["claims"])
        for claim in read:
            article = found.value(claim, schema.appearance)
            assert (article, rdflib.RDF.type, schema.NewsArticle) in found
            assert str(found.value(article, schema.identifier)) == report["id"]
        authors = sum(1 for _ in found.subject_objects(schema.author))
        named = [claim for claim in report["claims"] if claim["source"]["name"]]
        assert authors <= len(named)


if __name__ == "__main__":
    jsonld.set_document_loader(context)
    assert count("claims") > 50 and count("figures") > 50, "there is something to read"
    for check in (tables, conll, brat, annotations, claims):
        check()
        print(f"{check.__name__}: read")

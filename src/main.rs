//! A first command line: JSON lines in, JSON lines out.
use khabar::{Doc, Lexicon, extract};
use serde_json::{Value, json};
use std::io::{BufRead, Write};

fn main() -> anyhow::Result<()> {
    let path = std::env::args().last().unwrap_or_default();
    let lexicon = Lexicon::with(&[])?;
    let file = std::io::BufReader::new(std::fs::File::open(path)?);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in file.lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let text = line["text"].as_str().unwrap_or_default();
        let doc = Doc::new(text, &lexicon);
        let findings = extract(&doc, &lexicon);
        let mut chars = vec![0usize; text.len() + 1];
        let mut n = 0;
        for (i, c) in text.char_indices() {
            for k in i..i + c.len_utf8() {
                chars[k] = n;
            }
            n += 1;
        }
        chars[text.len()] = n;
        let span = |s: khabar::Span| json!({"start": chars[s.start as usize], "end": chars[s.end as usize], "text": doc.slice(s)});
        let num = |d: Option<khabar::Decimal>| d.map(|d| serde_json::from_str::<Value>(&d.to_string()).unwrap());
        let low = |s: String| {
            let mut o = String::new();
            for (i, c) in s.char_indices() {
                if c.is_uppercase() && i > 0 {
                    o.push('_');
                }
                o.extend(c.to_lowercase());
            }
            o
        };
        let code = |c: [u8; 3]| String::from_utf8_lossy(&c).into_owned();
        let entities: Vec<Value> = findings.entities.iter().enumerate().map(|(i, e)| json!({"id": format!("e{}", i + 1), "type": e.kind.name(), "name": e.name,
            "mentions": e.mentions.iter().map(|m| { let mut v = span(m.span); v["kind"] = json!("name"); v["rule"] = json!(m.rule); v }).collect::<Vec<_>>()})).collect();
        let figures: Vec<Value> = findings
            .figures
            .iter()
            .map(|f| {
                let mut v = span(f.span);
                v["kind"] = json!(low(format!("{:?}", f.kind)));
                v["min"] = json!(num(f.min));
                v["max"] = json!(num(f.max));
                v["magnitude"] = json!(f.magnitude.map(|m| m as u64));
                v["currency"] = json!(f.currency.map(code));
                v["modifier"] = json!(low(format!("{:?}", f.modifier)));
                v["per"] = json!(f.per);
                v["role"] = json!(low(format!("{:?}", f.role)));
                v["about"] = json!(f.about.map(|a| json!({"name": findings.entities[a].name})));
                v["rule"] = json!(f.rule);
                v
            })
            .collect();
        let claims: Vec<Value> = findings.claims.iter().map(|c| { let mut s = c.source.map(span).unwrap_or(json!({"start": null, "end": null, "text": null}));
            s["kind"] = json!(low(format!("{:?}", c.source_kind))); s["name"] = json!(c.speaker.map(|e| findings.entities[e].name.clone()));
            json!({"class": low(format!("{:?}", c.class)), "cue": span(c.cue), "source": s, "content": span(c.content), "quote": low(format!("{:?}", c.quote)),
              "polarity": if c.negated {"negated"} else {"affirmed"}, "hedged": c.hedged, "rule": c.rule}) }).collect();
        let warnings: Vec<Value> = findings
            .warnings
            .iter()
            .map(|w| {
                let mut v = span(w.span);
                v["reason"] = json!(w.reason);
                v
            })
            .collect();
        writeln!(
            out,
            "{}",
            json!({"id": line["id"], "entities": entities, "figures": figures, "claims": claims, "warnings": warnings})
        )?;
    }
    Ok(())
}

use khabar::{Doc, Lexicon, doc::Kind, extract};
use std::io::BufRead;
fn main() {
    let l = Lexicon::embedded();
    let mut n: std::collections::HashMap<String, usize> = Default::default();
    for f in std::env::args().skip(1) {
        for line in std::io::BufReader::new(std::fs::File::open(f).unwrap()).lines() {
            let v: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
            let d = Doc::new(v["text"].as_str().unwrap(), &l);
            let f = extract(&d, &l);
            let mut t = vec![false; d.tokens.len()];
            for e in &f.entities {
                for m in &e.mentions {
                    for i in m.tokens.clone() {
                        t[i] = true;
                    }
                }
            }
            for (i, tok) in d.tokens.iter().enumerate() {
                if tok.kind == Kind::Arabic && !t[i] && tok.class == 0 && tok.key.len() > 2 && l.ordinary(tok.key) == 0 {
                    *n.entry(d.letters(i).to_owned()).or_default() += 1;
                }
            }
        }
    }
    let mut v: Vec<_> = n.into_iter().collect();
    v.sort_by_key(|x| std::cmp::Reverse(x.1));
    for (w, c) in v {
        println!("{c} {w}");
    }
}

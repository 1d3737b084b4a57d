use khabar::doc::Memo;
use khabar::rules;
use khabar::{Doc, Lexicon};
use std::time::Instant;
fn main() {
    let text = std::fs::read_to_string("/work/shared/bench/news-10mb.jsonl").unwrap();
    let texts: Vec<String> = text
        .lines()
        .map(|l| {
            serde_json::from_str::<serde_json::Value>(l).unwrap()["text"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    let lexicon = &*Box::leak(Box::new(Lexicon::embedded()));
    let n = std::env::args().nth(1).map_or(5, |n| n.parse().unwrap());
    let mut best = [f64::MAX; 8];
    for _ in 0..n {
        let mut memo = Memo::new();
        let mut t = [0f64; 8];
        let mut tokens = 0;
        for x in &texts {
            let s = Instant::now();
            khabar::doc::walk(x, |t| {
                std::hint::black_box(t);
            });
            t[0] += s.elapsed().as_secs_f64();
            let s = Instant::now();
            let doc = Doc::with_memo(x, lexicon, &mut memo);
            t[1] += s.elapsed().as_secs_f64();
            tokens += doc.tokens.len();
            let s = Instant::now();
            if std::env::args().nth(2).is_some() {
                continue;
            }
            let (figures, _) = rules::figure::find(&doc, lexicon);
            t[2] += s.elapsed().as_secs_f64();
            let s = Instant::now();
            let names = rules::name::find(&doc, lexicon);
            t[3] += s.elapsed().as_secs_f64();
            let s = Instant::now();
            let claims = rules::claim::find(&doc, lexicon, &names, &figures);
            t[4] += s.elapsed().as_secs_f64();
            let s = Instant::now();
            let all = rules::run(&doc, lexicon);
            t[5] += s.elapsed().as_secs_f64();
            std::hint::black_box((claims.len(), all.claims.len()));
        }
        for i in 0..8 {
            best[i] = best[i].min(t[i]);
        }
        best[7] = tokens as f64;
    }
    for (n, t) in ["walk", "doc", "figures", "names", "claims", "run"].iter().zip(best) {
        println!("{n:8} {:7.1} ms  {:5.0} ns/token", t * 1e3, t * 1e9 / best[7]);
    }
    println!("rest of run {:.1} ms", (best[5] - best[2] - best[3] - best[4]) * 1e3);
}

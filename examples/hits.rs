use khabar::doc::Kind;
use std::collections::HashMap;
fn main() {
    let text = std::fs::read_to_string("/work/shared/bench/news-10mb.jsonl").unwrap();
    let lexicon = khabar::Lexicon::embedded();
    let mut n = [0usize; 8];
    let mut counts: HashMap<khabar::fold::Key, (usize, u64, u32, u32)> = HashMap::new();
    for l in text.lines() {
        let v = serde_json::from_str::<serde_json::Value>(l).unwrap();
        khabar::doc::walk(v["text"].as_str().unwrap(), |mut t| {
            n[7] += 1;
            if t.kind == Kind::Arabic {
                n[0] += 1;
                lexicon.read(&mut t);
                let e = counts.entry(t.key).or_insert((0, t.class, t.whole, t.stem));
                e.0 += 1;
            }
        });
    }
    let mut v: Vec<_> = counts.values().collect();
    v.sort_by_key(|c| std::cmp::Reverse(c.0));
    println!("all tokens {} arabic {} distinct {}", n[7], n[0], v.len());
    let mut sum = 0;
    for (i, c) in v.iter().enumerate() {
        sum += c.0;
        if (i + 1).is_power_of_two() {
            println!("{} {:.3}", i + 1, sum as f64 / n[0] as f64);
        }
    }
    let f = |p: &dyn Fn(&(usize, u64, u32, u32)) -> bool| {
        let (mut a, mut b) = (0, 0);
        for c in &v {
            if p(c) {
                a += c.0;
                b += 1;
            }
        }
        (a as f64 / n[0] as f64, b)
    };
    println!(
        "class0 {:?}  whole {:?} stem {:?} name {:?}",
        f(&|c| c.1 == 0),
        f(&|c| c.2 != 0),
        f(&|c| c.3 != 0),
        f(&|c| c.1 & 1 != 0)
    );
    println!(
        "given {:?} title {:?} cue {:?} number {:?} role {:?} head {:?} inst {:?} phrase {:?} tags {:?}",
        f(&|c| c.1 & (1 << 4) != 0),
        f(&|c| c.1 & (1 << 6) != 0),
        f(&|c| c.1 & (1 << 3) != 0),
        f(&|c| c.1 & (1 << 2) != 0),
        f(&|c| c.1 & (1 << 14) != 0),
        f(&|c| c.1 & (1 << 7) != 0),
        f(&|c| c.1 & (1 << 8) != 0),
        f(&|c| c.1 >> 63 != 0),
        f(&|c| c.1 & khabar::lexicon::Class::TAGS != 0)
    );
    let only = |m: u64| f(&move |c: &(usize, u64, u32, u32)| c.1 != 0 && c.1 & !m == 0);
    println!("only ordinary/inner {:?}", only(khabar::lexicon::Class::ORDINARY | 1 << 62));
}

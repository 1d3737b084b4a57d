use khabar::{
    Lexicon,
    fold::Key,
    lexicon::{Class, Tag},
};
fn main() {
    let l = Lexicon::embedded();
    for w in std::env::args().skip(1) {
        let k = Key::of(&w);
        let c = l.class(l.find(k));
        let names = [
            "NAME",
            "CURRENCY",
            "NUMBER",
            "CUE",
            "GIVEN",
            "SURNAME",
            "TITLE",
            "HEAD",
            "INSTITUTION",
            "NOUN",
            "ADJECTIVE",
            "VERB",
            "PARTICLE",
            "NATIONALITY",
            "ROLE",
            "PER",
        ];
        let mut s: Vec<String> = (0..16).filter(|b| c >> b & 1 == 1).map(|b| names[b].to_owned()).collect();
        for (n, t) in Tag::NAMES {
            if c & t.bit() != 0 {
                s.push(format!("tag:{n}"));
            }
        }
        if c & Class::FIELD != 0 {
            s.push("FIELD".into());
        }
        println!("{w}: {} | ordinary {:x} inflected {:x}", s.join(" "), l.ordinary(k), l.inflected(k));
    }
}

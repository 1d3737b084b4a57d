//! Names in Latin letters that nothing introduces: in Arabic prose a run of
//! capitalised Latin words is a name, whose kind is told [elsewhere](super::unlisted);
//! a bare abbreviation (AI, GPU) is none.

use foldhash::{HashMap, HashMapExt as _};
use std::ops::Range;

use super::Names;
use super::extend::has_capital;
use super::headed::latin_run;
use super::unlisted::kind;
use super::variant::is_variant;
use super::words::TERMS;
use crate::doc::Kind;
use crate::lexicon::{Class, EntityType};
use crate::words::{Words, words};

pub(super) fn find(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    let mut found = last_parts(names);
    let mut from = 0;
    while let Some(at) = doc.first_having(from..doc.tokens.len(), Kind::Latin.bit()) {
        from = at + 1;
        if names.taken[at] != 0 {
            continue;
        }
        let end = latin_run(names, at);
        if is_name(names, at..end) && !(at..end).all(|at| is_variant(names, at)) {
            let name = names.written(at..end, 0);
            // One name is one thing, whatever stands around it.
            let entity = match found.get(&name) {
                Some(&entity) => entity,
                None => names.named(kind(names, &(at..end), &(at..end)), &name),
            };
            if names.entities[entity].kind == EntityType::Person {
                found.insert(doc.letters(end - 1).to_owned(), entity);
            }
            found.insert(name, entity);
            names.mention(entity, at..end, 0, "latin");
        }
        from = end.max(from);
    }
}

/// What one word in Latin letters names, if it does so once: a body or a product; and
/// in short a person by the family's name, a product without its maker's.
fn last_parts(names: &Names<'_, '_>) -> HashMap<String, usize> {
    let mut parts = HashMap::new();
    for (entity, data) in names.entities.iter().enumerate() {
        for mention in &data.mentions {
            let last = mention.tokens.end - 1;
            let short = match data.kind {
                EntityType::Person => mention.tokens.len() > 1,
                EntityType::Model | EntityType::Product => mention.tokens.len() == 1 || mention.rule == "name-made",
                EntityType::Org | EntityType::Media => mention.tokens.len() == 1,
                EntityType::Place => false,
            };
            if short && names.doc.tokens[last].kind == Kind::Latin {
                parts.insert(names.doc.letters(last).to_owned(), entity);
            }
        }
    }
    parts
}

fn is_name(names: &Names<'_, '_>, run: Range<usize>) -> bool {
    if !names.is_free(run.clone()) || beside_latin(names, &run) || is_furniture(names, run.clone()) || is_date(names, run.clone()) {
        return false;
    }
    if is_event(names, &run) || run.len() == 1 && is_rating(names.doc.letters(run.start)) {
        return false;
    }
    let words = run.clone().filter(|&at| names.doc.tokens[at].kind == Kind::Latin);
    let mut capitals = 0;
    let mut longest = 0;
    for at in words {
        let word = names.doc.letters(at);
        // USD5: the code of a currency.
        let code = names.doc.tokens[at].class & Class::CURRENCY != 0;
        let counts = names
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.kind == Kind::Number && next.glued);
        // Zentrix-4o
        let version = at > run.start && names.doc.tokens[at].glued && names.doc.tokens[at - 1].kind == Kind::Number;
        if !has_capital(word) && !version || code && counts {
            return false;
        }
        capitals += usize::from(word.chars().all(|c| c.is_uppercase() || c.is_numeric()));
        longest = longest.max(names.doc.tokens[at].key.len());
    }
    let term = names
        .before(run.start)
        .is_some_and(|before| names.is_one_of(before, TERMS) || is_second_term(names, before));
    let bracketed = run.start > 0 && names.doc.tokens[run.start - 1].mark == b'(';
    !term && !bracketed && longest > 2 && capitals < run.len()
}

/// What a web page is worked by, and techniques and kinds of things that everybody has, as they are written.
static FURNITURE: [&str; 102] = [
    "Bluetooth",
    "Wifi",
    "WiFi",
    "Ethernet",
    "Next",
    "Previous",
    "Read",
    "More",
    "Share",
    "Smaller",
    "Bigger",
    "Related",
    "Posts",
    "Latest",
    "Update",
    "Loading",
    "Advertisement",
    "Subscribe",
    "Login",
    "Home",
    "ETFs",
    "LLMs",
    "GPUs",
    "CPUs",
    "IoT",
    "eSIM",
    "NFTs",
    "DeFi",
    "DDoS",
    "WiMAX",
    "PCIe",
    "NVMe",
    "eMMC",
    "mAh",
    "SaaS",
    "PaaS",
    "IaaS",
    "SoC",
    "MoE",
    "Capex",
    "Tablet",
    "Tablets",
    "Ultrabook",
    "Phablet",
    "Smartphone",
    "Smartphones",
    "Wearables",
    "Beta",
    "Cloud",
    "Startup",
    "Startups",
    "Metaverse",
    "Blockchain",
    "Deepfake",
    "Ransomware",
    "Phishing",
    "Malware",
    "Spyware",
    "Selfie",
    "Hashtag",
    "Sexting",
    "Full",
    "HD",
    "FHD",
    "QHD",
    "UHD",
    "AMOLED",
    "OLED",
    "Super",
    "LCD",
    "LED",
    "IPS",
    "TFT",
    "NAND",
    "DRAM",
    "GPS",
    "OIS",
    "VPN",
    "SMS",
    "MMS",
    "LTE",
    "NFC",
    "USB",
    "HDMI",
    "GHz",
    "Ghz",
    "MHz",
    "Octa",
    "Quad",
    "Core",
    "core",
    "RAM",
    "ROM",
    "SSD",
    "GSM",
    "CDMA",
    "HSPA",
    "VoLTE",
    "Retina",
    "SIM",
    "PIN",
    "QR",
];

/// Whether a run is what a web page is worked by, and no part of its text, Next Previous, or
/// a technique or a kind of things that everybody has, LLMs.
pub(super) fn is_furniture(names: &Names<'_, '_>, mut run: Range<usize>) -> bool {
    run.all(|at| names.doc.is_joining_hyphen(at) || FURNITURE.contains(&names.doc.letters(at)))
}

/// خطط Enterprise و Unlimited: whether و stands at a token and joins what follows to a term in
/// Latin letters.
fn is_second_term(names: &Names<'_, '_>, and: usize) -> bool {
    const AND: Words = words!["و"];
    and > 1
        && names.is(and, AND)
        && names.doc.tokens[and - 1].kind == Kind::Latin
        && names.taken[and - 1] == 0
        && names.is_one_of(and - 2, TERMS)
}

/// في CES 2026, WWDC25: whether a fair or a conference is named, of this year or of any; none is an
/// entity.
pub(super) fn is_event(names: &Names<'_, '_>, run: &Range<usize>) -> bool {
    const EVENTS: [&str; 18] = [
        "CES",
        "MWC",
        "GTC",
        "WWDC",
        "GITEX",
        "LEAP",
        "Gamescom",
        "IFA",
        "Computex",
        "COP",
        "SXSW",
        "CPHI",
        "IDEX",
        "ADIPEC",
        "FII",
        "Cityscape",
        "InnoTrans",
        "NeurIPS",
    ];
    const AT: Words = words!["في", "خلال", "ضمن"];
    let first = names.doc.letters(run.start);
    let known = first
        .strip_suffix(|c: char| c.is_ascii_digit())
        .map_or(first, |rest| rest.trim_end_matches(|c: char| c.is_ascii_digit()));
    // المؤتمر العالمي للجوال MWC 2026
    let year = |at: usize| {
        let token = &names.doc.tokens[at];
        token.kind == Kind::Number && token.key.len() == 4 && token.key.starts_with(b"20")
    };
    let dated = run.len() > 1 && year(run.end - 1) && names.before(run.start).is_some_and(|before| names.is(before, AT));
    dated || EVENTS.contains(&known)
}

/// Baa2, Caa1: whether a word is a credit rating.
fn is_rating(word: &str) -> bool {
    let grade = word.strip_suffix(['1', '2', '3']);
    grade.is_some_and(|grade| matches!(grade, "Aa" | "Baa" | "Ba" | "Caa" | "Ca"))
}

/// December 30: whether a month is told.
fn is_date(names: &Names<'_, '_>, mut run: Range<usize>) -> bool {
    const MONTHS: [&str; 11] = [
        "January",
        "February",
        "March",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    run.any(|at| MONTHS.contains(&names.doc.letters(at)))
}

/// Whether Latin text goes on before or behind the run: then it is a
/// quotation of another language.
fn beside_latin(names: &Names<'_, '_>, run: &Range<usize>) -> bool {
    let latin = |at: usize| {
        names
            .doc
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Latin && names.taken[at] == 0)
    };
    run.start > 0 && latin(run.start - 1) || latin(run.end)
}

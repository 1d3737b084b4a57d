//! Names in Latin letters that nothing introduces: in Arabic prose a run of
//! capitalised Latin words is a name. What kind of name, the words around it
//! tell; a bare abbreviation (AI, GPU) is none.

use foldhash::{HashMap, HashMapExt as _};
use std::ops::Range;

use super::Names;
use super::extend::has_capital;
use super::headed::latin_run;
use super::introduced::{is_of_title, title as title_end};
use super::person::appositive;
use super::variant::is_variant;
use super::words::TERMS;
use crate::doc::Kind;
use crate::lexicon::{ClaimClass, Class, EntityType, Sense, Tag};
use crate::words::{Words, words};

/// What outlets are called.
const PRESS: [&str; 22] = [
    "News",
    "Times",
    "Post",
    "Journal",
    "Magazine",
    "Press",
    "Daily",
    "Herald",
    "Tribune",
    "Review",
    "Gazette",
    "TV",
    "Radio",
    "Weekly",
    "Chronicle",
    "Observer",
    "Telegraph",
    "Standard",
    "Guardian",
    "Insider",
    "Hebdo",
    "Media",
];

/// What the names of companies and other bodies end with.
const FIRMS: [&str; 33] = [
    "Bank",
    "Capital",
    "Corp",
    "Group",
    "Holding",
    "Holdings",
    "Inc",
    "Ltd",
    "Partners",
    "Ventures",
    "Research",
    "Securities",
    "Insurance",
    "University",
    "Institute",
    "Foundation",
    "Council",
    "Association",
    "Energy",
    "Airlines",
    "Motors",
    "Pharma",
    "Pharmaceuticals",
    "Therapeutics",
    "Technologies",
    "Consulting",
    "Analytics",
    "Metrics",
    "Economics",
    "Industries",
    "Investments",
    "Resources",
    "Society",
];

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
                None => names.named(kind(names, at..end), &name),
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

fn kind(names: &Names<'_, '_>, run: Range<usize>) -> EntityType {
    let words = run.len();
    let before = names.before(run.start).map_or(0, |before| names.doc.tokens[before].class);
    // "Tim Brown" (مدير المصنع)
    let behind = names.after(run.end);
    let bracket = names.doc.tokens.get(behind).is_some_and(|token| token.mark == b'(');
    let after = names.doc.tokens.get(behind + usize::from(bracket)).map_or(0, |token| token.class);
    // عبر Model Context Protocol: through it, though "he expressed" is written so, too.
    let through = |at: usize| names.doc.tokens[at].class & Tag::Preposition.bit() != 0;
    let told = names
        .before(run.start)
        .is_some_and(|before| says(names, before) && !through(before));
    let spoken = told || says(names, names.after(run.end));
    // Adam Doe-Smith
    let hyphens = run.clone().filter(|&at| names.doc.is_joining_hyphen(at)).count();
    let plain = run.clone().all(|at| {
        let word = names.doc.tokens[at].kind == Kind::Latin && names.doc.letters(at).chars().all(char::is_alphabetic);
        word || names.doc.is_joining_hyphen(at)
    });
    let outlet = words > 1 && run.clone().any(|at| PRESS.contains(&names.doc.letters(at)));
    let person =
        || before & Class::TITLE != 0 || after & Class::TITLE != 0 || spoken || is_titled(names, run.start) || appositive(names, run.end);
    let firm = words > 1 && FIRMS.contains(&names.doc.letters(run.end - 1));
    if (2..=3).contains(&(words - hyphens)) && words > 2 * hyphens + 1 && plain && !outlet && !firm && person() {
        return EntityType::Person;
    }
    if outlet {
        EntityType::Media
    } else if spoken || firm || is_according_to(names, run.start) {
        EntityType::Org
    } else {
        EntityType::Product
    }
}

/// الرئيس التنفيذي Adam Doe, مدير قسم النماذج في الشركة، Adam Doe: whether a title, and what it is the title of,
/// reach up to a token; a bare one right before it may be a company's, مدير Acme Robotics.
fn is_titled(names: &Names<'_, '_>, at: usize) -> bool {
    /// So many tokens stand between a title and a name at most.
    const BETWEEN: usize = 10;
    let comma = at > 0 && names.doc.tokens[at - 1].mark == b',';
    let end = at - usize::from(comma);
    let told = |title: usize| {
        let behind = title_end(names, title).filter(|&behind| behind <= end)?;
        let of = (behind..end).all(|at| is_of_title(names, at));
        // مدير مصنع Acme Robotics: it is the factory's name.
        let told = |last: usize| names.taken[last] != 0 || names.is_definite(last) || names.is_nationality(last);
        (of && (comma || names.is_definite(title) || behind < end && told(end - 1))).then_some(())
    };
    (end.saturating_sub(BETWEEN)..end)
        .rev()
        .take_while(|&at| is_of_title(names, at))
        .any(|at| names.doc.tokens[at].class & Class::TITLE != 0 && names.taken[at] == 0 && told(at).is_some())
}

/// وفقا لـ Coin Metrics: whether a source is told at a token.
fn is_according_to(names: &Names<'_, '_>, at: usize) -> bool {
    const ACCORDING: Words = words!["وفقا", "طبقا", "استنادا"];
    const BY: Words = words!["بحسب", "حسب", "وفق"];
    const TO: Words = words!["ل", "إلى"];
    let Some(before) = names.before(at) else {
        return false;
    };
    names.is_one_of(before, BY) || names.is(before, TO) && before > 0 && names.is_one_of(before - 1, ACCORDING)
}

/// Whether a finite reporting verb stands at a token.
fn says(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| token.class & Class::CUE != 0)
        && names.doc.readings(at).any(|reading| {
            names.lexicon.word_senses(reading.word).any(|sense| match sense {
                Sense::Cue(cue, form) => {
                    form.is_finite()
                        && matches!(
                            names.lexicon.cues[cue as usize].class,
                            ClaimClass::Say | ClaimClass::Announce | ClaimClass::Confirm
                        )
                }
                _ => false,
            })
        })
}

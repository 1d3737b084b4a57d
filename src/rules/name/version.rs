//! Versions: a family of models or products and the number, letter and
//! variant behind it, in either script.
//!
//! ```text
//! version := [hyphen] (number | letter-number | variant)+
//! ```
//! «GPT-4o mini», «جي بي تي-4», «كلود 3.5 سونيت», «آيفون 15 برو ماكس». [`code`]
//! tells of those that have no family.

use super::Names;
use super::code::{self, code_end, is_code};
use super::variant::{self, is_variant};
use crate::doc::Kind;
use crate::finding::Entity;
use crate::lexicon::{Class, EntityType, Sense, Tag};
use crate::words::{Words, words};

/// So many versions of a family are joined to each other at most.
const SERIES: usize = 4;

/// What joins them, apart.
static AND: Words = words!["و"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    for (entity, mention) in names.mentions_of(&[EntityType::Model, EntityType::Product]) {
        // A longer one that began before has taken it: GPT-5 Codex.
        if !mention.tokens.clone().all(|at| names.entity_at(at) == Some(entity)) {
            continue;
        }
        let Some((name, end)) = with_version(names, entity, mention.tokens.end) else {
            continue;
        };
        let kind = names.entities[entity].kind;
        let first = mention.tokens.start;
        names.retract_all(first..end);
        let entity = names.named(kind, &name);
        names.mention(entity, first..end, mention.clitics, "version");
        series(names, kind, &name, end);
    }
    code::find(names);
}

/// آيفون 17 و17 برو، و17 برو ماكس; Galaxy S25 وS25 Ultra: the further versions of a family
/// that are joined to the first of them, which alone is called by it.
fn series(names: &mut Names<'_, '_>, kind: EntityType, name: &str, mut from: usize) {
    let Some(family) = name
        .find(fold_is_digit)
        .and_then(|digit| name.get(..digit)?.rfind(' '))
        .and_then(|end| name.get(..end))
    else {
        return;
    };
    for _ in 0..SERIES {
        let comma = names.doc.tokens.get(from).is_some_and(|token| token.mark == b',');
        let at = from + usize::from(comma);
        let and = names.is(at, AND);
        let start = at + usize::from(and);
        let joined = (comma || and) && names.taken.get(start) == Some(&0);
        let Some((version, end)) = joined.then(|| another(names, kind, start)).flatten() else {
            return;
        };
        let entity = names.named(kind, &format!("{family} {version}"));
        names.mention(entity, start..end, 0, "version");
        from = end;
    }
}

/// A version that begins at a token and can be nothing else: a number or code with a
/// variant.
fn another(names: &Names<'_, '_>, kind: EntityType, start: usize) -> Option<(String, usize)> {
    let token = names.doc.tokens.get(start)?;
    let begins = token.kind == Kind::Number || token.kind == Kind::Latin && is_code(token.key);
    let (version, end) = begins.then(|| version(names, start, kind)).flatten()?;
    (end > start + 1 && is_variant(names, end - 1)).then_some((version, end))
}

/// The name of a family with the version behind it, and the token after that.
fn with_version(names: &Names<'_, '_>, entity: usize, end: usize) -> Option<(String, usize)> {
    let Entity { kind, name: family, .. } = &names.entities[entity];
    let fraction = with_fraction(names, family, end);
    let (family, start, numbers) = match &fraction {
        Some((family, start)) => (family, *start, 1),
        None => (family, end, 0),
    };
    version_behind(names, start, *kind, numbers)
        .map(|(version, end)| (joined(family, &version), end))
        .or(fraction.clone())
        .or_else(|| is_letter_of_number(names, end).then(|| (family.clone(), end + 1)))
}

/// A product's family with the version that begins at a token, and the token
/// after it.
pub(super) fn versioned(names: &Names<'_, '_>, family: &str, start: usize) -> Option<(String, usize)> {
    version(names, start, EntityType::Product).map(|(version, end)| (joined(family, &version), end))
}

/// The version that begins at a token: how it is written in Latin, and the
/// token after it.
fn version(names: &Names<'_, '_>, start: usize, kind: EntityType) -> Option<(String, usize)> {
    version_behind(names, start, kind, 0)
}

/// The same behind so many numbers of it.
fn version_behind(names: &Names<'_, '_>, start: usize, kind: EntityType, mut numbers: usize) -> Option<(String, usize)> {
    let mut parts: Vec<String> = Vec::new();
    let mut end = start;
    loop {
        let at = if names.doc.is_joining_hyphen(end) { end + 1 } else { end };
        let Some(part) = part(
            names,
            at,
            kind,
            numbers,
            at > end || names.doc.tokens.get(at).is_some_and(|token| token.glued),
        ) else {
            break;
        };
        // أندرويد كيت كات KitKat: the same in the other script is its gloss.
        if parts.last() == Some(&part.written) {
            break;
        }
        numbers += usize::from(part.is_number);
        parts.push(part.written);
        end = part.end;
        while part.is_number && is_letter_of_number(names, end) {
            if let Some(last) = parts.last_mut() {
                last.push_str(names.doc.letters(end));
            }
            end += 1;
        }
        // Galaxy S24+
        let plus = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.mark == b'+' && token.glued);
        if let (true, true, Some(last)) = (part.is_number, plus(end), parts.last_mut()) {
            last.push('+');
            end += 1;
        }
        // شاومي 15إس برو, آيفون 6 إس بلس
        let apart = kind == EntityType::Product;
        if let (true, Some(letter), Some(last)) = (part.is_number, code::letter_of_number(names, end, apart), parts.last_mut()) {
            last.push_str(letter);
            end += 1;
        }
    }
    (!parts.is_empty()).then(|| (parts.join(" "), end))
}

struct Part {
    written: String,
    end: usize,
    is_number: bool,
}

fn part(names: &Names<'_, '_>, at: usize, kind: EntityType, numbers: usize, joined: bool) -> Option<Part> {
    let token = names.doc.tokens.get(at)?;
    let variant = variant::at(names, at);
    if names.taken[at] != 0 && !joined && token.kind != Kind::Latin && variant.is_none() {
        return None;
    }
    let code = || {
        let (written, end) = code::spelled(names, at).filter(|_| numbers == 0)?;
        Some(Part {
            written,
            end,
            is_number: true,
        })
    };
    if let Some(part) = generation(names, at).or_else(code) {
        return Some(part);
    }
    if let Some(part) = experts(names, at).filter(|_| kind == EntityType::Model && numbers == 0) {
        return Some(part);
    }
    if let Some(part) = step(names, at).filter(|_| kind == EntityType::Product && numbers == 1) {
        return Some(part);
    }
    if token.kind == Kind::Number && kind == EntityType::Model && (joined || numbers > 0) {
        if let Some(part) = size(names, at).filter(|_| numbers > 0).or_else(|| day(names, at)) {
            return Some(part);
        }
        if numbers > 0 {
            return None;
        }
    }
    if token.kind == Kind::Number {
        // أندرويد 5.1.1
        let points = |at: usize| token.key.get(at + 2) == b'.' && token.key.len() == at + 4;
        // أوبونتو 16.04
        let point = |at: usize| token.key.get(at) == b'.' && (token.key.len() <= at + 3 || points(at));
        // إكسينوس 7420, Dimensity 1000 Plus: four digits that are no year.
        let year = token.key.starts_with(b"19") || token.key.starts_with(b"20");
        let numbers_of_chips = || !year || is_variant(names, at + 1);
        let chip = || kind == EntityType::Product && token.key.len() == 4 && numbers_of_chips();
        let short = token.key.len() <= 3 || point(1) || point(2) || chip();
        // جي بي تي-4.1 دولارين: what a hyphen joins to its family counts nothing.
        let hyphen = at > 0 && names.doc.is_joining_hyphen(at - 1);
        // Snapdragon 8 Elite 2: the second one of its variants, which Latin letters tell.
        let second = || numbers == 1 && token.key.len() == 1 && at > 0 && is_latin_variant(names, at - 1);
        let ok = (numbers == 0 || second()) && short && (hyphen || !counts(names, at)) && (token.key.get(0) != b'0');
        let written: String = names.doc.letters(at).chars().map(|c| ascii_digit(c).unwrap_or(c)).collect();
        return ok.then_some(Part {
            written,
            end: at + 1,
            is_number: true,
        });
    }
    if let Some((latin, end)) = variant {
        return Some(Part {
            written: latin.to_owned(),
            end,
            is_number: false,
        });
    }
    // Xperia 1 VII
    if numbers > 0 && kind == EntityType::Product && token.kind == Kind::Latin && ROMAN.contains(&names.doc.letters(at)) {
        return Some(Part {
            written: names.doc.letters(at).to_owned(),
            end: at + 1,
            is_number: false,
        });
    }
    // R1, V3, o3, K2, M4: a letter or two and digits; غالاكسي S25.
    let free = numbers == 0 && (kind == EntityType::Model || (kind == EntityType::Product && names.taken[at] == 0));
    // إيرباص 900-A350: written from right to left, the code stands behind its number.
    let reversed = || kind == EntityType::Product && numbers == 1 && at > 0 && names.doc.is_joining_hyphen(at - 1);
    if token.kind == Kind::Latin && is_code(token.key) && (free || reversed()) {
        let end = code_end(names, at);
        return Some(Part {
            written: names.doc.slice(names.doc.span(at, 0, end - 1)).to_owned(),
            end,
            is_number: true,
        });
    }
    None
}

/// Whether a variant's word in Latin letters stands at a token: Elite.
fn is_latin_variant(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens[at].kind == Kind::Latin && is_variant(names, at)
}

/// Which of its generations, by the letters that count kings.
const ROMAN: [&str; 9] = ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/// Gen 2: which of its generations a chip is of.
fn generation(names: &Names<'_, '_>, at: usize) -> Option<Part> {
    const GENERATION: Words = words!["جين", "جن"];
    if names.is(at, words!["الجيل"]) {
        let which = ORDINALS.iter().position(|ordinal| names.is(at + 1, ordinal))?;
        return Some(Part {
            written: format!("Gen {}", which + 1),
            end: at + 2,
            is_number: false,
        });
    }
    // Gen1
    let written = names.doc.letters(at);
    let glued = written.get(..3).filter(|start| start.eq_ignore_ascii_case("gen"));
    if let Some(number) = glued.and_then(|start| written.strip_prefix(start))
        && (1..=2).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some(Part {
            written: format!("Gen {number}"),
            end: at + 1,
            is_number: false,
        });
    }
    let number = names.doc.tokens.get(at + 1)?;
    let generation = names.is(at, GENERATION) || names.doc.letters(at).eq_ignore_ascii_case("gen");
    let generation = generation && number.kind == Kind::Number && number.key.len() <= 2;
    generation.then(|| Part {
        written: format!("Gen {}", names.doc.letters(at + 1)),
        end: at + 2,
        is_number: false,
    })
}

/// Which of its generations: الجيل الثالث.
const ORDINALS: [Words; 10] = [
    words!["الأول"],
    words!["الثاني"],
    words!["الثالث"],
    words!["الرابع"],
    words!["الخامس"],
    words!["السادس"],
    words!["السابع"],
    words!["الثامن"],
    words!["التاسع"],
    words!["العاشر"],
];

/// What an index is counted in.
pub(super) static POINTS: Words = words!["نقطة", "نقاط"];

/// Whether a number counts what stands behind it: ويندوز 11 مليون.
pub(super) fn counts(names: &Names<'_, '_>, number: usize) -> bool {
    let unit = Class::NUMBER | Class::CURRENCY | Tag::Percent.bit() | Tag::Counted.bit();
    let counted = names.doc.tokens.get(number + 1).is_some_and(|next| {
        // غالاكسي إس 3 وهاتف آخر: nor has it a proclitic.
        let bare = names
            .doc
            .reading(names.lexicon, number + 1, unit)
            .is_some_and(|reading| reading.clitics == 0);
        // كيرين 980 ثماني النواة: how many cores it has.
        let cores = names.is(number + 1, words!["ثماني"]);
        // ويندوز 11 العام الماضي: what is counted has no article.
        let other = cores || names.is_definite(number + 1) || (next.kind == Kind::Latin && next.glued);
        bare && !other
    });
    counted || names.is(number + 1, POINTS) || names.doc.tag(names.lexicon, number + 1, Tag::Percent).is_some()
}

/// R1-0528: the month and day of a version, behind a hyphen.
fn day(names: &Names<'_, '_>, at: usize) -> Option<Part> {
    let token = &names.doc.tokens[at];
    let month = token.key.len() == 4 && matches!(token.key.get(0), b'0' | b'1');
    (month && token.glued && names.doc.is_joining_hyphen(at.checked_sub(1)?)).then(|| Part {
        written: names.doc.letters(at).to_owned(),
        end: at + 1,
        is_number: false,
    })
}

/// 8x7B: of so many experts, each of so many billions of parameters.
fn experts(names: &Names<'_, '_>, at: usize) -> Option<Part> {
    let size = names.doc.tokens.get(at + 1).filter(|size| size.glued && size.kind == Kind::Latin)?;
    let digits = size.key.len().saturating_sub(2);
    let billions =
        size.key.get(0) == b'x' && size.key.last() == b'b' && digits > 0 && (1..=digits).all(|at| size.key.get(at).is_ascii_digit());
    (billions && names.doc.tokens[at].kind == Kind::Number).then(|| Part {
        written: names.doc.slice(names.doc.span(at, 0, at + 1)).to_owned(),
        end: at + 2,
        is_number: true,
    })
}

/// Ryzen 9 9950X, Core Ultra 9 285K: which of its line a chip is, behind the line's number.
fn step(names: &Names<'_, '_>, at: usize) -> Option<Part> {
    /// What such a number ends with; 256GB is how much a thing holds.
    const LETTERS: [&str; 10] = ["X", "X3D", "K", "KF", "KS", "H", "HX", "HS", "U", "F"];
    let letters = names.doc.tokens.get(at + 1).filter(|next| next.glued && next.kind == Kind::Latin)?;
    let number = &names.doc.tokens[at];
    let chip = number.kind == Kind::Number && (3..=5).contains(&number.key.len()) && LETTERS.contains(&names.doc.letters(at + 1));
    (chip && !number.glued && letters.clitics == 0 && names.taken.get(at + 1) == Some(&0)).then(|| Part {
        written: names.doc.slice(names.doc.span(at, 0, at + 1)).to_owned(),
        end: at + 2,
        is_number: false,
    })
}

/// 405B: of so many billions of parameters.
fn size(names: &Names<'_, '_>, at: usize) -> Option<Part> {
    let unit = names.doc.tokens.get(at + 1)?;
    let billions = unit.glued && unit.key.len() == 1 && unit.key.get(0) == b'b';
    billions.then(|| Part {
        written: format!("{}B", names.doc.letters(at)),
        end: at + 2,
        is_number: false,
    })
}

/// Whether a token is a letter or two glued to the number or code before it: 4o,
/// 235B, أسيند 910C.
fn is_letter_of_number(names: &Names<'_, '_>, at: usize) -> bool {
    let number = |at: usize| names.doc.tokens[at].kind == Kind::Number || names.doc.tokens[at].kind == Kind::Latin;
    at > 0
        && number(at - 1)
        && names
            .doc
            .tokens
            .get(at)
            .is_some_and(|token| token.glued && token.kind == Kind::Latin && token.key.len() <= 2)
}

/// V3.1, where V3 is a name of its own.
fn with_fraction(names: &Names<'_, '_>, family: &str, end: usize) -> Option<(String, usize)> {
    let last = end.checked_sub(1)?;
    let digit = |letter: u8| letter.is_ascii_digit();
    if names.doc.tokens[last].kind != Kind::Latin
        || !digit(names.doc.tokens[last].key.last())
        || !family.bytes().next_back().is_some_and(digit)
    {
        return None;
    }
    let whole = code_end(names, last);
    (whole > end).then(|| (format!("{family}.{}", names.doc.letters(whole - 1)), whole))
}

fn ascii_digit(c: char) -> Option<char> {
    let mut digit = None;
    if fold_is_digit(c) {
        crate::fold::codes(c, |code| digit = Some(code as char));
    }
    digit.or(matches!(c, '٫' | '،').then_some('.'))
}

fn fold_is_digit(c: char) -> bool {
    crate::fold::class(c) == crate::fold::Class::Digit
}

/// Families that their makers join to a number by a hyphen.
const HYPHENATED: [&str; 8] = ["GLM", "GPT", "gpt-oss", "Inflection", "Jurassic", "MAI", "Phi", "Step"];

/// Aircraft, whose number takes another behind a hyphen: Airbus A350-900, Boeing 787-9.
const AIRCRAFT: [&str; 2] = ["Airbus A", "Boeing 7"];

/// GPT and 4 are GPT-4, o3 and mini o3-mini, Galaxy S and 25 Galaxy S25; a
/// family of words takes a space.
fn joined(family: &str, version: &str) -> String {
    let numbered = family
        .strip_prefix('o')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    let digit = version.starts_with(|c: char| c.is_ascii_digit());
    // Boeing 787-8: which of the Dreamliners it is.
    let family = family.strip_suffix(" Dreamliner").filter(|_| digit).unwrap_or(family);
    let mut ends = family.bytes().rev();
    let letter = ends.next().is_some_and(|last| last.is_ascii_uppercase()) && ends.next() == Some(b' ');
    let between = match digit {
        true if letter => "",
        true if HYPHENATED.contains(&family) => "-",
        true if AIRCRAFT.iter().any(|maker| family.starts_with(maker)) => "-",
        _ if numbered => "-",
        _ => " ",
    };
    format!("{family}{between}{version}")
}

/// Qwen3, iPhone15: the family of a model or product and its number in one word,
/// with the version behind it.
pub(super) fn family_of_code(names: &Names<'_, '_>, at: usize) -> Option<(EntityType, String, usize)> {
    let key = names.doc.tokens[at].key;
    if names.taken[at] != 0 || key.is_cut() || !key.last().is_ascii_digit() {
        return None;
    }
    let letters = (0..key.len()).take_while(|&at| key.get(at).is_ascii_alphabetic()).count();
    let digits = (letters..key.len()).filter(|&at| key.get(at).is_ascii_digit()).count();
    if letters < 3 || digits > 2 || letters + digits < key.len() {
        return None;
    }
    let family = names
        .lexicon
        .word_senses(names.lexicon.find(key.drop_last(digits)))
        .find_map(|sense| match sense {
            Sense::Name(form) => Some(names.lexicon.form(form).entry),
            _ => None,
        })?;
    let entry = names.lexicon.entry(family);
    if !matches!(entry.kind, EntityType::Model | EntityType::Product) {
        return None;
    }
    let end = code_end(names, at);
    let code = names.doc.slice(names.doc.span(at, 0, end - 1));
    let number = code.find(fold_is_digit).and_then(|digit| code.get(digit..)).unwrap_or_default();
    let name = joined(names.lexicon.text(entry.name), number);
    Some(match version_behind(names, end, entry.kind, 1) {
        Some((version, end)) => (entry.kind, joined(&name, &version), end),
        None => (entry.kind, name, end),
    })
}

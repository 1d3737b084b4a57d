//! Which currency a shared name stands for: ريال، جنيه، سنت.

use foldhash::{HashMap, HashMapExt as _};

use crate::doc::{Doc, Kind};
use crate::finding::{Entity, Figure, FigureKind, Warning};
use crate::fold;
use crate::lexicon::{Class, EntityType, Lexicon, Sense, Tag};
use crate::rules::{bare, is_noun, nationality};
use crate::words::{Words, words};

/// How many tokens away a country's weight is halved.
const NEAR: f64 = 40.0;

/// How far from a figure a country or a full form may tell its currency.
const REACH: usize = 4000;

/// How much heavier the chosen country must weigh than the next.
const CLEAR: f64 = 1.25;

/// Gives each open name the currency of the only country before it in its sentence,
/// that of a full form in the text (ريال قطري), or that of the country that the
/// text is about, by its names, its cities, its companies and its adjectives. A cent that nothing tells is the dollar's; a subunit of
/// unlike currencies that nothing tells cannot be valued, and is reported.
pub(super) fn settle(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], figures: &mut Vec<Figure>, warnings: &mut Vec<Warning>) {
    if figures.iter().all(|figure| figure.candidates.is_empty()) {
        return;
    }
    let full: Vec<(usize, [u8; 3])> = figures
        .iter()
        .filter_map(|figure| figure.currency.map(|code| (figure.tokens.start, code)))
        .collect();
    let mut countries = countries(doc, lexicon, entities);
    if figures.iter().any(|figure| figure.candidates.contains(b"MAD")) {
        countries.extend(moroccan_words(doc));
        countries.sort_unstable();
    }
    figures.retain_mut(|figure| {
        if figure.candidates.is_empty() {
            return true;
        }
        let at = figure.tokens.start;
        if let Some(priced) = priced(doc, lexicon, figure) {
            figure.candidates.retain(|code| *code != priced);
        }
        let settled = initial(doc, figure)
            .or_else(|| of_subject(doc, &countries, figure))
            .or_else(|| of_sentence(doc, &full, &countries, figure))
            .or_else(|| nearest_full(&full, figure, at))
            .or_else(|| heaviest(&countries, figure, at))
            .or_else(|| is_cent(lexicon, figure).then_some(*b"USD"));
        let unlike = unlike_subunits(lexicon, figure);
        match settled {
            Some(code) => {
                let fits = !unlike || in_units(lexicon, figure, code);
                figure.currency = Some(code);
                figure.candidates.clear();
                fits
            }
            None if unlike => {
                warnings.push(Warning {
                    span: figure.span,
                    reason: "a subunit whose currency the text does not tell",
                });
                false
            }
            None => true,
        }
    });
}

/// Gives a sum that the text names no currency for the one of the sum before it
/// in its paragraph, else the only one of the text; not to a vague one, which is
/// in no currency. What repeats a sum in another currency lends nothing.
pub(super) fn lend(doc: &Doc<'_>, figures: &mut [Figure]) {
    let own = |figure: &Figure| figure.currency.filter(|_| figure.conversion_of.is_none());
    let mut codes = figures.iter().filter_map(own);
    let Some(first) = codes.next() else {
        return;
    };
    let only = codes.all(|code| code == first).then_some(first);
    let mut last = None;
    for figure in figures.iter_mut().filter(|figure| figure.kind == FigureKind::Money) {
        let paragraph = doc.block_of(figure.tokens.start);
        if lacks_currency(figure) {
            let near = last.filter(|(place, _)| *place == paragraph).map(|(_, code)| code);
            figure.currency = near.or(only);
        }
        last = own(figure).map(|code| (paragraph, code)).or(last);
    }
    // بلغت الرواتب 37 مليارا والدعم 11 مليار دينار: of the one behind it in its sentence.
    let mut next = None;
    for figure in figures.iter_mut().rev().filter(|figure| figure.kind == FigureKind::Money) {
        let sentence = doc.sentence_of(figure.tokens.start);
        if lacks_currency(figure) {
            figure.currency = next.filter(|(place, _)| *place == sentence).map(|(_, code)| code);
        } else {
            next = own(figure).map(|code| (sentence, code)).or(next);
        }
    }
}

/// سعر الريال السعودي 370 ريالا, الريال السعودي للشراء 140 ريالا: the currency that is priced, and not in
/// itself; but سعر صرف الريال اليمني 1400 للدولار is.
fn priced(doc: &Doc<'_>, lexicon: &Lexicon, figure: &Figure) -> Option<[u8; 3]> {
    const REACH: usize = 8;
    const RATE: Words = words!["سعر", "صرف", "بسعر", "لسعر"];
    const SIDES: Words = words!["للشراء", "للبيع", "شراء", "بيعا", "بيع"];
    const AGAINST: Words = words!["مقابل", "أمام", "للدولار", "لليورو", "لكل"];
    let (start, end) = (figure.tokens.start, figure.tokens.end);
    let is = |at: usize, words: Words| doc.tokens.get(at).is_some_and(|token| words.has(token));
    let adjective = (start.saturating_sub(REACH)..start)
        .rev()
        .take_while(|&at| !matches!(doc.tokens[at].mark, b'.' | b';') && doc.tokens[at].kind != Kind::Break)
        .find(|&at| doc.tokens[at].class & Class::NATIONALITY != 0)?;
    let named = adjective.checked_sub(1)?;
    let currency = &doc.tokens[named];
    let definite = currency.class & Class::CURRENCY != 0 && bare(currency).starts_with(&[fold::ALEF, fold::LAM]);
    let rate = (1..=2).filter_map(|back| named.checked_sub(back)).any(|at| is(at, RATE));
    if !definite || !rate && !is(adjective + 1, SIDES) && !is(end, SIDES) {
        return None;
    }
    let against = (adjective + 1..start).chain(end..end + 2).any(|at| is(at, AGAINST));
    if figure.per.is_some() || against {
        return None;
    }
    let entry = nationality::country(doc, lexicon, adjective)?;
    Some(lexicon.entry(entry).currency)
}

fn lacks_currency(figure: &Figure) -> bool {
    figure.currency.is_none() && figure.candidates.is_empty() && figure.magnitude.is_none()
}

/// The currency whose country's initial is written: د.إ is the dirham of الإمارات and د.أ
/// the dinar of الأردن, which fold alike.
fn initial(doc: &Doc<'_>, figure: &Figure) -> Option<[u8; 3]> {
    const INITIALS: [(&str, [u8; 3]); 2] = [("إ", *b"AED"), ("أ", *b"JOD")];
    let written = |letter: &str| figure.tokens.clone().any(|at| doc.letters(at) == letter);
    INITIALS
        .into_iter()
        .find(|(letter, code)| figure.candidates.contains(code) && written(letter))
        .map(|(_, code)| code)
}

/// What stands within reach of a token.
fn around(places: &[(usize, [u8; 3])], at: usize) -> &[(usize, [u8; 3])] {
    let from = places.partition_point(|(place, _)| *place + REACH < at);
    let to = places.partition_point(|(place, _)| *place <= at + REACH);
    places.get(from..to).unwrap_or_default()
}

/// «دفعت الرباط مليون درهم وأنفقت دبي مليونين»: the currency of who stands right before a sum and behind no preposition,
/// whomever else the sentence names.
fn of_subject(doc: &Doc<'_>, countries: &[(usize, [u8; 3])], figure: &Figure) -> Option<[u8; 3]> {
    const LONGEST: usize = 3;
    let at = figure.tokens.start;
    let before = &countries[..countries.partition_point(|(place, _)| *place < at)];
    let (place, code) = *before.last().filter(|(place, _)| at - place <= LONGEST)?;
    let alone = before.iter().rev().take_while(|(other, _)| *other == place).count() == 1;
    let token = doc.tokens.get(place)?;
    let glued = matches!(token.key.get(0), fold::BEH | fold::LAM | fold::KAF) && token.clitics > 0;
    let governed = place
        .checked_sub(1)
        .is_some_and(|before| doc.tokens[before].class & Tag::Preposition.bit() != 0);
    let straight = (place..at).all(|at| doc.tokens[at].mark == 0);
    (alone && straight && !glued && !governed && figure.candidates.contains(&code) && !NAMED_IN_FULL.contains(&code)).then_some(code)
}

/// «قال الوزير المصري إن العجز 5 مليارات جنيه», though the text names the pound sterling in full
/// elsewhere, or is about Sudan: the currency of the only country before a sum in its sentence,
/// where no full form stands before it in its paragraph.
fn of_sentence(doc: &Doc<'_>, full: &[(usize, [u8; 3])], countries: &[(usize, [u8; 3])], figure: &Figure) -> Option<[u8; 3]> {
    let at = figure.tokens.start;
    let own = |(_, code): &&(usize, [u8; 3])| figure.candidates.contains(code) && !NAMED_IN_FULL.contains(code);
    let last = full[..full.partition_point(|(place, _)| *place < at)].iter().rev().find(own);
    let paragraph = doc.blocks.get(doc.block_of(at))?;
    if last.is_some_and(|(place, _)| *place >= paragraph.tokens.start) {
        return None;
    }
    let sentence = doc.sentences.get(doc.sentence_of(at))?;
    let from = countries.partition_point(|(place, _)| *place < sentence.tokens.start);
    let to = countries.partition_point(|(place, _)| *place < at);
    let mut codes = countries.get(from..to.max(from))?.iter().filter(own).map(|(_, code)| *code);
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

fn nearest_full(full: &[(usize, [u8; 3])], figure: &Figure, at: usize) -> Option<[u8; 3]> {
    around(full, at)
        .iter()
        .filter(|(_, code)| figure.candidates.contains(code))
        .min_by_key(|(place, _)| place.abs_diff(at))
        .map(|(_, code)| *code)
}

/// What is bred and grown, of which a nationality behind it tells the kind.
static WARES: Words = words![
    "بط",
    "دجاج",
    "فراخ",
    "حمام",
    "فول",
    "لب",
    "بن",
    "شاي",
    "أرز",
    "قمح",
    "تمر",
    "تمور",
    "موز",
    "تفاح",
    "لحم",
    "لحوم",
    "عجل",
    "عجول",
    "خروف",
    "خراف",
    "غنم",
    "أغنام",
    "ماعز",
    "بصل",
    "ثوم",
    "جبن",
    "صمغ",
    "كركديه"
];

/// Where the text names a country, a place in it, its adjective, one of its
/// newspapers or companies, and its currency.
fn countries(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity]) -> Vec<(usize, [u8; 3])> {
    let mut known: HashMap<[u8; 2], Option<[u8; 3]>> = HashMap::new();
    let mut code_of = |entry: u32| {
        let entry = lexicon.entry(entry);
        if entry.currency != [0; 3] {
            Some(entry.currency)
        } else if entry.country != [0; 2] {
            *known.entry(entry.country).or_insert_with(|| lexicon.currency_of(entry.country))
        } else {
            None
        }
    };
    let mut found = Vec::new();
    // What was found to be named: خلال الأيام المقبلة is no newspaper of البحرين, بحجة الغلاء no town.
    let placed = |entity: &&Entity| matches!(entity.kind, EntityType::Org | EntityType::Media | EntityType::Place);
    for entity in entities.iter().filter(placed) {
        if let Some(code) = entity.entry.and_then(&mut code_of) {
            found.extend(entity.mentions.iter().map(|mention| (mention.tokens.start, code)));
        } else if entity.entry.is_none() && entity.kind == EntityType::Org {
            // محكمة دبي, أمانة جدة: a body that no list has, by the place in its name.
            for mention in &entity.mentions {
                let place = mention.tokens.clone().skip(1).find_map(|at| place_at(doc, lexicon, at));
                found.extend(place.and_then(&mut code_of).map(|code| (mention.tokens.start, code)));
            }
        }
    }
    // في المملكة: where sums are in ريال it is the Saudi one, where in درهم the Moroccan.
    for at in doc.having(Class::NAME).filter(|&at| is_kingdom(doc, at)) {
        found.extend([(at, *b"SAR"), (at, *b"MAD")]);
    }
    // البط السوداني: a kind of it.
    let ware = |at: usize| at.checked_sub(1).is_some_and(|before| is_noun(doc, before, WARES));
    for at in doc.having(Class::NATIONALITY).filter(|&at| !ware(at)) {
        let entry = doc.readings(at).find_map(|reading| {
            doc.phrase(lexicon, at, reading, |sense| match sense {
                Sense::Nationality(entry) => Some(*entry),
                _ => None,
            })
        });
        found.extend(entry.and_then(|(entry, _)| code_of(entry)).map(|code| (at, code)));
    }
    found.sort_unstable();
    found
}

/// The lexicon's entry of the place that is named at a token.
fn place_at(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> Option<u32> {
    doc.readings(at).find_map(|reading| {
        let (entry, _) = doc.phrase(lexicon, at, reading, |sense| match sense {
            Sense::Name(form) => Some(lexicon.form(*form).entry).filter(|&entry| lexicon.entry(entry).kind == EntityType::Place),
            _ => None,
        })?;
        Some(entry)
    })
}

/// The months as Morocco alone calls them, and its words of accounts: where the dirham may be its own.
fn moroccan_words(doc: &Doc<'_>) -> impl Iterator<Item = (usize, [u8; 3])> {
    const MOROCCAN: Words = words![
        "غشت",
        "شتنبر",
        "نونبر",
        "دجنبر",
        "يوليوز",
        "متم",
        "المقاصة",
        "الترابية",
        "برسم",
        "ملايير",
        "المغاربة",
        "مغاربة",
        "للمغاربة"
    ];
    (0..doc.tokens.len())
        .filter(|&at| MOROCCAN.has(&doc.tokens[at]))
        .map(|at| (at, *b"MAD"))
}

/// Whether المملكة stands at a token, and by itself: not المملكة المتحدة.
fn is_kingdom(doc: &Doc<'_>, at: usize) -> bool {
    const KINGDOM: Words = words!["المملكة", "بالمملكة", "للمملكة", "والمملكة"];
    let next = doc.tokens.get(at + 1);
    KINGDOM.has(&doc.tokens[at]) && !next.is_some_and(|next| next.key.starts_with(&[fold::ALEF, fold::LAM]))
}

/// Currencies that news names in full: no bare ريال is Brazil's, however much a text on football
/// has of its players.
const NAMED_IN_FULL: [[u8; 3]; 1] = [*b"BRL"];

/// The candidate whose country weighs most: each naming of it weighs less the
/// farther it stands.
fn heaviest(countries: &[(usize, [u8; 3])], figure: &Figure, at: usize) -> Option<[u8; 3]> {
    let bare = figure.candidates.iter().filter(|code| !NAMED_IN_FULL.contains(code));
    let mut weights: Vec<(f64, [u8; 3])> = bare.map(|code| (0.0, *code)).collect();
    for (place, code) in around(countries, at) {
        if let Some((weight, _)) = weights.iter_mut().find(|(_, candidate)| candidate == code) {
            *weight += NEAR / (NEAR + place.abs_diff(at) as f64);
        }
    }
    weights.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (top, code) = *weights.first()?;
    let next = weights.get(1).map_or(0.0, |(weight, _)| *weight);
    (top > 0.0 && top >= next * CLEAR).then_some(code)
}

/// سنت by itself is the dollar's.
fn is_cent(lexicon: &Lexicon, figure: &Figure) -> bool {
    figure.candidates.first() == Some(b"USD") && shares(lexicon, figure).iter().all(|(_, divisor)| *divisor > 1)
}

fn shares<'l>(lexicon: &'l Lexicon, figure: &Figure) -> &'l [([u8; 3], u32)] {
    figure
        .named
        .map_or(&[], |named| lexicon.shared(&lexicon.currencies[usize::from(named)]))
}

/// Whether the name is that of subunits of which unlike numbers make a unit:
/// فلس is a hundredth here and a thousandth there.
fn unlike_subunits(lexicon: &Lexicon, figure: &Figure) -> bool {
    let shares = shares(lexicon, figure);
    shares.windows(2).any(|pair| match pair {
        [(_, one), (_, other)] => one != other,
        _ => false,
    })
}

/// Counts a subunit's amount in its currency's unit; false if that cannot be
/// held.
fn in_units(lexicon: &Lexicon, figure: &mut Figure, code: [u8; 3]) -> bool {
    let Some((_, divisor)) = shares(lexicon, figure).iter().find(|(other, _)| *other == code) else {
        return true;
    };
    let (min, max) = (figure.min, figure.max);
    figure.min = min.and_then(|value| value.checked_div(*divisor));
    figure.max = max.and_then(|value| value.checked_div(*divisor));
    figure.min.is_some() == min.is_some() && figure.max.is_some() == max.is_some()
}

//! What holds of every text, and what may be written differently without
//! anything being found differently.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;

use khabar::doc::Kind;
use khabar::fold::{self, Class};
use khabar::{Doc, Lexicon, Span, check, extract, lexicon};
use proptest::prelude::*;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::embedded);

/// The fixtures' articles.
static ARTICLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures"));
    let fixtures = check::fixtures(&[folder], false).expect("the fixtures are well-formed");
    fixtures.into_iter().map(|fixture| fixture.text).collect()
});

/// So many texts. A failure is told with its text, and kept as an example of
/// the rule that failed.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What rules look at, to be thrown together at random.
const PIECES: [&str; 56] = [
    "قال",
    "وقالت",
    "أعلن",
    "نقلا عن",
    "وفقا لـ",
    "بحسب",
    "يعتقد أن",
    "إن",
    "أن",
    "الرئيس التنفيذي",
    "شركة",
    "صحيفة",
    "وزارة المالية",
    "ميتا",
    "Meta",
    "رويترز",
    "مارك زوكربيرغ",
    "للرياض",
    "GPT-4o",
    "لاما 4",
    "(",
    ")",
    "«",
    "»",
    "\"",
    "“",
    "”",
    ":",
    "،",
    "؛",
    ".",
    "؟",
    "…",
    "-",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "\u{00A0}", // No-break space.
    "\u{200F}", // Right-to-left mark.
    "\u{202B}", // Right-to-left embedding.
    "\u{064B}", // Fathatan.
    "\u{0640}", // Tatweel.
    "\u{FEFB}", // The ligature of lam and alef.
    "\u{FDF2}", // The ligature for Allah.
    "5.6",
    "٣٠",
    "1,2,3",
    "بين",
    "مليار",
    "ملايين",
    "دولار",
    "$",
    "%",
    "في المئة",
    "نحو",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec((prop::sample::select(&PIECES[..]), any::<bool>()), 0..60);
    let thrown = pieces.prop_map(|pieces| {
        let mut text = String::new();
        for (piece, spaced) in pieces {
            text.push_str(piece);
            if spaced {
                text.push(' ');
            }
        }
        text
    });
    let cut = (0..ARTICLES.len(), any::<prop::sample::Index>(), 1..200usize).prop_map(|(article, start, length)| {
        let letters: Vec<char> = ARTICLES[article].chars().collect();
        letters.iter().skip(start.index(letters.len())).take(length).collect()
    });
    prop_oneof![3 => thrown, 2 => cut, 1 => any::<String>()]
}

/// The words that rules turn on, as the lexicon's files hold them.
static WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/word"));
    let files = ["cue", "function", "title", "role", "number", "per", "currency"];
    let texts = files.map(|file| std::fs::read_to_string(folder.join(file).with_extension("txt")).expect("the lexicon's file"));
    let lines = texts.iter().flat_map(|text| text.lines()).filter(|line| !line.starts_with('#'));
    let words = lines.flat_map(|line| line.split(|c: char| !('\u{0621}'..='\u{0652}').contains(&c)));
    let glued = ["و", "عبد"];
    words.filter(|word| !word.is_empty()).chain(glued).map(str::to_owned).collect()
});

/// Sentences with a gap for any word.
const GAPS: [&str; 15] = [
    "_ الوزير أن المشروع مستمر",
    "_ تقرير للبنك أن الأرباح تراجعت",
    "قالت شركة _ في بيان إن",
    "رئيس _ محمد علي يؤكد",
    "مطار الملك _ الدولي",
    "بقيمة 5 _ دولار",
    "عجز بقيمة 5 ملايين دولار _ الشركة",
    "وفقا _ فإن الأسعار سترتفع",
    "أكد المدير، _ ما تردد عن",
    "أعلنت سامسونج _ الوزير محمد علي أن",
    "وصل إلى مستشفى الملك _ و",
    "حسن روحاني أن روحاني _",
    "وقال إن دينار، وهو رقم _",
    "-في _- أكدت أن الطلب قوي",
    "_، وهي شركة ناشئة تدعى _",
];

/// A text may be cut behind any word, and hold any word at any place.
#[test]
fn a_text_may_end_anywhere() {
    let cut = |sentence: String| {
        let ends: Vec<usize> = sentence.match_indices(' ').map(|(at, _)| at).chain([sentence.len()]).collect();
        ends.into_iter().map(move |end| sentence.get(..end).unwrap_or_default().to_owned())
    };
    let sentences = WORDS.iter().flat_map(|word| GAPS.map(|gap| gap.replace('_', word)));
    for text in sentences.flat_map(cut) {
        let found = std::panic::catch_unwind(|| extract(&Doc::new(&text, &LEXICON), &LEXICON));
        let findings = found.unwrap_or_else(|_| panic!("of {text:?}"));
        let grounded = |span: Span| text.get(span.range()).is_some_and(|found| !found.is_empty());
        assert!(findings.spans().all(grounded), "{text:?}");
    }
}

/// Whether a span may not begin or end in this.
fn is_unseen(c: char) -> bool {
    matches!(fold::class(c), Class::Invisible | Class::Space | Class::HardSpace | Class::Break)
}

proptest! {
    #![proptest_config(config(512))]

    #[test]
    fn findings_are_grounded(text in texts()) {
        let findings = extract(&Doc::new(&text, &LEXICON), &LEXICON);
        for span in findings.spans() {
            let found = text.get(span.range());
            prop_assert!(found.is_some_and(|found| !found.is_empty()), "{span:?} of {text:?}");
            let found = found.unwrap_or_default();
            prop_assert!(!found.starts_with(is_unseen) && !found.ends_with(is_unseen), "{found:?} of {text:?}");
        }
    }

    #[test]
    fn tokens_stand_in_order_on_whole_characters(text in texts()) {
        let doc = Doc::new(&text, &LEXICON);
        let mut end = 0;
        for token in &doc.tokens {
            prop_assert!(token.span.start >= end && !token.span.is_empty(), "{:?} behind {end} of {text:?}", token.span);
            prop_assert!(text.get(token.span.range()).is_some(), "{:?} of {text:?}", token.span);
            end = token.span.end;
        }
    }
}

/// What is found, said so that it stays the same where the text is merely
/// written differently: places count folded letters, names are folded.
fn described(text: &str) -> Vec<String> {
    let doc = Doc::new(text, &LEXICON);
    let findings = extract(&doc, &LEXICON);
    let mut letters = vec![0; text.len() + 1];
    let mut count = 0;
    for (at, c) in text.char_indices() {
        letters[at] = count;
        fold::codes(c, |_| count += 1);
    }
    letters[text.len()] = count;
    let place = |span: Span| format!("{}..{}", letters[span.start as usize], letters[span.end as usize]);
    let name = |at: usize| folded(&findings.entities[at].name);
    let mut said = Vec::new();
    for entity in &findings.entities {
        for mention in &entity.mentions {
            let at = place(mention.span);
            said.push(format!("{} {} {at} {:?}", entity.kind.name(), folded(&entity.name), mention.kind));
        }
    }
    for figure in &findings.figures {
        said.push(format!(
            "{:?} {} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            figure.kind,
            place(figure.span),
            figure.min.map(|min| min.to_string()),
            figure.max.map(|max| max.to_string()),
            figure.magnitude,
            figure.currency,
            figure.modifier,
            figure.per,
            figure.role,
            figure.about.map(name)
        ));
    }
    for claim in &findings.claims {
        said.push(format!(
            "claim {} {:?} {} {:?} {:?} {:?} {:?} {} {}",
            place(claim.cue),
            claim.source.map(place),
            place(claim.content),
            claim.speaker.map(name),
            claim.source_kind,
            claim.class,
            claim.quote,
            claim.negated,
            claim.hedged
        ));
    }
    said.extend(
        findings
            .warnings
            .iter()
            .map(|warning| format!("{} {}", place(warning.span), warning.reason)),
    );
    said
}

fn folded(name: &str) -> String {
    let mut codes = Vec::new();
    for c in name.chars() {
        fold::codes(c, |code| codes.push(code));
    }
    fold::unfold(&codes)
}

/// Writes a text anew: `write` gets each character with the ones before and
/// behind it, and a number by chance.
fn rewritten(text: &str, chances: &[u8], write: impl Fn(&mut String, Option<char>, char, Option<char>, u8)) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut before = None;
    let mut chars = text.chars().peekable();
    let mut chances = chances.iter().cycle();
    while let Some(c) = chars.next() {
        write(
            &mut out,
            before,
            c,
            chars.peek().copied(),
            chances.next().copied().unwrap_or_default(),
        );
        before = Some(c);
    }
    out
}

/// An article, and numbers by chance.
fn articles() -> impl Strategy<Value = (usize, Vec<u8>)> {
    // A prime length, so that they fall on other letters each time around.
    (0..ARTICLES.len(), prop::collection::vec(any::<u8>(), 997))
}

/// That an article written anew is found the same.
fn found_alike(
    article: usize,
    chances: &[u8],
    write: impl Fn(&mut String, Option<char>, char, Option<char>, u8),
) -> Result<(), TestCaseError> {
    let text = &ARTICLES[article];
    let other = rewritten(text, chances, write);
    let (was, is) = (described(text), described(&other));
    let lost: Vec<&String> = was.iter().filter(|finding| !is.contains(finding)).collect();
    let gained: Vec<&String> = is.iter().filter(|finding| !was.contains(finding)).collect();
    prop_assert!(
        lost.is_empty() && gained.is_empty(),
        "lost {lost:#?}\ngained {gained:#?}\nin {other}"
    );
    Ok(())
}

fn is_arabic(c: char) -> bool {
    fold::class(c) == Class::Arabic
}

/// The tokens of a text whose class or kind is one of these.
fn having(doc: &Doc<'_>, class: u64) -> Vec<usize> {
    let tokens = doc.tokens.iter().enumerate();
    tokens
        .filter(|(_, token)| (token.class | token.kind.bit()) & class != 0)
        .map(|(at, _)| at)
        .collect()
}

proptest! {
    #![proptest_config(config(256))]

    /// What rules go to is what they would find by looking at every token.
    #[test]
    fn tokens_are_found_by_their_class(texts in prop::collection::vec(texts(), 1..8), from in 0..200usize, length in 0..200usize, ahead in -63..64i32) {
        let text = texts.join(" ");
        let doc = Doc::new(&text, &LEXICON);
        let classes = [lexicon::Class::GIVEN, lexicon::Class::CUE, Kind::Arabic.bit(), lexicon::Class::TITLE | Kind::Mark.bit()];
        for class in classes {
            let all = having(&doc, class);
            prop_assert_eq!(&doc.having(class).collect::<Vec<_>>(), &all, "{}", text);
            let range = from..from + length;
            let inside: Vec<usize> = all.iter().copied().filter(|at| range.contains(at)).collect();
            prop_assert_eq!(doc.first_having(range.clone(), class), inside.first().copied(), "{}", text);
            prop_assert_eq!(&doc.having_within(range, class).collect::<Vec<_>>(), &inside, "{}", text);
            let places = doc.places(&[&[(class, ahead), (Kind::Arabic.bit(), 0)], &[(class, ahead), (Kind::Mark.bit(), 0)]]);
            let is_meant = |at: &usize| doc.tokens.get(*at).is_some_and(|token| matches!(token.kind, Kind::Arabic | Kind::Mark));
            let shifted = |at: &usize| at.checked_add_signed(-ahead as isize).filter(is_meant);
            let mut found = Vec::new();
            while let Some(at) = places.next(found.last().map_or(0, |last| last + 1)).filter(|&at| at < doc.tokens.len()) {
                found.push(at);
            }
            prop_assert_eq!(found, all.iter().filter_map(shifted).collect::<Vec<_>>(), "{} by {}", text, ahead);
        }
    }

    /// A name begins only where names are looked for.
    #[test]
    fn listed_names_stand_where_names_are_looked_for(text in texts()) {
        let doc = Doc::new(&text, &LEXICON);
        let places: Vec<usize> = doc.having(lexicon::Class::NAME).collect();
        let all = having(&doc, lexicon::Class::NAME);
        prop_assert!(places.iter().all(|at| all.contains(at)));
        for at in all.iter().filter(|at| !places.contains(at)) {
            let named = doc.readings(*at).find_map(|reading| {
                doc.phrase(&LEXICON, *at, reading, |sense| matches!(sense, lexicon::Sense::Name(_)).then_some(()))
            });
            // Another spelling of a short word is no name by itself.
            let unsure = |end: usize| end == at + 1 && doc.tokens[*at].is_unsure();
            prop_assert!(named.is_none_or(|((), end)| unsure(end)), "{} of {}", at, text);
        }
    }
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn shapes_of_digits_do_not_matter((article, chances) in articles(), zero in prop::sample::select(&['0', '٠', '۰'][..])) {
        found_alike(article, &chances, |out, _, c, _, _| {
            let value = "0123456789".find(c).or_else(|| "٠١٢٣٤٥٦٧٨٩".chars().position(|digit| digit == c));
            let shaped = value.and_then(|value| char::from_u32(zero as u32 + value as u32));
            out.push(shaped.unwrap_or(c));
        })?;
    }

    #[test]
    fn vowels_do_not_matter((article, chances) in articles()) {
        found_alike(article, &chances, |out, _, c, next, chance| {
            out.push(c);
            // One that has its vowel already keeps it.
            if is_arabic(c) && next.is_some_and(is_arabic) {
                // Fatha, damma, kasra, sukun; a shadda makes another word of some.
                out.extend(['\u{064E}', '\u{064F}', '\u{0650}', '\u{0652}'].get(usize::from(chance)));
                out.extend(['\u{064E}', '\u{064F}', '\u{0650}', '\u{0652}'].get(usize::from(chance % 16)));
            }
        })?;
    }

    #[test]
    fn tatweel_does_not_matter((article, chances) in articles()) {
        found_alike(article, &chances, |out, _, c, next, chance| {
            out.push(c);
            if is_arabic(c) && next.is_some_and(is_arabic) && chance < 64 {
                out.push('\u{0640}'); // Tatweel.
            }
        })?;
    }

    #[test]
    fn hamza_on_alef_does_not_matter((article, chances) in articles()) {
        found_alike(article, &chances, |out, _, c, _, chance| {
            out.push(if matches!(c, 'أ' | 'إ' | 'آ') && chance < 128 { 'ا' } else { c });
        })?;
    }

    #[test]
    fn direction_marks_do_not_matter((article, chances) in articles()) {
        found_alike(article, &chances, |out, before, c, _, chance| {
            // Right-to-left and left-to-right marks, embeddings, isolates and their ends.
            let marks = ['\u{200F}', '\u{200E}', '\u{202B}', '\u{202C}', '\u{2067}', '\u{2069}', '\u{061C}'];
            // Right behind a decimal point one turns the number round.
            if before != Some('.') {
                out.extend(marks.get(usize::from(chance % 64)));
            }
            out.push(c);
        })?;
    }

    #[test]
    fn ends_of_lines_do_not_matter((article, chances) in articles()) {
        found_alike(article, &chances, |out, before, c, _, _| {
            if c == '\n' && before != Some('\r') {
                out.push('\r');
            }
            out.push(c);
        })?;
    }

    #[test]
    fn hard_spaces_do_not_matter((article, chances) in articles()) {
        found_alike(article, &chances, |out, before, c, next, chance| {
            // Between digits a hard space groups them.
            let grouping = before.is_some_and(char::is_numeric) && next.is_some_and(char::is_numeric);
            out.push(if c == ' ' && !grouping && chance < 128 { '\u{00A0}' } else { c });
        })?;
    }

    #[test]
    fn ligatures_do_not_matter((article, chances) in articles()) {
        found_alike(article, &chances, |out, before, c, _, chance| {
            if c == 'ا' && before == Some('ل') && chance < 128 {
                out.pop();
                out.push('\u{FEFB}'); // Lam and alef in one.
            } else {
                out.push(c);
            }
        })?;
    }
}

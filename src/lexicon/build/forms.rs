//! The forms of a word that a line of a lexicon file stands for.

use crate::lexicon::inflect;

/// A nationality adjective in all genders, numbers and states: أميركي،
/// الأميركية، أميركيين …
pub(super) fn adjective_forms(base: &str) -> impl Iterator<Item = String> {
    let endings = ["", "ة", "ا", "ين", "ون", "ان", "ات", "تين", "تان"];
    endings
        .into_iter()
        .flat_map(move |ending| [format!("{base}{ending}"), format!("ال{base}{ending}")])
}

/// All forms of a verb, from its perfect and imperfect.
pub(super) fn verb_forms(parts: &str) -> Option<Vec<String>> {
    let (perfect, imperfect) = parts.split_once(' ')?;
    let mut forms = Vec::with_capacity(64);
    inflect::perfect(perfect, imperfect, |form, _| forms.push(form));
    inflect::imperfect(imperfect, |form, _| forms.push(form));
    Some(forms)
}

/// A noun as it stands in a clause: bare, with the article, with a pronoun,
/// in the accusative. Phrases inflect in their first word. "My" is left out: it
/// is written as an adjective is, and ديني is seldom my debt.
pub(super) fn noun_forms(phrase: &str) -> Vec<String> {
    let (noun, rest) = phrase
        .split_once(' ')
        .map_or((phrase, String::new()), |(noun, rest)| (noun, format!(" {rest}")));
    if noun.starts_with('=') {
        return vec![format!("{}{rest}", noun.trim_start_matches('='))];
    }
    let open = noun.strip_suffix('ة').map_or(noun.to_owned(), |open| format!("{open}ت"));
    let mut forms = vec![format!("{noun}{rest}"), format!("ال{noun}{rest}")];
    if rest.is_empty() {
        forms.push(format!("{noun}ا"));
        forms.extend(["ه", "ها", "هم", "هما", "نا"].map(|pronoun| format!("{open}{pronoun}")));
    }
    forms
}

/// The letters of the Latin alphabet by their Arabic names.
const LETTERS: [&str; 44] = [
    "إيه",
    "أيه",
    "ايه",
    "آيه",
    "آي",
    "أي",
    "إي",
    "اي",
    "بي",
    "سي",
    "دي",
    "إف",
    "أف",
    "جي",
    "جيه",
    "إتش",
    "أتش",
    "اتش",
    "كيه",
    "كي",
    "إل",
    "أل",
    "ال",
    "إم",
    "أم",
    "ام",
    "إن",
    "أن",
    "ان",
    "أو",
    "او",
    "كيو",
    "آر",
    "أر",
    "إس",
    "أس",
    "اس",
    "تي",
    "يو",
    "في",
    "دبليو",
    "إكس",
    "واي",
    "زد",
];

/// A name as agencies write its letters: إيه بي بي is إيه.بي.بي, too.
pub(super) fn dotted(form: &str) -> Option<String> {
    let is_letter = |word: &str| LETTERS.contains(&word);
    let mut written = String::with_capacity(form.len());
    let mut changed = false;
    let mut before = "";
    for word in form.split(' ') {
        let joined = is_letter(before) && is_letter(word);
        changed |= joined;
        if !before.is_empty() {
            written.push(if joined { '.' } else { ' ' });
        }
        written.push_str(word);
        before = word;
    }
    changed.then_some(written)
}

//! Inflection: from the principal parts of an Arabic verb, all forms that
//! news prints, without vowels.
//!
//! After the paradigms of W. Wright, *A Grammar of the Arabic Language*
//! (3rd ed., 1896), vol. 1, §§ 77–182: sound, hollow (قال يقول) and defective
//! (دعا يدعو، نفى ينفي، رأى يرى) verbs of all patterns.

/// What an inflected form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// قال
    Perfect,
    /// يقول, also the subjunctive, and with سـ; not the jussive, which
    /// follows لم and reports nothing
    Imperfect,
    /// قائل، قائلا
    Participle,
    /// قول، قوله
    Noun,
}

/// Who a verb agrees with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Person {
    /// أنا، نحن
    First,
    /// أنت، أنتم
    Second,
    /// هو، هي، هم
    Third,
}

/// An inflected form's features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Form {
    /// Its shape.
    pub shape: Shape,
    /// Its person; third for participles and nouns.
    pub person: Person,
    /// Whether it is feminine.
    pub feminine: bool,
    /// Whether it is dual or plural.
    pub plural: bool,
    /// Whether a pronoun is attached: the object of a verb (وصفه), the doer
    /// of a noun (قوله).
    pub pronoun: bool,
    /// Whether it begins with a bare alef that never carries a hamza: اعتقد
    /// "he believed", where أعتقد is "I believe".
    pub wasl: bool,
}

const PRONOUNS: [&str; 4] = ["ه", "ها", "هم", "هما"];

impl Form {
    /// Whether it is a verb: in the perfect or the imperfect.
    pub fn is_finite(self) -> bool {
        matches!(self.shape, Shape::Perfect | Shape::Imperfect)
    }

    const fn new(shape: Shape, person: Person, feminine: bool, plural: bool) -> Form {
        Form {
            shape,
            person,
            feminine,
            plural,
            pronoun: false,
            wasl: false,
        }
    }

    fn with_pronoun(self) -> Form {
        Form { pronoun: true, ..self }
    }
}

/// Calls `push` with every form of the perfect, given its third person
/// masculine singular.
pub fn perfect(base: &str, imperfect: &str, mut push: impl FnMut(String, Form)) {
    use Person::{First, Second, Third};
    let form = |person, feminine, plural| Form::new(Shape::Perfect, person, feminine, plural);
    let stem = Stem::of(base, imperfect);
    // What stands before a vowel suffix, and before a consonant suffix.
    let (open, closed) = (stem.open(), stem.closed(imperfect));
    // بقي، بقوا
    let plural = open.strip_suffix('ي').unwrap_or(open);
    let masculine_plural = format!("{plural}وا");
    push(base.to_owned(), form(Third, false, false));
    push(format!("{open}ت"), form(Third, true, false));
    push(masculine_plural.clone(), form(Third, false, true));
    push(stem.dual(imperfect), form(Third, false, true));
    push(format!("{open}تا"), form(Third, true, true));
    push(format!("{closed}ن"), form(Third, true, true));
    push(format!("{closed}ت"), form(First, false, false));
    push(format!("{closed}نا"), form(First, false, true));
    push(format!("{closed}تم"), form(Second, false, true));
    let before_pronoun = if stem.weak.is_some() {
        format!("{open}ا")
    } else {
        base.to_owned()
    };
    for pronoun in PRONOUNS {
        push(format!("{before_pronoun}{pronoun}"), form(Third, false, false).with_pronoun());
        push(format!("{open}ت{pronoun}"), form(Third, true, false).with_pronoun());
        push(format!("{plural}و{pronoun}"), form(Third, false, true).with_pronoun());
    }
}

/// Calls `push` with every form of the imperfect, given its third person
/// masculine singular (يقول).
pub fn imperfect(base: &str, mut push: impl FnMut(String, Form)) {
    use Person::{First, Second, Third};
    let form = |person, feminine, plural| Form::new(Shape::Imperfect, person, feminine, plural);
    let Some(rest) = base.strip_prefix('ي') else {
        return;
    };
    let weak = rest.ends_with(['ى', 'ي', 'و']);
    let open = if weak { drop_last(rest) } else { rest };
    // Before ان a final ى shows its yeh: يرى، يريان.
    let dual = if let Some(open) = rest.strip_suffix('ى') {
        format!("{open}ي")
    } else {
        rest.to_owned()
    };
    let rows = [
        (format!("ي{rest}"), form(Third, false, false)),
        (format!("ت{rest}"), form(Third, true, false)),
        (format!("أ{rest}"), form(First, false, false)),
        (format!("ن{rest}"), form(First, false, true)),
        (format!("ي{open}ون"), form(Third, false, true)),
        (format!("ي{open}وا"), form(Third, false, true)),
        (format!("ت{open}ون"), form(Second, false, true)),
        (format!("ي{dual}ان"), form(Third, false, true)),
        (format!("ت{dual}ان"), form(Third, true, true)),
        (format!("ي{dual}ن"), form(Third, true, true)),
    ];
    for (written, features) in rows {
        push(format!("س{written}"), features);
        push(written, features);
    }
    let before_pronoun = if rest.ends_with('ى') {
        format!("{open}ا")
    } else {
        rest.to_owned()
    };
    for pronoun in PRONOUNS {
        push(format!("ي{before_pronoun}{pronoun}"), form(Third, false, false).with_pronoun());
        push(format!("ت{before_pronoun}{pronoun}"), form(Third, true, false).with_pronoun());
        push(format!("ي{open}ون{pronoun}"), form(Third, false, true).with_pronoun());
    }
}

/// Calls `push` with the forms of an active participle, given its masculine
/// singular; the final ي of a defective one (نافي) is written.
pub fn participle(base: &str, mut push: impl FnMut(String, Form)) {
    let form = |feminine, plural| Form::new(Shape::Participle, Person::Third, feminine, plural);
    let open = base.strip_suffix('ي').unwrap_or(base);
    push(base.to_owned(), form(false, false));
    push(format!("{base}ا"), form(false, false));
    push(format!("{base}ة"), form(true, false));
    push(format!("{open}ين"), form(false, true));
    push(format!("{open}ون"), form(false, true));
    push(format!("{base}ات"), form(true, true));
    push(format!("{base}تين"), form(true, true));
}

/// Calls `push` with the forms of a verbal noun.
pub fn noun(base: &str, mut push: impl FnMut(String, Form)) {
    let feminine = base.ends_with('ة');
    let form = |plural| Form::new(Shape::Noun, Person::Third, feminine, plural);
    let open = base.strip_suffix('ة').unwrap_or(base);
    let before_pronoun = if feminine { format!("{open}ت") } else { base.to_owned() };
    push(base.to_owned(), form(false));
    if !feminine {
        push(format!("{base}ا"), form(false));
        // نفيه، قولها; a final hamza takes a seat that news seldom agrees on.
    }
    push(format!("{open}ات"), form(true));
    for pronoun in PRONOUNS {
        push(format!("{before_pronoun}{pronoun}"), form(false).with_pronoun());
        push(format!("{open}ات{pronoun}"), form(true).with_pronoun());
    }
}

/// A perfect taken apart.
struct Stem<'s> {
    base: &'s str,
    /// The final alef of a defective verb.
    weak: Option<char>,
    /// Whether a long vowel stands before the last letter: قال، أشار.
    hollow: bool,
}

impl<'s> Stem<'s> {
    fn of(base: &'s str, imperfect: &str) -> Stem<'s> {
        let mut letters = base.chars().rev();
        let weak = letters.next().filter(|last| matches!(last, 'ا' | 'ى'));
        let hollow = weak.is_none() && letters.next() == Some('ا') && matches!(imperfect.chars().rev().nth(1), Some('و' | 'ي' | 'ا'));
        Stem { base, weak, hollow }
    }

    /// نفـ, before ت and وا.
    fn open(&self) -> &'s str {
        if self.weak.is_some() { drop_last(self.base) } else { self.base }
    }

    /// قلـ، نفيـ، دعوـ, before ت and نا.
    fn closed(&self, imperfect: &str) -> String {
        match self.weak {
            Some(_) => format!("{}{}", self.open(), self.glide(imperfect)),
            None if self.hollow => {
                let mut letters: Vec<char> = self.base.chars().collect();
                letters.remove(letters.len() - 2);
                letters.into_iter().collect()
            }
            None => self.base.to_owned(),
        }
    }

    /// قالا، نفيا، دعوا.
    fn dual(&self, imperfect: &str) -> String {
        match self.weak {
            Some(_) => format!("{}{}ا", self.open(), self.glide(imperfect)),
            None => format!("{}ا", self.base),
        }
    }

    fn glide(&self, imperfect: &str) -> char {
        if self.base.chars().count() == 3 && imperfect.ends_with('و') {
            'و'
        } else {
            'ي'
        }
    }
}

fn drop_last(word: &str) -> &str {
    word.char_indices().next_back().map_or(word, |(at, _)| word.split_at(at).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(base: &str, present: &str) -> Vec<String> {
        let mut out = Vec::new();
        perfect(base, present, |form, _| out.push(form));
        imperfect(present, |form, _| out.push(form));
        out
    }

    #[test]
    fn verbs_of_every_kind_inflect() {
        let rows: [(&str, &str, &[&str]); 7] = [
            (
                "قال",
                "يقول",
                &["قالت", "قالوا", "قالا", "قالتا", "قلت", "قلنا", "تقول", "يقولون", "يقولان", "سيقول"],
            ),
            (
                "أكد",
                "يؤكد",
                &["أكدت", "أكدوا", "أكدا", "نؤكد", "تؤكد", "يؤكدوا", "أكده", "يؤكدها"],
            ),
            (
                "نفى",
                "ينفي",
                &["نفت", "نفوا", "نفيا", "نفيت", "ينفون", "تنفي", "نفاه", "نفتها", "ينفيان"],
            ),
            ("دعا", "يدعو", &["دعت", "دعوا", "دعوت", "يدعون", "تدعو", "دعاه", "يدعوان"]),
            (
                "رأى",
                "يرى",
                &["رأت", "رأوا", "رأيت", "رأينا", "يرون", "ترى", "يريان", "نرى", "يراه"],
            ),
            ("بقي", "يبقى", &["بقيت", "بقوا", "بقيا", "يبقون", "يبقيان", "تبقى"]),
            ("أشار", "يشير", &["أشارت", "أشاروا", "أشرت", "تشير", "تشيران", "أشارا"]),
        ];
        for (base, present, expected) in rows {
            let got = all(base, present);
            for form in expected {
                assert!(got.iter().any(|written| written == form), "{base}: {form} not in {got:?}");
            }
        }
    }
}

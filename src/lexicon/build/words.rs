//! Words that are no names: currencies, numbers, cues, roles, and lists of words.

use super::forms::{noun_forms, verb_forms};
use super::{Builder, code, error};
use crate::fold::Key;
use crate::lexicon::parse::{Block, Error};
use crate::lexicon::{ClaimClass, Class, Cue, Currency, EntityType, Frame, Govern, NumberKind, NumberWord, RoleWord, Sense, Tag, inflect};

impl Builder {
    pub(super) fn currency(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let shared = match block.property("of") {
            Some(of) => Some(shares(of).ok_or_else(|| error(file, block.at, "of= wants codes, as in of=SAR,QAR or of=KWD:1000"))?),
            None => None,
        };
        let number = |name: &str| block.property(name).and_then(|value| value.parse().ok());
        let divisor: u32 = number("sub").unwrap_or(1);
        let start = self.lexicon.shares.len() as u32;
        let shared = shared.unwrap_or_default();
        self.lexicon
            .shares
            .extend(shared.iter().map(|&(code, per)| (code, per.unwrap_or(divisor))));
        let currency = Currency {
            code: if shared.is_empty() { code(Some(block.id)) } else { [0; 3] },
            divisor,
            factor: number("scale").unwrap_or(1),
            shared: (start, shared.len() as u16),
        };
        if currency.code == [0; 3] && shared.is_empty() {
            return Err(error(file, block.at, "a currency's id is its ISO 4217 code, or ~name with of="));
        }
        let sense = Sense::Currency(self.lexicon.currencies.len() as u16);
        self.lexicon.currencies.push(currency);
        for (form, at) in block.forms() {
            self.phrase(form, sense, Class::CURRENCY)
                .map_err(|problem| error(file, at, problem))?;
        }
        Ok(())
    }

    pub(super) fn number(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let wrong = |problem: &str| error(file, block.at, problem);
        let (value, divisor) = block.id.split_once('/').unwrap_or((block.id, "1"));
        let value = value.parse().map_err(|_| wrong("a number's id is its value, as in 1000 or 1/2"))?;
        let divisor = divisor
            .parse()
            .map_err(|_| wrong("a number's id is its value, as in 1000 or 1/2"))?;
        let (kind, _) = block
            .properties
            .first()
            .ok_or_else(|| wrong("a number wants its kind: | unit, tens, scale …"))?;
        let kind = match *kind {
            "unit" => NumberKind::Unit,
            "teen" => NumberKind::Teen,
            "tens" => NumberKind::Tens,
            "hundred" => NumberKind::Hundred,
            "scale" => NumberKind::Scale,
            "scale-alef" => NumberKind::ScaleAlef,
            "dual" => NumberKind::Dual,
            "dual-construct" => NumberKind::DualConstruct,
            "scale-plural" => NumberKind::ScalePlural,
            "vague-plural" => NumberKind::VaguePlural,
            "fraction" => NumberKind::Fraction,
            other => return Err(wrong(&format!("the kind {other} of number is not known"))),
        };
        for (form, at) in block.forms() {
            let sense = Sense::Number(NumberWord { value, divisor, kind });
            // With its article a number is a word of its own, which other
            // lists may have without its value.
            for form in [form.to_owned(), format!("ال{form}")] {
                self.phrase(&form, sense, Class::NUMBER)
                    .map_err(|problem| error(file, at, problem))?;
            }
        }
        Ok(())
    }

    pub(super) fn function(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let tag = Tag::named(block.id).ok_or_else(|| error(file, block.at, format!("{} is no class of function words", block.id)))?;
        for (form, at) in block.forms() {
            {
                let class = if form.contains(' ') { Class::PHRASE } else { tag.bit() };
                self.phrase(form, Sense::Tag(tag), class)
            }
            .map_err(|problem| error(file, at, problem))?;
        }
        Ok(())
    }

    pub(super) fn cue(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let mut class = None;
        let mut frames = 0;
        let mut phrase = false;
        for (key, value) in &block.properties {
            match *key {
                "class" => class = ClaimClass::named(value),
                "phrase" => phrase = true,
                name => match Frame::NAMES.iter().find(|(known, _)| *known == name) {
                    Some((_, bit)) => frames |= bit,
                    None => return Err(error(file, block.at, format!("{name} is no frame"))),
                },
            }
        }
        let class = class.ok_or_else(|| error(file, block.at, "a cue wants its class=say, announce, report …"))?;
        for (form, at) in block.forms() {
            let cue = self.lexicon.cues.len() as u16;
            let lemma = self.text(form);
            self.lexicon.cues.push(Cue { lemma, class, frames });
            if phrase {
                self.phrase(form, Sense::Phrase(cue), Class::CUE)
                    .map_err(|problem| error(file, at, problem))?;
            } else {
                self.lemma(form, cue).ok_or_else(|| {
                    error(
                        file,
                        at,
                        "a reporting verb wants its perfect, imperfect, participle and verbal noun (- for none)",
                    )
                })?;
            }
        }
        Ok(())
    }

    fn lemma(&mut self, parts: &str, cue: u16) -> Option<()> {
        let mut words = parts.split_whitespace();
        let (perfect, imperfect, participle, noun) = (words.next()?, words.next()?, words.next()?, words.next()?);
        let mut forms = Vec::with_capacity(96);
        if perfect != "-" {
            inflect::perfect(perfect, imperfect, |form, features| forms.push((form, features)));
        }
        if imperfect != "-" {
            inflect::imperfect(imperfect, |form, features| forms.push((form, features)));
        }
        for participle in participle.split('/').filter(|&participle| participle != "-") {
            inflect::participle(participle, |form, features| forms.push((form, features)));
        }
        for noun in std::iter::once(noun).chain(words).filter(|&noun| noun != "-") {
            inflect::noun(noun, |form, features| forms.push((form, features)));
        }
        for (form, mut features) in forms {
            features.wasl = form.starts_with('ا');
            let word = self.word(Key::of(&form));
            self.add_sense(word, Sense::Cue(cue, features), Class::CUE);
        }
        Some(())
    }

    pub(super) fn role(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let wrong = || {
            error(
                file,
                block.at,
                "a role wants how its words govern: | noun, verb, light, phrase or weak",
            )
        };
        let (name, _) = *block.properties.first().ok_or_else(wrong)?;
        let govern = Govern::named(name).ok_or_else(wrong)?;
        let role = self.lexicon.roles.len() as u16;
        let name = self.text(block.id);
        self.lexicon.roles.push(RoleWord { name, govern });
        for (form, at) in block.forms() {
            let forms = match govern {
                Govern::Verb | Govern::Light => {
                    verb_forms(form).ok_or_else(|| error(file, at, "a verb wants its perfect and imperfect"))?
                }
                Govern::Phrase => vec![form.to_owned()],
                Govern::Noun | Govern::Weak => noun_forms(form),
            };
            for form in forms {
                self.phrase(&form, Sense::Role(role), Class::ROLE)
                    .map_err(|problem| error(file, at, problem))?;
            }
        }
        Ok(())
    }

    pub(super) fn per(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let per = self.lexicon.pers.len() as u16;
        let name = self.text(block.id);
        self.lexicon.pers.push(name);
        for (form, at) in block.forms() {
            // The article goes through the phrase: برميل واحد، البرميل الواحد.
            let definite: Vec<String> = form.split(' ').map(|word| format!("ال{word}")).collect();
            for form in [form.to_owned(), format!("ال{form}"), definite.join(" ")] {
                self.phrase(&form, Sense::Per(per), Class::PER)
                    .map_err(|problem| error(file, at, problem))?;
            }
        }
        Ok(())
    }

    pub(super) fn head(&mut self, file: &str, block: &Block<'_>, class: u64, sense: fn(EntityType) -> Sense) -> Result<(), Error> {
        let (form, kind) = block
            .id
            .split_once('=')
            .ok_or_else(|| error(file, block.at, "a head wants its type: WORD = org"))?;
        let kind = EntityType::named(kind.trim()).ok_or_else(|| error(file, block.at, format!("{} is no type of entity", kind.trim())))?;
        for form in form.split('/') {
            self.phrase(form.trim(), sense(kind), class)
                .map_err(|problem| error(file, block.at, problem))?;
        }
        Ok(())
    }

    /// A line of words that mean nothing to khabar beyond their class.
    pub(super) fn word_list(&mut self, block: &Block<'_>, class: u64) -> Result<(), Error> {
        for word in block.id.split_whitespace() {
            if word.contains('_') {
                // A name of two words: عبد_الله. Of أمر_الله the first is no name
                // by itself.
                let first = self.word(Key::of(word.split('_').next().unwrap_or_default()));
                let ordinary = self.lexicon.words[first as usize].class & Class::ORDINARY != 0 && word.ends_with("_الله");
                if self
                    .phrase(&word.replace('_', " "), Sense::Plain, if ordinary { 0 } else { class })
                    .is_err()
                {
                    continue;
                }
            } else {
                let word = self.word(Key::of(word));
                self.lexicon.words[word as usize].class |= class;
            }
        }
        Ok(())
    }

    /// A Latin spelling and the Arabic ones that stand for it; `_` parts two
    /// words of one name.
    pub(super) fn latin(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        let wrong = |problem: String| error(file, block.at, problem);
        let mut words = block.id.split_whitespace();
        let latin = words.next().filter(|latin| latin.len() < 256).unwrap_or_default();
        let text = self.text(latin);
        for form in words {
            let key = Key::of(&form.replace('_', ""));
            if key.is_empty() || key.is_cut() {
                return Err(wrong(format!(
                    "«{form}» is no spelling of a name: write the Latin one, then the Arabic ones"
                )));
            }
            let old = self.latin.insert(key.bits(), (key, text, self.layer));
            if old.is_some_and(|(_, other, layer)| layer == self.layer && other != text) {
                return Err(wrong(format!("«{form}» has a Latin spelling already")));
            }
        }
        Ok(())
    }

    pub(super) fn verb(&mut self, block: &Block<'_>) -> Result<(), Error> {
        for (at, word) in block.id.split_whitespace().filter(|word| *word != "-").enumerate() {
            let word = self.word(Key::of(word));
            self.lexicon.words[word as usize].class |= if at < 2 { Class::VERB } else { Class::NOUN };
        }
        Ok(())
    }
}

/// `SAR,QAR` or `KWD:1000,AED:100`.
fn shares(of: &str) -> Option<Vec<([u8; 3], Option<u32>)>> {
    of.split(',')
        .map(|share| {
            let (id, per) = share.split_once(':').map_or((share, None), |(id, per)| (id, Some(per)));
            let id = code(Some(id));
            (id != [0; 3]).then_some(())?;
            Some((id, per.map(|per| per.parse().ok()).unwrap_or(Some(0)).filter(|&per| per > 0)))
        })
        .collect()
}

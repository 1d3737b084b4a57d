//! Names: entities and the forms of their names.

use super::forms::{adjective_forms, dotted};
use super::{Builder, Claim, code, error, sound};
use crate::fold::Key;
use crate::lexicon::parse::{self, Block, Error, Role};
use crate::lexicon::sound::spelled;
use crate::lexicon::{Class, Condition, EntityType, Entry, NameForm, Sense, Text};

impl Builder {
    pub(super) fn entity(&mut self, file: &str, block: &Block<'_>, kind: EntityType) -> Result<(), Error> {
        let entry = self.entry(block, kind);
        let mut lines = block.lines.iter().peekable();
        while let Some(line) = lines.next() {
            match line.role {
                Role::Form => {
                    let mut conditions = Vec::new();
                    while let Some(condition) = lines.next_if(|next| next.role.is_condition()) {
                        conditions.push((condition.role, condition.text));
                    }
                    self.name_form(file, block, line.text, line.at, entry, &conditions)?;
                }
                Role::Description => {
                    self.phrase(line.text, Sense::Description(entry), Class::NAME | Class::DESCRIPTION)
                        .map_err(|problem| error(file, line.at, problem))?;
                }
                Role::Adjective => {
                    for adjective in parse::words(line.text) {
                        for form in adjective_forms(adjective) {
                            self.phrase(&form, Sense::Nationality(entry), Class::NATIONALITY)
                                .map_err(|problem| error(file, line.at, problem))?;
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn entry(&mut self, block: &Block<'_>, kind: EntityType) -> u32 {
        let next = self.lexicon.entries.len() as u32;
        let entry = *self.entries.entry((kind, block.id.to_owned())).or_insert(next);
        if entry == next {
            let name = self.text(block.id);
            let maker = block
                .property("maker")
                .map_or(Text::default(), |maker| self.text(&maker.replace('_', " ")));
            let demonym = block
                .property("demonym")
                .map_or(Text::default(), |demonym| self.text(&demonym.replace('_', " ")));
            self.lexicon.entries.push(Entry {
                name,
                kind,
                female: block.property("female").is_some(),
                acts: block.property("acts").is_some(),
                plays: false,
                maker,
                country: code(block.property("iso").or_else(|| block.property("in"))),
                currency: code(block.property("currency")),
                demonym,
            });
        }
        // More than one file may tell of a club.
        self.lexicon.entries[entry as usize].plays |= block.property("plays").is_some();
        entry
    }

    fn name_form(
        &mut self,
        file: &str,
        block: &Block<'_>,
        form: &str,
        at: usize,
        entry: u32,
        conditions: &[(Role, &str)],
    ) -> Result<(), Error> {
        let first = self.lexicon.conditions.len() as u32;
        for (role, words) in conditions {
            let start = self.lexicon.condition_words.len() as u32;
            for word in parse::words(words).map(Key::of) {
                // Also behind an article of its own.
                let bare = Some(word.without_article()).filter(|bare| *bare != word);
                self.lexicon.condition_words.extend(std::iter::once(word).chain(bare));
            }
            let words = &self.lexicon.condition_words[start as usize..];
            self.lexicon.conditions.push(Condition {
                role: *role,
                words: (start, words.len() as u16),
                some: words.iter().fold(0, |some, &word| some | word.bit()),
            });
        }
        let sense = if conditions.is_empty() {
            Sense::Name(NameForm::UNCONDITIONAL + entry)
        } else {
            self.lexicon.forms.push(NameForm {
                entry,
                conditions: (first, conditions.len() as u8),
            });
            Sense::Name(self.lexicon.forms.len() as u32 - 1)
        };
        let node = self.phrase(form, sense, Class::NAME).map_err(|problem| error(file, at, problem))?;
        for word in form.split([' ', '-']).map(Key::of) {
            if let Some(latin) = spelled(word, block.id) {
                self.foreign.entry(word.bits()).or_insert((word, sound(latin)));
            }
        }
        if let Some(dotted) = dotted(form) {
            self.phrase(&dotted, sense, Class::NAME)
                .map_err(|problem| error(file, at, problem))?;
        }
        let claim = Claim {
            layer: self.layer,
            conditional: !conditions.is_empty(),
            id: format!("{}:{}", block.kind, block.id),
            place: format!("{file}:{at}"),
        };
        let claims = self.claims.entry(node).or_default();
        if self.layer > 0
            && let Some(other) = claims
                .iter()
                .find(|other| other.layer == claim.layer && other.id != claim.id && !other.conditional && !claim.conditional)
        {
            return Err(error(
                file,
                at,
                format!(
                    "the form «{form}» stands already at {} for {}; a form names one entity, unless a condition (< > ? !) tells them apart",
                    other.place, other.id
                ),
            ));
        }
        claims.push(claim);
        Ok(())
    }
}

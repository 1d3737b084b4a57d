//! What stands for an entity without naming it: a nationality, a nominal, a
//! city for its state.

use super::words::{LAND, OWN_LAND, PLATFORM};
use super::{Clause, Name, Stage};
use crate::doc::Kind;
use crate::finding::Role;
use crate::fold;
use crate::lexicon::{Class, EntityType, Sense, Tag};
use crate::rules::bare;
use crate::rules::gender;

impl Stage<'_, '_> {
    /// The country of a nationality adjective, if the text names it.
    pub(super) fn nationality(&self, at: usize) -> Option<usize> {
        let reading = self.doc.reading(self.lexicon, at, Class::NATIONALITY)?;
        let entry = self.lexicon.word_senses(reading.word).find_map(|sense| match sense {
            Sense::Nationality(entry) => Some(entry),
            _ => None,
        })?;
        self.of_entry.get(&entry).copied()
    }

    /// الشركة، البنك، المنصة، البلاد: the last entity of that kind. بلادهم is
    /// the country of whoever speaks.
    pub(super) fn nominal(&self, at: usize, clause: &Clause<'_>) -> Option<usize> {
        let token = &self.doc.tokens[at];
        if token.kind != Kind::Arabic || self.name_at(at).is_some() || self.name_at(at + 1).is_some() {
            return None;
        }
        let country = |name: &Name| name.kind == EntityType::Place && self.is_country(name.entity);
        let key = bare(token);
        if LAND.contains(&key) {
            return self.last_before(at, country);
        }
        let glued_to_own =
            matches!(token.key.get(0), fold::LAM | fold::BEH) && !token.key.is_cut() && OWN_LAND.contains(&token.key.skip(1));
        if OWN_LAND.contains(&key) || glued_to_own {
            let outer = (clause.start..clause.inner).rev().find_map(|at| self.nationality(at));
            return outer.or_else(|| self.last_before(clause.inner, country));
        }
        let bare = if !token.key.is_cut() && token.key.starts_with(&[fold::LAM, fold::LAM]) {
            token.key.skip(2)
        } else if key.starts_with(&[fold::ALEF, fold::LAM]) {
            key.without_article()
        } else if token.article {
            key
        } else {
            return None;
        };
        if self.lexicon.class(self.lexicon.find(bare)) & Tag::Nominal.bit() == 0 {
            return None;
        }
        let platform = PLATFORM.contains(&bare);
        self.last_before(at, |name| match self.kind(name) {
            EntityType::Org => true,
            EntityType::Product => platform && self.may_be_product(clause.role),
            _ => false,
        })
    }

    fn may_be_product(&self, role: Role) -> bool {
        matches!(role, Role::Price | Role::Deal | Role::Valuation)
    }

    pub(super) fn is_country(&self, entity: usize) -> bool {
        self.entities
            .get(entity)
            .is_some_and(|entity| gender::is_country(self.lexicon, entity))
    }

    /// كييف، أنقرة: in matters of state a city of a country that the text
    /// names is its government.
    pub(super) fn state_of(&self, entity: usize, role: Role) -> usize {
        let of_state = matches!(
            role,
            Role::Debt | Role::Budget | Role::Loss | Role::Funding | Role::Assets | Role::Revenue | Role::Cost | Role::Fine
        );
        let entry = |at: usize| {
            self.entities
                .get(at)
                .and_then(|found| found.entry)
                .map(|entry| self.lexicon.entry(entry))
        };
        let Some(city) = entry(entity)
            .filter(|entry| of_state && entry.kind == EntityType::Place && entry.currency == [0; 3] && entry.country != [0; 2])
        else {
            return entity;
        };
        self.states.get(&city.country).copied().unwrap_or(entity)
    }
}

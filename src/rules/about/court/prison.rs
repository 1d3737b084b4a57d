//! Who goes to prison, or was found guilty, and pays a fine besides.

use crate::finding::{Figure, Role};
use crate::fold::Key;
use crate::lexicon::EntityType;
use crate::rules::about::row::carry::previous_sum;
use crate::rules::about::words::PRISON;
use crate::rules::about::{BEHIND, Clause, Stage};
use crate::rules::role::word_at;
use crate::rules::words::deeds::{LAYING, PAYING};
use crate::rules::words::joints::ON;
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// How far before a fine a prison may be told of.
const PRISON_REACH: usize = 12;

/// And on whom.
const AND_ON: Key = Key::literal("وعلى");

impl Stage<'_, '_> {
    /// حبسه لمدة عام مع غرامة كذا: who goes to prison.
    pub(in crate::rules::about) fn prisoner(&self, clause: &Clause<'_>) -> Option<usize> {
        const HIS_PRISON: Words = words!["حبسه", "بحبسه", "سجنه", "بسجنه", "معاقبته", "بمعاقبته", "إدانته"];
        let prison = (clause.start..clause.figure.start)
            .find(|&at| HIS_PRISON.has(&self.doc.tokens[at]))
            .or_else(|| self.convicted(clause))?;
        self.last_before(prison, |name| name.kind == EntityType::Person && !self.is_of_court(name))
    }

    /// أدانت المحكمة فلانا. وقضت بغرامة قدرها كذا: where the sentence begins that lays a fine on whom the last found guilty.
    fn convicted(&self, clause: &Clause<'_>) -> Option<usize> {
        const GUILTY: Words = words!["أدانت", "أدان", "أدين", "إدانة", "وأدانت"];
        const REACH: usize = 50;
        let start = clause.start;
        let judged = (start..clause.figure.start).any(|at| LAYING.contains(&bare(&self.doc.tokens[at])));
        let guilty = (start.saturating_sub(REACH)..start)
            .rev()
            .find(|&at| GUILTY.has(&self.doc.tokens[at]));
        let mut men = self.within(guilty?..start).filter(|name| name.kind == EntityType::Person);
        let only = men.next().is_some() && men.next().is_none();
        let named = self
            .within(start..clause.figure.start)
            .any(|name| self.can_pay(name) && !self.judges(name));
        (judged && only && !named).then_some(start)
    }

    /// السجن عامين وغرامة كذا: who goes to prison is a man or woman.
    pub(in crate::rules::about) fn is_with_prison(&self, clause: &Clause<'_>) -> bool {
        let from = clause.start.max(clause.figure.start.saturating_sub(PRISON_REACH));
        let mut prison = (from..clause.figure.start).chain(clause.figure.end..clause.end.min(clause.figure.end + BEHIND));
        clause.role == Role::Fine && prison.any(|at| is_noun(self.doc, at, PRISON))
    }

    /// غرامة على كذا، وعلى كذا 500 مليون، فيما دفعت كذا 200 مليون: who pays the next of a row of fines.
    pub(in crate::rules::about) fn next_fined(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<usize> {
        let last = figures[previous_sum(figures, at)?].tokens.clone();
        if clause.role != Role::Fine || last.start < clause.start || figures[at].role_rule == "role-repeated" {
            return None;
        }
        let start = clause.figure.start;
        let name = self.within(last.end..start).next_back().filter(|name| self.can_pay(name))?;
        let first = name.tokens.start;
        let pays = || {
            first
                .checked_sub(1)
                .is_some_and(|verb| PAYING.contains(&bare(&self.doc.tokens[verb])))
        };
        let right_before = name.tokens.end == start;
        let on = |at: usize| self.doc.tokens[at].key == AND_ON || ON.has(&self.doc.tokens[at]);
        let head = self.first_of(name);
        // وعلى كذا بغرامة قدرها كذا
        const FAR: usize = 6;
        let and_on = || head.checked_sub(1).is_some_and(|at| self.doc.tokens[at].key == AND_ON);
        let again = || {
            let near = start - name.tokens.end.min(start) <= FAR;
            near && (name.tokens.end..start).any(|at| word_at(self.doc, self.lexicon, at).is_some_and(|word| word.role == Role::Fine))
        };
        let laid = right_before && head.checked_sub(1).is_some_and(on) || and_on() && again();
        (laid || pays() && !self.is_judge(name)).then_some(name.entity)
    }
}

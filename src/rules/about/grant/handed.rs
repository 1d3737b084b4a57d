//! Who gets what is given where neither the verb nor its object says so: the next part of a series, a
//! people, a state by its parliament, a body to which a sum is allotted.

use crate::finding::{Figure, Role};
use crate::fold;
use crate::lexicon::EntityType;
use crate::rules::about::grant::recipient::MORE_AID;
use crate::rules::about::row::carry::previous_sum;
use crate::rules::about::row::series::LONGEST as MOST;
use crate::rules::about::text::topic::is_of_many;
use crate::rules::about::{Answer, Clause, Name, SERIES, Stage};
use crate::rules::role::Word;
use crate::rules::words::actors::CHAMBERS;
use crate::rules::words::deeds::{ALLOTTED, ALLOTTING, APPROVING, CONTRIBUTING, DONATING, GIVING, HELPING, RATIFYING, RECEIVING, TO_HELP};
use crate::rules::words::joints::TO;
use crate::rules::words::things::{AGREEMENTS, FOR_AID, LOANS};
use crate::rules::{bare, is_noun, nationality};
use crate::words::{Words, words};

impl Stage<'_, '_> {
    /// تعهدت ألمانيا بتزويد كييف بأسلحة قيمتها كذا, دعم أوكرانيا بكذا: the land that is helped with the sum.
    pub(in crate::rules::about) fn equipped(&self, clause: &Clause<'_>) -> Option<&Name> {
        const KIND: usize = 1;
        const REACH: usize = 10;
        let start = clause.figure.start;
        let at = (clause.start.max(start.saturating_sub(REACH))..start).rfind(|&at| HELPING.has(&self.doc.tokens[at]))?;
        let name = self.within(at + 1..start.min(at + 2 + KIND)).next()?;
        let land = self.is_land(name) || self.is_capital(name.entity);
        let with = (name.tokens.end..start + 1).any(|at| {
            let token = &self.doc.tokens[at];
            self.has_glued(at, &[fold::BEH]) || token.key.len() == 1 && token.key.get(0) == fold::BEH
        });
        (land && with && !self.is_joined(name)).then_some(name)
    }

    /// 61 مليار دولار لأوكرانيا، و26 مليارا لإسرائيل; تحويلات إلى مصر كذا، وكذا إلى لبنان: who has the next part of
    /// a series, right behind it.
    pub(in crate::rules::about) fn dealt_out(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<&Name> {
        let figure = figures.get(at)?;
        let series = matches!(figure.role_rule, "role-inherited" | "role-apposition" | "role-behind");
        if !series || !matches!(figure.role, Role::Funding | Role::Assets | Role::Budget) {
            return None;
        }
        let previous = figures.get(previous_sum(figures, at)?)?;
        let joined = previous.role == figure.role && previous.tokens.start >= clause.start;
        const LONGEST: usize = 3;
        let end = clause.figure.end;
        let more = |at: &usize| self.doc.tokens.get(*at).is_some_and(|token| MORE_AID.has(token));
        let end = end + (end..end + LONGEST).take_while(more).count();
        // كذا أخرى لأمن تايوان
        const FOR: Words = words![
            "لأمن",
            "لدعم",
            "لمساعدة",
            "لحكومة",
            "لجيش",
            "لإعمار",
            "لدول",
            "لدولة",
            "لصالح",
            "لفائدة"
        ];
        let for_what = self.doc.tokens.get(end).is_some_and(|token| FOR.has(token));
        let to = usize::from(for_what || self.doc.tokens.get(end).is_some_and(|token| TO.has(token)));
        let quoted = usize::from(self.doc.opens_quote(end + to));
        let name = self
            .name_at(end + to + quoted)
            .filter(|name| joined && self.fits(name, figure.role))?;
        let land = figure.role == Role::Funding || name.kind == EntityType::Place || figure.role == Role::Budget;
        (land && (to > 0 || self.begins_with_lam(name))).then_some(name)
    }

    /// كذا لمصنع كذا, كذا لمشروع كذا: whether a name stands right behind what it has, for which the sum is.
    pub(in crate::rules::about) fn is_for_plant(&self, name: &Name) -> bool {
        const PLANTS: Words = words![
            "لمصنع",
            "لمصانع",
            "لمشروع",
            "لمشاريع",
            "لمنظمة",
            "لمؤسسة",
            "لوكالة",
            "لبرنامج",
            "لصندوق"
        ];
        self.first_of(name)
            .checked_sub(1)
            .is_some_and(|at| PLANTS.has(&self.doc.tokens[at]))
    }

    /// قدمت كذا منحة: where whoever got the last sum was told, and this one's clause names only who gives,
    /// it is of the same.
    pub(in crate::rules::about) fn not_giver(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
        answer: Answer,
    ) -> Answer {
        const REACH: usize = 60;
        const HANDING: Words = words!["صرف" / "يصرف"; GIVING, DONATING, CONTRIBUTING, APPROVING];
        let (Some(giver), "about-before" | "about-subject") = answer else {
            return answer;
        };
        let told = || {
            let last = figures.get(previous_sum(figures, at)?)?;
            let near = clause.figure.start.saturating_sub(last.tokens.end) <= REACH && last.role == Role::Funding;
            let got = matches!(
                last.about_rule,
                "about-recipient" | "about-account" | "about-conversion" | "about-inherited"
            );
            last.about
                .filter(|&land| near && got && land != giver && self.is_land(&self.nameless(land)))
        };
        let start = governor.map_or(clause.figure.start, |word| word.tokens.start.min(clause.figure.start));
        let gives = || (clause.start..start + 1).any(|at| self.doc.tokens.get(at).is_some_and(|token| HANDING.contains(&bare(token))));
        let donor = self.is_donor(giver);
        if clause.role != Role::Funding || !donor && !self.is_land(&self.nameless(giver)) || !gives() {
            return answer;
        }
        let only = || self.state_told(clause.figure.start).filter(|_| donor);
        told().or_else(only).map_or(answer, |land| (Some(land), "about-account"))
    }

    /// صادق البرلمان التونسي على قرض: the state whose parliament allows that it borrows.
    pub(in crate::rules::about) fn of_parliament(&self, clause: &Clause<'_>) -> Option<usize> {
        const LENT: Words = words!["تمويل"; LOANS, AGREEMENTS];
        const NEAR: usize = 4;
        let start = clause.figure.start;
        let verb = (clause.start..start).find(|&at| RATIFYING.contains(&bare(&self.doc.tokens[at]).without_article()))?;
        (verb + 1..start).find(|&at| is_noun(self.doc, at, LENT))?;
        let house = (verb + 1..start.min(verb + 1 + NEAR)).find(|&at| is_noun(self.doc, at, CHAMBERS))?;
        self.nationality(house + 1).or_else(|| self.nationality(house + 2))
    }

    /// كذا للشعب السوداني, للنازحين السودانيين: the land of those who get it, right behind the sum; nobody,
    /// where many get it who have no name.
    pub(in crate::rules::about) fn for_people(&self, clause: &Clause<'_>) -> Option<Answer> {
        let end = clause.figure.end;
        // مساعدات للسوريين بقيمة كذا
        let start = clause.figure.start;
        let lammed = |at: usize| self.name_at(at).is_none() && self.doc.tokens[at].key.starts_with(&[fold::LAM, fold::LAM]);
        let named = (start.saturating_sub(4)..start)
            .chain(end..end + 1)
            .filter(|&at| at < self.doc.tokens.len() && lammed(at))
            .find_map(|at| self.people(at));
        if let Some(land) = named {
            return Some((Some(land), "about-recipient"));
        }
        // للسوريين بقيمة كذا, in a text that names no Syria
        let nation = |at: usize| nationality::of_people(self.lexicon, self.doc.tokens[at].key).is_some();
        if (start.saturating_sub(4)..start).any(|at| lammed(at) && nation(at)) {
            return Some((None, "about-many"));
        }
        // كذا للمساعدات الإنسانية في كذا
        let aid = self.doc.tokens.get(end).is_some_and(|token| FOR_AID.has(token));
        let land = |name: &&Name| name.kind == EntityType::Place && self.follows(name, words!["في"]);
        if let Some(name) = self.within(end..clause.end.min(end + 5)).find(land).filter(|_| aid) {
            return Some((Some(name.entity), "about-recipient"));
        }
        // 14 مليارا ستخصص للأزمة الأوكرانية
        let end = end + usize::from(self.doc.tokens.get(end).is_some_and(|token| ALLOTTED.has(token)));
        let people = self.doc.tokens.get(end).filter(|_| self.name_at(end).is_none())?;
        let lam = people.key.starts_with(&[fold::LAM, fold::LAM]);
        // للبنية التحتية العراقية
        let definite = |at: usize| {
            let token = self.doc.tokens.get(at);
            token.is_some_and(|token| token.key.starts_with(&[fold::ALEF, fold::LAM]))
        };
        let further = || self.people(end + 2).filter(|_| definite(end + 1) && definite(end + 2));
        if let Some(land) = self.people(end + 1).or_else(further).filter(|_| lam) {
            return Some((Some(land), "about-recipient"));
        }
        (lam && is_of_many(self.lexicon, people.key)).then_some((None, "about-many"))
    }

    /// خصص لوزارة كذا مبلغ كذا, خصص كذا للمؤسسة كذا: the body to which it is allotted.
    pub(in crate::rules::about) fn allotted_to(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const NEAR: usize = 2;
        if clause.role != Role::Budget {
            return None;
        }
        let start = clause.figure.start;
        let verb = (clause.start..start)
            .rev()
            .find(|&at| ALLOTTING.contains(&bare(&self.doc.tokens[at])))?;
        let end = clause.figure.end;
        let body = |name: &&Name| self.kind(name) == EntityType::Org && self.begins_with_lam(name);
        let right_behind = self.within(verb + 1..start.min(verb + 1 + NEAR)).find(body);
        let behind_sum = || {
            self.within(end..clause.end.min(end + NEAR))
                .find(body)
                .filter(|_| word.tokens.start == verb)
        };
        right_behind.or_else(behind_sum).map(|name| name.entity)
    }

    /// تعهدت قطر بكذا والكويت بكذا لإعمار غزة: who is helped by all sums of a series, behind the last.
    pub(in crate::rules::about) fn helped_by_all(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<usize> {
        let mut last = &figures[at];
        for next in figures[at + 1..].iter().take(MOST) {
            let near = next.tokens.start.saturating_sub(last.tokens.end) <= SERIES && next.tokens.end <= clause.end;
            if !near || next.role != Role::Funding || next.role_rule != "role-inherited" {
                break;
            }
            last = next;
        }
        (last.tokens != figures[at].tokens)
            .then(|| self.helped(clause, last.tokens.end))
            .flatten()
    }

    /// تقديم كذا لدعم السودان, كذا لإعادة إعمار غزة: who or what land is helped by it, right behind.
    pub(in crate::rules::about) fn helped(&self, clause: &Clause<'_>, end: usize) -> Option<usize> {
        const REBUILDING: Words = words!["إعمار", "بناء", "جيش", "اقتصاد", "حكومة", "موازنة"];
        // 700 مليون دولار أخرى لدعم تونس
        let more = self.doc.tokens.get(end).is_some_and(|token| MORE_AID.has(token));
        let end = end + usize::from(more);
        self.doc.tokens.get(end).filter(|token| TO_HELP.has(token))?;
        let thing = self.doc.tokens.get(end + 1).map(|token| token.key)?;
        // لدعم الاقتصاد اليوناني
        if REBUILDING.contains(&thing.without_article())
            && let Some(land) = self.nationality(end + 2)
        {
            return Some(land);
        }
        let next = end + 1 + usize::from(REBUILDING.contains(&thing));
        self.name_at(next + usize::from(self.doc.opens_quote(next)))
            .filter(|name| name.kind == EntityType::Place && self.fits(name, clause.role))
            .map(|name| name.entity)
    }

    /// تلقت كذا استثمارا من كذا: who gets what another puts in.
    pub(in crate::rules::about) fn received(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const NEAR: usize = 8;
        let start = word.tokens.start;
        let from = clause.inner.max(start.saturating_sub(NEAR));
        let verb = (from..start)
            .rev()
            .filter(|_| clause.role == Role::Investment && start < clause.figure.start)
            .find(|&at| RECEIVING.contains(&bare(&self.doc.tokens[at])))?;
        let behind = self
            .within(verb + 1..start)
            .find(|name| self.fits(name, clause.role) && !self.is_adjunct(name));
        let named = behind.map(|name| (Some(name.entity), "about-recipient"));
        named.or_else(|| self.before(clause, verb))
    }

    /// تدفقت كذا إلى مصر: the sum is what flows, and of whoever it comes to.
    pub(in crate::rules::about) fn flows(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const FLOWING: Words = words!["تدفق", "تدفقت", "يتدفق", "تتدفق"];
        if !self.is_any_of(word, FLOWING) || self.name_at(word.tokens.end).is_some() {
            return None;
        }
        let end = clause.figure.end;
        let to = self
            .within(end..clause.end.min(end + 3))
            .find(|name| self.follows(name, TO) && self.fits(name, clause.role));
        Some((to.map(|name| name.entity), "about-common"))
    }
}

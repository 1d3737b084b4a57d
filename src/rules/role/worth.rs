//! What a company is worth.

use super::ends_clause;
use super::kind::VALUABLES;
use super::scene::Scene;
use super::word::{Word, word_at};
use super::words::{BUSINESSES, RAISING, WHAT, WORTH};
use crate::decimal::Decimal;
use crate::doc::Kind;
use crate::finding::{Figure, Role};
use crate::fold;
use crate::lexicon::{Class, Govern, Tag};
use crate::rules::words::OPENING_CLAUSES;
use crate::rules::words::deeds::{RECKONING, THEFT};
use crate::rules::words::joints::{IN_FAVOUR, ITS_WORTH};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// Verbs and nouns of coming to a level.
static REACHING: Words = words![
    "وصل",
    "وصلت",
    "بلغ",
    "بلغت",
    "تخطى",
    "تخطت",
    "تجاوز",
    "تجاوزت",
    "تتجاوز",
    "حاجز",
    "عتبة",
    "نادي"
];

/// What is lent or given, and is worth what it is.
static GIVEN: Words = words![
    "قرض",
    "قروض",
    "منحة",
    "منح",
    "منحتان",
    "منحتين",
    "مساعدة",
    "مساعدات",
    "وديعة",
    "حزمة",
    "شريحة"
];

impl Scene<'_, '_> {
    /// قيمة ميتا، قيمة شركة ميتا: what a company is worth.
    pub(super) fn worth(&self, at: usize) -> Option<Word> {
        let key = bare(&self.doc.tokens[at]);
        if ITS_WORTH.contains(&key) {
            return self.is_of_company(at).then_some(Word {
                role: Role::Valuation,
                govern: Govern::Noun,
                tokens: at..at + 1,
            });
        }
        if key != WORTH {
            return None;
        }
        let kind = usize::from(self.doc.tokens.get(at + 1)?.class & Class::HEAD != 0);
        let named = |at: usize| {
            let quoted = usize::from(self.doc.opens_quote(at));
            self.name_over(at + quoted)
                .is_some_and(|name| (name.org || name.goods && !self.small) && name.tokens.start == at + quoted)
        };
        // قيمة موقع التواصل الاجتماعي
        const SITES: Words = words!["موقع", "تطبيق"];
        let company = !self.small && (self.is_business(at + 1) || self.is_one_at(at + 1, &SITES));
        (company || named(at + 1) || named(at + 1 + kind)).then_some(Word {
            role: Role::Valuation,
            govern: Govern::Noun,
            tokens: at..at + 1,
        })
    }

    /// The verb of valuing that a sum stands behind.
    pub(super) fn valued_by_verb(&self) -> Option<Word> {
        const NEAR: usize = 9;
        let start = self.figure.start;
        (self.from.max(start.saturating_sub(NEAR))..start)
            .rev()
            .find_map(|at| self.valued_at(at))
    }

    /// صفقة تقيم المحفظة بكذا: a verb of valuing, whose object is worth what بـ brings in.
    fn valued_at(&self, at: usize) -> Option<Word> {
        const VALUES: Words = words!["يقيم", "تقيم", "قيم", "قيمت", "يقيمها", "تقيمها", "تقيمه", "يقيمه"];
        const NEAR: usize = 9;
        let start = self.figure.start;
        const AT: Words = words!["عند"];
        let near = !self.small && start > at + 1 && start - at <= NEAR;
        // الصفقة تقدر سبيس إكس بكذا: what a deal puts a company at, and not who reckons.
        const DEALS: Words = words!["صفقة", "جولة", "دمج", "اندماج", "عرض", "طرح", "استثمار"];
        const SUBJECT: usize = 3;
        let next = at + 1 + usize::from(self.doc.opens_quote(at + 1));
        let of_company = || {
            let deal = (self.from.max(at.saturating_sub(SUBJECT))..at).any(|at| self.is_one_at(at, &DEALS));
            deal && self.name_over(next).is_some_and(|name| name.org && name.tokens.start == next)
        };
        let verb = bare(&self.doc.tokens[at]);
        if !(near && (VALUES.contains(&verb) || RECKONING.contains(&verb) && of_company())) {
            return None;
        }
        let straight = (at + 1..start).all(|at| {
            self.doc.tokens[at].mark != b',' && word_at(self.doc, self.lexicon, at).is_none_or(|word| word.govern != Govern::Verb)
        });
        // تقيم ثروته بكذا: what it tells itself.
        let own = word_at(self.doc, self.lexicon, at + 1).is_some_and(|word| word.govern == Govern::Noun)
            && ["ه", "ها", "هم"]
                .iter()
                .any(|ending| self.doc.ends_in(at + 1, ending) && !self.doc.ends_in(at + 1, "ة"));
        let at_worth = self.is_behind_with() || AT.has(&self.doc.tokens[start - 1]);
        (at_worth && straight && !own).then_some(Word {
            role: Role::Valuation,
            govern: Govern::Verb,
            tokens: at..at + 1,
        })
    }

    /// وصلت آبل إلى تريليون دولار, تجاوزت آبل حاجز 4 تريليونات دولار: no company comes to so
    /// much but by what it is worth.
    pub(super) fn is_worth_trillions(&self, figures: &[Figure]) -> bool {
        const REACH: usize = 5;
        const NAME: usize = 16;
        let figure = &figures[self.at];
        let trillion = figure.min.is_some_and(|min| min >= Decimal::whole(1_000_000_000_000));
        let from = self.from.max(self.figure.start.saturating_sub(REACH));
        let reaches = |at: usize| REACHING.contains(&bare(&self.doc.tokens[at]));
        let dollars = figure.currency == Some(*b"USD");
        let mut before = (self.from.max(self.figure.start.saturating_sub(NAME))..self.figure.start).rev();
        trillion
            && dollars
            && (from..self.figure.start).any(reaches)
            && before.find_map(|at| self.name_over(at)).is_some_and(|name| name.org)
    }

    /// جمعت ميسترال كذا وبلغت قيمتها كذا, أول شركة تصل قيمتها إلى كذا: whether the pronoun of
    /// its worth stands for a company, and for nothing that was told of since.
    fn is_of_company(&self, at: usize) -> bool {
        const REACH: usize = 40;
        const NEAR: usize = 18;
        // بلغت قيمتها, بوصول قيمتها: what is said of the worth; not in ما قيمته.
        let Some(said) = at.checked_sub(1).filter(|&said| !self.small && self.doc.tokens[said].key != WHAT) else {
            return false;
        };
        // ما بلغت قيمته كذا من كذا
        if said > 0 && self.doc.tokens[said - 1].key == WHAT {
            return false;
        }
        if self.is_of_noun(said) {
            return false;
        }
        // عقد لوكالة كذا تصل قيمته إلى كذا: of the masculine thing, and of no company.
        const HIS_WORTH: Words = words!["قيمته"];
        const THINGS: Words = words![
            "عقد",
            "عقدا",
            "مشروع",
            "مشروعا",
            "اتفاق",
            "اتفاقا",
            "قرض",
            "قرضا",
            "تمويل",
            "تمويلا",
            "برنامج",
            "برنامجا",
            "دعم",
            "دعما"
        ];
        let near = at.saturating_sub(NEAR)..said;
        if HIS_WORTH.contains(&bare(&self.doc.tokens[at])) && near.into_iter().any(|at| is_noun(self.doc, at, THINGS)) {
            return false;
        }
        // بعد أن كانت قيمتها كذا، أفلست كذا
        if self.is_of_next(at) {
            return true;
        }
        let raised = RAISING.contains(&bare(&self.doc.tokens[said]));
        let joined = raised || self.goes_on(said);
        let mut apart = joined;
        let mut thing = false;
        for at in (at.saturating_sub(REACH)..said).rev() {
            let token = &self.doc.tokens[at];
            if token.kind == Kind::Break || self.is_second_relative(at) {
                return false;
            }
            if let Some(name) = self.name_over(at) {
                let inside = self.is_aside_of_worth(name.tokens.start, said);
                if name.org && !inside {
                    // طلبية من كذا تقدر قيمتها بكذا: a clause that nothing joins describes what has no article, and no name.
                    if !joined && !apart && name.tokens.end == said && self.is_behind_from(name.tokens.start) {
                        return false;
                    }
                    if self.is_of_deal(name.tokens.start, said) {
                        return false;
                    }
                    // غرامة على كذا، بلغت قيمتها: a verb that nothing joins is of what has no name.
                    return !thing && (joined || !apart);
                }
                continue;
            }
            if self.is_business(at) {
                return !apart || joined && !thing;
            }
            // ضبطت الوزارة مخدرات قدرت قيمتها بكذا, سرقوا عملات تبلغ قيمتها كذا
            if self.is_one_at(at, &VALUABLES) || self.is_one_at(at, &THEFT) {
                return false;
            }
            let word = word_at(self.doc, self.lexicon, at);
            // صفقة من شأنها أن تضاعف قيمتها: the company's.
            if word.is_some_and(|word| !raised && self.has_own_worth(&word, apart)) {
                return false;
            }
            let relative = token.class & Tag::Relative.bit() != 0;
            apart |= token.kind == Kind::Mark || self.goes_on(at) && !relative;
            let other = Class::ADJECTIVE | Class::NATIONALITY | Class::ROLE | Class::VERB | Tag::Preposition.bit();
            thing |= !apart && (token.class & Class::NOUN != 0 && token.class & other == 0 || token.is_unknown());
        }
        false
    }

    /// صرف شريحة قيمتها كذا: whether a thing stands right before its worth, and no business.
    fn is_of_noun(&self, said: usize) -> bool {
        let token = &self.doc.tokens[said];
        let other = Class::ADJECTIVE | Class::NATIONALITY | Class::VERB | Tag::Preposition.bit() | Tag::Level.bit();
        // شريحة جديدة قيمتها كذا
        const WHICH: Words = words![
            "جديدة",
            "جديد",
            "أخرى",
            "آخر",
            "أولى",
            "ثانية",
            "ثالثة",
            "رابعة",
            "خامسة",
            "أخيرة",
            "أخير"
        ];
        let which = WHICH.contains(&bare(token));
        let noun = said.saturating_sub(usize::from(which));
        let token = &self.doc.tokens[noun];
        let thing = token.class & Class::NOUN != 0 && token.class & other == 0 && !self.is_business(noun);
        // خطة قيمتها كذا
        let no_money = || word_at(self.doc, self.lexicon, noun).is_none_or(|word| word.govern == Govern::Weak && word.role != Role::Price);
        const PLAN: Words = words!["خطة", "خططا"];
        thing && self.name_over(noun).is_none() && (no_money() || PLAN.has(token))
    }

    /// الاحتياطي بالبنك المركزي، وبلغت قيمته, تعويض لصالح كذا قيمته: what only stands in a name or is for it, where no
    /// relative clause is of the name.
    fn is_aside_of_worth(&self, name: usize, said: usize) -> bool {
        let token = &self.doc.tokens[name];
        let inside = token.whole == 0 && token.clitics > 0 && token.key.get(0) == fold::BEH;
        let before = name.saturating_sub(1 + usize::from(name > 0 && self.doc.opens_quote(name - 1)));
        let relative = |at: usize| {
            let token = &self.doc.tokens[at];
            token.class & Tag::Relative.bit() != 0 && token.key.len() > 3
        };
        (inside || IN_FAVOUR.has(&self.doc.tokens[before])) && !(name..=said).any(relative)
    }

    /// بعد أن كانت قيمتها كذا، أعلنت كذا إفلاسها: whether the pronoun of a clause that opens the sentence, and in which
    /// nobody is named, stands for the company that the main clause names.
    fn is_of_next(&self, at: usize) -> bool {
        const OPENING: usize = 3;
        const SUBJECT: usize = 8;
        let start = self.region.start;
        let opens = at > start && at - start <= OPENING + 2 && OPENING_CLAUSES.has(&self.doc.tokens[start]);
        let named = || (start..self.figure.start).any(|at| self.name_over(at).is_some());
        let end = self.figure.end;
        let comma = self.doc.tokens.get(end).is_some_and(|token| token.mark == b',');
        let company = |at: usize| self.name_over(at).is_some_and(|name| name.org);
        opens && comma && !named() && (end..self.region.end.min(end + SUBJECT)).any(company)
    }

    /// من كذا, من شركة كذا
    fn is_behind_from(&self, name: usize) -> bool {
        const OF: Words = words!["من", "مع", "إلى", "لدى", "على"];
        let before = |back: usize| name.checked_sub(back).map(|at| &self.doc.tokens[at]);
        // على مجموعتي كذا وكذا
        let joined = self.doc.tokens[name].key.get(0) == fold::WAW && self.doc.tokens[name].clitics > 0;
        if let Some(first) = before(1)
            .and_then(|_| self.name_over(name - 1))
            .filter(|first| joined && first.tokens.start < name)
        {
            return self.is_behind_from(first.tokens.start);
        }
        let head = before(1).is_some_and(|token| token.class & Class::HEAD != 0);
        before(1 + usize::from(head)).is_some_and(|token| OF.has(token))
    }

    /// صفقة استحواذ كذا على كذا التي بلغت قيمتها: whether a relative clause is of the deal in which a name
    /// stands, and of no company.
    fn is_of_deal(&self, name: usize, said: usize) -> bool {
        const REACH: usize = 8;
        const DEAL: Words = words!["صفقة", "صفقتها", "صفقته", "دين", "ديون", "قرض", "قروض", "قسط", "أقساط"];
        const AMOUNTING: Words = words!["البالغ", "البالغة"];
        const HISTORY: Words = words!["تاريخ"];
        let relative = said.checked_sub(1).is_some_and(|at| {
            let token = &self.doc.tokens[at];
            token.class & Tag::Relative.bit() != 0 && token.key.len() > 3
        });
        // أكبر صفقة في تاريخ كذا تبلغ قيمتها
        let history = name.checked_sub(1).is_some_and(|at| is_noun(self.doc, at, HISTORY));
        (relative || history || AMOUNTING.has(&self.doc.tokens[said]))
            && (name.saturating_sub(REACH)..name)
                .rev()
                .take_while(|&at| self.doc.tokens[at].kind != Kind::Mark)
                .any(|at| is_noun(self.doc, at, DEAL))
    }

    /// قروض اتفقت عليها الحكومة، والتي تبلغ قيمتها: a relative clause that is joined to one
    /// before.
    fn is_second_relative(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        let second = token.class & Tag::Relative.bit() != 0 && token.key.len() > 3 && token.key.get(0) == fold::WAW;
        // شركة كذا والتي تبلغ قيمتها كذا
        let before = at
            .checked_sub(1)
            .map(|before| before - usize::from(before > 0 && self.doc.tokens[before].mark == b','));
        second && !before.is_some_and(|before| self.name_over(before).is_some_and(|name| name.org))
    }

    /// Whether a verb or noun takes up what was told before, and no thing right before it
    /// is of what it says: وبلغت, لتصل, بوصول, بعد أن.
    fn goes_on(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        let joined = token.clitics > 0 && token.whole == 0 || matches!(token.key.get(0), fold::WAW | fold::LAM) && !token.key.is_cut();
        joined || token.class & (Tag::That.bit() | Tag::Subordinate.bit() | Tag::Contrast.bit()) != 0
    }

    /// Whether a word of money is of a thing that has a worth of its own: صفقة, عقد, قرض; a
    /// round only where it stands right before.
    fn has_own_worth(&self, word: &Word, apart: bool) -> bool {
        matches!(word.govern, Govern::Noun | Govern::Phrase)
            && match word.role {
                Role::Valuation | Role::Revenue | Role::Profit | Role::Loss => false,
                Role::Funding => !apart || self.is_one_of(word, &GIVEN),
                _ => true,
            }
    }

    /// شركة, الشركة, منصة: a kind of what has owners who sell it.
    fn is_business(&self, at: usize) -> bool {
        is_noun(self.doc, at, BUSINESSES)
    }

    /// قدرت قيمة الشركة في آخر جولة تمويل بكذا: what a company is worth, where the word at hand only
    /// tells when that was.
    pub(super) fn worth_before(&self, word: &Word) -> Option<Word> {
        const REACH: usize = 8;
        const WHEN: Words = words!["في", "بعد", "خلال", "عقب", "قبل", "إثر", "ضمن", "عند"];
        const WHICH: Words = words!["آخر", "أول", "أحدث"];
        let is = |at: usize, words: Words| words.contains(&self.doc.tokens[at].key);
        let before = word.tokens.start.checked_sub(1)?;
        let token = &self.doc.tokens[word.tokens.start];
        // تقييمها المسبق للجولة
        let glued = token.clitics > 0 && token.key.get(0) == fold::LAM && token.whole == 0;
        let when = if is(before, WHICH) { before.checked_sub(1)? } else { before };
        let priced = word.role == Role::Price && !self.small;
        if !priced && !matches!(word.role, Role::Funding | Role::Deal) || !glued && !is(when, WHEN) {
            return None;
        }
        let worth = |at: usize| {
            let listed = word_at(self.doc, self.lexicon, at).filter(|word| word.role == Role::Valuation);
            listed.or_else(|| self.worth(at))
        };
        // بعد أن جمعت في جولة تمويل: another verb is between.
        let acts = |at: usize| word_at(self.doc, self.lexicon, at).is_some_and(|word| matches!(word.govern, Govern::Verb | Govern::Light));
        (self.from.max(when.saturating_sub(REACH))..when)
            .rev()
            .take_while(|&at| !ends_clause(self.doc, at) && !acts(at))
            .find_map(worth)
    }

    /// استثمرت كذا، وتبلغ حصتها كذا: what a part of a company is worth.
    pub(super) fn own_stake(&self) -> Option<(Word, &'static str)> {
        const NEAR: usize = 6;
        const STAKE: Words = words!["حصتها", "حصته", "حصتهم", "حيازتها", "حيازته"];
        let from = self.from.max(self.figure.start.saturating_sub(NEAR));
        let at = (from..self.figure.start)
            .rev()
            .filter(|_| !self.small)
            .find(|&at| STAKE.contains(&bare(&self.doc.tokens[at])))?;
        Some((
            word_at(self.doc, self.lexicon, at).filter(|word| word.role == Role::Assets)?,
            "role-weak",
        ))
    }

    /// جمعت كذا 200 مليون دولار بقيمة إجمالية قدرها 10 مليارات, وبلغت قيمتها كذا: what a company is worth, told right
    /// behind the smaller sum that it raised.
    pub(super) fn worth_of_raiser(&self, figures: &[Figure], previous: usize) -> Option<(Word, &'static str)> {
        const AT_WORTH: Words = words!["بقيمة"];
        const WHOLE: Words = words!["إجمالية", "سوقية", "تقديرية", "تقييمية"];
        let last = &figures[previous];
        let grown = last.role == Role::Funding && figures[self.at].min > last.max && last.max.is_some();
        let tokens = &self.doc.tokens;
        let whole = |at: usize| AT_WORTH.has(&tokens[at]) && tokens.get(at + 1).is_some_and(|next| WHOLE.contains(&bare(next)));
        let at = (self.from..self.figure.start)
            .rev()
            .filter(|_| grown && !self.small)
            .find(|&at| ITS_WORTH.contains(&bare(&tokens[at])) || whole(at))?;
        let word = Word {
            role: Role::Valuation,
            govern: Govern::Noun,
            tokens: at..at + 1,
        };
        Some((word, "role-noun"))
    }
}

//! What a sum has from the one before it: whose it is, where its clause tells nothing of its own.

use std::ops::Range;

use crate::doc::Kind;
use crate::finding::{Figure, FigureKind, Role};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::words::WITH;
use crate::rules::about::{Answer, Clause, Name, Stage};
use crate::rules::bare;
use crate::rules::role::{Word, word_at};
use crate::rules::words::deeds::{INCLUDING, LAYING, MADE_UP, OFFERING, PAYING, RECKONING};
use crate::rules::words::joints::{COMPARED, EXCHANGE};
use crate::rules::words::things::{FOREIGN_TRADE, PAYMENTS, STAKES, THE_DEAL};
use crate::words::{Words, words};

/// By, apart from its sum.
const BY: Key = Key::literal("ب");

/// Out of, before what a part is of.
const OUT_OF: Key = Key::literal("من");

/// Verbs of coming to a level.
static RISING: Words = words![
    "ارتفع",
    "ارتفعت",
    "صعد",
    "صعدت",
    "قفز",
    "قفزت",
    "زاد",
    "زادت",
    "نما",
    "تراجع",
    "تراجعت",
    "انخفض",
    "انخفضت",
    "هبط",
    "هبطت",
    "نزل",
    "نزلت",
    "سجل",
    "سجلت",
    "بلغ",
    "بلغت",
    "وصل",
    "وصلت",
    "خسر",
    "كسب",
    "ربح",
    "استقر",
    "استقرت",
    "يرتفع",
    "ترتفع",
    "حقق",
    "حققت"
];

/// Of, before what a sum comes of.
static OUT: Words = words!["من"];

impl Stage<'_, '_> {
    /// متجاوزة آبل التي تبلغ قيمتها كذا: a sum that only goes on, of the name right before
    /// its relative clause.
    pub(in crate::rules::about) fn valued_relative(&self, figure: &Figure) -> Option<&Name> {
        const REACH: usize = 4;
        if figure.role_rule != "role-inherited" || matches!(figure.role, Role::Deal | Role::Price | Role::Fine | Role::Funding) {
            return None;
        }
        let start = figure.tokens.start;
        let relative = (start.saturating_sub(REACH + 1)..start).find(|&at| {
            let token = &self.doc.tokens[at];
            token.class & Tag::Relative.bit() != 0 && token.key.len() > 3
        })?;
        let name = self.within(relative.saturating_sub(REACH)..relative).next_back()?;
        let end = self.past_quote(name.tokens.end);
        if self
            .doc
            .tokens
            .get(relative + 1)
            .is_some_and(|verb| RECKONING.contains(&bare(verb)))
        {
            return None;
        }
        let beside = end == relative || end + 1 == relative && self.doc.tokens[end].mark == b',';
        // بايت دانس المطورة لتطبيق تيك توك، التي تبلغ قيمتها كذا: of whom the name only says what it is.
        let owner = || {
            let before = self
                .within(name.tokens.start.saturating_sub(2 * REACH)..name.tokens.start)
                .next_back();
            before.filter(|before| (before.tokens.end..name.tokens.start).all(|at| self.doc.tokens[at].mark != b','))
        };
        let name = if self.is_related(name) { owner()? } else { name };
        (beside && self.fits(name, figure.role)).then_some(name)
    }

    /// القيمة السوقية لآبل كذا، تليها مايكروسوفت بكذا: whose the next sum of a series
    /// is, the name right before it.
    pub(in crate::rules::about) fn of_next(&self, figures: &[Figure], at: usize) -> Option<&Name> {
        const NEAR: usize = 2;
        let figure = &figures[at];
        let owned = !matches!(figure.role, Role::Deal | Role::Price | Role::Fine | Role::Other);
        if !owned || figure.role_rule != "role-inherited" {
            return None;
        }
        let previous = &figures[previous_sum(figures, at)?];
        let name = self.within(previous.tokens.end..figure.tokens.start).next_back()?;
        // تعهدت قطر بكذا والكويت بكذا وعمان كذا: who gives more, where nobody is told who gets it.
        let gives = || {
            let first = self.first_of(name);
            let and = name.clitics > 0 && self.doc.tokens[first].key.get(0) == fold::WAW;
            let by = self.doc.tokens.get(name.tokens.end).is_some_and(|token| token.key == BY);
            let beside = by || name.tokens.end == figure.tokens.start || self.has_glued(name.tokens.end, &[fold::BEH]);
            and && previous.about_rule != "about-recipient" && beside
        };
        if figure.role == Role::Funding && !gives() {
            return None;
        }
        let fits = self.fits(name, figure.role) && !self.is_adjunct(name) && !self.says_which(name);
        let near = || figure.tokens.start <= name.tokens.end + NEAR;
        (fits && (near() || self.leads(name, figure))).then_some(name)
    }

    /// تصدر فلان قائمة الأكثر ثراء بكذا, حل فلان في المرتبة الثالثة بكذا: a man by his place in a list.
    fn leads(&self, name: &Name, figure: &Figure) -> bool {
        const LEADING: Words = words!["تصدر", "تصدرت", "يتصدر", "حل", "حلت", "جاء", "جاءت", "احتل", "تلاه", "يليه"];
        const REACH: usize = 10;
        const BEFORE: usize = 3;
        let first = self.first_of(name);
        let verb = (first.saturating_sub(BEFORE)..first).any(|at| LEADING.contains(&bare(&self.doc.tokens[at])));
        let start = figure.tokens.start;
        let by = self.has_glued(start, &[fold::BEH]) || start.checked_sub(1).is_some_and(|at| self.doc.tokens[at].key == BY);
        let straight = (name.tokens.end..start).all(|at| self.doc.tokens[at].mark != b',');
        name.kind == EntityType::Person && verb && by && straight && start - name.tokens.end.min(start) <= REACH
    }

    /// إيرادات السعودية كذا فيما بلغت النفقات كذا: whose the last sum of the sentence
    /// is has the next one too, that a noun with its article tells, or one that only
    /// goes with it (بعجز قدره كذا, مع عجز قدره كذا).
    pub(in crate::rules::about) fn carried(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
    ) -> Option<usize> {
        let noun = governor.filter(|word| word.govern == Govern::Noun && word.tokens.start < clause.figure.start)?;
        let previous = &figures[previous_sum(figures, at)?];
        if clause.role == Role::Fine && previous.role == Role::Fine {
            return previous
                .about
                .filter(|_| self.names_only_judges(previous.tokens.end..clause.figure.start));
        }
        if self.has_pronoun(noun) {
            return self.is_hers_again(previous, clause).then_some(previous.about).flatten();
        }
        let definite = bare(&self.doc.tokens[noun.tokens.start]).starts_with(&[fold::ALEF, fold::LAM]);
        let first = noun.tokens.start;
        // بعجز قدره كذا, مع عجز قدره كذا, من إيرادات قدرها كذا
        // كذا على إيرادات قدرها كذا
        const UPON: Words = words!["على"];
        let preposition = |before: usize| matches!(self.doc.tokens[before].key, WITH | OUT_OF) || UPON.has(&self.doc.tokens[before]);
        let with = self.has_glued(first, &[fold::BEH]) || first.checked_sub(1).is_some_and(preposition);
        // بلغت صادراتها كذا فيما بلغت الواردات كذا
        let traded = self.is_any_of(noun, FOREIGN_TRADE);
        let kin = is_account(clause.role) && is_account(previous.role) && (with || traded || previous.role != clause.role);
        let between = noun.tokens.start > previous.tokens.end && self.within(previous.tokens.end..clause.figure.start).next().is_none();
        ((definite || with) && kin && between && previous.tokens.start >= clause.start)
            .then_some(previous.about)
            .flatten()
    }

    /// بلغت القيمة السوقية لآبل كذا بينما صعدت مايكروسوفت إلى كذا: who or what came to the sum,
    /// told by a verb behind the word that says what the sum is.
    pub(in crate::rules::about) fn risen(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<&Name> {
        const REACH: usize = 14;
        const KIND: usize = 2;
        if matches!(clause.role, Role::Deal | Role::Fine | Role::Funding | Role::Other) {
            return None;
        }
        let start = clause.figure.start;
        let from = governor.map_or(clause.start, |word| word.tokens.end);
        let name = self.within(from.max(start.saturating_sub(REACH))..start).next_back()?;
        let first = self.first_of(name);
        let verb = (from.max(first.saturating_sub(KIND + 1))..first)
            .rev()
            .find(|&at| self.doc.tokens[at].class & (Class::HEAD | Class::ROLE) == 0)?;
        let rises =
            self.doc.tokens[verb].class & (Tag::Level.bit() | Tag::Change.bit()) != 0 || RISING.contains(&bare(&self.doc.tokens[verb]));
        let straight = (name.tokens.end..start).all(|at| {
            let token = &self.doc.tokens[at];
            let told = word_at(self.doc, self.lexicon, at).is_some_and(|word| word.govern != Govern::Weak);
            token.mark != b',' && token.kind != Kind::Break && !told && token.class & (Tag::Relative.bit() | Tag::That.bit()) == 0
        });
        (rises && straight && self.fits(name, clause.role) && !self.is_adjunct(name)).then_some(name)
    }

    /// واستثمرت كذا 1.3 مليار مقابل حصة: the company whose round was told of right before.
    pub(in crate::rules::about) fn of_the_round(&self, figures: &[Figure], at: usize) -> Option<usize> {
        const REACH: usize = 60;
        let figure = figures.get(at).filter(|figure| figure.role == Role::Investment)?;
        let end = figure.tokens.end;
        let key = |at: usize| self.doc.tokens.get(at).map(|token| token.key);
        let share = key(end).is_some_and(|key| EXCHANGE.contains(&key)) && key(end + 1).is_some_and(|key| STAKES.contains(&key));
        let last = &figures[previous_sum(figures, at).filter(|_| share)?];
        let near = figure.tokens.start - last.tokens.end.min(figure.tokens.start) <= REACH;
        last.about.filter(|_| near && matches!(last.role, Role::Funding | Role::Valuation))
    }

    /// ضخ كذا في شركة كذا بسعر كذا للسهم, ودفعت كذا لكل سهم: the company whose shares the last sum buys.
    pub(in crate::rules::about) fn of_shares_bought(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<usize> {
        const REACH: usize = 40;
        let figure = figures
            .get(at)
            .filter(|figure| figure.role == Role::Price && figure.per.as_deref() == Some("share"))?;
        let last = &figures[previous_sum(figures, at)?];
        let bought = match last.role {
            Role::Investment => last.about_rule == "about-investee" && last.tokens.start >= clause.start,
            Role::Deal => true,
            _ => false,
        };
        // وتقدر الصفقة قيمة كل سهم بكذا
        let of_deal = || (clause.start..figure.tokens.start).any(|at| THE_DEAL.has(&self.doc.tokens[at]));
        let paid = last.tokens.start >= clause.start
            || of_deal()
            || (clause.start..figure.tokens.start)
                .any(|at| PAYING.contains(&bare(&self.doc.tokens[at])) || OFFERING.contains(&bare(&self.doc.tokens[at])));
        let near = figure.tokens.start - last.tokens.end.min(figure.tokens.start) <= REACH;
        last.about.filter(|_| bought && paid && near)
    }

    /// أرباح شركات كذا وكذا 5 ملايين، مقابل أرباح بقيمة 4 ملايين: whose a sum is that another of the same is
    /// compared to.
    pub(in crate::rules::about) fn compared(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
    ) -> Option<Answer> {
        const WITH: Words = words!["مع", "ب"];
        let first = governor.filter(|word| word.govern == Govern::Noun)?.tokens.start;
        let previous = &figures[previous_sum(figures, at).filter(|_| first < clause.figure.start)?];
        let with = first.checked_sub(1).filter(|&at| WITH.has(&self.doc.tokens[at])).unwrap_or(first);
        let compared = with.checked_sub(1).is_some_and(|at| COMPARED.has(&self.doc.tokens[at]));
        let kin = previous.role == clause.role && is_account(clause.role) && previous.tokens.start >= clause.start;
        let between = previous.tokens.end..clause.figure.start;
        let alone = first >= between.start && self.within(between).next().is_none();
        (compared && kin && alone).then_some((previous.about, "about-inherited"))
    }

    /// كذا، شاملة 25 مليار دولار ديونا: of whom the whole is, of which this is a part.
    pub(in crate::rules::about) fn included(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<usize> {
        const AMONG_THEM: Words = words!["منها", "بينها", "ضمنها"; INCLUDING];
        const BESIDE: usize = 8;
        let start = figures[at].tokens.start;
        let previous = &figures[previous_sum(figures, at).filter(|_| start > 0)?];
        let about = |at: usize| self.doc.tokens[at].class & (Tag::About.bit() | Tag::MoreThan.bit()) != 0;
        let before = start - 1 - usize::from(about(start - 1) && start > 1);
        // كذا، تتكون من كذا
        let made_up = start > 1 && OUT_OF == self.doc.tokens[start - 1].key && MADE_UP.contains(&bare(&self.doc.tokens[start - 2]));
        // كذا كأرباح أساسية، وكذا كأرباح مرتبطة بالأداء: another part, told of as the first was.
        let as_what = |at: usize| {
            let token = &self.doc.tokens[at];
            token.clitics > 0 && token.key.get(0) == fold::KAF && !token.key.is_cut()
        };
        let and = |at: usize| self.doc.tokens[at].key.get(0) == fold::WAW;
        let apart = and(start - 1) && self.doc.tokens[start - 1].key.len() == 1;
        let joined = figures[at].role == previous.role && (apart || and(start));
        let beside = joined && start - previous.tokens.end.min(start) <= BESIDE && (previous.tokens.end..start).any(as_what);
        // يضاف إليها كذا، وهذا يعني أكثر من كذا
        const GOING_ON: Words = words!["يعني", "إليها", "إليه"];
        let goes_on = || figures[at].role == previous.role && GOING_ON.has(&self.doc.tokens[before]);
        let part = (made_up || goes_on() || AMONG_THEM.has(&self.doc.tokens[before]) || beside) && previous.tokens.start >= clause.start;
        let named = |name: &Name| !self.is_adjunct(name) && !self.is_inside_phrase(name, previous.tokens.end);
        let named = self.within(previous.tokens.end..start).any(named);
        previous.about.filter(|_| part && !named)
    }

    /// لتفادي المحاكمة في قضية طائرات كذا: whether a name stands in what a preposition brings in, behind a sum.
    fn is_inside_phrase(&self, name: &Name, from: usize) -> bool {
        const REACH: usize = 4;
        let first = self.first_of(name);
        (from.max(first.saturating_sub(REACH))..first)
            .rev()
            .take_while(|&at| !self.ends_phrase(at))
            .any(|at| self.doc.tokens[at].class & Tag::Preposition.bit() != 0 || self.has_glued(at, &[fold::BEH, fold::LAM]))
    }

    /// اكتتاب جمعت منه كذا … وكان نطاق الطرح بين كذا وكذا للسهم: of the company whose offering was told of.
    pub(in crate::rules::about) fn of_the_offering(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<usize> {
        const OFFERING: Words = words!["الطرح", "للطرح", "الاكتتاب", "للاكتتاب", "بالاكتتاب"];
        const REACH: usize = 60;
        let figure = figures
            .get(at)
            .filter(|figure| matches!(figure.role, Role::Price | Role::Funding))?;
        let start = figure.tokens.start;
        let last = &figures[previous_sum(figures, at)?];
        let near = start.saturating_sub(last.tokens.end) <= REACH
            && matches!(last.role, Role::Price | Role::Funding | Role::Valuation | Role::Deal);
        let told = (clause.start..start).any(|at| OFFERING.has(&self.doc.tokens[at]));
        let named = self.within(clause.start..start).next().is_some();
        last.about
            .filter(|&about| near && told && !named && self.kind(&self.nameless(about)) == EntityType::Org)
    }

    /// The figure whose role this one has, if no name stands between.
    pub(in crate::rules::about) fn lender(&self, figures: &[Figure], at: usize) -> Option<usize> {
        if !matches!(figures[at].role_rule, "role-inherited" | "role-paragraph") {
            return None;
        }
        let previous = previous_sum(figures, at)?;
        // - كذا لإسرائيل - كذا لمواجهة كذا: each line of a list tells of its own.
        let line = figures[at].tokens.start.checked_sub(1);
        if line.is_some_and(|dash| self.doc.tokens[dash].mark == b'-') {
            return None;
        }
        // كذا في شركة كذا، وكذا لبناء مراكز البيانات: what goes into a company tells of no other sum.
        if figures[previous].about_rule == "about-investee" {
            return None;
        }
        // إيرادات بكذا من مبيعات آيفون وكذا من الخدمات: what comes of one thing is not of another.
        let source = |figure: &Figure| self.doc.tokens.get(figure.tokens.end).is_some_and(|token| OUT.has(token));
        let product = |entity: usize| matches!(self.entities[entity].kind, EntityType::Product | EntityType::Model);
        if figures[previous].about.is_some_and(product) && source(&figures[at]) && self.is_common(figures[at].tokens.end + 1) {
            return None;
        }
        let between = figures[previous].tokens.end..figures[at].tokens.start;
        let named = self
            .within(between)
            .any(|name| self.fits(name, figures[at].role) && !self.is_adjunct(name));
        // تسوية تشمل كذا لهيئة كذا: who gets of a fine does not pay it.
        let for_another = figures[at].role != Role::Fine && self.behind_for(figures[at].tokens.end).is_some();
        (!named && !for_another).then_some(previous)
    }

    /// صفقة بقيمة كذا … تسلمت منها دفعة تبلغ كذا: the deal of whose price a part is paid.
    pub(in crate::rules::about) fn part_paid(&self, figures: &[Figure], at: usize, governor: Option<&Word>) -> Option<usize> {
        let word = governor.filter(|word| figures[at].role == Role::Deal && word.role == Role::Funding)?;
        let previous = previous_sum(figures, at).filter(|&previous| figures[previous].role == Role::Deal)?;
        self.is_any_of(word, PAYMENTS).then_some(previous)
    }

    /// بلغت إيرادات الشركة كذا … وبلغ دخلها كذا: a pronoun that no name before stands for in
    /// the next account of the paragraph.
    fn is_hers_again(&self, previous: &Figure, clause: &Clause<'_>) -> bool {
        const REACH: usize = 40;
        let between = previous.tokens.end..clause.figure.start;
        let paragraph = |at: usize| self.doc.tokens[at].kind != Kind::Break;
        let accounts = is_account(clause.role) && is_account(previous.role);
        accounts && between.len() <= REACH && between.clone().all(paragraph) && self.within(between).next().is_none()
    }

    /// وكان الاتحاد فرض غرامة كذا العام الماضي: whether nobody is named but who fines.
    fn names_only_judges(&self, tokens: Range<usize>) -> bool {
        let judging = |at: usize| self.doc.tokens.get(at).is_some_and(|token| LAYING.contains(&bare(token)));
        self.within(tokens).all(|name| {
            self.is_judge(name)
                || judging(name.tokens.end)
                || name.tokens.start.checked_sub(1).is_some_and(judging)
                || !matches!(name.kind, EntityType::Org | EntityType::Person)
        })
    }
}

/// The sum of money before a figure.
pub(in crate::rules::about) fn previous_sum(figures: &[Figure], at: usize) -> Option<usize> {
    figures[..at].iter().rposition(|figure| figure.kind == FigureKind::Money)
}

/// What a company's or a state's accounts tell.
fn is_account(role: Role) -> bool {
    matches!(
        role,
        Role::Revenue | Role::Cost | Role::Profit | Role::Loss | Role::Budget | Role::Debt | Role::Assets
    )
}

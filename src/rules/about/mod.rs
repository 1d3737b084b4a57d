//! Whose a sum of money is: the entity whose cost, revenue or value it is, or
//! that is bought with it, by the structure of the clause.
//!
//! The word that governs the figure ([`Word`]) leads to it. Who it is is asked in this order, from what stands
//! nearest to what stands furthest, and the first that tells is believed:
//!
//! 1. **Nobody**: rates of exchange. A sum told again in another currency is whose it was ([`Stage::about`]).
//! 2. **Beside it** ([`row`]): a name right before or behind it, in a list, and a name that a frame of its own ties to
//!    it (`ارتفعت مايكروسوفت إلى كذا`).
//! 3. **Of the sum before** ([`row`]): its parts, its next year, another in its series.
//! 4. **By the frame of the governing word**, which depends on what the sum is ([`Stage::by_frame`]): what is bought
//!    or priced ([`deal`]), who pays a fine ([`court`]), who gets a grant ([`grant`]); else whose the noun is, in the
//!    genitive behind it (أرباح ميتا), in an adjective (الديون الأميركية) or in a pronoun (أرباحها), or the subject of
//!    the verb ([`owner`]). What is named by its kind (الشركة) is the last entity of that kind ([`who`]).
//! 5. **By what the text tells** ([`text`]): who speaks, whose account was told last, whose country or company it is all
//!    about.
//!
//! Last, some owners are taken back whom the sum cannot be of ([`Stage::may_keep`]): no film's distributor earns what
//! the film does.

mod court;
mod deal;
mod grant;
mod owner;
mod row;
mod stage;
mod text;
mod who;
mod words;

use foldhash::{HashMap, HashMapExt as _};

use stage::{Clause, Name, Stage};

use super::role::{Word, is_near, is_per_currency};
use super::words::things::BRIBES;
use crate::decimal::Decimal;
use crate::doc::Doc;
use crate::finding::{Entity, Figure, FigureKind, Role};
use crate::lexicon::{EntityType, Lexicon};
use crate::words::{Words, words};

/// How far behind a governing word its owner may stand, in tokens.
const OWNER: usize = 8;

/// How far behind a figure its object or recipient may stand.
const BEHIND: usize = 8;

/// How far back what a nominal stands for may be named.
const ANTECEDENT: usize = 400;

/// What is named among the first tokens is in the heading.
const HEADING: usize = 24;

/// How far apart the sums of a series, and its names, may stand.
const SERIES: usize = 5;

/// Fills in what each sum of money is about.
pub(super) fn fill(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], figures: &mut [Figure], governors: &[Option<Word>]) {
    if figures.iter().all(|figure| figure.kind != FigureKind::Money) {
        return;
    }
    let stage = Stage::new(doc, lexicon, entities);
    for at in 0..figures.len() {
        if figures[at].kind != FigureKind::Money {
            continue;
        }
        let governor = governors
            .get(at)
            .and_then(Option::as_ref)
            .filter(|word| is_near(word, &figures[at]));
        let (about, rule) = stage.about(figures, at, governor);
        figures[at].about = about;
        figures[at].about_rule = rule;
    }
    let mut told = HashMap::new();
    for at in 0..figures.len() {
        if let Some(told) = repetition(figures, at).filter(|&told| figures[told].about.is_some() || figures[at].about.is_none()) {
            figures[at].about = figures[told].about;
            figures[at].about_rule = "about-repeated";
        } else if let Some(about) = again(&told, &figures[at]) {
            figures[at].about = Some(about);
            figures[at].about_rule = "about-repeated";
        } else if let Some(first) = figures[at].conversion_of.filter(|&first| first < at) {
            figures[at].about = figures[first].about;
        }
        if let Some(about) = figures[at].about {
            told.insert(sum(&figures[at]), about);
        }
    }
}

/// The sum before or below that one repeats which hardly tells what it is.
fn repetition(figures: &[Figure], at: usize) -> Option<usize> {
    let figure = figures.get(at).filter(|figure| figure.role_rule == "role-repeated")?;
    let same = |other: &Figure| {
        let alike = other.min == figure.min && other.max == figure.max && other.currency == figure.currency && other.kind == figure.kind;
        alike && other.role == figure.role && other.role_rule != "role-repeated"
    };
    let below = || figures[at + 1..].iter().position(same).map(|found| at + 1 + found);
    figures[..at].iter().rposition(same).or_else(below)
}

/// A sum, as what it is told.
type Sum = (Option<Decimal>, Option<Decimal>, Option<[u8; 3]>, Role);

fn sum(figure: &Figure) -> Sum {
    (figure.min, figure.max, figure.currency, figure.role)
}

/// Of whom the same large sum was told last as the same, of one that is nobody's.
fn again(told: &HashMap<Sum, usize>, figure: &Figure) -> Option<usize> {
    let large = figure.max.is_some_and(|max| max >= Decimal::whole(1_000_000)) && figure.kind == FigureKind::Money;
    // As much is paid for many a player.
    let untold = figure.about.is_none() && figure.about_rule != "about-player";
    told.get(&sum(figure)).copied().filter(|_| large && untold)
}

/// What was found: the entity, or that there is none, and the rule.
type Answer = (Option<usize>, &'static str);

/// It is nobody's who has a name.
const NOTHING: Option<Answer> = Some((None, "about-common"));

/// The answer that it is somebody's, by a rule.
fn of(entity: Option<usize>, rule: &'static str) -> Option<Answer> {
    entity.map(|entity| (Some(entity), rule))
}

/// The answer that it is a name's, by a rule.
fn is(name: Option<&Name>, rule: &'static str) -> Option<Answer> {
    name.map(|name| (Some(name.entity), rule))
}

impl Stage<'_, '_> {
    fn about(&self, figures: &[Figure], at: usize, governor: Option<&Word>) -> Answer {
        let figure = &figures[at];
        if let Some(first) = figure.conversion_of.and_then(|first| figures.get(first)) {
            return (first.about, "about-conversion");
        }
        if self.is_rate(figure, governor) {
            return (None, "about-exchange-rate");
        }
        let tokens = self.with_conversion(figures, at);
        let clause = self.clause(figure, &tokens, governor);
        self.beside(figures, at, &clause)
            .or_else(|| self.framed(figures, at, &clause, governor))
            .or_else(|| self.of_the_sum_before(figures, at, &clause, governor))
            .or_else(|| self.in_paragraph(figure, &clause, governor))
            .unwrap_or_else(|| self.by_role(figures, at, &clause, governor))
    }

    /// سعر صرف الدولار في عدن … 1402 ريال
    fn is_rate(&self, figure: &Figure, governor: Option<&Word>) -> bool {
        const EXCHANGE: Words = words!["صرف", "الصرف"];
        let rate = |word: &Word| word.tokens.clone().any(|at| EXCHANGE.has(&self.doc.tokens[at]));
        figure.role_rule == "role-exchange-rate" || is_per_currency(figure) || figure.role == Role::Other && governor.is_some_and(rate)
    }

    /// Whose a sum is by what it is: by the frame of its word, else by what the text tells.
    fn by_role(&self, figures: &[Figure], at: usize, clause: &Clause<'_>, governor: Option<&Word>) -> Answer {
        let figure = &figures[at];
        let answer = self
            .by_frame(figures, at, clause, governor)
            .or_else(|| {
                let carried = self.carried(figures, at, clause, governor);
                of(
                    carried.or_else(|| self.of_same_land(figures, at, clause, governor)),
                    "about-carried",
                )
            })
            .unwrap_or_else(|| self.otherwise(clause, governor));
        let (entity, rule) = match answer {
            (None, rule) => self.by_text(figures, at, clause, governor, rule).unwrap_or(answer),
            told => told,
        };
        let entity = entity
            .and_then(|entity| self.of_chamber(entity, clause))
            .map(|entity| self.earner(entity, rule, clause))
            .filter(|&entity| self.may_keep(entity, rule, figure, clause));
        (entity.map(|entity| self.state_of(entity, figure.role)), rule)
    }

    /// Whose a sum is by the frame of the word that governs it, as what it is.
    fn by_frame(&self, figures: &[Figure], at: usize, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let told = match clause.role {
            Role::Other if governor.is_some_and(|word| self.is_prize(word)) => self
                .owner(clause, governor)
                .filter(|(entity, _)| entity.is_some_and(|entity| self.kind(&self.nameless(entity)) == EntityType::Org))
                .or(Some((None, "about-prize"))),
            Role::Other if governor.is_some_and(|word| self.is_any_of(word, BRIBES)) => NOTHING,
            Role::Other => self.bailed(clause, governor).or_else(|| self.owner(clause, governor)),
            Role::Deal => self.object(clause, governor),
            Role::Price => self.priced(clause, governor),
            Role::Fine => self.payer(clause, governor),
            Role::Funding => self.recipient(clause, governor),
            _ => self.owner(clause, governor),
        };
        match told.map(|answer| self.not_giver(figures, at, clause, governor, answer)) {
            // فرضت الهيئة الغرامة البالغة كذا: whoever was told to pay it.
            told @ Some((None, "about-before")) if clause.role == Role::Fine => {
                of(self.carried(figures, at, clause, governor), "about-carried").or(told)
            }
            told @ Some((None, "about-claimed")) => of(self.pays_claimant(figures, at, clause), "about-claimed").or(told),
            told => told,
        }
    }

    /// Whether a sum may be of an entity that was found by a rule.
    fn may_keep(&self, entity: usize, rule: &str, figure: &Figure, clause: &Clause<'_>) -> bool {
        let by_kind = matches!(rule, "about-nominal" | "about-pronoun");
        let kept = match figure.role {
            // تصدر فيلم كذا شباك التذاكر في أميركا بعائدات كذا: a film's, which is no entity.
            Role::Revenue => {
                let company = self.kind(&self.nameless(entity)) == EntityType::Org;
                let of_film = company && !by_kind && self.is_of_film_told(entity, clause);
                !of_film && (company || !self.is_of_one_film(clause))
            }
            // الفيلم من توزيع كذا بميزانية كذا
            Role::Budget => !self.is_of_film_told(entity, clause),
            // بيعت لوحة في مزاد الدار. وكان مقدرا لبيعها كذا: a work's, which is no entity.
            Role::Deal => by_kind || !self.is_of_work_told(entity, clause),
            // أعلنت هيئة النزاهة القبض على متهم باختلاس كذا: not of whoever looks into it.
            Role::Loss | Role::Other | Role::Assets => !self.is_of_law(entity),
            _ => true,
        };
        // بلغ إنفاق الباب كذا: a central bank tells of the state's spending, and has no budget.
        let states = figure.role == Role::Cost && figure.currency != Some(*b"USD") || figure.role == Role::Budget;
        kept && !(states && self.is_central_bank(entity))
    }
}

//! Whose a sum of money is: the entity whose cost, revenue or value it is, or
//! that is bought with it, by the structure of the clause.
//!
//! The word that governs the figure ([`role::Word`]) leads to it. A noun has
//! its owner in the genitive behind it (أرباح ميتا), in an adjective (الديون
//! الأميركية) or in a pronoun (أرباحها); a verb has a subject; a purchase has
//! an object, a fine who pays it, a grant who gets it. What is named by its
//! kind (الشركة) is the last entity of that kind. Where the clause does not
//! say, it is what the text is about.

mod account;
mod capitals;
mod carry;
mod claimant;
mod control;
mod cost;
mod fine;
mod genitive;
mod grant;
mod handed;
mod her;
mod name;
mod nominal;
mod ongoing;
mod ordered;
mod owner;
mod pay;
mod price;
mod prison;
mod pronoun;
mod purchase;
mod rank;
mod relative;
mod robbed;
mod seat;
mod series;
mod speaker;
mod stake;
mod state;
mod takeover;
mod topic;
mod transfer;
mod words;

use std::cell::OnceCell;
use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _};

use words::IMPERSONAL;

use super::role::{Word, is_near, is_per_currency};
use crate::decimal::Decimal;
use crate::doc::Doc;
use crate::finding::{Entity, Figure, FigureKind, Role};
use crate::lexicon::{EntityType, Govern, Lexicon, Tag};
use crate::words::{Words, words};

/// What is given so that somebody does what he may not.
static BRIBES: Words = words!["رشوة", "رشاوى", "رشى"];

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

/// How many entities can be what the text is about.
const TOPICS: usize = 16;

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

/// A name in the text.
#[derive(Debug, Clone)]
struct Name {
    tokens: Range<usize>,
    /// How many letters of proclitics stand glued before it.
    clitics: u8,
    entity: usize,
    kind: EntityType,
}

/// The names of the text, ready to be asked.
struct Stage<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
    entities: &'d [Entity],
    /// In text order.
    names: Vec<Name>,
    /// The entities named most often, and more than once, first.
    topics: Vec<usize>,
    /// The two bodies that are named first, once asked.
    bodies: OnceCell<[Option<usize>; 2]>,
    /// The entities by their lexicon entries.
    of_entry: HashMap<u32, usize>,
    /// The countries by their codes.
    states: HashMap<[u8; 2], usize>,
}

/// A figure's clause.
struct Clause<'f> {
    role: Role,
    /// Whether a noun governs the figure, and no verb.
    by_noun: bool,
    /// With what tells it again in another currency behind it.
    figure: &'f Range<usize>,
    /// Where the sentence begins.
    start: usize,
    /// Where the innermost clause begins: behind the last أن or إن.
    inner: usize,
    /// Whether that is أنه: the subject is whoever speaks.
    of_speaker: bool,
    /// Where the sentence ends.
    end: usize,
    /// Whether so much is told of each share.
    each_share: bool,
    /// Whether it is one of a list, and not the last.
    listed: bool,
    /// Whether a verb of spending governs the figure, of which no goods are the subject.
    spends: bool,
}

/// Adds to the names, in text order, the descriptions that stand for them: عملاق التواصل الاجتماعي. A name
/// inside one is none of its own.
fn describe(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], names: &mut Vec<Name>) {
    let mut described = super::name::nominal::described(doc, lexicon, entities);
    described.retain(|(_, tokens, _)| !names.iter().any(|name| name.tokens.contains(&tokens.start)));
    if described.is_empty() {
        return;
    }
    names.retain(|name| !described.iter().any(|(_, tokens, _)| tokens.contains(&name.tokens.start)));
    names.extend(described.into_iter().map(|(entity, tokens, clitics)| Name {
        tokens,
        clitics,
        entity,
        kind: entities[entity].kind,
    }));
    names.sort_by_key(|name| name.tokens.start);
}

impl<'d, 't> Stage<'d, 't> {
    fn new(doc: &'d Doc<'t>, lexicon: &'d Lexicon, entities: &'d [Entity]) -> Stage<'d, 't> {
        let mut names: Vec<Name> = entities
            .iter()
            .enumerate()
            .flat_map(|(entity, found)| {
                found.mentions.iter().map(move |mention| Name {
                    tokens: mention.tokens.clone(),
                    clitics: mention.clitics,
                    entity,
                    kind: found.kind,
                })
            })
            .collect();
        names.sort_by_key(|name| name.tokens.start);
        describe(doc, lexicon, entities, &mut names);
        let mut topics: Vec<usize> = (0..entities.len()).filter(|&entity| entities[entity].mentions.len() > 1).collect();
        topics.sort_by_key(|&entity| {
            let mentions = &entities[entity].mentions;
            let first = mentions.first().map(|mention| mention.tokens.start);
            let heading = first.is_some_and(|first| first < HEADING);
            (std::cmp::Reverse(mentions.len() + 2 * usize::from(heading)), first)
        });
        topics.truncate(TOPICS);
        let mut of_entry = HashMap::with_capacity(entities.len());
        let mut states = HashMap::with_capacity(entities.len());
        for (at, entity) in entities.iter().enumerate() {
            let Some(entry) = entity.entry else {
                continue;
            };
            of_entry.entry(entry).or_insert(at);
            let entry = lexicon.entry(entry);
            if entry.currency != [0; 3] {
                states.entry(entry.country).or_insert(at);
            }
        }
        Stage {
            doc,
            lexicon,
            entities,
            names,
            bodies: OnceCell::new(),
            topics,
            of_entry,
            states,
        }
    }

    fn about(&self, figures: &[Figure], at: usize, governor: Option<&Word>) -> Answer {
        let figure = &figures[at];
        if let Some(first) = figure.conversion_of.and_then(|first| figures.get(first)) {
            return (first.about, "about-conversion");
        }
        if figure.role_rule == "role-exchange-rate" || is_per_currency(figure) {
            return (None, "about-exchange-rate");
        }
        // سعر صرف الدولار في عدن … 1402 ريال
        const EXCHANGE: Words = words!["صرف", "الصرف"];
        let rate = |word: &Word| word.tokens.clone().any(|at| EXCHANGE.has(&self.doc.tokens[at]));
        if figure.role == Role::Other && governor.is_some_and(rate) {
            return (None, "about-exchange-rate");
        }
        let tokens = self.with_conversion(figures, at);
        let clause = self.clause(figure, &tokens, governor);
        self.in_series(figures, at, &clause, governor)
            .or_else(|| self.in_paragraph(figure, &clause, governor))
            .unwrap_or_else(|| self.by_role(figures, at, &clause, governor))
    }

    /// Whose a sum is by the sums around it and the names that it stands beside.
    fn in_series(&self, figures: &[Figure], at: usize, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let figure = &figures[at];
        // صعد برنت، وتراجع الخام الأميركي إلى كذا: of the other, which has no name.
        if figure.role == Role::Price && self.is_of_other_crude(clause) {
            return NOTHING;
        }
        if figure.role_rule == "role-beside-company" {
            let start = figure.tokens.start;
            let name = self.within(start.saturating_sub(SERIES)..start).next_back();
            return Some((name.map(|name| name.entity), "about-beside"));
        }
        let state = |entity: usize, rule| (Some(self.state_of(entity, figure.role)), rule);
        let beside = is(self.ranked(clause), "about-before")
            .or_else(|| is(self.next_listed(clause), "about-series"))
            .or_else(|| is(self.man_listed(clause), "about-before"))
            .or_else(|| is(self.gapped(figures, at).or_else(|| self.next_of_kind(figures, at)), "about-series"))
            .or_else(|| is(self.for_whom(clause), "about-for"));
        if beside.is_some() {
            return beside;
        }
        // 500 مليون في شركة كذا، و600 مليون في شركة كذا
        let again = figure.role == Role::Investment && figure.role_rule == "role-inherited";
        let named = of(self.of_the_change(figures, at), "about-inherited")
            .or_else(|| of(self.of_the_round(figures, at), "about-investee"))
            .or_else(|| is(self.invested_in(clause).filter(|_| again), "about-investee"))
            .or_else(|| of(self.of_the_funding(figures, at, clause), "about-the-funding"))
            .or_else(|| of(self.attributed(clause, governor), "about-speaker"))
            .or_else(|| of(self.next_fined(figures, at, clause), "about-payer"))
            .or_else(|| of(self.of_shares_bought(figures, at, clause), "about-share"))
            .or_else(|| self.risen(clause, governor).map(|name| state(name.entity, "about-subject")))
            .or_else(|| self.respective(figures, at, clause).map(|entity| state(entity, "about-respective")))
            .or_else(|| self.valued_relative(figure).map(|name| state(name.entity, "about-antecedent")))
            .or_else(|| {
                let land = self.helped_by_all(figures, at, clause).filter(|_| figure.role == Role::Funding);
                land.map(|land| (Some(land), "about-recipient"))
            });
        if named.is_some() {
            return named;
        }
        if let Some(name) = self.dealt_out(figures, at, clause) {
            return Some((Some(name.entity), "about-recipient"));
        }
        // محفظة البنك كذا مقابل كذا لدى بنك كذا
        let apart = (figure.role_rule == "role-inherited").then(|| self.held_behind(clause)).flatten();
        if apart.is_some() {
            return of(apart, "about-genitive");
        }
        let laid = (figure.role == Role::Fine).then(|| self.laid_right_behind(clause)).flatten();
        let lender = self.lender(figures, at).filter(|_| laid.is_none());
        if let Some(first) = lender.or_else(|| self.part_paid(figures, at, governor)) {
            return Some((figures[first].about, "about-inherited"));
        }
        self.of_next(figures, at)
            .map(|name| state(name.entity, "about-series"))
            .or_else(|| of(self.included(figures, at, clause), "about-inherited"))
            .or_else(|| self.compared(figures, at, clause, governor))
            .or_else(|| of(self.of_the_offering(figures, at, clause), "about-inherited"))
            .or_else(|| self.part_told(figures, at, clause, governor))
            .or_else(|| self.pledged(clause, governor))
            .or_else(|| self.paid_to_him(clause, governor))
            .or_else(|| self.struck(clause, governor))
    }

    /// مايكروسوفت لا تزال الأعلى بقيمة كذا: a name of the sentence, where the word that governs the sum is of
    /// another.
    fn in_paragraph(&self, figure: &Figure, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        if figure.role_rule != "role-paragraph" || governor.is_none_or(|word| word.tokens.end > clause.start) {
            return None;
        }
        let (entity, rule) = match self.before(clause, clause.figure.start) {
            Some((Some(entity), rule)) => self.is_free(entity, clause).then_some((entity, rule))?,
            _ => self.free_before(clause).and_then(|(entity, rule)| Some((entity?, rule)))?,
        };
        Some((Some(self.state_of(entity, figure.role)), rule))
    }

    /// Whose a sum is by what it is.
    fn by_role(&self, figures: &[Figure], at: usize, clause: &Clause<'_>, governor: Option<&Word>) -> Answer {
        let figure = &figures[at];
        let told = match figure.role {
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
        let told = told.map(|answer| self.not_giver(figures, at, clause, governor, answer));
        // فرضت الهيئة الغرامة البالغة كذا: whoever was told to pay it.
        let told = match told {
            Some((None, "about-before")) if figure.role == Role::Fine => {
                let carried = self.carried(figures, at, clause, governor);
                carried.map(|entity| (Some(entity), "about-carried")).or(told)
            }
            told => told,
        };
        let same_land = || self.of_same_land(figures, at, clause, governor);
        let (entity, rule) = told.unwrap_or_else(|| match self.carried(figures, at, clause, governor).or_else(same_land) {
            Some(entity) => (Some(entity), "about-carried"),
            None => self.otherwise(clause, governor),
        });
        let again = || {
            self.told_before(figures, at, clause, governor, rule)
                .or_else(|| of(same_land().filter(|_| rule == "about-common"), "about-carried"))
                .or_else(|| self.only_state(figure, clause, governor, rule))
                .or_else(|| self.sole_company(figures, at, clause, governor, rule))
                .or_else(|| {
                    let open = matches!(rule, "about-none" | "about-common" | "about-treasury");
                    let state = open.then(|| self.of_state_budget(figures, at, clause, governor)).flatten();
                    of(state, "about-treasury")
                })
                .or_else(|| self.ruined(figure, clause, governor, rule))
        };
        let (entity, rule) = entity.map_or_else(|| again().unwrap_or((None, rule)), |entity| (Some(entity), rule));
        let entity = entity.and_then(|entity| self.of_chamber(entity, clause));
        let entity = entity.map(|entity| self.earner(entity, rule, clause));
        // تصدر فيلم كذا شباك التذاكر في أميركا بعائدات كذا: a film's, which is no entity.
        let by_kind = matches!(rule, "about-nominal" | "about-pronoun");
        let earns = |entity: usize| {
            let company = self.kind(&self.nameless(entity)) == EntityType::Org;
            let of_film = company && !by_kind && self.is_of_film_told(entity, clause);
            !of_film && (company || !self.is_of_one_film(clause))
        };
        let earned = |entity: usize| match figure.role {
            Role::Revenue => earns(entity),
            // الفيلم من توزيع كذا بميزانية كذا
            Role::Budget => !self.is_of_film_told(entity, clause),
            _ => true,
        };
        let entity = entity.filter(|&entity| earned(entity));
        // بيعت لوحة في مزاد الدار. وكان مقدرا لبيعها كذا: a work's, which is no entity.
        let work = |entity: usize| figure.role == Role::Deal && !by_kind && self.is_of_work_told(entity, clause);
        let entity = entity.filter(|&entity| !work(entity));
        // بلغ إنفاق الباب كذا: a central bank tells of the state's spending, and has no budget.
        let states = matches!(figure.role, Role::Cost | Role::Budget) && figure.currency != Some(*b"USD") || figure.role == Role::Budget;
        let entity = entity.filter(|&entity| !(states && self.is_central_bank(entity)));
        // أعلنت هيئة النزاهة القبض على متهم باختلاس كذا: not of whoever looks into it.
        let crime = matches!(figure.role, Role::Loss | Role::Other | Role::Assets);
        let entity = entity.filter(|&entity| !(crime && self.is_of_law(entity)));
        (entity.map(|entity| self.state_of(entity, figure.role)), rule)
    }

    /// كذا درهم (كذا دولار): the tokens of a sum with those that tell it again in another currency.
    fn with_conversion(&self, figures: &[Figure], at: usize) -> Range<usize> {
        const NEAR: usize = 4;
        let tokens = &figures[at].tokens;
        let again = figures
            .get(at + 1)
            .filter(|next| next.conversion_of == Some(at) && next.tokens.start <= tokens.end + NEAR);
        let Some(again) = again else {
            return tokens.clone();
        };
        let end = again.tokens.end;
        let closes = self.doc.tokens.get(end).is_some_and(|token| token.mark == b')');
        tokens.start..self.past_quote(end + usize::from(closes))
    }

    fn clause<'f>(&self, figure: &Figure, tokens: &'f Range<usize>, governor: Option<&Word>) -> Clause<'f> {
        let index = self.doc.sentence_of(figure.tokens.start);
        let sentence = self
            .doc
            .sentences
            .get(index)
            .map_or(figure.tokens.clone(), |sentence| sentence.tokens.clone());
        let start = sentence.start.max(figure.tokens.start.saturating_sub(80));
        let that = (start..figure.tokens.start)
            .rev()
            .find(|&at| self.doc.tokens[at].class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0);
        Clause {
            role: figure.role,
            by_noun: governor.is_some_and(|word| matches!(word.govern, Govern::Noun | Govern::Phrase)),
            figure: tokens,
            start,
            inner: that.map_or(start, |that| that + 1),
            of_speaker: that.is_some_and(|that| {
                let impersonal = self.doc.tokens.get(that + 1).is_some_and(|next| IMPERSONAL.has(next));
                self.doc.tokens[that].class & Tag::ThatPronoun.bit() != 0 && !impersonal
            }),
            end: sentence.end,
            each_share: figure.per.as_deref() == Some("share"),
            listed: figure.rule == "money-listed",
            spends: governor.is_some_and(|word| word.govern == Govern::Verb && self.is_spending(word)),
        }
    }
}

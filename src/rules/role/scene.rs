//! The clause of a figure, and the search for the word that governs it.

use std::ops::Range;

use super::region::region;
use super::unit::{is_per_currency, is_small};
use super::word::{Word, word_at};
use super::words::{AMOUNTS, GOODS};
use super::{Name, REACH};
use crate::doc::{Doc, Kind, Token};
use crate::finding::{Figure, FigureKind, Role};
use crate::fold::{self, Key};
use crate::lexicon::{Class, Govern, Lexicon, Tag};
use crate::rules::words::deeds::{BEARING, CONTRIBUTING, COSTING};
use crate::rules::words::joints::{EXCHANGE, MORE};
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

/// How far behind its figure a word may govern it.
pub(super) const REACH_BEHIND: usize = 8;

/// How far apart two figures of a paragraph may stand to be of one role.
const PARAGRAPH: usize = 45;

/// What governs a figure: the word, and the rule that chose it.
pub(super) type Choice = (Word, &'static str);

/// The words of a figure's clause.
pub(super) struct Scene<'d, 't> {
    pub(super) doc: &'d Doc<'t>,
    pub(super) lexicon: &'d Lexicon,
    /// The names of the text that money can be of.
    pub(super) names: &'d [Name],
    /// The figure's tokens.
    pub(super) figure: Range<usize>,
    /// The sentence, or the paragraph where the sentence holds little more
    /// than the figure.
    pub(super) region: Range<usize>,
    /// Where the figure before it in the sentence ends.
    pub(super) from: usize,
    /// Which figure that is.
    pub(super) previous: Option<usize>,
    /// Whether it is less than a million.
    pub(super) small: bool,
    pub(super) at: usize,
}

impl<'d, 't> Scene<'d, 't> {
    pub(super) fn new(doc: &'d Doc<'t>, lexicon: &'d Lexicon, names: &'d [Name], figures: &[Figure], at: usize) -> Scene<'d, 't> {
        let figure = figures[at].tokens.clone();
        let region = region(doc, &figure);
        let in_region = |other: &&Figure| other.tokens.end > region.start;
        let back = figures[..at]
            .iter()
            .rev()
            .take_while(in_region)
            .position(|other| other.kind == FigureKind::Money && other.tokens.end <= figure.start);
        let previous = back.map(|back| at - 1 - back);
        let from = previous.map_or(region.start, |previous| figures[previous].tokens.end);
        Scene {
            doc,
            lexicon,
            names,
            from: from.max(figure.start.saturating_sub(REACH)),
            figure,
            region,
            previous,
            small: is_small(&figures[at]),
            at,
        }
    }

    pub(super) fn role(&self, figures: &[Figure], governors: &[Option<Word>]) -> (Role, &'static str, Option<Word>) {
        let follows_rate = self
            .previous
            .is_some_and(|previous| figures[previous].role_rule == "role-exchange-rate" || is_per_currency(&figures[previous]));
        let next_rate = || self.is_side_of_rate() || self.small && (self.is_joined() || self.is_silent_since());
        if self.is_rate() || self.is_of_one(figures) || self.is_two_sided(figures) || follows_rate && next_rate() {
            return (Role::Other, "role-exchange-rate", None);
        }
        if self.beside_goods() {
            return (Role::Price, "role-beside-goods", None);
        }
        if let Some(role) = self.beside_company(figures) {
            return (role, "role-beside-company", None);
        }
        let taken = |(word, rule): Choice| (word.role, rule, Some(word));
        let before = self.before();
        // الناتج 3 تريليونات مقابل 2: what was told to be nothing else.
        let told = |figure: &Figure| figure.role != Role::Other || matches!(figure.role_rule, "role-phrase" | "role-inherited");
        let previous = self.previous.filter(|&previous| told(&figures[previous]));
        let inherited = |previous: usize| (figures[previous].role, "role-inherited", governors.get(previous).cloned().flatten());
        // ستنفق 700 مليون أخرى, but يضخ 300 مليون إضافية is told by its own verb.
        let own = before
            .as_ref()
            .is_some_and(|(word, rule)| *rule == "role-verb" && word.role == Role::Investment);
        if let Some(previous) =
            previous.filter(|&previous| self.is_another() && !own || self.is_part_of(figures, previous) || self.is_change_of(figures))
        {
            return inherited(previous);
        }
        if let Some(word) = self.ordered_to_pay() {
            return (Role::Fine, "role-ordered", Some(word));
        }
        // ضبطوا في واجهة عرض ساعات قيمتها كذا
        let shown = before
            .as_ref()
            .is_none_or(|(word, rule)| matches!(*rule, "role-light-verb" | "role-purpose") && word.role == Role::Deal);
        if shown && self.are_valuables() {
            return (Role::Assets, "role-valuables", None);
        }
        // 60 مليون يورو بالإضافة إلى 5 ملايين كمكافآت, for a player
        let apposed = self.apposition();
        let bonus = apposed.as_ref().is_some_and(|(word, _)| word.role == Role::Salary) && self.is_added();
        if let Some(previous) = previous.filter(|&previous| bonus && figures[previous].role == Role::Deal) {
            return inherited(previous);
        }
        // 6 مليارات للأمن، و3 مليارات من الموازنة: where the next part of what is given comes from.
        let given = previous.is_some_and(|previous| figures[previous].role == Role::Funding) && self.is_joined();
        let partitive = self.partitive_against(before.as_ref());
        let partitive = partitive.filter(|(word, _)| !given || !matches!(word.role, Role::Budget | Role::Assets));
        // كذا من الاحتياطي، بالإضافة إلى كذا
        let added = previous.filter(|&previous| figures[previous].role == Role::Funding && self.is_added_alone());
        if let Some(previous) = added.filter(|_| apposed.is_none() && partitive.is_none()) {
            return inherited(previous);
        }
        if let Some(choice) = apposed.or(partitive).or(before) {
            return match previous {
                // A verb of giving says less than the sum before, but paying no account.
                Some(previous)
                    if choice.1 == "role-light-verb"
                        && figures[previous].role != choice.0.role
                        && !self.is_by_virtue(&choice.0)
                        && !self.is_received_besides(&choice.0, figures[previous].role) =>
                {
                    let paid = self.payment().filter(|_| is_account(figures[previous].role));
                    paid.map_or_else(|| inherited(previous), taken)
                }
                _ => taken(choice),
            };
        }
        if let Some(choice) = self.added_to().or_else(|| self.resumed()) {
            return taken(choice);
        }
        if let Some(choice) = previous.and_then(|previous| self.level_of(figures, previous)) {
            return taken(choice);
        }
        if let Some(previous) = previous {
            // أنفقت كذا، وارتفع السهم إلى كذا: so little is none of so much.
            let apart =
                self.small && !is_small(&figures[previous]) && !matches!(figures[previous].role, Role::Price | Role::Profit | Role::Loss);
            let share = apart
                .then(|| self.weak())
                .flatten()
                .filter(|(word, _)| word.role == Role::Price && word.tokens.start >= self.from);
            let earned = is_account(figures[previous].role);
            let choice = share
                .or_else(|| self.own_stake())
                .or_else(|| self.worth_of_raiser(figures, previous))
                .or_else(|| self.payment().filter(|_| earned));
            return choice.map_or_else(|| inherited(previous), taken);
        }
        if let Some(last) = self.expected(figures) {
            return (figures[last].role, "role-inherited", governors.get(last).cloned().flatten());
        }
        if let Some(choice) = self.taken_in_exchange().or_else(|| self.behind()).or_else(|| self.weak()) {
            return taken(choice);
        }
        self.untold(figures, governors)
    }

    /// What a sum is that no word of its clause tells.
    fn untold(&self, figures: &[Figure], governors: &[Option<Word>]) -> (Role, &'static str, Option<Word>) {
        if let Some(word) = self.announced() {
            return (word.role, "role-weak", Some(word));
        }
        if self.is_level_told(figures) {
            return (Role::Price, "role-level", None);
        }
        if self.is_asked_at_court(figures) {
            return (Role::Fine, "role-asked", None);
        }
        if let Some(previous) = self.in_paragraph(figures) {
            return (figures[previous].role, "role-paragraph", governors.get(previous).cloned().flatten());
        }
        if let Some(role) = self.at_threshold(figures) {
            return (role, "role-paragraph", None);
        }
        if let Some(role) = self.in_list(figures).or_else(|| self.of_package(figures)) {
            return (role, "role-paragraph", None);
        }
        if self.opens_works() {
            return (Role::Cost, "role-works", None);
        }
        if self.is_ranked_wealth() {
            return (Role::Assets, "role-ranked", None);
        }
        if self.is_box_office() {
            return (Role::Revenue, "role-box-office", None);
        }
        if self.is_auctioned() {
            return (Role::Deal, "role-auction", None);
        }
        if self.is_worth_trillions(figures) {
            return (Role::Valuation, "role-trillions", None);
        }
        (Role::Other, "role-none", None)
    }

    pub(super) fn is_one_of(&self, word: &Word, words: &Words) -> bool {
        is_noun(self.doc, word.tokens.start, words)
    }

    /// ستنفق نحو 700 مليون أخرى
    fn is_another(&self) -> bool {
        self.doc.tokens.get(self.figure.end).is_some_and(|token| MORE.has(token))
    }

    /// In 5 مليارات من الأرباح the part's noun says more than a noun before or a
    /// verb of contributing (أسهم بـ5 مليارات من الإيرادات), but less than
    /// another verb or what was lost.
    fn partitive_against(&self, before: Option<&Choice>) -> Option<Choice> {
        let contributes = |word: &Word| self.is_one_of(word, &CONTRIBUTING);
        let yields = before.is_some_and(|(word, _)| word.govern == Govern::Verb && !contributes(word) || word.role == Role::Loss);
        let costs = before.is_some_and(|(word, _)| self.is_one_of(word, &COSTING));
        let yields = yields || costs;
        // تتحمل كذا من الديون
        let borne = |word: &Word| word.role == Role::Debt && before.is_some_and(|(verb, _)| self.is_one_of(verb, &BEARING));
        let given =
            before.is_some_and(|(word, _)| matches!(word.role, Role::Funding | Role::Deal | Role::Cost | Role::Investment | Role::Fine));
        // مساعدات بقيمة كذا من الاحتياطي: where it comes from.
        let source = |word: &Word| given && matches!(word.role, Role::Budget | Role::Assets);
        self.partitive().filter(|(word, _)| (!yields || borne(word)) && !source(word))
    }

    /// مليارا دولار قرضا، 26 مليارا إيرادات نفطية: the noun right behind.
    fn apposition(&self) -> Option<Choice> {
        // ومليار دولار آخر كاستثمار
        let end = self.figure.end;
        let at = end + usize::from(self.doc.tokens.get(end).is_some_and(|token| MORE.has(token)));
        let word = word_at(self.doc, self.lexicon, at)?;
        let token = &self.doc.tokens[at];
        // دفعت كذا كغرامات: as what it is paid.
        let told_as = token.clitics > 0 && token.key.get(0) == fold::KAF && !token.key.is_cut();
        let bare = token.kind == Kind::Arabic && (token.whole != 0 || told_as) && !token.key.starts_with(&[fold::ALEF, fold::LAM]);
        let noun = matches!(word.govern, Govern::Noun | Govern::Phrase);
        (bare && noun && at < self.region.end && !glued(token.key)).then_some((word, "role-apposition"))
    }

    /// The nearest word before that names the amount or takes it as its
    /// object.
    fn before(&self) -> Option<Choice> {
        if let Some(valued) = self.valued_by_verb() {
            return Some((valued, "role-verb"));
        }
        let mut light = None;
        let mut inside = None;
        let joined = self.is_joined();
        // Behind the verb of a clause that is joined on no earlier verb has the sum for its object.
        let mut closed = false;
        let mut at = self.figure.start;
        while at > self.from {
            at -= 1;
            let token = &self.doc.tokens[at];
            // «ديونا، بينما تبلغ قيمة الأسهم كذا»: a clause that is set beside another.
            if token.class & Tag::Contrast.bit() != 0 && at > self.from && self.doc.tokens[at - 1].mark == b',' {
                break;
            }
            // الإيرادات: 28 مليار دولار
            let label = token.mark == b':' && at + 1 == self.figure.start;
            if !label && matches!(token.mark, b';' | b':') && self.doc.tokens.get(at + 1).is_some_and(|next| !next.glued) {
                break;
            }
            if token.mark == b')'
                && let Some(open) = self.doc.partner(at).filter(|&open| open < at && open >= self.from)
            {
                at = open;
                continue;
            }
            if token.mark == b'-'
                && let Some(open) = self.parenthesis(at)
            {
                at = open;
                continue;
            }
            let word = self
                .owes(at)
                .or_else(|| word_at(self.doc, self.lexicon, at))
                .or_else(|| self.worth(at))
                .or_else(|| self.tranche(at))
                .or_else(|| self.lost(at));
            let Some(word) = word.filter(|word| word.tokens.end <= self.figure.start && !self.is_aside(word)) else {
                closed |= self.opens_joined_clause(at);
                continue;
            };
            // صرف in سعر صرف is no verb.
            let word = if matches!(word.govern, Govern::Verb | Govern::Light) {
                self.widest(word)
            } else {
                word
            };
            // 5 مليارات من منح لم تصرف، و3 مليارات من كذا: what is joined to a sum has no verb of its own.
            if (joined || closed) && matches!(word.govern, Govern::Verb | Govern::Light) {
                continue;
            }
            closed |= self.opens_joined_clause(at);
            // الأمير بدر: a verb's letters in a name.
            if matches!(word.govern, Govern::Verb | Govern::Light) && self.name_over(at).is_some() {
                continue;
            }
            match word.govern {
                Govern::Weak if word.role == Role::Deal && self.is_in_exchange() => return Some((word, "role-weak")),
                Govern::Weak if self.is_support_worth(&word) => return Some((word, "role-weak")),
                Govern::Weak if word.role == Role::Assets && self.is_valued(&word) => return Some((word, "role-weak")),
                Govern::Weak => {}
                Govern::Light => light = light.or(Some(word)),
                Govern::Verb if self.has_taken(&word) => {}
                Govern::Verb => return Some(self.against(light, word)),
                Govern::Noun | Govern::Phrase if self.name_over(at).is_some_and(|name| name.org) => inside = inside.or(Some(word)),
                Govern::Noun | Govern::Phrase => {
                    // لتمويل استحواذه على كذا مقابل كذا
                    let next = word_at(self.doc, self.lexicon, word.tokens.end).filter(|next| next.tokens.end <= self.figure.start);
                    let bought = next.filter(|next| word.role == Role::Funding && next.role == Role::Deal && self.is_in_exchange());
                    let word = bought.unwrap_or_else(|| self.widest(word));
                    if let Some(worth) = self.worth_before(&word) {
                        return Some((worth, "role-noun"));
                    }
                    // مكسب من بيع حصة مقابل كذا: what is given for it.
                    let sold = word.role == Role::Deal && self.is_in_exchange();
                    let word = if sold { word } else { self.head(word) };
                    let word = self.bought_before(&word).or_else(|| self.verb_over(&word)).unwrap_or(word);
                    return Some(self.against(light, word));
                }
            }
        }
        if let Some(word) = inside {
            return Some(self.against(light, word));
        }
        let light = light?;
        let settles = light.role == Role::Cost && self.is_to_settle();
        let told = self.partitive().or_else(|| self.purpose()).filter(|_| !settles);
        told.or_else(|| self.may_be_funded(&light).then_some((light, "role-light-verb")))
    }

    /// Whether a word of money tells of something else than the sum at hand.
    fn is_aside(&self, word: &Word) -> bool {
        self.is_set_apart(word)
            || self.is_regard(word)
            || self.is_bonus_upon(word)
            || self.is_purpose_before(word)
            || self.is_carrying(word)
            || self.is_conducting(word)
            || self.is_woman(word)
            || self.is_slice(word)
            || self.is_joining(word)
            || self.is_reserve_adjective(word)
            || self.is_time_of(word)
            || self.is_decade(word)
            || self.is_in_relative_aside(word)
            || self.is_in_closed_relative(word)
            || self.is_counted_out(word)
            || self.is_predecessor(word)
    }

    /// اعترفت بكذا، ووافقت على دفع كذا: whether the verb of a clause that a comma parts from the one before
    /// stands at a token; one of levels (وبلغت) tells of what was named there.
    fn opens_joined_clause(&self, at: usize) -> bool {
        const AMOUNTS: u64 =
            Tag::Level.bit() | Tag::Change.bit() | Tag::MoreThan.bit() | Tag::LessThan.bit() | Tag::UpTo.bit() | Tag::About.bit();
        let token = &self.doc.tokens[at];
        // يحتاج كذا، وفقا لوزارة كذا، إلى كذا: an aside that opens no clause.
        const ACCORDING: Words = words!["وفقا", "وفق", "وبحسب", "وحسب"];
        let joined = token.key.get(0) == fold::WAW && at > self.from && self.doc.tokens[at - 1].mark == b',';
        joined
            && !ACCORDING.has(token)
            && token.class & AMOUNTS == 0
            && (token.class & (Class::VERB | Class::CUE) != 0 || self.lexicon.ordinary(token.key) == Class::VERB)
    }

    /// 5 مليارات من كذا، و3 مليارات: whether the sum is joined to the one before it.
    pub(super) fn is_joined(&self) -> bool {
        let first = &self.doc.tokens[self.figure.start];
        let glued = first.key.get(0) == fold::WAW && first.clitics > 0;
        let and = self.figure.start > self.from && {
            let before = &self.doc.tokens[self.figure.start - 1];
            before.is_and()
        };
        self.previous.is_some() && (glued || and)
    }

    /// انتقل إلى كذا مقابل نحو 5 ملايين: what is given for something.
    pub(super) fn is_in_exchange(&self) -> bool {
        const REACH: usize = 3;
        let start = self.from.max(self.figure.start.saturating_sub(REACH));
        (start..self.figure.start).any(|at| EXCHANGE.has(&self.doc.tokens[at]))
    }

    /// رسوم على سلع صينية بقيمة كذا: goods right before the word that says what they
    /// are worth.
    fn is_valued(&self, word: &Word) -> bool {
        const REACH: usize = 5;
        let between = word.tokens.end..self.figure.start;
        let goods = !self.small && (self.is_one_of(word, &GOODS) || self.is_laundered(word));
        goods && between.len() <= REACH && between.clone().any(|at| AMOUNTS.has(&self.doc.tokens[at]))
    }

    /// يحصل الفائز على 35 ألف ريال: a small sum that nobody named gets is no
    /// funding.
    fn may_be_funded(&self, light: &Word) -> bool {
        let from = self.names.partition_point(|name| name.tokens.start < self.from);
        let named = self.names.get(from).is_some_and(|name| name.tokens.start < self.figure.start);
        light.role != Role::Funding || named || !self.small
    }

    /// The name that a token is part of.
    pub(super) fn name_over(&self, at: usize) -> Option<&Name> {
        let behind = self.names.partition_point(|name| name.tokens.start <= at);
        let name = self.names.get(behind.checked_sub(1)?)?;
        (at < name.tokens.end).then_some(name)
    }

    /// A verb of giving nearer than the word found yields to what behind the
    /// figure names the money, and to the word itself.
    fn against(&self, light: Option<Word>, word: Word) -> Choice {
        // وقعت مذكرة تنال بموجبها كذا: what only tells by what it is got.
        if let Some(light) = light.as_ref().filter(|light| self.is_by_virtue(light)) {
            return (light.clone(), "role-light-verb");
        }
        if light.is_some()
            && let Some(choice) = self.partitive().or_else(|| self.purpose())
        {
            return choice;
        }
        let rule = match word.govern {
            Govern::Verb => "role-verb",
            Govern::Phrase => "role-phrase",
            _ => "role-noun",
        };
        (word, rule)
    }

    /// صافي الدخل, where the scan met الدخل first.
    fn widest(&self, word: Word) -> Word {
        let wider = |back: usize| {
            let start = word.tokens.start.checked_sub(back).filter(|&start| start >= self.from)?;
            // صافي دخل سنوي, of which دخل سنوي is a phrase as well
            let overlaps = |wider: &Word| word.tokens.len() > 1 && wider.tokens.len() > 1 && wider.tokens.end > word.tokens.start;
            word_at(self.doc, self.lexicon, start).filter(|wider| wider.tokens.end >= word.tokens.end || overlaps(wider))
        };
        wider(2).or_else(|| wider(1)).unwrap_or(word)
    }

    /// A word that only names the thing, the nearest before, else behind.
    fn weak(&self) -> Option<Choice> {
        let start = self.region.start.max(self.figure.start.saturating_sub(REACH));
        (start..self.figure.start)
            .rev()
            .chain(self.main_clause_behind())
            // سوق in سوق عكاظ names no goods.
            .filter(|&at| self.name_over(at).is_none_or(|name| name.goods))
            .filter_map(|at| word_at(self.doc, self.lexicon, at))
            .filter(|word| !self.has_taken(word) && !self.is_slice(word) && !self.is_woman(word) && !self.is_decade(word))
            .find(|word| {
                let priced = word.role != Role::Price || self.small || self.is_all_shares(word);
                priced && (word.govern != Govern::Light || self.may_be_funded(word))
            })
            .map(|word| (word, "role-weak"))
    }

    /// The last figure of the paragraph before this sentence.
    pub(super) fn in_paragraph(&self, figures: &[Figure]) -> Option<usize> {
        let previous = figures[..self.at].iter().rposition(|other| other.kind == FigureKind::Money)?;
        let other = &figures[previous];
        let between = self.doc.tokens.get(other.tokens.end..self.figure.start)?;
        let near = between.len() <= PARAGRAPH && between.iter().all(|token| token.kind != Kind::Break);
        (near && is_small(other) == self.small && other.role != Role::Other && other.currency == figures[self.at].currency)
            .then_some(previous)
    }
}

/// What one has and earns, of which nothing that is paid is.
fn is_account(role: Role) -> bool {
    matches!(role, Role::Revenue | Role::Profit | Role::Valuation | Role::Assets)
}

/// Companies and funds, of whom a sum comes.
pub(super) fn is_of_bodies(token: &Token) -> bool {
    const BODIES: Words = words!["شركات", "مستثمرين", "مؤسسات", "بنوك", "صناديق", "جهات"];
    BODIES.contains(&bare(token).without_article())
}

/// Whether a word begins with a conjunction or preposition of one letter.
fn glued(key: Key) -> bool {
    matches!(key.get(0), fold::WAW | fold::BEH | fold::LAM | fold::FEH)
}

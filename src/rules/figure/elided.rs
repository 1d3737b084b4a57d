//! Numbers that are money though no currency stands by them.

use crate::decimal::Decimal;
use crate::doc::Kind;
use crate::finding::{Figure, FigureKind, Role, Warning};
use crate::fold;
use crate::lexicon::{Class, Govern, Tag};
use crate::number::{self, Number, Value};
use crate::rules::words::joints::{MORE, NEXT};
use crate::rules::{bare, role};
use crate::words::{Words, words};

use super::Finder;
use super::amount::{Amount, Unit};
use super::words::{AND_TO, COMPARES, COUNT, MIN, SUM, TO, YEARS};

/// How far a word that says what money it is may stand before the number.
const REACH: usize = 8;

/// How many figures back a sum may lend its currency.
const RECENT: usize = 8;

/// So many are hardly counted of anything but money.
const BILLION: u128 = 1_000_000_000;

/// How far back in the sentence a sum may lend its currency.
const LENDING: usize = 30;

impl Finder<'_, '_> {
    /// A number with no unit: money if an earlier sum of the sentence lends it
    /// its currency, or if a word of its clause says what money it is; in
    /// either case nothing that is counted may stand by it.
    pub(super) fn without_unit(&mut self, amount: &Amount) {
        if let Some(listed) = self.of_list(amount) {
            self.single(&listed);
        } else if let Some(lender) = self.lender(amount) {
            self.elided(amount, Some(lender), "money-ellipsis");
        } else if let Some((named, country)) = self.named_behind(amount) {
            self.elided(amount, None, "money-ellipsis");
            let (currency, candidates) = self.code(named, country);
            if let Some(figure) = self.figures.last_mut() {
                (figure.currency, figure.candidates, figure.named) = (currency, candidates, Some(named));
            }
        } else if let Some((lender, amount)) = self.of_another_time(amount) {
            self.elided(&amount, Some(lender), "money-ellipsis");
        } else if self.is_governed(amount) {
            self.elided(amount, None, "money-governed");
        } else if let Some(end) = self.past_unknown(amount) {
            let span = self.span(&Amount { end, ..*amount });
            let reason = "the word between a number and its currency is not known";
            self.warnings.push(Warning { span, reason });
        }
    }

    /// Reads two ends that have no unit, as one range or as a change; returns the token behind them, or
    /// none where they are no money.
    pub(super) fn ends_without_unit(&mut self, low: &Amount) -> Option<usize> {
        let (high, change) = self.bare_end(low)?;
        let whole = Amount {
            number: Number {
                first: low.number.first,
                clitics: low.number.clitics,
                ..high.number
            },
            first: low.first,
            ..high
        };
        let lender = self.lender(&whole);
        if lender.is_none() && !self.is_governed(&whole) {
            return None;
        }
        let rule = if lender.is_some() { "money-ellipsis" } else { "money-governed" };
        let low = self.shared(*low, &high);
        let before = self.figures.len();
        if change {
            self.elided(&low, lender, rule);
            self.elided(&high, lender, rule);
        } else {
            self.elided(&whole, lender, rule);
            if let Some(figure) = self.figures.get_mut(before) {
                figure.min = low.number.exact();
            }
        }
        Some(high.end)
    }

    /// 250 مليونا و200 مليون دولار: the currency of the next sum, which is of the same scale and so no rest of
    /// this one.
    fn named_behind(&self, amount: &Amount) -> Option<(u16, Option<u32>)> {
        let next = number::conjunction(self.doc, amount.end).filter(|_| amount.number.scale >= 1_000)?;
        amount.number.exact()?;
        let behind = number::begins(self.doc, next).then(|| self.amount(next)).flatten()?;
        match behind.unit? {
            Unit::Money(named, country) if behind.number.scale == amount.number.scale => Some((named, country)),
            _ => None,
        }
    }

    /// 5 كذاليون دولار: the token behind a currency that a word no list knows
    /// keeps from its number.
    fn past_unknown(&self, amount: &Amount) -> Option<usize> {
        let word = self.doc.tokens.get(amount.end)?;
        let unknown = word.kind == Kind::Arabic && word.class == 0 && self.lexicon.ordinary(word.key) == 0;
        let currency = self.doc.tokens.get(amount.end + 1).filter(|_| unknown)?;
        let bare = !currency.key.starts_with(&[fold::ALEF, fold::LAM]);
        self.currency(amount.end + 1).filter(|_| bare).map(|(_, end)| end)
    }

    /// The sum whose currency a number shares: 4 مليارات دولار … و6 مليارات.
    fn lender(&self, amount: &Amount) -> Option<usize> {
        if matches!(amount.number.value, Value::Vague(_)) {
            return None;
        }
        let lender = self.earlier_sum(amount.first)?;
        let fits = if amount.number.scale >= 1_000 {
            let told =
                self.is_part(lender, amount) || self.is_as_what(amount) || self.is_worth_told(amount) || self.is_part_of_money(amount);
            (self.counts_nothing(amount.end) || told) && !self.is_count(amount.first)
        } else {
            self.goes_on_from(lender, amount) || self.is_for_a_share(amount)
        };
        fits.then_some(lender)
    }

    /// 5 مليارات دولار، منها 2 مليار غرامة و3 مليارات تعويضات, 57 مليار دولار، منها 51 مليارا من مراكز البيانات: whether
    /// a number is a part of the sum before, with what money that part is behind it, or where it is from.
    fn is_part(&self, lender: usize, amount: &Amount) -> bool {
        const OF_IT: Words = words!["منها", "بينها", "منه", "بينه"];
        const AND: Words = words!["و"];
        let before = amount.first.checked_sub(1).map(|before| &self.doc.tokens[before]);
        let of_it = before.is_some_and(|before| OF_IT.has(before));
        let joined = before.is_some_and(|before| AND.has(before)) || self.is_joined(amount);
        if !of_it && !joined {
            return false;
        }
        let counted = |at: usize| self.doc.tokens.get(at).is_none_or(|token| token.class & Tag::Counted.bit() != 0);
        let money = |word: role::Word| word.govern == Govern::Noun && word.role != Role::Other;
        let from = (of_it || self.is_from(lender))
            && self.adjoins(lender, amount)
            && self.doc.tokens.get(amount.end).is_some_and(|token| token.key == MIN)
            && !counted(amount.end + 1);
        from || !counted(amount.end) && role::word_at(self.doc, self.lexicon, amount.end).is_some_and(money)
    }

    /// و3 مليارات: whether the number is joined to what stands before it.
    fn is_joined(&self, amount: &Amount) -> bool {
        let first = &self.doc.tokens[amount.first];
        first.clitics > 0 && first.key.get(0) == fold::WAW
    }

    /// 43 مليار دولار من كذا: whether a sum is told with where it is from.
    fn is_from(&self, lender: usize) -> bool {
        let end = self.figures[lender].tokens.end;
        let other = usize::from(self.doc.tokens.get(end).is_some_and(|token| MORE.has(token)));
        self.doc.tokens.get(end + other).is_some_and(|token| token.key == MIN)
    }

    /// Whether a number stands so near behind a sum that nothing else may be meant by what points back.
    fn adjoins(&self, lender: usize, amount: &Amount) -> bool {
        const NEAR: usize = 8;
        let between = self
            .doc
            .tokens
            .get(self.figures[lender].tokens.end..amount.first)
            .unwrap_or_default();
        between.len() <= NEAR && between.iter().filter(|token| token.mark == b',').count() <= 1
    }

    /// من 500 دولار شهريا … إلى نحو 350: the new end of a change whose old end
    /// has the currency.
    fn goes_on_from(&self, lender: usize, amount: &Amount) -> bool {
        let old = &self.figures[lender];
        let modifier = (1..=3)
            .find(|&back| {
                amount
                    .first
                    .checked_sub(back)
                    .is_some_and(|at| [TO, AND_TO].contains(&self.doc.tokens[at].key))
            })
            .is_some_and(|back| {
                back == 1
                    || self.doc.tokens.get(amount.first + 1 - back).is_some_and(|token| {
                        token.class & (Tag::About.bit() | Tag::MoreThan.bit() | Tag::LessThan.bit() | Class::PHRASE) != 0
                    })
            });
        let from = (1..=3).any(|back| old.tokens.start.checked_sub(back).is_some_and(|at| self.doc.tokens[at].key == MIN));
        let near = amount.first - old.tokens.end <= 12;
        modifier && from && near && amount.number.digits && self.counts_nothing(amount.end)
    }

    /// 143 مليون ريال بواقع 1.75 للسهم: what each share has of the sum.
    fn is_for_a_share(&self, amount: &Amount) -> bool {
        amount.number.digits && self.per(&(amount.first..amount.end)).as_deref() == Some("share")
    }

    /// 4 مليارات دولار العام الماضي و6 هذا العام: the number shares the scale
    /// as well, where each is told with its time and nothing else.
    fn of_another_time(&self, amount: &Amount) -> Option<(usize, Amount)> {
        let lender = self.earlier_sum(amount.first)?;
        let end = self.figures[lender].tokens.end;
        let and = amount.first.checked_sub(1).filter(|&and| and > end)?;
        let token = &self.doc.tokens[and];
        let joined = token.is_and();
        let told = |at: usize| self.doc.tag(self.lexicon, at, Tag::Time);
        if !joined || !amount.number.digits || told(end) != Some(and) || told(amount.end).is_none() {
            return None;
        }
        let scale = number::parse(self.doc, self.lexicon, self.figures[lender].tokens.start)?.scale;
        let mut scaled = *amount;
        scaled.number.value = Value::Exact(amount.number.exact()?.checked_mul(scale)?);
        Some((lender, scaled))
    }

    /// The last sum of money before a token in the same sentence.
    fn earlier_sum(&self, at: usize) -> Option<usize> {
        let recent = self.figures.len().saturating_sub(RECENT);
        let sum = (recent..self.figures.len()).rfind(|&at| self.figures[at].kind == FigureKind::Money)?;
        let from = self.figures[sum].tokens.end;
        let near = from <= at && at - from <= LENDING;
        let same = self.doc.tokens.get(from..at).is_some_and(|between| {
            between
                .iter()
                .all(|token| !matches!(token.mark, b'.' | b'?' | b'!' | b'\n' | b'\r'))
        });
        (near && same).then(|| self.converted(sum))
    }

    /// 3 مليارات ريال (800 مليون دولار)، مقابل 2 مليار: what goes on behind a bracket goes on
    /// from the sum before it.
    fn converted(&self, sum: usize) -> usize {
        let close = self.figures[sum].tokens.end;
        let open = self.doc.tokens.get(close).filter(|token| token.mark == b')');
        let open = open.and_then(|_| self.doc.partner(close));
        let before = || sum.checked_sub(1).filter(|&before| self.figures[before].kind == FigureKind::Money);
        open.and_then(|open| before().filter(|&before| self.figures[before].tokens.end == open))
            .unwrap_or(sum)
    }

    /// Whether a word in the clause before says what money the number is, with
    /// nothing that is counted nearer to it.
    fn is_governed(&self, amount: &Amount) -> bool {
        if self.is_named_sum(amount) {
            return !self.is_count(amount.first);
        }
        // 12 مليونا و539 ألفا: told in thousands, and millions all the same.
        let millions = || amount.number.scale >= 1_000 && amount.number.exact().is_some_and(|value| value >= Decimal::whole(1_000_000));
        if amount.number.scale < 1_000_000 && !millions() {
            return false;
        }
        let definite_vague = matches!(amount.number.value, Value::Vague(_)) && self.has_article(amount);
        // المنصة التي يستخدمها الملايين: people.
        let verb = |at: usize| {
            self.doc.tokens[at].class & Class::NAME == 0
                && self.doc.ends_in(at, "ها")
                && matches!(bare(&self.doc.tokens[at]).get(0), fold::YEH | fold::TEH)
        };
        if definite_vague && amount.first.checked_sub(1).is_some_and(verb) {
            return false;
        }
        let closed = if definite_vague {
            self.doc
                .tokens
                .get(amount.end)
                .is_none_or(|token| token.key != MIN && token.class & Tag::Counted.bit() == 0)
        } else {
            self.counts_nothing(amount.end) || self.is_part_of_money(amount)
        };
        // خسائر قدرها 3 مليارات من بيع وحدة, تلقت مليارين من أموال الصندوق
        let told = self.is_worth_told(amount) || self.is_part_of_money(amount);
        (closed || told) && !self.is_count(amount.first) && (self.governor(amount, definite_vague) || self.is_part_of_money(amount))
    }

    /// أنفقت مبلغ أربعة ملايين توزعت على: what is called a sum counts nothing, and is
    /// money if it is in thousands.
    fn is_named_sum(&self, amount: &Amount) -> bool {
        const THOUSAND: u128 = 1_000;
        let large = || amount.number.exact().is_some_and(|value| value >= Decimal::whole(THOUSAND));
        if amount.number.scale < THOUSAND && !large() {
            return false;
        }
        let sum = amount
            .first
            .checked_sub(1)
            .is_some_and(|before| SUM.contains(&bare(&self.doc.tokens[before])));
        let behind = self.doc.tokens.get(amount.end);
        sum && behind.is_none_or(|token| token.class & (Tag::Counted.bit() | Class::NOUN) == 0)
    }

    /// المليارات: no noun can follow it in the genitive.
    fn has_article(&self, amount: &Amount) -> bool {
        self.doc
            .tokens
            .get(amount.number.end.saturating_sub(1))
            .is_some_and(|token| token.key.starts_with(&[fold::ALEF, fold::LAM]) || token.article)
    }

    fn governor(&self, amount: &Amount, with_light: bool) -> bool {
        let first = amount.first;
        // دفعت كذا, but not دفعت كذا إلى الهجرة
        let pays = !self.doc.tokens.get(amount.end).is_some_and(|token| {
            let given = token.clitics > 0 && token.key.get(0) == fold::LAM || token.key.starts_with(&[fold::LAM, fold::LAM]);
            token.key == TO || given && amount.number.scale < BILLION
        });
        (first.saturating_sub(REACH)..first)
            .rev()
            .take_while(|&at| !matches!(self.doc.tokens[at].mark, b'.' | b',' | b';' | b':' | b'\n' | b'\r'))
            .any(|at| {
                role::word_at(self.doc, self.lexicon, at).is_some_and(|word| match word.govern {
                    Govern::Noun | Govern::Verb | Govern::Phrase => word.role != Role::Other,
                    Govern::Light => with_light || pays && word.role == Role::Cost,
                    Govern::Weak => false,
                })
            })
    }

    /// Whether the words before say that something else is counted: عدد
    /// المستخدمين 968 مليونا.
    fn is_count(&self, first: usize) -> bool {
        (first.saturating_sub(REACH)..first)
            .rev()
            .take_while(|&at| {
                let token = &self.doc.tokens[at];
                // عدد الاشتراكات: what is counted may tell of money elsewhere.
                let counted = || {
                    at.checked_sub(1)
                        .is_some_and(|before| COUNT.contains(&bare(&self.doc.tokens[before])))
                };
                let role = || role::word_at(self.doc, self.lexicon, at).is_some();
                let money = token.class & Class::CURRENCY != 0 || token.class & Class::ROLE != 0 && !counted() && role();
                !matches!(token.mark, b'.' | b',' | b';' | b':' | b'\n' | b'\r') && !money
            })
            .any(|at| {
                // ارتفعت إيراداته هذا الأسبوع إلى كذا
                const WHEN: Words = words!["الأسبوع", "الشهر", "اليوم", "العام", "السنة", "الموسم", "الربع", "النصف"];
                let token = &self.doc.tokens[at];
                let time = WHEN.has(token) || self.doc.tag(self.lexicon, at, Tag::Time).is_some();
                let counted = token.class & Tag::Counted.bit() != 0 && !time && !self.is_while(at);
                counted || COUNT.has(token)
            })
    }

    /// Whether what follows a number cannot be what it counts.
    pub(super) fn counts_nothing(&self, end: usize) -> bool {
        const FUNCTION: u64 = Tag::Preposition.bit()
            | Tag::Contrast.bit()
            | Tag::But.bit()
            | Tag::Subordinate.bit()
            | Tag::That.bit()
            | Tag::Relative.bit()
            | Tag::Demonstrative.bit()
            | Tag::Time.bit();
        // 3 مليارات كل عام
        const EVERY: Words = words!["كل"];
        let Some(token) = self.doc.tokens.get(end) else {
            return true;
        };
        let next = self.doc.tokens.get(end + 1);
        if EVERY.has(token) && next.is_some_and(|next| next.class & (Tag::Time.bit() | Class::PER) != 0) {
            return true;
        }
        match token.kind {
            Kind::Mark => !matches!(token.mark, b'-' | b'/' | b'%'),
            Kind::Break => true,
            // 250 مليونا إضافية، but 20 مليونا إضافية من المستخدمين
            Kind::Arabic if MORE.has(token) => {
                let of = self.doc.tokens.get(end + 1).is_some_and(|next| next.key == MIN);
                !of || self.is_adverbial(end + 1)
            }
            Kind::Arabic => {
                // لدعم, بقيمة: words that stand in phrases are no less their parts for that.
                let apart = token.whole == 0 || self.lexicon.class(token.whole) & !Class::INNER == 0;
                let glued_preposition = apart
                    && token.stem != 0
                    && token.clitics > 0
                    && matches!(token.key.get(0), fold::BEH | fold::LAM | fold::FEH | fold::WAW)
                    || token.key.starts_with(&[fold::LAM, fold::LAM]);
                let conjunction = token.key.get(0) == fold::WAW && token.stem != 0;
                // 182 مليونا بزيادة كذا, 182 مليونا مقارنة بكذا
                let compares =
                    COMPARES.has(token) || token.class & Tag::Change.bit() != 0 && token.clitics > 0 && token.key.get(0) == fold::BEH;
                // 9 ملايين عام 2017
                let next = self.doc.tokens.get(end + 1);
                if YEARS.has(token) && next.is_some_and(|next| next.kind == Kind::Number && next.key.len() == 4) {
                    return true;
                }
                // 350 مليارا العام الماضي: what is counted has no article.
                let period = token.key.starts_with(&[fold::ALEF, fold::LAM]) && token.class & Tag::Counted.bit() != 0;
                // 20 مليارا للسنوات الأولى, ثم
                const CASH: Words = words!["نقدا"];
                const THEN: Words = words!["ثم"; NEXT];
                // 16 مليونا كحوافز
                let as_money = || {
                    let told_as = token.clitics > 0 && token.key.get(0) == fold::KAF && token.whole == 0;
                    told_as && role::word_at(self.doc, self.lexicon, end).is_some_and(|word| word.govern == Govern::Noun)
                };
                let given = token.key.starts_with(&[fold::LAM, fold::LAM]) && !token.key.is_cut();
                period
                    || CASH.has(token)
                    || (given || THEN.has(token)) && self.is_in_billions(end)
                    || as_money()
                    || token.class & Tag::Counted.bit() == 0
                        && (token.key != MIN || self.is_adverbial(end))
                        && (token.class & (FUNCTION | Class::CUE) != 0
                            || conjunction
                            || glued_preposition
                            || compares
                            || self.doc.tag(self.lexicon, end, Tag::Time).is_some())
            }
            _ => false,
        }
    }

    /// من خلال, من أجل, من العام الماضي: no whole of which the number is a
    /// part.
    fn is_adverbial(&self, of: usize) -> bool {
        let phrase = self.doc.tag(self.lexicon, of, Tag::Preposition);
        phrase.is_some_and(|end| end > of + 1)
            || self.doc.tag(self.lexicon, of + 1, Tag::Time).is_some()
            || self.doc.tokens.get(of + 1).is_some_and(|next| YEARS.has(next))
    }

    fn elided(&mut self, amount: &Amount, lender: Option<usize>, rule: &'static str) {
        let span = self.span(amount);
        let (min, magnitude) = match amount.number.value {
            Value::Exact(value) => (Some(value), None),
            Value::Vague(magnitude) => (None, Some(magnitude)),
            Value::Unread(reason) => {
                self.warnings.push(Warning { span, reason });
                return;
            }
        };
        let lent = lender.and_then(|at| self.figures.get(at));
        let (currency, candidates, named) = lent.map_or((None, Vec::new(), None), |figure| {
            // ربحية 26 فلسا للسهم، والإيرادات 277 مليونا: millions are of the unit.
            let units = amount.number.scale >= 1_000 && self.is_subunit(figure);
            (figure.currency, figure.candidates.clone(), figure.named.filter(|_| !units))
        });
        let tokens = amount.first..amount.end;
        let per = self.per(&tokens);
        self.figures.push(Figure {
            span,
            modifier: self.modifier(amount.first, amount.end),
            tokens,
            kind: FigureKind::Money,
            min,
            max: min,
            magnitude,
            currency,
            candidates,
            named,
            per,
            role: Role::Other,
            about: None,
            conversion_of: None,
            rule,
            role_rule: "",
            about_rule: "",
        });
    }

    /// Whether a sum is named in subunits: 26 فلسا, 30 سنتا.
    fn is_subunit(&self, figure: &Figure) -> bool {
        let named = figure.named.and_then(|named| self.lexicon.currencies.get(usize::from(named)));
        named.is_some_and(|named| self.lexicon.shared(named).iter().any(|(_, divisor)| *divisor > 1))
    }
}

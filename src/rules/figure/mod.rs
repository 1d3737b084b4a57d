//! Figures: sums of money and percentages, read whole or reported.
//!
//! A figure is a number and what follows or precedes it: a currency, a
//! percent sign, the other end of a range. These modules read values; what the
//! money is and whose stands in [`super::role`] and [`super::about`].

mod alone;
mod amount;
mod bound;
mod currency;
mod elided;
mod link;
mod listed;
mod per;
mod proof;
mod range;
mod sign;
mod untold;
mod words;

use std::cell::OnceCell;
use std::ops::Range;

use crate::decimal::Decimal;
use crate::doc::{Doc, Kind, Token};
use crate::finding::{Entity, Figure, FigureKind, Modifier, Role, Warning};
use crate::fold;
use crate::lexicon::{Class, Lexicon, Tag};
use crate::number::{self, Value};
use crate::span::Span;

use amount::{Amount, Unit};
use words::BILLION;

/// Finds all figures, in text order. Shared names of currencies are left open
/// until [`settle`].
pub fn find(doc: &Doc<'_>, lexicon: &Lexicon) -> (Vec<Figure>, Vec<Warning>) {
    let mut finder = Finder {
        doc,
        lexicon,
        figures: Vec::new(),
        warnings: Vec::new(),
        mauritanian: OnceCell::new(),
    };
    let mut from = 0;
    while let Some(at) = doc.first_having(from..doc.tokens.len(), Kind::Number.bit() | Class::NUMBER | Class::CURRENCY) {
        let token = &doc.tokens[at];
        from = if token.kind == Kind::Number || token.class & Class::NUMBER != 0 {
            finder.number(at)
        } else {
            finder.currency_alone(at)
        };
    }
    (finder.figures, finder.warnings)
}

/// Gives shared names of currencies the one that the text makes clear, and
/// lends and proves by neighbours what a sum leaves open.
pub fn settle(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], figures: &mut Vec<Figure>, warnings: &mut Vec<Warning>) {
    currency::settle(doc, lexicon, entities, figures, warnings);
    link::conversions(doc, figures);
    currency::lend(doc, figures);
    proof::thousands(doc, lexicon, figures);
    link::shared_units(doc, figures);
}

struct Finder<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
    figures: Vec<Figure>,
    warnings: Vec<Warning>,
    /// Whether the text names Mauritania, once that is asked.
    mauritanian: OnceCell<bool>,
}

/// What an amount is worth: its ends, or of a vague one its order.
struct Worth {
    min: Option<Decimal>,
    max: Option<Decimal>,
    magnitude: Option<u128>,
}

impl Finder<'_, '_> {
    /// Reads what begins at a number; returns the token to go on from.
    fn number(&mut self, at: usize) -> usize {
        if self.is_version(at) {
            return at + 1;
        }
        let Some(low) = self.amount(at) else {
            return at + 1;
        };
        if let Some((high, change)) = self.other_end(&low) {
            return if change { self.two(low, high) } else { self.range(low, high) };
        }
        if low.unit.is_some() {
            self.single(&low);
        } else if let Some(end) = self.ends_without_unit(&low) {
            return end;
        } else {
            self.without_unit(&low);
        }
        low.end.max(at + 1)
    }

    fn single(&mut self, amount: &Amount) {
        let amount = &self.with_sign(&self.with_few(amount));
        let Some(unit) = amount.unit else {
            return;
        };
        let span = self.span(amount);
        let modifier = self.modifier(amount.first, amount.end);
        let tokens = amount.first..amount.end;
        let worth = match amount.number.value {
            Value::Exact(value) => {
                let value = self.in_units(value, unit);
                Worth {
                    min: value,
                    max: value,
                    magnitude: None,
                }
            }
            Value::Vague(magnitude) => Worth {
                min: None,
                max: None,
                magnitude: Some(magnitude),
            },
            Value::Unread(reason) => {
                self.warnings.push(Warning { span, reason });
                return;
            }
        };
        let rule = match (worth.magnitude, unit) {
            (Some(_), _) => "vague",
            (None, Unit::Percent) => "percent",
            (None, Unit::Money(..)) => amount.rule,
        };
        self.doubt(amount, span);
        self.doubt_beginning(amount, span);
        self.push(span, tokens, unit, worth, modifier, rule);
    }

    /// بضعة ملايين: the word for a few is part of a vague magnitude.
    fn with_few(&self, amount: &Amount) -> Amount {
        let before = amount.first.checked_sub(1);
        let few = before.filter(|&before| {
            matches!(amount.number.value, Value::Vague(_)) && self.doc.tag(self.lexicon, before, Tag::Few) == Some(amount.first)
        });
        match few {
            Some(first) => {
                let token = &self.doc.tokens[first];
                let clitics = if token.whole == 0 { token.clitics } else { 0 };
                Amount {
                    first,
                    number: crate::number::Number {
                        first,
                        clitics,
                        ..amount.number
                    },
                    ..*amount
                }
            }
            None => *amount,
        }
    }

    /// Reports what can be read in two ways, beside the figure itself.
    fn doubt(&mut self, amount: &Amount, span: Span) {
        let tokens = self.doc.tokens.get(amount.number.first..amount.number.end).unwrap_or_default();
        if let Some(reason) = amount.number.doubt {
            self.warnings.push(Warning { span, reason });
        }
        if self.may_go_on(amount) {
            self.warnings.push(Warning {
                span,
                reason: "a smaller amount joined right behind may be the rest of it",
            });
        }
        if tokens.iter().any(|token| BILLION.has(token)) {
            self.warnings.push(Warning {
                span,
                reason: "بليون is read as 10^9; some older usage has 10^12",
            });
        }
    }

    /// مليون دولار و510 آلاف دولار: whether one amount of money goes on as another of its currency that it has
    /// room for.
    fn may_go_on(&self, amount: &Amount) -> bool {
        const THOUSAND: u128 = 1_000;
        let Some(Unit::Money(currency, _)) = amount.unit.filter(|_| amount.number.scale >= THOUSAND) else {
            return false;
        };
        let next = number::conjunction(self.doc, amount.end).filter(|&next| number::begins(self.doc, next));
        let rest = next.and_then(|next| self.amount(next));
        let same = rest.is_some_and(|rest| matches!(rest.unit, Some(Unit::Money(other, _)) if other == currency));
        same && rest
            .and_then(|rest| rest.number.exact())
            .is_some_and(|value| value < Decimal::whole(amount.number.scale) && value >= Decimal::whole(THOUSAND))
    }

    /// Reports an amount that reads like the rest of another.
    fn doubt_beginning(&mut self, amount: &Amount, span: Span) {
        if self.is_rest_of_fraction(amount.number.first) {
            self.warnings.push(Warning {
                span,
                reason: "a fraction right before it was not read as part of the amount",
            });
        }
        if self.is_rest_of_decimal(amount.number.first) {
            self.warnings.push(Warning {
                span,
                reason: "a number with a letter glued to it right before was not read as part of the amount",
            });
        }
        if self.is_behind_enclosed(amount.number.first) {
            self.warnings.push(Warning {
                span,
                reason: "a number in brackets right before it was not read as part of the amount",
            });
        }
        if self.is_rest_of_line(amount.number.first) {
            self.warnings.push(Warning {
                span,
                reason: "it may be the rest of a decimal that a line end cuts",
            });
        }
        if self.is_behind_point(amount.number.first) {
            self.warnings.push(Warning {
                span,
                reason: "it may be one half of a decimal that a space cuts",
            });
        }
        if self.is_rest_of_number(amount.number.first) {
            self.warnings.push(Warning {
                span,
                reason: "a number word right before it was not read as part of the amount",
            });
        }
    }

    /// 3/4 مليون, ¾ مليون: whether a fraction in figures stands right before a number.
    fn is_rest_of_fraction(&self, first: usize) -> bool {
        let Some(before) = first.checked_sub(1) else {
            return false;
        };
        let tokens = &self.doc.tokens;
        let stroke = tokens[before].mark == b'/' && tokens[before].glued && before > 0 && tokens[before - 1].kind == Kind::Number;
        stroke && tokens[first].glued || ["½", "¼", "¾", "⅓", "⅔"].contains(&self.doc.letters(before))
    }

    /// 3ر مليون, 3و2%: whether a letter that may stand for a decimal point parts a number from figures
    /// that it is glued to.
    fn is_rest_of_decimal(&self, first: usize) -> bool {
        let Some([whole, point]) = first.checked_sub(2).and_then(|from| self.doc.tokens.get(from..first)) else {
            return false;
        };
        let letter = point.key.len() == 1 && matches!(point.key.get(0), fold::REH | fold::WAW);
        whole.kind == Kind::Number && point.glued && letter
    }

    /// بنحو 8. 45 مليار جنيه: whether a number stands behind one whose point a space parts from it, so that either may be
    /// the fraction of the other.
    fn is_behind_point(&self, first: usize) -> bool {
        let Some([other, point]) = first.checked_sub(2).and_then(|from| self.doc.tokens.get(from..first)) else {
            return false;
        };
        let token = &self.doc.tokens[first];
        other.kind == Kind::Number && point.mark == b'.' && point.glued && token.kind == Kind::Number && !token.glued
    }

    /// (1) مليون ريال: whether digits that a mark encloses stand right before a number.
    fn is_behind_enclosed(&self, first: usize) -> bool {
        let Some([digits, close]) = first.checked_sub(2).and_then(|from| self.doc.tokens.get(from..first)) else {
            return false;
        };
        let closes = self.doc.closes_quote(first - 1) || matches!(close.mark, b')' | b'/');
        digits.kind == Kind::Number && closes && self.doc.tokens[first].kind != Kind::Number
    }

    /// 5.⏎1 تريليون: whether a number begins the line behind one that ends in a point.
    fn is_rest_of_line(&self, first: usize) -> bool {
        let Some([whole, point, line]) = first.checked_sub(3).and_then(|from| self.doc.tokens.get(from..first)) else {
            return false;
        };
        let number = |token: &Token| token.kind == Kind::Number;
        number(whole) && point.mark == b'.' && point.glued && line.kind == Kind::Break && number(&self.doc.tokens[first])
    }

    /// Whether a number joined by و stands right behind another that could not
    /// take it in, or behind its comma: 12 مليارا، و345 مليون دولار.
    fn is_rest_of_number(&self, first: usize) -> bool {
        let tokens = &self.doc.tokens;
        let own = tokens[first].kind == Kind::Arabic && tokens[first].key.get(0) == fold::WAW && tokens[first].clitics > 0;
        let and = first.checked_sub(1).filter(|&and| !own && tokens[and].is_and());
        let Some(before) = and.or(own.then_some(first)).and_then(|at| at.checked_sub(1)) else {
            return false;
        };
        // 250 مليونا و200 مليون دولار: a sum of its own.
        if self.figures.last().is_some_and(|figure| figure.tokens.end == before + 1) {
            return false;
        }
        let comma = tokens[before].mark == b',';
        let at = if comma { before.checked_sub(1) } else { Some(before) };
        at.is_some_and(|at| tokens[at].class & Class::NUMBER != 0)
    }

    /// From an amount's first word, without what stands glued before it.
    fn span(&self, amount: &Amount) -> Span {
        let clitics = if amount.first == amount.number.first {
            amount.number.clitics
        } else {
            0
        };
        self.doc.span(amount.first, clitics, amount.end.saturating_sub(1).max(amount.first))
    }

    fn push(&mut self, span: Span, tokens: Range<usize>, unit: Unit, worth: Worth, modifier: Modifier, rule: &'static str) {
        if worth.min.is_none() && worth.magnitude.is_none() {
            self.warnings.push(Warning {
                span,
                reason: "the amount is too large or too fine to hold",
            });
            return;
        }
        let (kind, currency, candidates, named) = match unit {
            Unit::Percent => (FigureKind::Percent, None, Vec::new(), None),
            Unit::Money(named, country) => {
                let (code, candidates) = self.code(named, country);
                (FigureKind::Money, code, candidates, Some(named))
            }
        };
        let per = if kind == FigureKind::Money { self.per(&tokens) } else { None };
        self.figures.push(Figure {
            span,
            tokens,
            kind,
            min: worth.min,
            max: worth.max,
            magnitude: worth.magnitude,
            currency,
            candidates,
            named,
            modifier,
            per,
            role: Role::Other,
            about: None,
            conversion_of: None,
            rule,
            role_rule: "",
            about_rule: "",
        });
    }
}

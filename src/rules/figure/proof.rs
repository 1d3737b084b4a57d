//! A point before three digits and مليون, in an article whose conversions prove
//! that it is one of thousands: 2.205 مليون درهم (600 مليون دولار).

use crate::decimal::Decimal;
use crate::doc::Doc;
use crate::finding::{Figure, FigureKind};
use crate::lexicon::Lexicon;
use crate::number;

/// What a thousand dollars are in the currencies that are tied to the dollar.
const TIED: [([u8; 3], u128); 8] = [
    (*b"USD", 1_000),
    (*b"AED", 3_673),
    (*b"SAR", 3_750),
    (*b"QAR", 3_640),
    (*b"BHD", 376),
    (*b"OMR", 385),
    (*b"JOD", 709),
    (*b"KWD", 305),
];

/// Reads the point as one of thousands in all such sums of a currency, where
/// one of them is repeated in another currency and fits so and not otherwise.
pub(super) fn thousands(doc: &Doc<'_>, lexicon: &Lexicon, figures: &mut [Figure]) {
    let proved = figures.iter().find_map(|second| {
        let first = figures.get(second.conversion_of?)?;
        let fits = is_open(doc, lexicon, first) && times_thousand_fits(first, second)?;
        first.currency.filter(|_| fits)
    });
    let Some(currency) = proved else {
        return;
    };
    for at in 0..figures.len() {
        let figure = &figures[at];
        let first = figure.conversion_of.and_then(|first| figures.get(first));
        // 6.497 مليون درهم (1.769 مليون دولار): both, if both are so written.
        let with_first = first.is_some_and(|first| first.currency == Some(currency) && times_thousand_fits(figure, first) == Some(true));
        let read = figure.min.and_then(|value| value.checked_mul(1_000));
        if (figure.currency == Some(currency) || with_first) && read.is_some() && is_open(doc, lexicon, figure) {
            let figure = &mut figures[at];
            (figure.min, figure.max) = (read, read);
        }
    }
}

/// Whether a sum is written with one point before three digits and مليون.
fn is_open(doc: &Doc<'_>, lexicon: &Lexicon, figure: &Figure) -> bool {
    let at = figure.tokens.start;
    figure.kind == FigureKind::Money
        && figure.min == figure.max
        && doc.letters(at).contains('.')
        && number::parse(doc, lexicon, at).is_some_and(|number| number.scale == 1_000_000 && number.doubt.is_some())
}

/// Whether the first sum a thousand times over is the second, give or take a
/// fifth.
fn times_thousand_fits(first: &Figure, second: &Figure) -> Option<bool> {
    let tied = |figure: &Figure| TIED.iter().find(|(code, _)| Some(*code) == figure.currency).map(|(_, rate)| *rate);
    let left = first.min?.checked_mul(1_000)?.checked_mul(tied(second)?)?;
    let right = second.min?.checked_mul(tied(first)?)?;
    let near = |low: Decimal, high: Decimal| Some(low.checked_mul(5)? <= high.checked_mul(6)?);
    Some(near(left, right)? && near(right, left)?)
}

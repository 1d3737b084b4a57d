//! Figures through the public face: the rules' examples, a generated product of
//! amounts with known values, and what is written is read back.

mod business;
mod course;
mod court;
mod exchange;
mod frames;
mod owners;
mod product;
mod rows;
mod spell;
mod sums;
mod trip;

use std::sync::LazyLock;

use khabar::finding::{Figure, FigureKind, Modifier, Role};
use khabar::{Doc, Findings, Lexicon};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::embedded);

fn read(text: &str) -> Findings {
    khabar::extract(&Doc::new(text, &LEXICON), &LEXICON)
}

/// A figure in one line: value, currency, bound, unit; what is usual is left
/// out.
fn line(figure: &Figure) -> String {
    let number = |value: Option<khabar::Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    let mut parts = vec![match (figure.magnitude, figure.min == figure.max) {
        (Some(magnitude), _) => format!("~{magnitude}"),
        (None, true) => number(figure.min),
        (None, false) => format!("{}..{}", number(figure.min), number(figure.max)),
    }];
    match (figure.kind, figure.currency) {
        (FigureKind::Percent, _) => parts.push("%".to_owned()),
        (FigureKind::Money, Some(code)) => parts.push(String::from_utf8_lossy(&code).into_owned()),
        (FigureKind::Money, None) => parts.push("?".to_owned()),
    }
    parts.extend(modifier(figure.modifier).map(str::to_owned));
    parts.extend(figure.per.as_ref().map(|per| format!("/{per}")));
    parts.join(" ")
}

fn lines(text: &str) -> String {
    read(text).figures.iter().map(line).collect::<Vec<_>>().join(" | ")
}

fn modifier(modifier: Modifier) -> Option<&'static str> {
    match modifier {
        Modifier::Exact => None,
        Modifier::About => Some("about"),
        Modifier::MoreThan => Some("more-than"),
        Modifier::AtLeast => Some("at-least"),
        Modifier::LessThan => Some("less-than"),
        Modifier::UpTo => Some("up-to"),
    }
}

fn role(role: Role) -> &'static str {
    Role::NAMES.iter().find(|(_, other)| *other == role).map_or("", |(name, _)| name)
}

//! Findings as a page: articles with what was found in them marked in place.
//!
//! The page is one file. Its style is `page.css`, its behaviour `page.js`, and
//! nothing is fetched; its policy forbids to. Without scripts it can be read
//! all the same: cues and figures are links to their entries, entries to their
//! places in the text. The scripts add the list that filters, the chart, and
//! the joining of a claim's parts under the pointer and the focus.
//!
//! Whatever comes from an article is [`Safe`] when it is written.

mod marks;
mod safe;

use std::fmt::{self, Write as _};

use super::text::threes;
use super::view::{View, code, polarity, web_address};
use crate::finding::{Claim, Figure, FigureKind, Modifier, Role};
use crate::lang::Lang;
use crate::lexicon::EntityType;
use safe::Safe;

/// What parts the digits of an amount: a narrow no-break space.
const SPACE: char = '\u{202F}';

/// The labels that the scripts need besides the names of kinds and roles.
const LABELS: [&str; 12] = [
    "articles",
    "entities",
    "figures",
    "claims",
    "sources",
    "kinds",
    "find a name",
    "clear",
    "more",
    "amounts by role",
    "currency",
    "nothing matches",
];

/// What stands before the first article.
pub(super) fn head(lang: Lang) -> String {
    let mut out = String::new();
    // Writing into a string cannot fail.
    let _ = write_head(&mut out, lang);
    out
}

fn write_head(out: &mut String, lang: Lang) -> fmt::Result {
    let (tag, direction) = (lang.tag(), lang.direction());
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">"
    )?;
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
    out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
    writeln!(
        out,
        "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>",
        title(lang),
        include_str!("page.css")
    )?;
    writeln!(out, "<a class=\"skip\" href=\"#articles\">{}</a>", lang.say("to the articles"))?;
    writeln!(
        out,
        "<header class=\"top\"><h1>{}</h1><p id=\"status\" role=\"status\"></p></header>",
        title(lang)
    )?;
    writeln!(
        out,
        "<div class=\"page\">\n<nav id=\"side\" aria-label=\"{}\"></nav>\n<main id=\"articles\">",
        lang.say("filters")
    )
}

fn title(lang: Lang) -> &'static str {
    lang.say("khabar: who claims what, and for how much")
}

/// What stands behind the last article.
pub(super) fn foot(lang: Lang) -> String {
    let kinds = EntityType::NAMES.iter().map(|(name, _)| *name);
    let roles = Role::NAMES.iter().map(|(name, _)| *name);
    let labels = LABELS.into_iter().chain(kinds).chain(roles).chain(["money", "percent"]);
    let labels: serde_json::Map<String, serde_json::Value> = labels.map(|label| (label.to_owned(), lang.say(label).into())).collect();
    let labels = serde_json::Value::Object(labels);
    format!(
        "</main>\n</div>\n<script type=\"application/json\" id=\"labels\">{labels}</script>\n<script>\n{}</script>\n</body>\n</html>\n",
        include_str!("page.js")
    )
}

/// Appends an article.
pub(super) fn write(out: &mut Vec<u8>, view: &View<'_>) {
    let page = Page {
        view,
        lang: view.style.lang,
        id: anchor(view),
    };
    let mut text = String::new();
    // Writing into a string cannot fail.
    let _ = page.article(&mut text);
    out.extend_from_slice(text.as_bytes());
}

/// What the article's ids begin with: no two articles of a run share it,
/// whoever writes them and in whatever order.
fn anchor(view: &View<'_>) -> String {
    let (path, line) = (view.article.path.unwrap_or_default(), view.article.line.unwrap_or_default());
    let place = format!("{path}\0{line}\0{}", view.article.id);
    format!("a{:016x}", twox_hash::XxHash3_128::oneshot(place.as_bytes()) as u64)
}

struct Page<'v> {
    view: &'v View<'v>,
    lang: Lang,
    id: String,
}

impl Page<'_> {
    fn article(&self, out: &mut String) -> fmt::Result {
        let (view, id) = (self.view, &self.id);
        writeln!(out, "<article id=\"{id}\" aria-labelledby=\"{id}-title\">")?;
        self.heading(out)?;
        out.push_str("<div class=\"columns\">\n<div class=\"text\" lang=\"ar\" dir=\"rtl\">\n");
        marks::write(out, view, id, self.lang)?;
        out.push_str("</div>\n");
        if view.style.claims && !view.findings.claims.is_empty() {
            writeln!(out, "<section class=\"claims\"><h3>{}</h3>\n<ol>", self.lang.say("claims"))?;
            for (at, claim) in view.findings.claims.iter().enumerate() {
                self.claim(out, at, claim)?;
            }
            out.push_str("</ol></section>\n");
        }
        out.push_str("</div>\n");
        if view.style.figures && !view.findings.figures.is_empty() {
            self.figures(out)?;
        }
        out.push_str("</article>\n");
        Ok(())
    }

    fn heading(&self, out: &mut String) -> fmt::Result {
        let article = self.view.article;
        let title = self.view.title().filter(|title| !title.trim().is_empty());
        let id = &self.id;
        match &title {
            Some(title) => writeln!(out, "<header><h2 id=\"{id}-title\" dir=\"auto\">{}</h2>", Safe(title))?,
            None => writeln!(out, "<header><h2 id=\"{id}-title\"><bdi>{}</bdi></h2>", Safe(&article.id))?,
        }
        out.push_str("<p class=\"meta\">");
        if title.is_some() {
            write!(out, "<bdi>{}</bdi> ", Safe(&article.id))?;
        }
        if let Some(date) = self.view.date() {
            write!(out, "<bdi>{}</bdi> ", Safe(&date))?;
        }
        let url = self.view.url();
        if let Some(url) = url.as_deref().and_then(web_address) {
            write!(
                out,
                "<a href=\"{url}\" rel=\"noopener noreferrer nofollow\"><bdi>{url}</bdi></a>",
                url = Safe(url)
            )?;
        }
        out.push_str("</p></header>\n");
        Ok(())
    }

    fn claim(&self, out: &mut String, at: usize, claim: &Claim) -> fmt::Result {
        let (view, id, number) = (self.view, &self.id, at + 1);
        let speaker = claim.speaker.and_then(|speaker| view.entity(speaker));
        let entities = claim.entities.iter().chain(&claim.speaker).filter_map(|at| view.entity(*at));
        let names: Vec<&str> = entities.map(|entity| entity.name.as_str()).collect();
        write!(
            out,
            "<li id=\"{id}-c{number}\" data-c=\"c{number}\" data-names=\"{}\"",
            Safe(&list(&names))
        )?;
        if let Some(speaker) = speaker {
            write!(out, " data-source=\"{}\"", Safe(&speaker.name))?;
        }
        write!(
            out,
            "><p class=\"who\"><a href=\"#{id}-c{number}-m\">{}</a> ",
            self.lang.say(claim.class.name())
        )?;
        let source = claim.source.map(|source| view.doc.slice(source));
        match (source, speaker) {
            (Some(source), _) => write!(out, "<bdi class=\"by\" lang=\"ar\">{}</bdi>", Safe(source))?,
            (None, Some(speaker)) => write!(out, "<bdi class=\"by\">{}</bdi>", Safe(&speaker.name))?,
            (None, None) => write!(out, "<span class=\"by\">{}</span>", self.lang.say("no source named"))?,
        }
        if let (Some(_), Some(speaker)) = (source, speaker) {
            write!(out, " <bdi class=\"name\">{}</bdi>", Safe(&speaker.name))?;
        }
        write!(
            out,
            "</p><p class=\"what\" lang=\"ar\" dir=\"rtl\">{}</p><p class=\"tags\">",
            Safe(view.doc.slice(claim.content))
        )?;
        let negated = (polarity(claim) == "negated").then_some("negated");
        let hedged = claim.hedged.then_some("hedged");
        let tags = [Some(claim.source_kind.name()), Some(claim.quote.name()), negated, hedged];
        for tag in tags.into_iter().flatten() {
            write!(out, "<span>{}</span> ", self.lang.say(tag))?;
        }
        out.push_str("</p></li>\n");
        Ok(())
    }

    fn figures(&self, out: &mut String) -> fmt::Result {
        let say = |label| self.lang.say(label);
        writeln!(
            out,
            "<section class=\"figures\"><h3>{}</h3>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table>",
            say("figures"),
            say("figures")
        )?;
        out.push_str("<thead><tr>");
        for column in ["in the text", "amount", "currency", "what it is", "whose", "claim"] {
            write!(out, "<th scope=\"col\">{}</th>", say(column))?;
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        let mut claims: Vec<Vec<usize>> = vec![Vec::new(); self.view.findings.figures.len()];
        for (at, claim) in self.view.findings.claims.iter().enumerate() {
            for figure in &claim.figures {
                if let Some(list) = claims.get_mut(*figure) {
                    list.push(at);
                }
            }
        }
        for ((at, figure), claims) in self.view.findings.figures.iter().enumerate().zip(&claims) {
            self.figure(out, at, figure, claims)?;
        }
        out.push_str("</tbody></table></div></section>\n");
        Ok(())
    }

    fn figure(&self, out: &mut String, at: usize, figure: &Figure, claims: &[usize]) -> fmt::Result {
        let (view, id, number) = (self.view, &self.id, at + 1);
        let about = figure.about.and_then(|entity| view.entity(entity));
        let kind = figure.kind.name();
        write!(
            out,
            "<tr id=\"{id}-f{number}\" data-kind=\"{kind}\" data-f=\"f{number}\" data-role=\"{}\"",
            figure.role.name()
        )?;
        let mut sources = Vec::new();
        let mut names: Vec<&str> = about.map(|about| about.name.as_str()).into_iter().collect();
        for claim in claims.iter().filter_map(|at| view.findings.claims.get(*at)) {
            let of = |at: &usize| view.entity(*at).map(|entity| entity.name.as_str());
            sources.extend(claim.speaker.as_ref().and_then(of));
            names.extend(claim.speaker.as_ref().and_then(of));
        }
        write!(
            out,
            " data-names=\"{}\" data-sources=\"{}\"",
            Safe(&list(&names)),
            Safe(&list(&sources))
        )?;
        for (name, amount) in [("min", figure.min), ("max", figure.max)] {
            if let Some(amount) = amount {
                write!(out, " data-{name}=\"{amount}\"")?;
            }
        }
        let currency = figure.currency.as_ref().map_or("", code);
        write!(
            out,
            " data-currency=\"{currency}\"><td><a href=\"#{id}-f{number}-m\"><bdi lang=\"ar\">{}</bdi></a></td>",
            Safe(view.doc.slice(figure.span))
        )?;
        write!(out, "<td class=\"number\">{}</td><td>{currency}</td>", self.amount(figure))?;
        let role = if figure.kind == FigureKind::Money {
            figure.role.name()
        } else {
            kind
        };
        write!(
            out,
            "<td>{}</td><td><bdi>{}</bdi></td><td>",
            self.lang.say(role),
            Safe(about.map_or("", |about| &about.name))
        )?;
        for claim in claims {
            let who = view.findings.claims.get(*claim).map_or("", |claim| claim.class.name());
            write!(
                out,
                "<a href=\"#{id}-c{number}\">{} {number}</a> ",
                self.lang.say(who),
                number = claim + 1
            )?;
        }
        out.push_str("</td></tr>\n");
        Ok(())
    }

    /// What a figure is worth, with its digits in threes.
    fn amount(&self, figure: &Figure) -> String {
        let bound = match figure.modifier {
            Modifier::Exact => "",
            Modifier::About => "about",
            Modifier::MoreThan => "more than",
            Modifier::AtLeast => "at least",
            Modifier::LessThan => "less than",
            Modifier::UpTo => "up to",
        };
        let number = match (figure.min, figure.max, figure.magnitude) {
            (Some(min), Some(max), _) if min == max => threes(&min.to_string(), SPACE),
            (Some(min), Some(max), _) => format!("{} \u{2013} {}", threes(&min.to_string(), SPACE), threes(&max.to_string(), SPACE)), // En dash.
            (_, _, Some(magnitude)) => format!("\u{00D7} {}", threes(&magnitude.to_string(), SPACE)), // Multiplication sign: some millions.
            _ => String::new(),
        };
        let percent = if figure.kind == FigureKind::Percent { "%" } else { "" };
        let per = figure
            .per
            .as_deref()
            .map_or_else(String::new, |per| format!(" / {}", Safe(self.lang.word(per))));
        let bound = if bound.is_empty() { "" } else { self.lang.say(bound) };
        format!("{bound} <bdi dir=\"ltr\">{number}{percent}</bdi>{per}")
    }
}

/// A list of strings for the scripts, as JSON.
fn list(strings: &[&str]) -> String {
    serde_json::Value::from(strings.to_vec()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_said_in_arabic() {
        let foot = foot(Lang::Ar);
        let labels = foot.split("id=\"labels\">").nth(1).and_then(|rest| rest.split("</script>").next());
        let labels: serde_json::Map<String, serde_json::Value> = serde_json::from_str(labels.expect("labels")).expect("JSON");
        assert!(labels.len() > 30);
        for (english, arabic) in labels {
            assert_ne!(arabic, serde_json::Value::from(english), "has no Arabic");
        }
    }
}

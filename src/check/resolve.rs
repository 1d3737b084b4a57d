//! From a gold file's strings to spans of its article.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::gold::{Absent, Claim, Fault, Figure, Gold, Item, Name, Nth};
use super::words::{self, occurrences};
use crate::lexicon::EntityType;
use crate::span::Span;

/// What a gold file expects, by the spans of its article.
#[derive(Debug, Default)]
pub struct Expected<'g> {
    /// The names, by their spans.
    pub mentions: BTreeMap<Span, Mention<'g>>,
    /// The figures, in the file's order.
    pub figures: Vec<(Span, &'g Item<Figure>)>,
    /// The claims, in the file's order.
    pub claims: Vec<Attribution<'g>>,
    /// Where something must not be found.
    pub absent: Vec<(Span, &'g Item<Absent>)>,
    /// Where findings are neither right nor wrong.
    pub ignored: Vec<Span>,
}

/// One place where a name is expected.
#[derive(Debug, Clone, Copy)]
pub struct Mention<'g> {
    /// Its type.
    pub kind: EntityType,
    /// The entry that expects it.
    pub item: &'g Item<Name>,
}

/// An expected claim.
#[derive(Debug, Clone, Copy)]
pub struct Attribution<'g> {
    /// The word or phrase that attributes.
    pub cue: Span,
    /// Its source's words.
    pub source: Option<Span>,
    /// What is claimed.
    pub content: Span,
    /// The entry that expects it.
    pub item: &'g Item<Claim>,
}

/// Finds where everything in a gold file stands in the text.
///
/// # Errors
/// Every string that does not stand there, or not as often as asked.
pub(super) fn resolve<'g>(path: &Path, gold: &'g Gold, text: &str) -> Result<Expected<'g>, Vec<Fault>> {
    let mut resolver = Resolver {
        path,
        text,
        faults: Vec::new(),
    };
    let expected = Expected {
        mentions: resolver.mentions(&gold.entities),
        figures: resolver.places("figures", &gold.figures, |figure| (&figure.text, &figure.nth)),
        claims: resolver.claims(&gold.claims),
        absent: resolver.places("absent", &gold.absent, |absent| (&absent.text, &absent.nth)),
        ignored: resolver.ignored(&gold.ignore),
    };
    if resolver.faults.is_empty() {
        Ok(expected)
    } else {
        Err(resolver.faults)
    }
}

/// Where the content of a claim that is written so stands.
pub(super) fn content(text: &str, cue: Span, claim: &Claim) -> Result<Span, String> {
    let starts: Vec<u32> = text.match_indices(claim.content_start.as_str()).map(|(at, _)| at as u32).collect();
    let Some(&first) = starts.first() else {
        return Err(format!("content_start: {}", unknown(text, &claim.content_start)));
    };
    let after = starts
        .iter()
        .copied()
        .find(|start| *start >= cue.end)
        .filter(|_| !claim.content_before);
    let before = starts.iter().copied().rev().find(|start| *start < cue.start);
    let start = after.or(before).unwrap_or(first);
    let Some(offset) = text.get(start as usize..).and_then(|rest| rest.find(claim.content_end.as_str())) else {
        return Err(format!("content_end: «{}» does not stand behind content_start", claim.content_end));
    };
    Ok(Span::new(start, start + (offset + claim.content_end.len()) as u32))
}

/// The occurrence of a source that is nearest to its cue.
pub(super) fn nearest(text: &str, source: &str, cue: Span) -> Option<Span> {
    let distance = |span: &Span| span.start.abs_diff(cue.end).min(cue.start.abs_diff(span.end));
    occurrences(text, source).into_iter().min_by_key(distance)
}

/// Says that a string does not stand in the text, and what stands there that
/// is nearly it.
fn unknown(text: &str, string: &str) -> String {
    let nearly = words::nearly(text, string).and_then(|span| text.get(span.range()));
    match nearly {
        Some(nearly) if nearly == string => {
            format!("«{string}» stands in the text only inside longer words")
        }
        Some(nearly) => format!("«{string}» does not stand in the text; it has «{nearly}»"),
        None => format!("«{string}» does not stand in the text"),
    }
}

struct Resolver<'a> {
    path: &'a Path,
    text: &'a str,
    faults: Vec<Fault>,
}

impl Resolver<'_> {
    fn fault<T>(&mut self, item: &Item<T>, place: String, problem: String) {
        self.faults.push(Fault {
            line: Some(item.line),
            place,
            ..Fault::of(self.path, problem)
        });
    }

    /// The asked occurrences of a string.
    fn pick(&self, string: &str, nth: &Nth) -> Result<Vec<Span>, String> {
        let found = occurrences(self.text, string);
        if found.is_empty() {
            return Err(unknown(self.text, string));
        }
        let wanted: &[usize] = match nth {
            Nth::Word(_) => return Ok(found),
            Nth::One(one) => &[*one],
            Nth::Some(some) => some,
        };
        wanted
            .iter()
            .map(|nth| {
                let at = nth.checked_sub(1).and_then(|at| found.get(at)).copied();
                at.ok_or_else(|| {
                    let times = match found.len() {
                        1 => "once".to_owned(),
                        times => format!("{times} times"),
                    };
                    format!("«{string}» stands in the text {times}: there is no nth {nth}, they count from 1")
                })
            })
            .collect()
    }

    fn mentions<'g>(&mut self, items: &'g [Item<Name>]) -> BTreeMap<Span, Mention<'g>> {
        let mut mentions: BTreeMap<Span, Mention<'g>> = BTreeMap::new();
        let mut swept = BTreeSet::new();
        for (at, item) in items.iter().enumerate() {
            let Name { text, kind, nth, .. } = &item.value;
            match self.pick(text, nth) {
                Err(problem) => self.fault(item, format!("entities[{at}]"), problem),
                Ok(spans) => {
                    for span in spans {
                        if mentions.get(&span).is_some_and(|known| known.kind != *kind) {
                            let problem = format!("«{text}» has two types; tell its occurrences apart with \"nth\"");
                            self.fault(item, format!("entities[{at}]"), problem);
                            break;
                        }
                        mentions.insert(span, Mention { kind: *kind, item });
                        if *nth == Nth::ALL {
                            swept.insert(span);
                        }
                    }
                }
            }
        }
        leave_out_nested(&mut mentions, &swept);
        mentions
    }

    fn places<'g, T>(&mut self, list: &str, items: &'g [Item<T>], string: fn(&T) -> (&String, &Nth)) -> Vec<(Span, &'g Item<T>)> {
        let mut places = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            let (text, nth) = string(&item.value);
            match self.pick(text, nth) {
                Ok(spans) => places.extend(spans.into_iter().map(|span| (span, item))),
                Err(problem) => self.fault(item, format!("{list}[{at}]"), problem),
            }
        }
        places
    }

    fn claims<'g>(&mut self, items: &'g [Item<Claim>]) -> Vec<Attribution<'g>> {
        let mut claims = Vec::with_capacity(items.len());
        for (at, item) in items.iter().enumerate() {
            match self.claim(item) {
                Ok(claim) => claims.push(claim),
                Err((field, problem)) => self.fault(item, format!("claims[{at}]{field}"), problem),
            }
        }
        claims
    }

    fn claim<'g>(&self, item: &'g Item<Claim>) -> Result<Attribution<'g>, (&'static str, String)> {
        let claim = &item.value;
        let cues = self
            .pick(&claim.cue, &Nth::One(claim.cue_nth))
            .map_err(|problem| (".cue", problem))?;
        let Some(&cue) = cues.first() else {
            return Err((".cue", unknown(self.text, &claim.cue)));
        };
        let source = match &claim.source {
            None => None,
            Some(source) => match nearest(self.text, source, cue) {
                None => return Err((".source", unknown(self.text, source))),
                found => found,
            },
        };
        let content = content(self.text, cue, claim).map_err(|problem| ("", problem))?;
        Ok(Attribution {
            cue,
            source,
            content,
            item,
        })
    }

    fn ignored(&mut self, strings: &[String]) -> Vec<Span> {
        let mut zones = Vec::new();
        for (at, string) in strings.iter().enumerate() {
            let before = zones.len();
            let found = self.text.match_indices(string.as_str()).filter(|(_, part)| !part.is_empty());
            zones.extend(found.map(|(start, part)| Span::new(start as u32, (start + part.len()) as u32)));
            if zones.len() == before {
                self.faults.push(Fault {
                    place: format!("ignore[{at}]"),
                    ..Fault::of(self.path, unknown(self.text, string))
                });
            }
        }
        zones
    }
}

/// "all" leaves out what lies inside a longer name.
fn leave_out_nested(mentions: &mut BTreeMap<Span, Mention<'_>>, swept: &BTreeSet<Span>) {
    let mut farthest = Vec::new();
    let mut open: Option<Span> = None;
    // In text order, a name that begins earlier or ends later is the longer.
    let mut spans: Vec<Span> = mentions.keys().copied().collect();
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    for span in spans {
        match open {
            Some(longer) if longer.contains(span) => {
                if swept.contains(&span) {
                    farthest.push(span);
                }
            }
            _ => open = Some(span),
        }
    }
    for span in farthest {
        mentions.remove(&span);
    }
}

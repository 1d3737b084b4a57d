//! JUnit's XML, in the shape of the schema that Jenkins publishes: a suite
//! with a case for each article, or for each least figure.

use std::io::{self, Write};

use super::super::{Article, Checked, shown};
use super::{Judgement, acceptance, excerpt, message};

pub(super) fn write(out: &mut dyn Write, checked: &Checked<'_>, judgement: &Judgement) -> io::Result<()> {
    let mut cases = Vec::new();
    for minimum in &judgement.minimums {
        cases.push(Case {
            class: "khabar.minimum".to_owned(),
            name: minimum.name.clone(),
            failure: minimum.complaint(checked).map(|complaint| (complaint.clone(), complaint)),
        });
    }
    if judgement.minimums.is_empty() {
        cases.extend(checked.articles.iter().map(case));
    }
    let failures = cases.iter().filter(|case| case.failure.is_some()).count();
    let counts = format!("tests=\"{}\" failures=\"{failures}\" errors=\"0\"", cases.len());
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"khabar check\" {counts}>")?;
    writeln!(out, "  <testsuite name=\"khabar check\" {counts}>")?;
    for case in &cases {
        case.write(out)?;
    }
    writeln!(out, "  </testsuite>\n</testsuites>")
}

struct Case {
    class: String,
    name: String,
    /// In short, and in full.
    failure: Option<(String, String)>,
}

fn case(article: &Article<'_>) -> Case {
    let path = shown(&article.fixture.article);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    Case {
        class: if folder.is_empty() {
            "khabar".to_owned()
        } else {
            folder.replace('/', ".")
        },
        name: article.fixture.id.clone(),
        failure: (!article.holds()).then(|| {
            let messages: Vec<String> = article.differences.iter().map(message).collect();
            let short = match messages.as_slice() {
                [only] => only.clone(),
                many => format!("{} differences", many.len()),
            };
            (short, details(article))
        }),
    }
}

fn details(article: &Article<'_>) -> String {
    let mut details = String::new();
    for difference in &article.differences {
        let around = excerpt(&article.fixture.text, difference.span);
        details.push_str(&format!(
            "{}\n{}\u{27E6}{}\u{27E7}{}\nto accept, {}\n\n",
            message(difference),
            around.before,
            around.at,
            around.after,
            acceptance(crate::lang::Lang::En, article.fixture, difference)
        ));
    }
    details
}

impl Case {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(
            out,
            "    <testcase classname=\"{}\" name=\"{}\"",
            escaped(&self.class),
            escaped(&self.name)
        )?;
        match &self.failure {
            None => writeln!(out, "/>"),
            Some((short, full)) => {
                writeln!(out, ">\n      <failure message=\"{}\" type=\"difference\">", escaped(short))?;
                writeln!(out, "{}</failure>\n    </testcase>", escaped(full))
            }
        }
    }
}

/// Text that XML holds: what would be markup is escaped, and characters that
/// no XML may hold are replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => escaped.push('\u{FFFD}'), // Replacement character.
            c => escaped.push(c),
        }
    }
    escaped
}

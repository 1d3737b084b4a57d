//! What an extraction's arguments come to: the streams and files of its output.

use clap::ValueEnum;
use khabar::report::{Separator, Shape, Table};

use super::Extract;
use super::values::{Layer, Offsets, Part, To};

/// How an output is made of streams and files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Plan {
    /// All articles in one stream.
    Stream(Shape),
    /// All articles in each of some files of a folder.
    Files(Vec<(String, Shape)>),
    /// Some files for each article, told apart by their extensions, and some
    /// for the folder.
    Each(Vec<(&'static str, Shape)>, Vec<(&'static str, String)>),
}

impl Extract {
    /// How the output is made.
    ///
    /// # Errors
    /// What does not go with the shape.
    pub(crate) fn plan(&self) -> Result<Plan, String> {
        self.fits()?;
        Ok(match self.to {
            To::Json => Plan::Stream(Shape::Json),
            To::Jsonl => Plan::Stream(Shape::Jsonl),
            To::Text => Plan::Stream(Shape::Text),
            To::Html => Plan::Stream(Shape::Html),
            To::Conll => Plan::Stream(Shape::Conll),
            To::Webannotation => Plan::Stream(Shape::WebAnnotation),
            To::ClaimsJsonld => Plan::Stream(Shape::ClaimsJsonld),
            To::Csv => self.tables(Separator::Comma, "csv")?,
            To::Tsv => self.tables(Separator::Tab, "tsv")?,
            To::Brat => {
                self.folder("brat writes files for each article")?;
                Plan::Each(
                    vec![("txt", Shape::BratText), ("ann", Shape::BratAnnotations)],
                    vec![("annotation.conf", khabar::report::brat_configuration())],
                )
            }
        })
    }

    fn tables(&self, separator: Separator, extension: &str) -> Result<Plan, String> {
        let is_folder = self.output.as_ref().is_some_and(|output| output.is_dir());
        if let ([layer], false) = (self.finding.only.as_slice(), is_folder) {
            return Ok(Plan::Stream(Shape::Table(layer.table(), separator)));
        }
        self.folder(&format!("{extension} writes a file a layer"))?;
        let layers = [Layer::Entities, Layer::Figures, Layer::Claims];
        let layers = layers.into_iter().filter(|layer| self.finding.shows(*layer)).map(Layer::table);
        let named = |table| Table::NAMES.into_iter().find(|(_, known)| *known == table);
        let tables = std::iter::once(Table::Articles).chain(layers).filter_map(named);
        Ok(Plan::Files(
            tables
                .map(|(name, table)| (format!("{name}.{extension}"), Shape::Table(table, separator)))
                .collect(),
        ))
    }

    fn folder(&self, why: &str) -> Result<(), String> {
        match &self.output {
            Some(output) if output.exists() && !output.is_dir() => {
                Err(format!("{}: is a file; {why}, so --output takes a folder", output.display()))
            }
            Some(_) => Ok(()),
            None if self.to == To::Brat => Err(format!("{why}; name a folder by --output")),
            None => Err(format!("{why}; name a folder by --output, or one layer by --only")),
        }
    }

    /// Whether the other options go with the shape.
    fn fits(&self) -> Result<(), String> {
        let name = self
            .to
            .to_possible_value()
            .map_or_else(String::new, |value| value.get_name().to_owned());
        let json = matches!(self.to, To::Json | To::Jsonl | To::Text);
        let tables = matches!(self.to, To::Csv | To::Tsv);
        for (part, fits) in [(Part::Text, json), (Part::Segments, json), (Part::Rules, json || tables)] {
            if self.finding.include.contains(&part) && !fits {
                let part = part
                    .to_possible_value()
                    .map_or_else(String::new, |value| value.get_name().to_owned());
                return Err(format!("--to {name} has no place for --include {part}"));
            }
        }
        if matches!(self.to, To::Brat | To::Webannotation) && !matches!(self.finding.offsets, Offsets::Chars) {
            return Err(format!("--to {name} counts in chars, and takes no other --offsets"));
        }
        if self.to == To::ClaimsJsonld && !self.finding.shows(Layer::Claims) {
            return Err(format!("--to {name} tells claims, and --only leaves them out"));
        }
        Ok(())
    }
}

//! The words that the JSON has for what a finding may be.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{doc, finding, lexicon, read};

/// The names of an enum's variants as the JSON has them, and what each means.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident of $from:ty { $($(#[$variant_doc:meta])* $variant:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Serialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub(super) enum $name { $($(#[$variant_doc])* $variant),* }

        impl From<$from> for $name {
            fn from(value: $from) -> $name {
                match value { $(<$from>::$variant => $name::$variant),* }
            }
        }
    };
}

names! {
    /// The form that an article came in.
    Format of read::Format {
        /// One article, as plain text.
        Text,
        /// One article, as a web page.
        Html,
        /// One article a line, as JSON.
        Jsonl,
    }
}

names! {
    /// What an entity is.
    EntityType of lexicon::EntityType {
        /// Companies, banks, ministries, parties, clubs, international bodies.
        Org,
        /// Whoever publishes news.
        Media,
        /// People.
        Person,
        /// Countries, cities, regions, seas, sites.
        Place,
        /// AI models and their families.
        Model,
        /// Other named products, services, apps, chips, indices.
        Product,
    }
}

names! {
    /// How a mention refers.
    MentionKind of finding::MentionKind {
        /// By name.
        Name,
        /// By a description.
        Nominal,
    }
}

names! {
    /// Money or percent.
    FigureKind of finding::FigureKind {
        /// A sum of money.
        Money,
        /// A percentage.
        Percent,
    }
}

names! {
    /// How an amount is bounded.
    Modifier of finding::Modifier {
        /// No word says otherwise.
        Exact,
        /// About as much.
        About,
        /// More than this.
        MoreThan,
        /// This or more.
        AtLeast,
        /// Less than this.
        LessThan,
        /// This or less.
        UpTo,
    }
}

names! {
    /// What a sum of money is.
    Role of finding::Role {
        /// Spending, expense, training or development cost.
        Cost,
        /// What one pays for a thing.
        Price,
        /// Capital put in.
        Investment,
        /// A round, loan, grant or aid.
        Funding,
        /// The value of an acquisition, contract or sale.
        Deal,
        /// Sales, income.
        Revenue,
        /// Earnings, gains.
        Profit,
        /// Losses, damage.
        Loss,
        /// What a company is worth.
        Valuation,
        /// Penalty, compensation, settlement.
        Fine,
        /// A budget, allocation, deficit or surplus.
        Budget,
        /// What is owed.
        Debt,
        /// Pay, bonus.
        Salary,
        /// Holdings, reserves, trade.
        Assets,
        /// None of these.
        Other,
    }
}

names! {
    /// What kind of speech a claim is.
    ClaimClass of lexicon::ClaimClass {
        /// Says.
        Say,
        /// Announces.
        Announce,
        /// A medium or a document says.
        Report,
        /// Expects, believes, estimates.
        Estimate,
        /// Confirms.
        Confirm,
        /// Denies.
        Deny,
        /// Alleges.
        Allege,
        /// Warns.
        Warn,
        /// Promises.
        Promise,
        /// Asks for.
        Request,
    }
}

names! {
    /// What kind of source a claim has.
    SourceKind of finding::SourceKind {
        /// Its name is known.
        Named,
        /// Its name is kept back.
        Anonymous,
        /// A role with no name known.
        Role,
        /// A document with no named owner.
        Document,
        /// There is none.
        None,
    }
}

names! {
    /// How far a claim's words are quoted.
    Quote of finding::Quote {
        /// Wholly.
        Direct,
        /// Partly.
        Mixed,
        /// Not at all.
        Indirect,
    }
}

names! {
    /// What a segment is.
    SegmentKind of doc::BlockKind {
        /// A heading.
        Heading,
        /// A paragraph.
        Paragraph,
        /// A list item.
        ListItem,
    }
}

names! {
    /// How sure a claim is presented to be.
    Grade of finding::Grade {
        /// An expectation, a suspicion, a possibility.
        Low,
        /// Plain speech.
        Medium,
        /// A confirmation, an announcement, a denial.
        High,
    }
}

/// What speaks for a grade of certainty.
#[derive(Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Reason {
    /// The cue's class sets the grade.
    Cue,
    /// A word weakens it.
    Hedge,
    /// It holds only if something else does.
    Condition,
    /// It asks.
    Question,
    /// It is still to come.
    Plan,
}

/// Whether a claim says that something is or that it is not.
#[derive(Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Polarity {
    /// It is.
    Affirmed,
    /// It is not.
    Negated,
}

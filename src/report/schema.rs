//! The JSON Schema of the JSON reports, from the types that write them.

use schemars::generate::SchemaSettings;

use super::json::Report;

/// The JSON Schema (draft 2020-12) of one article's object.
pub fn schema() -> schemars::Schema {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<Report<'static>>()
}

//! placeholder
use encoding_rs::Encoding;
pub struct Page {
    pub text: String,
    pub title: Option<String>,
}
pub fn read(text: &str) -> Page {
    Page {
        text: text.to_owned(),
        title: None,
    }
}
pub fn declared(_: &[u8]) -> Option<&'static Encoding> {
    None
}

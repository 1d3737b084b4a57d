//! [`Safe`]: text from an article, as it may stand in a page.

use std::fmt::{self, Write as _};

/// Text in which nothing is markup, in an element or in a quoted attribute,
/// and which turns or hides nothing around it: marks that override a direction
/// or open and close one, and controls, are shown by their numbers.
pub(super) struct Safe<'a>(pub(super) &'a str);

impl fmt::Display for Safe<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => f.write_char(' ')?,
                '\0'..='\u{1F}'
                | '\u{7F}'..='\u{9F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2066}'..='\u{206F}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{FFFE}'..='\u{FFFF}'
                | '\u{E0000}'..='\u{E007F}' => write!(f, "&lt;U+{:04X}&gt;", u32::from(c))?,
                _ => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup_and_nothing_turns_the_text() {
        let hostile = "</p><script>alert('x')</script>\" onmouseover=\"a&b\0\u{202E}\u{2067}\u{E0041}";
        assert_eq!(
            Safe(hostile).to_string(),
            "&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onmouseover=&quot;a&amp;b&lt;U+0000&gt;&lt;U+202E&gt;&lt;U+2067&gt;&lt;U+E0041&gt;"
        );
        // What Arabic needs stays.
        assert_eq!(Safe("می‌خواهم \u{200F}").to_string(), "می‌خواهم \u{200F}");
    }
}

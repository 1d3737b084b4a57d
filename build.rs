//! Compiles the lexicon's text files to the image that the binary embeds, with
//! the library's own code, and lists the files for `khabar rules`.

// The library uses all of these modules; the build script needs only a part.
#![allow(dead_code, unused_imports, unreachable_pub)]

#[path = "src/doc/mod.rs"]
mod doc;
#[path = "src/fold/mod.rs"]
mod fold;
#[path = "src/lexicon/mod.rs"]
mod lexicon;
#[path = "src/span.rs"]
mod span;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("src/lexicon");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=src");
    let files = files(&root)?;
    let named: Vec<(&str, &str)> = files.iter().map(|file| (file.name.as_str(), file.text.as_str())).collect();
    let lexicon = lexicon::Lexicon::build(&[&named]).map_err(|error| format!("src/lexicon/{error}"))?;
    fs::write(out.join("lexicon.bin"), lexicon.image().bytes())?;
    fs::write(out.join("strings.txt"), lexicon.image().strings())?;
    let list: String = files
        .iter()
        .map(|File { name, path, .. }| format!("    ({name:?}, include_str!({path:?})),\n"))
        .collect();
    fs::write(out.join("sources.in"), format!("[\n{list}]"))?;
    link_at_fixed_addresses();
    Ok(())
}

/// Links the program, not the library, at fixed addresses where the linker is known to be able
/// to. Tables of words hold some 27,000 addresses, which would else be set at each start, page by
/// page: a quarter of the time that one article takes. Libraries, stack and heap lie
/// where they lie by chance, as always.
fn link_at_fixed_addresses() {
    let target = |what: &str| env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    let dynamic = !target("FEATURE").split(',').any(|feature| feature == "crt-static");
    if target("OS") == "linux" && target("ENV") == "gnu" && dynamic {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

/// A data file: `org/technology.txt`.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct File {
    name: String,
    path: PathBuf,
    text: String,
}

/// The data files by name.
fn files(root: &Path) -> Result<Vec<File>, Box<dyn Error>> {
    let mut files = Vec::new();
    for folder in fs::read_dir(root)? {
        let folder = folder?.path();
        if !folder.is_dir() {
            continue;
        }
        for file in fs::read_dir(&folder)? {
            let path = file?.path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
                let text = fs::read_to_string(&path)?;
                files.push(File { name, path, text });
            }
        }
    }
    files.sort();
    Ok(files)
}

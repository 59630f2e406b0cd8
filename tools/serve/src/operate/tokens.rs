//! Bearer tokens: those of a file, of which a request must name one.

use std::{fs, path::Path};

use graphc_weights::{Sha256, sha256};

use super::error::FileError;

/// Bytes of a file of tokens at most.
const LONGEST_FILE: u64 = 1 << 20;

/// Characters of a token at least: shorter ones can be guessed.
const SHORTEST_TOKEN: usize = 16;

/// The tokens that a server accepts, as hashes: the time that a comparison takes says nothing of a token.
#[derive(Clone, Debug)]
pub(crate) struct Tokens {
    hashes: Vec<Sha256>,
}

impl Tokens {
    /// The tokens of a file: one a line, but for empty lines and those that begin with `#`.
    pub(crate) fn read(path: &Path) -> Result<Tokens, FileError> {
        let unreadable = |error| FileError::new(path, format!("cannot read the tokens: {error}"));
        let bytes = fs::metadata(path).map_err(unreadable)?.len();
        if bytes > LONGEST_FILE {
            return Err(FileError::new(
                path,
                format!("expected at most {LONGEST_FILE} bytes of tokens, found {bytes}"),
            ));
        }
        let text = fs::read_to_string(path).map_err(unreadable)?;
        let mut hashes = Vec::new();
        for (line, token) in (1..).zip(text.lines().map(str::trim)) {
            if token.is_empty() || token.starts_with('#') {
                continue;
            }
            check(token).map_err(|problem| FileError { line: Some(line), ..FileError::new(path, problem) })?;
            hashes.push(sha256(token.as_bytes()).map_err(unreadable)?);
        }
        if hashes.is_empty() {
            return Err(FileError::new(path, "expected a token a line, found none"));
        }
        Ok(Tokens { hashes })
    }

    /// Whether the value of a header `authorization` names one of them.
    pub(crate) fn admit(&self, authorization: Option<&str>) -> bool {
        let token = authorization.and_then(|value| value.split_once(' '));
        token.is_some_and(|(scheme, token)| {
            scheme.eq_ignore_ascii_case("bearer")
                && sha256(token.trim().as_bytes()).is_ok_and(|hash| self.hashes.contains(&hash))
        })
    }
}

/// What a header can carry, as RFC 6750 has it, and nobody guesses.
fn check(token: &str) -> Result<(), String> {
    if token.len() < SHORTEST_TOKEN {
        return Err(format!("expected a token of at least {SHORTEST_TOKEN} characters, found {}", token.len()));
    }
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~+/=".contains(c);
    match token.chars().find(|c| !is_plain(*c)) {
        Some(other) => Err(format!("expected letters, digits and any of `-._~+/=`, found {other:?}")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Tokens, String> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("tokens");
        fs::write(&path, text).expect("a file");
        Tokens::read(&path).map_err(|error| error.to_string().replace(&folder.path().display().to_string(), "."))
    }

    #[test]
    fn a_request_names_one_of_the_tokens() {
        let tokens = read("# two teams\n\n0123456789abcdef\n  fedcba9876543210==\n").expect("two tokens");
        for header in ["Bearer 0123456789abcdef", "bearer fedcba9876543210=="] {
            assert!(tokens.admit(Some(header)), "{header}");
        }
        for header in ["", "Bearer", "Bearer ", "Basic 0123456789abcdef", "0123456789abcdef", "Bearer # two teams"] {
            assert!(!tokens.admit(Some(header)), "{header}");
        }
        assert!(!tokens.admit(None));
    }

    #[test]
    fn mistakes_in_the_file_name_the_line_and_no_token() {
        let expected = [
            ("", "./tokens: expected a token a line, found none"),
            ("\n\nshort", "./tokens:3: expected a token of at least 16 characters, found 5"),
            ("0123456789 abcdef", "./tokens:1: expected letters, digits and any of `-._~+/=`, found ' '"),
        ];
        for (text, message) in expected {
            assert_eq!(read(text).map(drop), Err(message.into()));
        }
        let missing = Tokens::read(Path::new("no such file")).map_err(|error| error.to_string());
        assert!(missing.is_err_and(|error| error.starts_with("no such file: cannot read the tokens: ")));
    }
}

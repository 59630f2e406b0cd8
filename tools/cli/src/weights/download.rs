//! A file from a server to the cache: whole and with the right hash, or not at all.
//!
//! What arrives is written to a file of another name, which only this process holds. Where a connection fails, the next one
//! goes on behind what is there. The file gets its name when its hash is right; it is removed when anything is wrong.
//!
//! A process that waits for the lock of such a file can get it when the file has its name already, or is gone. So it looks
//! again whether that is still the file of this name, and only then touches it.

use std::{
    fmt,
    fs::{self, File, Metadata, TryLockError},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use graphc_weights::{Sha256, sha256, shown_path};
use indicatif::ProgressBar;
use ureq::{
    Agent,
    http::{HeaderMap, StatusCode, header},
};

use super::fetch::style;

/// The largest file.
const MAX_BYTES: u64 = 64 << 30;

/// How long to wait before the next connection.
const PAUSE: Duration = Duration::from_millis(300);

/// Bytes read at once.
const CHUNK: usize = 1 << 16;

/// What to get, and where to put it.
#[derive(Debug)]
pub(super) struct Download<'a> {
    pub(super) url: &'a str,
    pub(super) hash: &'a Sha256,
    pub(super) path: &'a Path,
    /// How long to wait for a byte.
    pub(super) timeout: Duration,
    /// How often to go on after a failure.
    pub(super) retries: u32,
}

/// Why there is no file.
#[derive(Debug)]
pub(super) enum Failure {
    /// The server cannot be reached, or does not answer.
    Unreachable(String),
    /// The connection failed too often.
    Connection(String),
    /// The server has no such file, or does not give it.
    Status(StatusCode),
    /// What came is not what was asked for.
    Hash { expected: Sha256, found: Sha256 },
    /// What came is larger than any weight file.
    TooLarge,
    /// The cache cannot be written.
    Cache(PathBuf, io::Error),
    /// Another process is fetching the same file.
    Busy,
    /// Where the file is to arrive, somebody has put something else.
    Planted(PathBuf),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Unreachable(problem) => write!(f, "the server cannot be reached: {problem}; is there a network?"),
            Failure::Connection(problem) => f.write_str(problem),
            Failure::Status(status) => write!(f, "the server answers {status}"),
            Failure::Hash { expected, found } => {
                write!(f, "expected a file of the SHA-256 {expected}, found {found}; it has been removed")
            }
            Failure::TooLarge => write!(f, "there are more than {MAX_BYTES} bytes"),
            Failure::Cache(path, error) => write!(f, "{}: {error}", shown_path(path)),
            Failure::Busy => f.write_str("another process is fetching it"),
            Failure::Planted(path) => write!(f, "{} is a link, or no file: remove it", shown_path(path)),
        }
    }
}

impl Download<'_> {
    /// Makes sure that the file is there.
    pub(super) fn run(&self, bar: &ProgressBar) -> Result<(), Failure> {
        let mut part = loop {
            if self.is_there() {
                return Ok(());
            }
            // None if another process has come first: it may have completed the file.
            if let Some(part) = Part::create(self.path)? {
                break part;
            }
        };
        let was_begun = part.len > 0;
        self.fill(&mut part, bar)?;
        let mut found = part.hash()?;
        if was_begun && *self.hash != found {
            part.clear()?;
            self.fill(&mut part, bar)?;
            found = part.hash()?;
        }
        if *self.hash != found {
            return Err(Failure::Hash { expected: self.hash.clone(), found });
        }
        part.complete(self.path)
    }

    /// Whether the cache has the file, with the right hash.
    fn is_there(&self) -> bool {
        File::open(self.path).and_then(sha256).is_ok_and(|found| found == *self.hash)
    }

    /// Connects until all bytes are there.
    fn fill(&self, part: &mut Part, bar: &ProgressBar) -> Result<(), Failure> {
        let config = Agent::config_builder()
            .https_only(self.url.starts_with("https://"))
            .http_status_as_error(false)
            .timeout_resolve(Some(self.timeout))
            .timeout_connect(Some(self.timeout))
            .timeout_recv_response(Some(self.timeout))
            .timeout_per_read(Some(self.timeout))
            .timeout_per_write(Some(self.timeout))
            .user_agent(concat!("graphc/", env!("CARGO_PKG_VERSION")));
        let agent: Agent = config.build().into();
        let mut left = self.retries;
        loop {
            let before = part.len;
            let failure = match self.connect(&agent, part, bar) {
                Ok(()) => return Ok(()),
                Err(failure @ (Failure::Connection(_) | Failure::Unreachable(_))) => failure,
                Err(other) => return Err(other),
            };
            // A connection that brings something is not counted, but for one that stops after little.
            if part.len < before + CHUNK as u64 {
                left = left.checked_sub(1).ok_or(failure)?;
            }
            thread::sleep(PAUSE);
        }
    }

    /// One connection: to the end, or to where it fails.
    fn connect(&self, agent: &Agent, part: &mut Part, bar: &ProgressBar) -> Result<(), Failure> {
        let failed = |error: ureq::Error| Failure::Unreachable(error.to_string());
        let mut request = agent.get(self.url);
        if part.len > 0 {
            request = request.header(header::RANGE, format!("bytes={}-", part.len));
        }
        let response = request.call().map_err(failed)?;
        let (status, headers) = (response.status(), response.headers());
        let goes_on = status == StatusCode::PARTIAL_CONTENT && range_start(headers) == Some(part.len);
        let len = content_length(headers);
        match status {
            StatusCode::PARTIAL_CONTENT if goes_on => {}
            // It cannot go on, and begins anew, here or with the next connection.
            StatusCode::OK => part.clear()?,
            StatusCode::PARTIAL_CONTENT | StatusCode::RANGE_NOT_SATISFIABLE if part.len > 0 => {
                part.clear()?;
                return Err(Failure::Connection("the server does not go on where it has stopped".into()));
            }
            status if status.is_server_error() => {
                return Err(Failure::Connection(format!("the server answers {status}")));
            }
            status => return Err(Failure::Status(status)),
        }
        let end = len.and_then(|len| part.len.checked_add(len));
        bar.set_style(style(end.is_some()));
        end.into_iter().for_each(|end| bar.set_length(end));
        part.append(response.into_body().into_reader(), end, bar)
    }
}

fn content_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// `bytes 100-199/200` begins at 100.
fn range_start(headers: &HeaderMap) -> Option<u64> {
    let range = headers.get(header::CONTENT_RANGE)?.to_str().ok()?;
    range.strip_prefix("bytes ")?.split('-').next()?.parse().ok()
}

/// The part of the file that has arrived. It is removed where it is not completed.
#[derive(Debug)]
struct Part {
    file: File,
    path: PathBuf,
    len: u64,
    is_complete: bool,
}

impl Part {
    /// An empty part, or what a process that was killed has left: whether that is the beginning of the file, the hash tells.
    /// None if another process has taken it away meanwhile.
    fn create(target: &Path) -> Result<Option<Self>, Failure> {
        let folder = target.parent().unwrap_or(Path::new(""));
        let cache = |error| Failure::Cache(folder.into(), error);
        fs::create_dir_all(folder).map_err(cache)?;
        let mut name = target.as_os_str().to_owned();
        name.push(".part");
        let path = PathBuf::from(name);
        match open(&path)? {
            Ok(file) => Part::claim(file, path),
            // Removed between two looks, or with its folder.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::Cache(path, error)),
        }
    }

    /// Locks a file that has been opened at a path; none if it is not the one there any more.
    fn claim(file: File, path: PathBuf) -> Result<Option<Self>, Failure> {
        let cache = |error| Failure::Cache(path.clone(), error);
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Failure::Busy),
            Err(TryLockError::Error(error)) => return Err(cache(error)),
        }
        let opened = file.metadata().map_err(cache)?;
        match fs::symlink_metadata(&path) {
            Ok(named) if is_same(&opened, &named) => {}
            _ => return Ok(None),
        }
        Ok(Some(Part { file, path, len: opened.len(), is_complete: false }))
    }

    fn cache(&self, error: io::Error) -> Failure {
        Failure::Cache(self.path.clone(), error)
    }

    fn clear(&mut self) -> Result<(), Failure> {
        self.len = 0;
        self.file.set_len(0).map_err(|error| self.cache(error))
    }

    /// Writes what there is to read behind what is there; `end` is what the server promises.
    fn append(&mut self, mut body: impl Read, end: Option<u64>, bar: &ProgressBar) -> Result<(), Failure> {
        self.file.seek(SeekFrom::Start(self.len)).map_err(|error| self.cache(error))?;
        let mut buffer = vec![0; CHUNK];
        loop {
            bar.set_position(self.len);
            let read = match body.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Failure::Connection(error.to_string())),
            };
            if self.len + read as u64 > MAX_BYTES {
                return Err(Failure::TooLarge);
            }
            self.file.write_all(&buffer[..read]).map_err(|error| self.cache(error))?;
            self.len += read as u64;
        }
        match end {
            Some(end) if self.len < end => {
                let problem = format!("the server promises {end} bytes and stops after {}", self.len);
                Err(Failure::Connection(problem))
            }
            _ => Ok(()),
        }
    }

    fn hash(&mut self) -> Result<Sha256, Failure> {
        self.file.rewind().and_then(|()| sha256(&mut self.file)).map_err(|error| self.cache(error))
    }

    fn complete(mut self, target: &Path) -> Result<(), Failure> {
        let placed = self.file.sync_all().and_then(|()| fs::rename(&self.path, target));
        placed.map_err(|error| self.cache(error))?;
        self.is_complete = true;
        Ok(())
    }
}

/// Opens a part, new or there: through no link, and with no other name, by which it would be another file as well.
fn open(path: &Path) -> Result<io::Result<File>, Failure> {
    match File::options().read(true).write(true).create_new(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        other => return Ok(other),
    }
    let planted = || Failure::Planted(path.into());
    match fs::symlink_metadata(path) {
        Ok(about) if is_alone(&about) => {}
        Ok(_) => return Err(planted()),
        Err(error) => return Ok(Err(error)),
    }
    let file = match open_itself(path) {
        Ok(file) => file,
        Err(error) => return Ok(Err(error)),
    };
    // A link that has come since has been followed nowhere.
    match file.metadata() {
        Ok(about) if is_alone(&about) => Ok(Ok(file)),
        Ok(_) => Err(planted()),
        Err(error) => Ok(Err(error)),
    }
}

#[cfg(unix)]
fn open_itself(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    File::options().read(true).write(true).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK).open(path)
}

#[cfg(not(unix))]
fn open_itself(path: &Path) -> io::Result<File> {
    File::options().read(true).write(true).open(path)
}

/// Whether it is a file of one name. A completed one has none of the part's, and none at all when it has been removed.
#[cfg(unix)]
fn is_alone(about: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    about.is_file() && about.nlink() <= 1
}

#[cfg(not(unix))]
fn is_alone(about: &Metadata) -> bool {
    about.is_file()
}

/// Whether two are of one file.
#[cfg(unix)]
fn is_same(opened: &Metadata, named: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (opened.dev(), opened.ino()) == (named.dev(), named.ino())
}

/// Where files that are open cannot be removed or renamed, it is the same.
#[cfg(not(unix))]
fn is_same(_: &Metadata, named: &Metadata) -> bool {
    named.is_file()
}

impl Drop for Part {
    fn drop(&mut self) {
        if self.is_complete {
            return;
        }
        // The folder goes too, if nothing else is in it. There is nobody left to tell.
        let _ = fs::remove_file(&self.path);
        let _ = self.path.parent().map(fs::remove_dir);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three processes have opened the part; the first completes the file, or gives up, before the others get the lock.
    #[test]
    fn a_lock_that_comes_too_late() {
        let folder = std::env::temp_dir().join(format!("graphc-part-{}", std::process::id()));
        let target = folder.join("net.bin");
        let part = || Part::create(&target).unwrap().unwrap();
        let late = |part: &Part| open(&part.path).unwrap().unwrap();
        let bar = ProgressBar::hidden();

        let mut first = part();
        let (second, third) = (late(&first), late(&first));
        let path = first.path.clone();
        first.append(&b"whole"[..], None, &bar).unwrap();
        assert!(matches!(Part::claim(second, path.clone()), Err(Failure::Busy)));
        first.complete(&target).unwrap();
        assert!(Part::claim(third, path.clone()).unwrap().is_none());
        assert_eq!(fs::read(&target).unwrap(), b"whole");

        let first = part();
        let second = late(&first);
        drop(first);
        let third = part();
        assert!(Part::claim(second, path).unwrap().is_none());
        drop(third);
        fs::remove_dir_all(&folder).unwrap();
    }

    /// What somebody has put where a part is to be is not written to.
    #[cfg(unix)]
    #[test]
    fn parts_that_are_planted() {
        let folder = std::env::temp_dir().join(format!("graphc-planted-{}", std::process::id()));
        let (target, part, theirs) = (folder.join("net.bin"), folder.join("net.bin.part"), folder.join("theirs"));
        fs::create_dir_all(&folder).unwrap();
        fs::write(&theirs, b"theirs").unwrap();
        let refuses = || {
            let refused = Part::create(&target).unwrap_err();
            assert!(matches!(&refused, Failure::Planted(path) if *path == part), "{refused}");
            fs::remove_file(&part).or_else(|_| fs::remove_dir(&part)).unwrap();
        };
        std::os::unix::fs::symlink(&theirs, &part).unwrap();
        refuses();
        // To a file that is not there yet.
        std::os::unix::fs::symlink(folder.join("new"), &part).unwrap();
        refuses();
        fs::hard_link(&theirs, &part).unwrap();
        refuses();
        fs::create_dir(&part).unwrap();
        refuses();
        assert_eq!(fs::read(&theirs).unwrap(), b"theirs");
        assert!(!folder.join("new").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}

//! `graphc weights fetch` against servers that work, stall, stop, lie about the length and send something else. Whatever
//! happens, there is the whole file with the right hash, or none.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use graphc_weights::sha256;

/// What is served: more than is read at once.
fn file() -> Vec<u8> {
    (0..300_000u32).flat_map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()).collect()
}

/// A server on this machine, for as long as the program runs: a thread for each connection. It is given the number of the
/// connection and where the request wants to begin.
struct Server {
    port: u16,
    connections: Arc<AtomicUsize>,
}

impl Server {
    fn new(
        answer: impl Fn(&mut TcpStream, usize, Option<usize>) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let connections = Arc::new(AtomicUsize::new(0));
        let (answer, count) = (Arc::new(answer), connections.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (Ok(mut stream), answer) = (stream, answer.clone()) else { continue };
                let number = count.fetch_add(1, Ordering::SeqCst);
                // A client that has gone away is no failure of the server.
                thread::spawn(move || requested(&stream).and_then(|range| answer(&mut stream, number, range)));
            }
        });
        Server { port, connections }
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// Reads a request, and gives where its range begins.
fn requested(stream: &TcpStream) -> std::io::Result<Option<usize>> {
    let mut range = None;
    for line in BufReader::new(stream).lines() {
        let line = line?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(bytes) = line.strip_prefix("range: bytes=") {
            range = bytes.trim_end_matches('-').parse().ok();
        }
    }
    Ok(range)
}

fn head(status: &str, len: usize, more: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\nContent-Length: {len}\r\n{more}Connection: close\r\n\r\n").into_bytes()
}

/// Answers as a good server does, from where the request wants to begin, but only so many bytes.
fn serve(stream: &mut TcpStream, range: Option<usize>, most: usize) -> std::io::Result<()> {
    let file = file();
    let start = range.unwrap_or(0);
    if range.is_some() && start >= file.len() {
        return stream.write_all(&head("416 Range Not Satisfiable", 0, ""));
    }
    let end = file.len().min(start.saturating_add(most));
    let len = file.len() - start;
    let head = match range {
        None => head("200 OK", len, ""),
        Some(_) => {
            let range = format!("Content-Range: bytes {start}-{}/{}\r\n", file.len() - 1, file.len());
            head("206 Partial Content", len, &range)
        }
    };
    stream.write_all(&head)?;
    stream.write_all(&file[start..end])
}

/// A folder of a test's own, with a model whose weights are at a server.
struct Case {
    folder: PathBuf,
}

impl Case {
    fn new(name: &str, port: u16) -> Self {
        let hash = sha256(file().as_slice()).expect("a hash");
        Case::with(name, &format!("{{url: \"http://127.0.0.1:{port}/models/net.bin\", sha256: {hash}}}"))
    }

    fn with(name: &str, pretrained: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fetch").join(name);
        // What an earlier run has left.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        let model = format!("graphc: 1\nname: Net\ninput: [3, 8, 8]\npretrained: {pretrained}\nlayers: [relu]\n");
        fs::write(folder.join("net.yaml"), model).expect("a model");
        Case { folder }
    }

    fn fetch(&self, more: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_graphc"));
        for proxy in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
            command.env_remove(proxy);
        }
        command.args(["weights", "fetch", "--timeout", "1"]).args(more).arg(self.folder.join("net.yaml"));
        command.env("XDG_CACHE_HOME", self.folder.join("cache")).output().expect("the program")
    }

    /// Everything in the cache.
    fn cached(&self) -> Vec<PathBuf> {
        let mut folders = vec![self.folder.join("cache")];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(folder) else { continue };
            for path in entries.map(|entry| entry.expect("an entry").path()) {
                if path.is_dir() { folders.push(path) } else { files.push(path) }
            }
        }
        files
    }

    #[track_caller]
    fn succeeds(&self, output: &Output) {
        assert_eq!(output.status.code(), Some(0), "{}", stderr(output));
        let path = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim_end());
        assert_eq!(self.cached(), std::slice::from_ref(&path));
        assert!(fs::read(path).expect("the file") == file());
        assert!(output.stderr.is_empty(), "{}", stderr(output));
    }

    #[track_caller]
    fn fails(&self, output: &Output, code: i32, message: &str) {
        let text = stderr(output);
        assert_eq!((output.status.code(), self.cached()), (Some(code), vec![]), "{text}");
        assert!(text.starts_with("error: ") && text.contains(message) && output.stdout.is_empty(), "{text}");
        assert_eq!(text.lines().count(), 1, "{text}");
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn fetched_once() {
    let server = Server::new(|stream, _, range| serve(stream, range, usize::MAX));
    let case = Case::new("once", server.port);
    case.succeeds(&case.fetch(&[]));
    assert_eq!(case.fetch(&[]).status.code(), Some(0));
    assert_eq!(server.connections(), 1);
    let copy = case.folder.join("copy.bin");
    let output = case.fetch(&["--output", &copy.display().to_string()]);
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim_end(), copy.display().to_string());
    assert!(fs::read(&copy).expect("the copy") == file());
    // A file in the cache that somebody has changed is fetched anew.
    fs::write(&case.cached()[0], b"changed").expect("a change");
    case.succeeds(&case.fetch(&[]));
    assert_eq!(server.connections(), 2);
}

/// It sends some, and then nothing, without closing. The next connection goes on behind that.
#[test]
fn a_server_that_stalls() {
    let server = Server::new(|stream, number, range| {
        if number == 0 {
            serve(stream, range, 500_000)?;
            thread::sleep(Duration::from_secs(20));
            return Ok(());
        }
        assert_eq!(range, Some(500_000));
        serve(stream, range, usize::MAX)
    });
    let case = Case::new("stalls", server.port);
    let start = Instant::now();
    case.succeeds(&case.fetch(&[]));
    assert!(server.connections() == 2 && start.elapsed() < Duration::from_secs(10));
    let silent = Server::new(|_, _, _| {
        thread::sleep(Duration::from_secs(20));
        Ok(())
    });
    let case = Case::new("silent", silent.port);
    case.fails(&case.fetch(&["--retries", "1"]), 6, "cannot be reached: timeout");
    assert_eq!(silent.connections(), 2);
}

/// It closes before the end: in small pieces the file arrives; from the beginning each time, it never does.
#[test]
fn a_server_that_stops() {
    let server = Server::new(|stream, _, range| serve(stream, range, 250_000));
    let case = Case::new("stops", server.port);
    case.succeeds(&case.fetch(&["--retries", "0"]));
    assert_eq!(server.connections(), 5);
    let without_ranges = Server::new(|stream, _, _| serve(stream, None, 250_000));
    let case = Case::new("stops_without_ranges", without_ranges.port);
    case.fails(&case.fetch(&["--retries", "2"]), 6, "127.0.0.1");
    assert!((3..6).contains(&without_ranges.connections()), "{}", without_ranges.connections());
}

#[test]
fn a_server_that_lies_about_the_length() {
    let longer = Server::new(|stream, _, _| {
        stream.write_all(&head("200 OK", 2_000_000, ""))?;
        stream.write_all(&file())
    });
    let case = Case::new("longer", longer.port);
    case.fails(&case.fetch(&["--retries", "0"]), 6, "127.0.0.1");
    let shorter = Server::new(|stream, _, _| {
        stream.write_all(&head("200 OK", 1000, ""))?;
        stream.write_all(&file())
    });
    let case = Case::new("shorter", shorter.port);
    case.fails(&case.fetch(&[]), 1, "SHA-256");
    let huge = Server::new(|stream, _, _| stream.write_all(&head("200 OK", usize::MAX, "")));
    let case = Case::new("huge", huge.port);
    case.fails(&case.fetch(&["--retries", "0"]), 6, "127.0.0.1");
}

#[test]
fn a_server_that_sends_something_else() {
    let other = Server::new(|stream, _, _| {
        let mut bytes = file();
        bytes[700_000] ^= 1;
        stream.write_all(&head("200 OK", bytes.len(), ""))?;
        stream.write_all(&bytes)
    });
    let case = Case::new("other", other.port);
    case.fails(&case.fetch(&[]), 1, "found");
    assert_eq!(other.connections(), 1);
    let no_http = Server::new(|stream, _, _| stream.write_all(&file()));
    let case = Case::new("no_http", no_http.port);
    case.fails(&case.fetch(&["--retries", "0"]), 6, "cannot be reached");
    let missing = Server::new(|stream, _, _| stream.write_all(&head("404 Not Found", 0, "")));
    let case = Case::new("missing", missing.port);
    case.fails(&case.fetch(&[]), 6, "the server answers 404 Not Found");
    assert_eq!(missing.connections(), 1);
    let busy = Server::new(|stream, number, range| match number {
        0 => stream.write_all(&head("503 Service Unavailable", 0, "")),
        _ => serve(stream, range, usize::MAX),
    });
    let case = Case::new("busy", busy.port);
    case.succeeds(&case.fetch(&[]));
}

#[test]
fn without_a_network() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let case = Case::new("refused", port);
    case.fails(&case.fetch(&["--retries", "1"]), 6, "is there a network?");
    let case = Case::with(
        "unknown_host",
        &format!("{{url: \"http://graphc.invalid/net.bin\", sha256: {}}}", "4df8aa71".repeat(8)),
    );
    case.fails(&case.fetch(&["--retries", "0"]), 6, "is there a network?");
    // What is in the cache needs none.
    let server = Server::new(|stream, _, range| serve(stream, range, usize::MAX));
    let case = Case::new("cached", server.port);
    case.succeeds(&case.fetch(&[]));
    case.succeeds(&case.fetch(&[]));
    assert_eq!(server.connections(), 1);
}

/// The beginning of the file, or of another, left by a process that was killed.
#[test]
fn what_a_killed_process_has_left() {
    let server = Server::new(|stream, _, range| serve(stream, range, usize::MAX));
    let case = Case::new("killed", server.port);
    case.succeeds(&case.fetch(&[]));
    let whole = case.cached().remove(0);
    let mut part = whole.clone().into_os_string();
    part.push(".part");
    for left in [file()[..900_000].to_vec(), vec![7; 900_000], vec![7; 2_000_000], file()] {
        fs::remove_file(&whole).expect("the file");
        fs::write(&part, left).expect("a part");
        case.succeeds(&case.fetch(&[]));
    }
}

#[test]
fn models_that_do_not_say_what_to_trust() {
    let case = Case::with("no_hash", "{url: \"http://127.0.0.1:1/net.bin\"}");
    case.fails(&case.fetch(&[]), 1, "has no `sha256`");
    // Eight digits protect from nothing, in the model or in the name.
    let case = Case::with("hash_in_the_name", "{url: \"http://127.0.0.1:1/net-4df8aa71.pth\"}");
    case.fails(&case.fetch(&["--retries", "0"]), 1, "has no `sha256`");
    let digits = "4df8aa71".repeat(8);
    case.fails(&case.fetch(&["--retries", "0", "--sha256", &digits]), 6, "is there a network?");
    for short in ["4df8aa71", &digits[1..], &format!("{digits}0"), &digits.replace('4', "g")] {
        let case = Case::with("short_hash", &format!("{{url: \"http://127.0.0.1:1/net.pth\", sha256: {short}}}"));
        let output = case.fetch(&[]);
        assert_eq!(output.status.code(), Some(1), "{short}");
        assert!(
            stderr(&output).contains("--> ") && stderr(&output).contains("is not a SHA-256"),
            "{}",
            stderr(&output)
        );
        assert_eq!(case.fetch(&["--sha256", short]).status.code(), Some(2), "{short}");
    }
    let case = Case::new("other_hash", 1);
    case.fails(&case.fetch(&["--sha256", &digits]), 1, "is not that of `pretrained`");
}

/// A link that somebody has put where the file is to arrive is not followed; links of the user's are, and devices written to.
#[cfg(unix)]
#[test]
fn links_and_devices() {
    use std::os::unix::fs::symlink;
    let server = Server::new(|stream, _, range| serve(stream, range, usize::MAX));
    let case = Case::new("links", server.port);
    case.succeeds(&case.fetch(&[]));
    let whole = case.cached().remove(0);
    let mut part = whole.clone().into_os_string();
    part.push(".part");
    let theirs = case.folder.join("theirs");
    fs::write(&theirs, b"theirs").expect("a file");
    fs::remove_file(&whole).expect("the file");
    symlink(&theirs, &part).expect("a link");
    let output = case.fetch(&[]);
    assert_eq!(output.status.code(), Some(6), "{}", stderr(&output));
    assert!(stderr(&output).contains("net.bin.part is a link"), "{}", stderr(&output));
    assert!(!whole.exists() && fs::read(&theirs).expect("the file") == b"theirs");
    fs::remove_file(&part).expect("the link");
    let (real, link) = (case.folder.join("real"), case.folder.join("link"));
    symlink(&real, &link).expect("a link");
    let output = case.fetch(&["--output", &link.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(link.is_symlink() && fs::read(&real).expect("the copy") == file());
    if cfg!(target_os = "linux") {
        let output = case.fetch(&["--output", "/dev/full"]);
        assert_eq!(output.status.code(), Some(6));
        assert!(stderr(&output).starts_with("error: /dev/full: cannot be written: "), "{}", stderr(&output));
    }
}

//! `graphc serve`: when a server is built, and what is kept of it. `tests/integration` starts servers and asks them.

#![cfg(unix)]

mod place;

use std::{fs, process::Output};

use place::{Place, file, stderr};

/// In place of cargo: it says that it has built a program, which prints what it is told and has its source in it.
const CARGO: &str = r#"#!/bin/sh
here=$(dirname "$0")
echo "$@" >> "$here/arguments"
[ "$1" = build ] || exit 0
{ echo '#!/bin/sh'; echo 'echo "serving $*"; exit 3'; cat src/main.rs; } > "$here/built"
chmod +x "$here/built"
name=$(sed -n 's/^name = "\(.*\)"/\1/p' Cargo.toml | tr - _)
echo "{\"reason\": \"compiler-artifact\", \"target\": {\"name\": \"$name\"}, \"executable\": \"$here/built\"}"
"#;

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_server_is_built_once_and_then_starts() {
    let place = Place::new("once", CARGO);
    let models = [file("models/mini-alexnet.yaml"), file("tests/exact.yaml")];
    let serve = |builds: usize| {
        let output = place.graphc(&["serve", &models[0], &models[1], "--port", "0"]).output().expect("the program");
        assert_eq!(
            (output.status.code(), stdout(&output).as_str()),
            (Some(3), "serving --port 0\n"),
            "{}",
            stderr(&output)
        );
        assert_eq!(place.builds().len(), builds, "{}", stderr(&output));
    };
    serve(1);
    serve(1);
    let both = models.join(", ");
    let list = place.graphc(&["clean", "--list"]).output().expect("the program");
    assert!(stdout(&list).contains(&format!("  {both}\n")), "{}", stdout(&list));

    let server = place.kept().join("minialexnet-server");
    fs::write(&server, "another program").expect("a file");
    serve(2);
    fs::remove_file(&server).expect("a file");
    serve(3);
}

#[test]
fn another_order_and_other_options_are_other_servers() {
    let place = Place::new("others", CARGO);
    let (a, b) = (file("models/mini-alexnet.yaml"), file("tests/exact.yaml"));
    let servers: [&[&str]; 4] = [&[&a], &[&a, &b], &[&b, &a], &["--batch", "1,8", &a]];
    for (built, arguments) in servers.iter().enumerate() {
        let output = place.graphc(&["serve"]).args(*arguments).output().expect("the program");
        assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
        assert_eq!(place.builds().len(), built + 1);
    }
}

#[test]
fn mistakes_of_any_model_are_said_before_anything_is_built() {
    let place = Place::new("mistakes", CARGO);
    let (good, bad) = (file("models/mini-alexnet.yaml"), file("tests/bad/groups.yaml"));
    let output = place.graphc(&["serve", &good, &bad]).output().expect("the program");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with("error[G0204]"), "{}", stderr(&output));
    assert_eq!(place.graphc(&["serve", "--batch", "1"]).output().expect("the program").status.code(), Some(2));
    assert!(place.builds().is_empty());
}

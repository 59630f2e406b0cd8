//! The bytes of a request as they come: whoever sends too slowly is given up.

use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use http_body_util::BodyExt;
use tokio::time::{Instant, timeout};

/// How long a client may send nothing.
const PATIENCE: Duration = Duration::from_secs(20);

/// The fewest bytes of a second: whoever sends less holds memory that others could use.
const SLOWEST: f64 = 16_384.0;

/// A body that is read while its client keeps pace.
#[derive(Debug)]
pub(crate) struct Upload {
    body: Body,
    patience: Duration,
    /// How long the next bytes may take. Waiting uses it up, and bytes earn it, up to the whole patience: a client that keeps pace is never
    /// cut, however much it sends, and one that does not keeps nothing of what it has sent before.
    credit: Duration,
}

/// Why there are no more bytes.
#[derive(Debug)]
pub(crate) enum Broken {
    /// The client sends too slowly.
    Slow,
    /// The connection is gone, or what came is no body.
    Lost(axum::Error),
}

impl Upload {
    pub(crate) fn new(body: Body) -> Upload {
        Upload { body, patience: PATIENCE, credit: PATIENCE }
    }

    /// The next bytes; `None` after the last.
    pub(crate) async fn next(&mut self) -> Result<Option<Bytes>, Broken> {
        loop {
            let start = Instant::now();
            let frame = timeout(self.credit, self.body.frame()).await.map_err(|_| Broken::Slow)?;
            let Some(frame) = frame.transpose().map_err(Broken::Lost)? else { return Ok(None) };
            let data = frame.into_data().ok();
            let bytes = data.as_ref().map_or(0, Bytes::len);
            self.credit = left(self.credit, start.elapsed(), bytes).min(self.patience);
            if data.is_some() {
                return Ok(data);
            }
        }
    }

    /// The same of a client that owes nothing at the moment, and may take its time.
    pub(crate) async fn next_at_leisure(&mut self) -> Result<Option<Bytes>, Broken> {
        self.credit = self.patience;
        match self.body.frame().await.transpose().map_err(Broken::Lost)? {
            Some(frame) => Ok(Some(frame.into_data().unwrap_or_default())),
            None => Ok(None),
        }
    }
}

/// The credit after so many bytes that took so long.
fn left(credit: Duration, waited: Duration, bytes: usize) -> Duration {
    credit.saturating_sub(waited) + Duration::from_secs_f64(bytes as f64 / SLOWEST)
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use futures_util::stream;

    use super::*;

    /// How many steps a client makes, of so many bytes each after so long, before it is given up; `None` if it makes all.
    fn given_up_after(steps: usize, wait: Duration, bytes: usize) -> Option<usize> {
        let mut credit = PATIENCE;
        (0..steps).find(|_| {
            let is_late = wait > credit;
            credit = left(credit, wait, bytes).min(PATIENCE);
            is_late
        })
    }

    #[test]
    fn whoever_keeps_pace_is_never_cut() {
        assert_eq!(given_up_after(100_000, Duration::from_secs(1), 16 << 10), None);
        assert_eq!(given_up_after(100_000, Duration::from_secs(19), 19 << 14), None);
    }

    #[test]
    fn whoever_trickles_is_given_up() {
        assert_eq!(given_up_after(100_000, Duration::from_secs(19), 1), Some(1));
        assert_eq!(given_up_after(100_000, Duration::from_secs(1), 8 << 10), Some(39));
        assert_eq!(left(PATIENCE, Duration::ZERO, 1 << 30).min(PATIENCE), PATIENCE, "nothing is saved up");
    }

    #[test]
    fn a_body_without_an_end_has_one() {
        let trickle = stream::unfold((), async |()| {
            tokio::time::sleep(Duration::from_millis(5)).await;
            Some((Ok::<_, Infallible>("x"), ()))
        });
        let patience = Duration::from_millis(100);
        let mut upload = Upload { body: Body::from_stream(trickle), patience, credit: patience };
        crate::tests::runtime().block_on(async {
            let broken = loop {
                match upload.next().await {
                    Ok(bytes) => assert_eq!(bytes.as_deref(), Some(b"x".as_slice())),
                    Err(broken) => break broken,
                }
            };
            assert!(matches!(broken, Broken::Slow), "{broken:?}");
        });
    }
}

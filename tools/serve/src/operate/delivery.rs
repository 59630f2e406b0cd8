//! Responses on their way to their clients: something is kept until the transport has the last part, or is given up by a client that takes
//! no more.

use std::{
    mem,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::body::Body;
use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};
use tokio::{
    task::AbortHandle,
    time::{Instant, sleep_until},
};

/// Bytes that a transport gets at once: it may hold them for a client that takes nothing.
const PART: usize = 16 << 10;

/// The same body, with `kept` until its end. Once the transport has asked for nothing for `patience` although there is more, both are given up.
pub(super) fn deliver<T: Send + 'static>(body: Body, patience: Duration, kept: T) -> Body {
    let parcel = Parcel { body, rest: Bytes::new(), idle_since: None, _kept: kept };
    Body::new(Delivery { state: Arc::new(Mutex::new(State::Open(parcel))), patience, watch: None })
}

#[derive(Debug)]
struct Delivery<T> {
    state: Arc<Mutex<State<T>>>,
    patience: Duration,
    /// Looks after it, once a part has gone and there is more.
    watch: Option<AbortHandle>,
}

#[derive(Debug)]
enum State<T> {
    Open(Parcel<T>),
    Delivered,
    GivenUp,
}

/// What is still to be delivered.
#[derive(Debug)]
struct Parcel<T> {
    body: Body,
    /// Of the last bytes of the body.
    rest: Bytes,
    /// When the transport got the last part, if it has not asked for the next.
    idle_since: Option<Instant>,
    _kept: T,
}

impl<T> Parcel<T> {
    fn poll_part(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        self.idle_since = None;
        if self.rest.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_frame(context)?).map(Frame::into_data) {
                Some(Ok(data)) => self.rest = data,
                Some(Err(trailers)) => return Poll::Ready(Some(Ok(trailers))),
                None => return Poll::Ready(None),
            }
        }
        self.idle_since = Some(Instant::now());
        Poll::Ready(Some(Ok(Frame::data(self.rest.split_to(self.rest.len().min(PART))))))
    }

    fn is_delivered(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }
}

impl<T: Send + 'static> HttpBody for Delivery<T> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let shared = Arc::clone(&self.state);
        let mut state = lock(&shared);
        let parcel = match &mut *state {
            State::Open(parcel) => parcel,
            State::Delivered => return Poll::Ready(None),
            State::GivenUp => {
                return Poll::Ready(Some(Err(axum::Error::new("the client took no more of the response"))));
            }
        };
        let polled = ready!(parcel.poll_part(context));
        let is_over = !matches!(polled, Some(Ok(_))) || parcel.is_delivered();
        let done = is_over.then(|| mem::replace(&mut *state, State::Delivered));
        drop(state);
        drop(done);
        if !is_over && self.watch.is_none() {
            let watch = tokio::spawn(watch(Arc::downgrade(&shared), self.patience));
            self.watch = Some(watch.abort_handle());
        }
        Poll::Ready(polled)
    }

    fn is_end_stream(&self) -> bool {
        match &*lock(&self.state) {
            State::Open(parcel) => parcel.is_delivered(),
            State::Delivered => true,
            State::GivenUp => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        let state = lock(&self.state);
        let State::Open(parcel) = &*state else { return SizeHint::default() };
        let (rest, body) = (parcel.rest.len() as u64, parcel.body.size_hint());
        let mut hint = SizeHint::new();
        hint.set_lower(rest + body.lower());
        if let Some(upper) = body.upper() {
            hint.set_upper(rest + upper);
        }
        hint
    }
}

impl<T> Drop for Delivery<T> {
    fn drop(&mut self) {
        self.watch.iter().for_each(AbortHandle::abort);
    }
}

/// Gives a delivery up when its transport has been idle for too long. That the response itself takes its time is no reason.
async fn watch<T>(state: Weak<Mutex<State<T>>>, patience: Duration) {
    let mut next = Instant::now() + patience;
    loop {
        sleep_until(next).await;
        let Some(state) = state.upgrade() else { return };
        let mut state = lock(&state);
        let State::Open(parcel) = &*state else { return };
        let now = Instant::now();
        next = parcel.idle_since.unwrap_or(now) + patience;
        if next <= now {
            let given_up = mem::replace(&mut *state, State::GivenUp);
            drop(state);
            drop(given_up);
            return;
        }
    }
}

fn lock<T>(state: &Mutex<State<T>>) -> MutexGuard<'_, State<T>> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use futures_util::stream;
    use http_body_util::BodyExt;

    use super::*;
    use crate::tests::runtime;

    const LONG: Duration = Duration::from_secs(3600);

    /// A body, and what is kept until it is delivered.
    fn delivery(body: Body, patience: Duration) -> (Body, Weak<()>) {
        let kept = Arc::new(());
        let watched = Arc::downgrade(&kept);
        (deliver(body, patience, kept), watched)
    }

    fn is_kept(kept: &Weak<()>) -> bool {
        kept.strong_count() > 0
    }

    #[test]
    fn something_is_kept_until_the_last_part() {
        runtime().block_on(async {
            let bytes: Vec<u8> = (0..5 * PART / 2).map(|index| index as u8).collect();
            let (mut body, kept) = delivery(Body::from(bytes.clone()), LONG);
            assert_eq!(body.size_hint().exact(), Some(bytes.len() as u64));
            let mut found = Vec::new();
            for is_left in [true, true, false] {
                found.extend(body.frame().await.unwrap().unwrap().into_data().unwrap());
                assert_eq!((is_kept(&kept), body.is_end_stream()), (is_left, !is_left));
            }
            assert!(body.frame().await.is_none());
            assert_eq!(found, bytes);
            let (body, kept) = delivery(Body::from(bytes), LONG);
            drop(body);
            assert!(!is_kept(&kept), "nobody waits for it");
        });
    }

    #[test]
    fn a_client_that_takes_no_more_is_given_up() {
        runtime().block_on(async {
            let (mut body, kept) = delivery(Body::from(vec![0; 2 * PART]), Duration::from_millis(10));
            body.frame().await.unwrap().unwrap();
            while is_kept(&kept) {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            assert!(body.frame().await.unwrap().is_err());
        });
    }

    #[test]
    fn a_response_may_take_its_time() {
        // On one thread, nobody looks after the delivery but while the response is waited for.
        tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(async {
            let slow = stream::unfold(0, async |count| {
                tokio::time::sleep(Duration::from_millis(100)).await;
                (count < 3).then_some((Ok::<_, Infallible>("x"), count + 1))
            });
            let (body, kept) = delivery(Body::from_stream(slow), Duration::from_millis(10));
            assert_eq!(body.collect().await.unwrap().to_bytes(), "xxx");
            assert!(!is_kept(&kept));
        });
    }
}

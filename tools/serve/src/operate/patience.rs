//! Connections that are given up when their other end takes nothing for too long, or does not say what it speaks.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep},
};

/// What an HTTP/2 connection begins with, and no other.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// A stream whose writes fail once nothing could be written for a while, and whose reads fail unless it is clear in time whether the client
/// speaks HTTP/2. From then on, reads are the reader's matter.
#[derive(Debug)]
pub(crate) struct Patient<S> {
    stream: S,
    patience: Duration,
    limit: Pin<Box<Sleep>>,
    is_waiting: bool,
    /// What is to come if the client speaks HTTP/2, and until when.
    opening: Option<(&'static [u8], Pin<Box<Sleep>>)>,
}

impl<S> Patient<S> {
    /// `opening` is the patience until the version is clear.
    pub(crate) fn new(stream: S, patience: Duration, opening: Duration) -> Patient<S> {
        let limit = Box::pin(sleep(patience));
        let opening = Some((PREFACE, Box::pin(sleep(opening))));
        Patient { stream, patience, limit, is_waiting: false, opening }
    }

    /// What comes of a write, or the end of the wait for it.
    fn bounded<T>(&mut self, context: &mut Context<'_>, outcome: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if outcome.is_ready() {
            self.is_waiting = false;
            return outcome;
        }
        if !self.is_waiting {
            self.is_waiting = true;
            self.limit.as_mut().reset(Instant::now() + self.patience);
        }
        match self.limit.as_mut().poll(context) {
            Poll::Ready(()) => {
                self.is_waiting = false;
                Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the client takes no bytes")))
            }
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Patient<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(context, buffer);
        let Some((expected, limit)) = &mut self.opening else { return polled };
        if polled.is_pending() {
            ready!(limit.as_mut().poll(context));
            return Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the client does not say what it speaks")));
        }
        match expected.strip_prefix(&buffer.filled()[before..]) {
            Some(rest) if !rest.is_empty() => *expected = rest,
            Some(_) | None => self.opening = None,
        }
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Patient<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.bounded(context, outcome)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let outcome = Pin::new(&mut self.stream).poll_write_vectored(context, parts);
        self.bounded(context, outcome)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.stream).poll_flush(context);
        self.bounded(context, outcome)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let outcome = Pin::new(&mut self.stream).poll_shutdown(context);
        self.bounded(context, outcome)
    }
}

#[cfg(test)]
mod tests {
    use std::{
        future::poll_fn,
        io::{Read, Write},
        net::{TcpListener, TcpStream},
        thread,
    };

    use tokio::{io::AsyncReadExt, net};

    use super::*;

    const LONG: Duration = Duration::from_secs(3600);

    /// Both ends of a connection.
    fn pair() -> (net::TcpStream, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let theirs = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (ours, _) = listener.accept().unwrap();
        ours.set_nonblocking(true).unwrap();
        (net::TcpStream::from_std(ours).unwrap(), theirs)
    }

    /// Writes so many bytes.
    async fn write(stream: &mut Patient<net::TcpStream>, count: usize) -> io::Result<()> {
        let mut rest = count;
        while rest > 0 {
            let bytes = vec![1; rest.min(1 << 16)];
            rest -= poll_fn(|context| Pin::new(&mut *stream).poll_write(context, &bytes)).await?;
        }
        Ok(())
    }

    #[test]
    fn whoever_takes_nothing_is_given_up() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (ours, theirs) = pair();
            let error = write(&mut Patient::new(ours, Duration::from_millis(100), LONG), 1 << 30).await.unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::TimedOut);
            drop(theirs);
        });
    }

    #[test]
    fn whoever_is_slow_is_not() {
        const COUNT: usize = 32 << 20;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (ours, mut theirs) = pair();
            let reader = thread::spawn(move || {
                let (mut taken, mut buffer) = (0, vec![0; 1 << 20]);
                while taken < COUNT {
                    thread::sleep(Duration::from_millis(5));
                    taken += theirs.read(&mut buffer).unwrap();
                }
            });
            write(&mut Patient::new(ours, LONG, LONG), COUNT).await.unwrap();
            reader.join().unwrap();
        });
    }

    /// What comes of a stream on which somebody sends this and no more.
    fn read(sent: &[u8], opening: Duration) -> io::Result<usize> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (ours, mut theirs) = pair();
            theirs.write_all(sent).unwrap();
            let mut stream = Patient::new(ours, LONG, opening);
            let (mut bytes, mut count) = ([0; 100], 0);
            loop {
                let read = tokio::time::timeout(10 * opening, stream.read(&mut bytes)).await;
                match read {
                    Ok(Ok(more)) => count += more,
                    Ok(Err(error)) => return Err(error),
                    // Somebody else's patience is asked for.
                    Err(_) => return Ok(count),
                }
            }
        })
    }

    #[test]
    fn whoever_does_not_say_what_it_speaks_is_given_up() {
        let opening = Duration::from_millis(50);
        for sent in [&b""[..], b"P", b"PRI * HTTP/2.0\r\n\r\nSM"] {
            assert_eq!(read(sent, opening).unwrap_err().kind(), io::ErrorKind::TimedOut, "{sent:?}");
        }
        for sent in [&b"G"[..], b"POST /", b"PRI * HTTP/1", PREFACE, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nmore"] {
            assert_eq!(read(sent, opening).unwrap(), sent.len(), "{sent:?}");
        }
    }
}

//! The context of a trace as W3C defines it: read from a request's `traceparent`, or begun here, and given back.

use std::{
    fmt,
    hash::{BuildHasher, Hasher, RandomState},
    str::FromStr,
    sync::atomic::{AtomicU64, Ordering},
};

/// The header of a request and of its answer.
pub(crate) const TRACEPARENT: &str = "traceparent";

/// The span of a request in a trace: <https://www.w3.org/TR/trace-context/>.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TraceContext {
    trace: u128,
    span: u64,
    /// Whether the caller records the trace, in the lowest bit.
    flags: u8,
}

/// A header that is no `traceparent`: the trace begins here then, as the recommendation wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

impl TraceContext {
    /// A span of this server: in the trace of the request if it names one, or else in a new one.
    pub(crate) fn enter(header: Option<&str>) -> TraceContext {
        match header.and_then(|header| header.parse::<TraceContext>().ok()) {
            Some(caller) => TraceContext { span: random(), ..caller },
            None => TraceContext { trace: u128::from(random()) << 64 | u128::from(random()), span: random(), flags: 0 },
        }
    }

    /// The trace, as logs name it: 32 hexadecimal digits.
    pub(crate) fn trace_id(&self) -> String {
        format!("{:032x}", self.trace)
    }

    /// The span, as logs name it: 16 hexadecimal digits.
    pub(crate) fn span_id(&self) -> String {
        format!("{:016x}", self.span)
    }
}

impl fmt::Display for TraceContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "00-{:032x}-{:016x}-{:02x}", self.trace, self.span, self.flags)
    }
}

impl FromStr for TraceContext {
    type Err = Malformed;

    fn from_str(header: &str) -> Result<Self, Malformed> {
        let mut fields = header.split('-');
        let mut next = |digits| hexadecimal(fields.next(), digits);
        let (version, trace, span, flags) = (next(2)?, next(32)?, next(16)?, next(2)?);
        // Later versions may have more fields; this one has none.
        let is_known = version < 0xff && (version > 0 || fields.next().is_none());
        let span = u64::try_from(span).map_err(|_| Malformed)?;
        let flags = u8::try_from(flags).map_err(|_| Malformed)?;
        if is_known && trace != 0 && span != 0 { Ok(TraceContext { trace, span, flags }) } else { Err(Malformed) }
    }
}

/// A field of exactly so many digits, in small letters.
fn hexadecimal(field: Option<&str>, digits: usize) -> Result<u128, Malformed> {
    let field = field.filter(|field| field.len() == digits).ok_or(Malformed)?;
    let are_digits = field.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if are_digits { u128::from_str_radix(field, 16).map_err(|_| Malformed) } else { Err(Malformed) }
}

/// A number that nobody else has drawn, and never 0: of the system's randomness, by the hash that maps use. It is no secret.
fn random() -> u64 {
    static DRAWN: AtomicU64 = AtomicU64::new(0);
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u64(DRAWN.fetch_add(1, Ordering::Relaxed));
    hasher.finish().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALLER: &str = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    #[test]
    fn a_request_stays_in_the_trace_of_its_caller() {
        let caller: TraceContext = CALLER.parse().expect("the recommendation's example");
        assert_eq!(caller.to_string(), CALLER);
        let span = TraceContext::enter(Some(CALLER));
        assert_eq!((span.trace_id(), span.flags), ("0af7651916cd43dd8448eb211c80319c".into(), 1));
        assert_ne!(span.span_id(), caller.span_id());
        assert_eq!(span.to_string().parse(), Ok(span));
    }

    #[test]
    fn what_is_malformed_begins_a_trace() {
        let later = "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more";
        assert!(later.parse::<TraceContext>().is_ok(), "a later version");
        for header in [
            "",
            "00",
            &CALLER[..54],
            &format!("{CALLER}-more"),
            &CALLER.to_uppercase(),
            &CALLER.replacen("00", "ff", 1),
            &CALLER.replace("b7ad6b7169203331", "0000000000000000"),
            &CALLER.replace("0af7651916cd43dd8448eb211c80319c", "00000000000000000000000000000000"),
            &CALLER.replace('a', "+"),
            "00-é",
        ] {
            assert_eq!(header.parse::<TraceContext>(), Err(Malformed), "{header}");
            assert!(TraceContext::enter(Some(header)).to_string().parse::<TraceContext>().is_ok());
        }
        assert_ne!(TraceContext::enter(None), TraceContext::enter(None));
    }
}

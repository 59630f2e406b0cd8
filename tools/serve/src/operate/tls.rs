//! TLS: a certificate and its key, for REST and gRPC alike.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        self, ServerConfig,
        pki_types::{CertificateDer, PrivateKeyDer, pem, pem::PemObject},
    },
};

use super::error::FileError;

/// The files of a server's certificate.
#[derive(Clone, Debug)]
pub struct TlsFiles {
    /// The certificate and those that it rests on, as PEM.
    pub certificate: PathBuf,
    /// Its private key, as PEM.
    pub key: PathBuf,
}

impl TlsFiles {
    /// Reads both files. Clients choose between HTTP/2 and HTTP/1.1.
    pub(crate) fn acceptor(&self) -> Result<TlsAcceptor, FileError> {
        let chain = certificates(&self.certificate)?;
        let key = PrivateKeyDer::from_pem_file(&self.key)
            .map_err(|error| unreadable(&self.key, "a private key as PEM", error))?;
        let unusable = |error: rustls::Error| {
            FileError::new(&self.key, format!("{} with this key: {error}", self.certificate.display()))
        };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let builder = builder.map_err(unusable)?.with_no_client_auth();
        let mut config = builder.with_single_cert(chain, key).map_err(unusable)?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, FileError> {
    const EXPECTED: &str = "certificates as PEM";
    let found = CertificateDer::pem_file_iter(path).map_err(|error| unreadable(path, EXPECTED, error))?;
    let chain: Vec<_> = found.collect::<Result<_, _>>().map_err(|error| unreadable(path, EXPECTED, error))?;
    if chain.is_empty() { Err(unreadable(path, EXPECTED, pem::Error::NoItemsFound)) } else { Ok(chain) }
}

fn unreadable(path: &Path, expected: &'static str, error: pem::Error) -> FileError {
    let problem = match error {
        pem::Error::Io(error) if error.kind() == io::ErrorKind::NotFound => "there is no such file".into(),
        pem::Error::NoItemsFound => "found none".into(),
        other => other.to_string(),
    };
    FileError::new(path, format!("expected {expected}: {problem}"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn mistakes_name_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str| folder.path().join(name);
        fs::write(file("empty.pem"), "").expect("a file");
        let files = |certificate: &str| TlsFiles { certificate: file(certificate), key: file("none.pem") };
        let message = |certificate: &str| {
            let error = files(certificate).acceptor().map(drop).expect_err("no certificate");
            error.to_string().replace(&folder.path().display().to_string(), ".")
        };
        assert_eq!(message("empty.pem"), "./empty.pem: expected certificates as PEM: found none");
        assert_eq!(message("none.pem"), "./none.pem: expected certificates as PEM: there is no such file");
    }
}

//! Batching never changes an answer.

use std::{num::NonZeroUsize, time::Duration};

use tokio::task::JoinSet;

use super::*;
use crate::{Batching, Failure, protocol::Code};

#[test]
fn concurrent_requests_get_the_bits_of_the_bare_engine() {
    let batching = Batching { delay: Duration::from_millis(2), ..Batching::default() };
    for instances in [1, 2] {
        let batching = Batching { instances: NonZeroUsize::new(instances).unwrap(), ..batching.clone() };
        let server = server::<MiniAlexNet>(&Options { batching, ..Options::default() });
        runtime().block_on(async {
            let mut requests = JoinSet::new();
            for seed in 0..120 {
                let server = server.clone();
                requests.spawn(async move {
                    let about = MiniAlexNet::ABOUT;
                    let images = about.random_images(seed, 1 + seed as usize % 5);
                    let response = server.infer("MiniAlexNet", "", request(about, &images)).await.unwrap();
                    (images, response)
                });
            }
            while let Some(answered) = requests.join_next().await {
                let (images, response) = answered.unwrap();
                assert_eq!(found(&response), expected::<MiniAlexNet>(&images));
            }
        });
        let counted = &server.statistics("MiniAlexNet", "1").unwrap()[0].statistics;
        let images = (0..120).map(|seed| 1 + seed % 5).sum::<u64>();
        assert_eq!((counted.success.count, counted.inferences, counted.fail.count), (120, images, 0));
        assert!(counted.executions < 120, "requests shared passes: {counted:?}");
        assert_eq!(counted.batches.values().map(|batch| batch.compute_infer.count).sum::<u64>(), counted.executions);
        assert!(counted.batches.keys().all(|images| *images <= 8), "{counted:?}");
    }
}

#[test]
fn a_full_queue_refuses_at_once_and_says_when_to_come_back() {
    // Nothing is a batch in the time of a test.
    let batching = Batching { delay: Duration::from_secs(3600), timeout: None, queue_size: 2, ..Batching::default() };
    let server = server::<MiniAlexNet>(&Options { batching, ..Options::default() });
    let about = MiniAlexNet::ABOUT;
    runtime().block_on(async {
        let mut requests = JoinSet::new();
        for seed in 0..5 {
            let (server, images) = (server.clone(), about.random_images(seed, 1));
            requests.spawn(async move { server.infer("MiniAlexNet", "", request(about, &images)).await });
        }
        for _ in 0..3 {
            let error = requests.join_next().await.unwrap().unwrap().unwrap_err();
            assert_eq!((error.code, error.message.as_str()), (Code::Unavailable, "Exceeds maximum queue size"));
            assert!(error.retry_after.is_some());
        }
        // The others still wait.
        assert_eq!(server.statistics("", "").unwrap()[0].statistics.pending, 2);
    });
    let counted = &server.statistics("", "").unwrap()[0].statistics;
    assert_eq!((counted.failures[&Failure::Rejected], counted.success.count, counted.executions), (3, 0, 0));
}

#[test]
fn requests_that_nobody_waits_for_leave_the_queue() {
    let batching = Batching { delay: Duration::from_secs(3600), ..Batching::default() };
    let server = server::<MiniAlexNet>(&Options { batching, ..Options::default() });
    let about = MiniAlexNet::ABOUT;
    let pending = || server.statistics("", "").unwrap()[0].statistics.pending;
    runtime().block_on(async {
        let waiting = {
            let server = server.clone();
            tokio::spawn(
                async move { server.infer("MiniAlexNet", "", request(about, &about.random_images(1, 1))).await },
            )
        };
        while pending() == 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        waiting.abort();
        assert!(waiting.await.unwrap_err().is_cancelled());
        assert_eq!(pending(), 0);
        let hasty =
            InferRequest { timeout: Some(Duration::from_millis(5)), ..request(about, &about.random_images(1, 1)) };
        let error = server.infer("MiniAlexNet", "", hasty).await.unwrap_err();
        assert_eq!((error.code, error.message.as_str()), (Code::Unavailable, "Request timeout expired"));
        assert_eq!(pending(), 0);
    });
    let counted = &server.statistics("", "").unwrap()[0].statistics;
    assert_eq!((counted.failures[&Failure::Canceled], counted.failures[&Failure::Rejected]), (1, 1));
    assert_eq!((counted.executions, counted.success.count), (0, 0));
}

#[test]
fn a_model_that_is_loaded_again_or_unloaded_answers_what_it_took_in() {
    // Whoever changes a model does not wait for this.
    let batching = Batching { delay: Duration::from_secs(3600), timeout: None, ..Batching::default() };
    let server = server::<MiniAlexNet>(&Options { batching, ..Options::default() });
    let about = MiniAlexNet::ABOUT;
    let images = about.random_images(1, 1);
    runtime().block_on(async {
        for change in ["load", "unload"] {
            let (clone, taken) = (server.clone(), request(about, &images));
            let waiting = tokio::spawn(async move { clone.infer("MiniAlexNet", "", taken).await });
            while server.statistics("", "").unwrap()[0].statistics.pending == 0 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            match change {
                "load" => server.load("MiniAlexNet").await.unwrap(),
                _ => server.unload("MiniAlexNet").await.unwrap(),
            }
            assert_eq!(found(&waiting.await.unwrap().unwrap()), expected::<MiniAlexNet>(&images), "{change}");
        }
        assert_eq!(server.index()[0].reason, "unloaded");
        let error = server.infer("MiniAlexNet", "1", request(about, &images)).await.unwrap_err();
        assert_eq!(error.message, "Request for unknown model: 'MiniAlexNet' version 1 is not at ready state");
        server.load("MiniAlexNet").await.unwrap();
        // A full batch.
        server.infer("MiniAlexNet", "1", request(about, &about.random_images(1, 8))).await.unwrap();
        server.stop();
        assert!(!server.is_ready());
        assert_eq!(
            server.infer("MiniAlexNet", "1", request(about, &images)).await.unwrap_err().code,
            Code::Unavailable
        );
    });
}

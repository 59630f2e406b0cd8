//! The queue of a model, and the threads that take batches of it and run them.
//!
//! `queue` has the rule for batches, `worker` runs a batch, `budget` keeps the passes of all models within the threads that there are.

mod budget;
mod queue;
mod worker;

use std::{num::NonZeroUsize, sync::Arc, thread, time::Duration};

use graphc::{Engine, SessionOptions};
use tokio::{sync::oneshot, time};

pub(crate) use budget::Budget;
use queue::{Queue, Refused, Rule};
use worker::Worker;

use crate::{
    intake::Numbers,
    options::Batching,
    protocol::{Code, Error},
    server::StartError,
    statistics::{Counters, Times},
};

/// A request as its model takes it.
#[derive(Debug)]
pub(crate) struct Work {
    pub(crate) images: usize,
    /// The numbers of each input.
    pub(crate) inputs: Vec<Numbers>,
    /// 1 is the most urgent.
    pub(crate) priority: u64,
    /// How long it may wait, if that is less than the model's limit.
    pub(crate) timeout: Option<Duration>,
}

/// What comes of it.
#[derive(Debug)]
pub(crate) struct Done {
    /// The numbers of each result.
    pub(crate) results: Vec<Vec<f32>>,
    pub(crate) times: Times,
}

/// A request in the queue.
#[derive(Debug)]
struct Job {
    images: usize,
    inputs: Vec<Numbers>,
    reply: oneshot::Sender<Result<Done, Error>>,
}

impl Job {
    /// Gives back the memory of its inputs, and then the answer. Whoever has gone wants none.
    fn answer(self, answer: Result<Done, Error>) {
        drop(self.inputs);
        let _ = self.reply.send(answer);
    }
}

/// A model at work. When it is dropped, what waits is still done.
#[derive(Debug)]
pub(crate) struct Scheduler {
    queue: Arc<Queue<Job>>,
    batching: Batching,
}

impl Scheduler {
    /// Makes the sessions of a network and starts their threads.
    pub(crate) fn start(
        engine: &Engine,
        batching: &Batching,
        budget: &Arc<Budget>,
        counters: &Arc<Counters>,
    ) -> Result<Scheduler, StartError> {
        let about = engine.about();
        let rule = Rule {
            capacity: batching.capacity(about.batches),
            preferred: batching.preferred(about.batches),
            delay: batching.delay,
            length: batching.queue_size.max(1),
        };
        let capacity = rule.capacity;
        let levels = usize::try_from(batching.levels()).unwrap_or(1);
        let scheduler = Scheduler { queue: Arc::new(Queue::new(rule, levels)), batching: batching.clone() };
        let share = (budget.total() / batching.instances).max(1);
        let options = SessionOptions::default().threads(share.try_into().unwrap_or(NonZeroUsize::MIN));
        let workers = (0..batching.instances.get())
            .map(|_| Worker::new(engine, options, capacity, counters))
            .collect::<Result<Vec<_>, StartError>>()?;
        for mut worker in workers {
            let queue = Arc::clone(&scheduler.queue);
            let budget = Arc::clone(budget);
            let work = move || {
                while queue.is_due() {
                    // Until there are threads for its pass, a request can leave the queue, and more urgent ones come first.
                    let _permit = budget.take(worker.threads());
                    worker.run(queue.take());
                }
            };
            thread::Builder::new().name(about.name.into()).spawn(work).map_err(StartError::Thread)?;
        }
        Ok(scheduler)
    }

    /// How long a request may wait that asks for this.
    pub(crate) fn limit(&self, asked: Option<Duration>) -> Option<Duration> {
        [asked, self.batching.timeout].into_iter().flatten().min()
    }

    /// Waits for the results. Whoever stops waiting takes the request out of the queue.
    pub(crate) async fn infer(&self, work: Work) -> Result<Done, Error> {
        let Work { images, inputs, priority, timeout } = work;
        let (reply, answer) = oneshot::channel();
        let ticket = self.queue.push(self.level(priority), images, Job { images, inputs, reply });
        let ticket = ticket.map_err(refusal)?;
        let place = Place { queue: &self.queue, ticket };
        let mut answer = std::pin::pin!(answer);
        let lost = || Error::internal("the thread that runs the model has ended");
        if let Some(limit) = self.limit(timeout) {
            match time::timeout(limit, &mut answer).await {
                Ok(answer) => return answer.map_err(|_| lost())?,
                Err(_) if place.leave() => return Err(expired()),
                // It is part of a batch by now.
                Err(_) => {}
            }
        }
        answer.await.map_err(|_| lost())?
    }

    /// Answers what waits at once, since others no longer come here.
    pub(crate) fn hurry(&self) {
        self.queue.hurry();
    }

    /// Requests that wait.
    pub(crate) fn pending(&self) -> usize {
        self.queue.waiting().0
    }

    fn level(&self, priority: u64) -> usize {
        let is_known = (1..=self.batching.levels()).contains(&priority);
        let priority = if is_known { priority } else { self.batching.default_priority() };
        usize::try_from(priority - 1).unwrap_or(usize::MAX)
    }
}

/// A request has waited as long as it may.
pub(crate) fn expired() -> Error {
    Error::busy("Request timeout expired")
}

fn refusal(refused: Refused) -> Error {
    match refused {
        Refused::Full => Error::busy("Exceeds maximum queue size"),
        Refused::Closed => Error::new(
            Code::Unavailable,
            "Server is stopping, scheduler for model has stopped accepting new inference requests",
        ),
    }
}

impl Drop for Scheduler {
    fn drop(&mut self) {
        self.queue.close();
    }
}

/// A place in the queue, which is given up when nobody waits any more.
struct Place<'q> {
    queue: &'q Queue<Job>,
    ticket: u64,
}

impl Place<'_> {
    /// Whether it was still in the queue.
    fn leave(&self) -> bool {
        self.queue.remove(self.ticket).is_some()
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.leave();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{MiniAlexNet, runtime};

    fn scheduler(budget: &Arc<Budget>) -> Scheduler {
        let engine = Engine::new(Arc::new(MiniAlexNet::random(7)));
        Scheduler::start(&engine, &Batching::default(), budget, &Arc::default()).unwrap()
    }

    /// An image of so many numbers.
    fn work(numbers: usize, timeout: Option<Duration>) -> Work {
        Work { images: 1, inputs: vec![Numbers::Plain(vec![0.0; numbers])], priority: 0, timeout }
    }

    #[test]
    fn a_panic_is_answered_and_the_thread_goes_on() {
        let scheduler = scheduler(&Arc::new(Budget::new(1)));
        runtime().block_on(async {
            for _ in 0..2 {
                // Whatever came here is checked: this stands for a mistake of the server.
                let error = scheduler.infer(work(3, None)).await.unwrap_err();
                assert_eq!(error, Error::internal("the pass of the network ended in a panic"));
                scheduler.infer(work(28 * 28, None)).await.unwrap();
            }
        });
    }

    #[test]
    fn a_request_stays_in_the_queue_until_there_are_threads() {
        let budget = Arc::new(Budget::new(1));
        let (scheduler, others) = (scheduler(&budget), budget.take(1));
        runtime().block_on(async {
            let error = scheduler.infer(work(28 * 28, Some(Duration::from_millis(20)))).await.unwrap_err();
            assert_eq!((error, scheduler.pending()), (expired(), 0));
            let (answer, ()) = tokio::join!(scheduler.infer(work(28 * 28, None)), async {
                assert_eq!(scheduler.pending(), 1);
                drop(others);
            });
            answer.unwrap();
        });
    }

    #[test]
    fn a_batch_that_no_memory_holds_is_refused() {
        let engine = Engine::new(Arc::new(MiniAlexNet::random(7)));
        for images in [usize::MAX, usize::MAX / (28 * 28), usize::MAX / (28 * 28 * 4)] {
            let batching = Batching { max_batch_size: NonZeroUsize::new(images), ..Batching::default() };
            let started = Scheduler::start(&engine, &batching, &Arc::new(Budget::new(1)), &Arc::default());
            assert!(matches!(started, Err(StartError::Batch(found)) if found == images), "{images}");
        }
    }
}

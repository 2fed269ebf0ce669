package io.suanpan.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.harness.Client;
import io.suanpan.harness.TestTenant;
import io.suanpan.malformed.Case.Rule;
import io.suanpan.malformed.RawConnection.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends cases from several threads, looks at each answer, and sends a sound event now and then.
 *
 * @param port where the server listens
 * @param broken the key of the tenant that gets the cases
 * @param sound the key of another that gets the sound events
 * @param cases what is sent
 * @param report what was seen
 */
record Campaign(int port, String broken, String sound, Cases cases, Report report) {
  private static final int THREADS = 4;
  private static final int SOUND_EVERY = 20;

  void run(int first, int end) throws Exception {
    AtomicInteger next = new AtomicInteger(first);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        workers.add(
            pool.submit(
                () -> {
                  work(next, end);
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void work(AtomicInteger next, int end) throws IOException {
    try (RawConnection connection = new RawConnection("127.0.0.1", port, broken);
        RawConnection other = new RawConnection("127.0.0.1", port, sound)) {
      for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
        if (report.faults().size() >= Report.MAX_FAULTS) {
          return;
        }
        one(number, connection);
        if (number % SOUND_EVERY == 0) {
          sound(number, other);
        }
      }
    }
  }

  /** Sends one case and answers what the server answered. */
  Answer one(int number, RawConnection connection) throws IOException {
    Case made = cases.make(number);
    Answer answer = connection.exchange(made.request());
    report.add(made, answer);
    made.fault(answer)
        .ifPresent(
            fault ->
                report.fault(
                    "case "
                        + number
                        + ", "
                        + made.family()
                        + ": "
                        + fault
                        + "\n  "
                        + made.request().describe()
                        + "\n  "
                        + answer));
    boolean isAtomic = made.rule() == Rule.STRICT || made.rule() == Rule.LAGO;
    if (isAtomic && answer.status() >= 400 && answer.status() < 500) {
      report.refused().add(number);
    }
    return answer;
  }

  private void sound(int number, RawConnection connection) throws IOException {
    String event =
        TestTenant.event(
            "sound" + number, "2024-07-15T08:00:00Z", TestTenant.data("zhipu", "glm-4", number, 1));
    Answer answer =
        connection.exchange(RawRequest.post("/api/v1/events", Client.EVENT, event.getBytes(UTF_8)));
    report.sound().incrementAndGet();
    if (answer.status() != 204) {
      report.fault("a sound event beside case " + number + ": " + answer);
    }
  }
}

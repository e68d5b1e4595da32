package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.Messenger;
import io.tomtat.job.Messenger.Delivery;
import io.tomtat.job.Notice;
import io.tomtat.job.Notices;
import java.util.function.Supplier;

/**
 * Tells whom the job file names how a run ended. That it could not is a warning, and changes
 * nothing else.
 */
final class Told {

  private final Surroundings surroundings;
  private final JobFile file;

  Told(Surroundings surroundings, JobFile file) {
    this.surroundings = surroundings;
    this.file = file;
  }

  /**
   * Nobody is told of a run that a signal stopped: whoever sent it knows, and waits.
   *
   * @param json the run's object
   */
  void of(Exit exit, Supplier<String> json) {
    Notice notice = file.settings().notices().of(exit);
    if (notice != null && !surroundings.signals().received()) {
      String key = String.valueOf(Notices.key(exit));
      say(key, notice, new Messenger(file.base()).deliver(notice, json.get()));
    }
  }

  private void say(String key, Notice notice, Delivery delivery) {
    if (!delivery.done()) {
      surroundings
          .err()
          .printf(
              "tomtat: warning: nobody may have been told: %s (%s in %s): %s%n",
              notice.words(), key, file.file(), delivery.words());
    } else if (!delivery.words().isEmpty()) {
      surroundings.err().printf("%s: %s%n", key, delivery.words());
    }
  }
}

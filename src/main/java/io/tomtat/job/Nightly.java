package io.tomtat.job;

import io.tomtat.brief.Prompt;
import io.tomtat.job.JobFile.Settings;
import io.tomtat.model.Model;
import java.nio.file.Path;
import java.time.Clock;

/**
 * All that a run of a job is given from outside.
 *
 * @param home of data and reports
 * @param holder who runs, for others who find the job held: such as {@code pid 4711 on host}
 */
public record Nightly(
    JobFile file,
    Path home,
    Prompt prompt,
    Model model,
    StopSignal stop,
    Progress progress,
    Clock clock,
    String holder) {

  Settings settings() {
    return file.settings();
  }
}

package io.tomtat.job;

import io.tomtat.job.RunOptions.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;

/**
 * The Spring Batch job: pull, brief, report. Each step finds its own work in the tables, so each
 * may run again; the report runs however the briefing ended, and its exit status is the job's.
 */
record NightlyJob(
    String name, BatchKit kit, Map<Step, Tasklet> tasklets, StepExecutionListener log) {

  /**
   * @param only null: all steps; a single one leaves the pass unfinished
   */
  Job job(@Nullable Step only) {
    return only == null ? whole() : single(step(only));
  }

  private Job whole() {
    var pull = step(Step.PULL);
    var brief = step(Step.BRIEF);
    var report = step(Step.REPORT);
    return new JobBuilder(name, kit.repository())
        .start(pull)
        .on("FAILED")
        .fail()
        .from(pull)
        .on("*")
        .to(brief)
        .from(brief)
        .on("*")
        .to(report)
        .from(report)
        .on("COMPLETED")
        .end()
        .from(report)
        .on("STOPPED")
        .stop()
        .from(report)
        .on("*")
        .fail()
        .end()
        .build();
  }

  private Job single(org.springframework.batch.core.step.Step step) {
    return new JobBuilder(name, kit.repository())
        .start(step)
        .on("FAILED")
        .fail()
        .from(step)
        .on("*")
        .stop()
        .end()
        .build();
  }

  private org.springframework.batch.core.step.Step step(Step step) {
    return new StepBuilder(step.name().toLowerCase(Locale.ROOT), kit.repository())
        .tasklet(Objects.requireNonNull(tasklets.get(step)), kit.transactions())
        .transactionAttribute(InFlightTasklet.TRANSACTION)
        .listener(log)
        .allowStartIfComplete(true)
        .build();
  }
}

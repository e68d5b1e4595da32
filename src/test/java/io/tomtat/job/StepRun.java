package io.tomtat.job;

import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Runs a tasklet as a real step of Spring Batch, its metadata in memory. */
final class StepRun {

  private final JobRepository repository;

  StepRun() {
    this(new ResourcelessJobRepository());
  }

  StepRun(JobRepository repository) {
    this.repository = repository;
  }

  JobRepository repository() {
    return repository;
  }

  Step step(String name, Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .tasklet(tasklet, new FakeTransactions())
        .transactionAttribute(InFlightTasklet.TRANSACTION)
        .build();
  }

  JobExecution jobExecution() {
    JobParameters parameters = new JobParameters();
    return repository.createJobExecution(
        repository.createJobInstance("job", parameters), parameters, new ExecutionContext());
  }

  StepExecution run(Tasklet tasklet) throws Exception {
    StepExecution execution = repository.createStepExecution("brief", jobExecution());
    step("brief", tasklet).execute(execution);
    return execution;
  }

  static List<Throwable> failures(StepExecution execution) {
    return execution.getFailureExceptions();
  }
}

package io.tomtat.cli;

import io.tomtat.job.Exit;
import io.tomtat.job.JobFiles;
import io.tomtat.store.Database;
import io.tomtat.store.JobStatus;
import io.tomtat.store.JobStatus.EditionStatus;
import io.tomtat.store.JobStatuses;
import io.tomtat.store.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "status",
    description = "How jobs stand: runs, newest edition, what waits, what is not briefed and why.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final int PASSES = 5;

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "JOB",
      arity = "0..1",
      description = "Default: every job of the database; 'demo' has one of its own.")
  private @Nullable String job;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--max-age",
      paramLabel = "AGE",
      converter = AgeConverter.class,
      description =
          "Exit 30 if the last complete edition is older (90m, 26h, 2d), or there is none.")
  private @Nullable Duration maxAge;

  StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<JobStatus> jobs = job == null ? all() : List.of(one(JobFiles.nameOf(job)));
    print(jobs);
    List<JobStatus> outdated = jobs.stream().filter(this::outdated).toList();
    boolean late = maxAge != null && (jobs.isEmpty() || !outdated.isEmpty());
    surroundings.err().println(late ? lateness(outdated) : outcome(jobs));
    return (late ? Exit.FAILED : Exit.DONE).code();
  }

  private List<JobStatus> all() {
    try (Database database = surroundings.existingDatabaseOf("").orElse(null)) {
      return database == null ? List.of() : all(database);
    }
  }

  private static List<JobStatus> all(Database database) {
    try (Snapshot snapshot = database.snapshot()) {
      JobStatuses statuses = new JobStatuses(snapshot.jdbc());
      return statuses.jobs().stream().map(name -> statuses.of(name, PASSES)).toList();
    }
  }

  private JobStatus one(String name) {
    try (Database database = surroundings.existingDatabaseOf(name).orElse(null)) {
      List<String> known = database == null ? List.of() : jobs(database);
      if (database == null || !known.contains(name)) {
        return notRun(name, known);
      }
      try (Snapshot snapshot = database.snapshot()) {
        return new JobStatuses(snapshot.jdbc()).of(name, PASSES);
      }
    }
  }

  private static List<String> jobs(Database database) {
    try (Snapshot snapshot = database.snapshot()) {
      return new JobStatuses(snapshot.jdbc()).jobs();
    }
  }

  /** A job that has a file, or is the demo, is not unknown. */
  private JobStatus notRun(String name, List<String> known) {
    if (name.equals(DemoFolder.JOB) || surroundings.jobs().has(String.valueOf(job))) {
      return JobStatus.ofNewJob(name);
    }
    throw NotFoundException.job(name, known);
  }

  private void print(List<JobStatus> jobs) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("format", 1);
      object.put("jobs", jobs);
      surroundings.out().println(Json.MAPPER.writeValueAsString(object));
    } else {
      jobs.forEach(each -> new StatusText(each, job != null).print(surroundings.out()));
    }
  }

  /** Loaded for --json only. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  }

  private boolean outdated(JobStatus status) {
    if (maxAge == null) {
      return false;
    }
    Instant oldest = surroundings.clock().instant().minus(maxAge);
    return status.lastComplete() == null || status.lastComplete().publishedAt().isBefore(oldest);
  }

  private static String lateness(List<JobStatus> outdated) {
    if (outdated.isEmpty()) {
      return "No job has run yet, so there is no complete edition. Start one with: tomtat run JOB";
    }
    JobStatus first = outdated.get(0);
    EditionStatus last = first.lastComplete();
    String what =
        last == null
            ? "has no complete edition yet"
            : "has had no complete edition since %s (%s)"
                .formatted(last.publishedAt(), last.date());
    return "Job %s %s.%s Look into it with: tomtat status %s"
        .formatted(first.job(), what, others(outdated.size() - 1), first.job());
  }

  private static String others(int count) {
    return count == 0 ? "" : " %d more are late too.".formatted(count);
  }

  private static String outcome(List<JobStatus> jobs) {
    if (jobs.isEmpty()) {
      return "No job has run yet. Start one with: tomtat run JOB (the demo's status: tomtat status demo)";
    }
    Optional<String> todo =
        jobs.stream().map(StatusCommand::todo).flatMap(Optional::stream).findFirst();
    return todo.orElse(
        jobs.size() == 1 ? "Nothing is left to do." : "Nothing is left to do for any job.");
  }

  private static Optional<String> todo(JobStatus status) {
    String run = status.job().equals(DemoFolder.JOB) ? "tomtat demo" : "tomtat run " + status.job();
    if (status.heldBy() != null) {
      return Optional.of("Job %s is running.".formatted(status.job()));
    } else if (status.passes().isEmpty()) {
      return Optional.of("Job %s has not run yet. Start it with: %s".formatted(status.job(), run));
    } else if (status.pending() > 0) {
      return Optional.of(
          "Job %s: %,d articles wait. Go on with: %s"
              .formatted(status.job(), status.pending(), run));
    } else if (status.passes().get(0).status().equals("done")) {
      return Optional.empty();
    }
    return Optional.of(
        "Job %s: its last pass is unfinished. Go on with: %s".formatted(status.job(), run));
  }
}

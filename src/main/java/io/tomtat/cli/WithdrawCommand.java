package io.tomtat.cli;

import io.tomtat.article.BriefingId;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.article.PublishedBriefing.AlsoIn;
import io.tomtat.article.PublishedBriefing.Status;
import io.tomtat.job.Exit;
import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import io.tomtat.job.Published;
import io.tomtat.job.Withdrawal;
import io.tomtat.job.Withdrawal.Done;
import io.tomtat.store.Briefings;
import io.tomtat.store.Database;
import io.tomtat.store.JobNames;
import io.tomtat.store.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "withdraw",
    description =
        "Take a published briefing back: its edition gets a new revision at once that says so. Nothing is deleted.",
    mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The briefing's id, such as 2026-11-22/017.")
  private String name = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for readers: a sentence.")
  private @Nullable String reason;

  @Option(names = "--undo", description = "Let a withdrawn briefing stand again.")
  private boolean undo;

  @Option(
      names = "--job",
      paramLabel = "JOB",
      description =
          "Where several jobs have it, or where the job's file has moved: a name or path.")
  private @Nullable String job;

  WithdrawCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BriefingId id = id();
    if (undo == (reason != null) || (reason != null && reason.isBlank())) {
      throw new ParameterException(
          spec.commandLine(),
          "a withdrawal needs --reason TEXT, a sentence for readers; --undo needs none");
    }
    try (Database database = database(id)) {
      PublishedBriefing briefing = briefing(database, id);
      JobFile file = file(database, briefing.article().job());
      Withdrawal withdrawal =
          new Withdrawal(file, surroundings.home(), surroundings.holder(), surroundings.clock());
      surroundings
          .err()
          .println(
              reason == null
                  ? undone(withdrawal.undo(database, id), briefing)
                  : withdrawn(withdrawal.withdraw(database, briefing, reason.strip()), briefing));
      return Exit.DONE.code();
    }
  }

  private BriefingId id() {
    try {
      return BriefingId.parse(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), Objects.requireNonNullElse(e.getMessage(), name), e);
    }
  }

  /** The main database; the demo's if only that one has the briefing. */
  private Database database(BriefingId id) {
    for (String where : databases().toList()) {
      Database database = surroundings.existingDatabaseOf(where).orElse(null);
      if (database != null) {
        if (!named(database, id).isEmpty()) {
          return database;
        }
        database.close();
      }
    }
    throw new NotFoundException(
        "There is no briefing %s%s."
            .formatted(id, job == null ? "" : " in job '" + JobFiles.nameOf(job) + "'"));
  }

  private Stream<String> databases() {
    if (job != null) {
      return Stream.of(JobFiles.nameOf(job));
    }
    return surroundings.embedded() ? Stream.of("", DemoFolder.JOB) : Stream.of("");
  }

  private List<PublishedBriefing> named(Database database, BriefingId id) {
    try (Snapshot snapshot = database.snapshot()) {
      return new Briefings(snapshot.jdbc())
          .named(id).stream()
              .filter(each -> job == null || each.article().job().equals(JobFiles.nameOf(job)))
              .toList();
    }
  }

  private PublishedBriefing briefing(Database database, BriefingId id) {
    List<PublishedBriefing> named = named(database, id);
    if (named.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "%s is in several jobs: %s. Name one with --job."
              .formatted(
                  id,
                  String.join(", ", named.stream().map(each -> each.article().job()).toList())));
    }
    return named.get(0);
  }

  /** Says which files are written; found where the job ran last. */
  private JobFile file(Database database, String owner) {
    if (job != null || owner.equals(DemoFolder.JOB)) {
      return surroundings.jobFile(job == null ? owner : job);
    }
    Path last =
        new JobNames(JdbcClient.create(database.dataSource())).fileOf(owner).orElse(Path.of(owner));
    if (Files.isRegularFile(last)) {
      return surroundings.jobFile(last.toString());
    }
    if (!surroundings.jobs().has(owner)) {
      throw new NotFoundException(
          "The file of job '%s' says which report files to write, and is not at %s any more. Put it back, or name it with --job PATH."
              .formatted(owner, last));
    }
    return surroundings.jobFile(owner);
  }

  private static String withdrawn(Done done, PublishedBriefing briefing) {
    if (!done.changed()) {
      return "%s is withdrawn already: %s Undo it with: tomtat withdraw %1$s --undo"
          .formatted(briefing.id(), briefing.withdrawnBecause());
    }
    String current =
        briefing.status() == Status.SUPERSEDED
            ? " A later briefing of the same article stands; see it with: tomtat show '%s'"
                .formatted(briefing.article().uri())
            : " Undo it with: tomtat withdraw %s --undo".formatted(briefing.id());
    return "%s is withdrawn. %s%s%s"
        .formatted(briefing.id(), where(done.published()), current, duplicates(briefing));
  }

  /**
   * They stay skipped: whether a withdrawn story is told by another outlet's copy, a person says.
   */
  private static String duplicates(PublishedBriefing briefing) {
    List<AlsoIn> copies = briefing.alsoIn();
    return copies.isEmpty()
        ? ""
        : " %s not briefed because of it; brief one with: tomtat retry %s --reason duplicate --article '%s:%s'"
            .formatted(
                copies.size() == 1 ? "1 duplicate was" : copies.size() + " duplicates were",
                briefing.article().job(),
                copies.get(0).source(),
                copies.get(0).uri());
  }

  private static String undone(Done done, PublishedBriefing briefing) {
    return done.changed()
        ? "%s stands again. %s".formatted(briefing.id(), where(done.published()))
        : "%s is not withdrawn; nothing was changed.".formatted(briefing.id());
  }

  private static String where(@Nullable Published published) {
    return published == null
        ? "No published revision shows it."
        : "Edition %s, revision %d. Page: %s."
            .formatted(published.edition(), published.revision(), published.page());
  }
}

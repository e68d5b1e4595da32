package io.tomtat.cli;

import io.tomtat.article.Edition.Item;
import io.tomtat.article.Items;
import io.tomtat.article.PublishedBriefing;
import io.tomtat.job.JobFile;
import io.tomtat.job.RunOptions;
import io.tomtat.job.RunResult;
import io.tomtat.store.Database;
import io.tomtat.store.Editions;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    description =
        "The whole job on bundled samples, with recorded replies: no server, no key, no cost.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    JobFile file = new DemoFolder(surroundings.home()).unpack();
    RunOptions options = RunOptions.DEFAULT;
    RunReport report = new RunReport(surroundings, file);
    return new Start(surroundings)
        .quietly(
            file,
            options,
            (result, database) -> {
              report.print(result, options, false);
              table(result, database);
            })
        .exit()
        .code();
  }

  private void table(RunResult result, Database database) {
    new Editions(JdbcClient.create(database.dataSource()), surroundings.clock())
        .newest(DemoFolder.JOB, result.pass().edition())
        .ifPresent(edition -> table(edition.items()));
  }

  private void table(Items items) {
    surroundings.out().println();
    items.stream().forEach(this::row);
  }

  private void row(Item item) {
    PublishedBriefing briefing = item.briefing();
    surroundings
        .out()
        .printf(
            "%s  %-9s  %s%n",
            briefing.id(), briefing.briefing().topic().code(), briefing.briefing().title().text());
  }
}

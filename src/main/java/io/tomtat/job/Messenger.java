package io.tomtat.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** Delivers a notice, within bounded time, and says how that went; never throws. */
public final class Messenger {

  private final Path base;
  private final NoticeCommand command;
  private final Supplier<NoticePost> post;

  /**
   * @param base the job's folder, in which commands run
   */
  public Messenger(Path base) {
    this(base, new NoticeCommand(Duration.ofSeconds(60)), NoticePost::usual);
  }

  Messenger(Path base, NoticeCommand command, Supplier<NoticePost> post) {
    this.base = base;
    this.command = command;
    this.post = post;
  }

  /**
   * How a delivery went.
   *
   * @param words on one line: why it failed, or what the command said; empty: nothing to say
   */
  public record Delivery(boolean done, String words) {}

  /**
   * @param json one object
   */
  public Delivery deliver(Notice notice, String json) {
    try {
      if (notice instanceof Notice.Command shell) {
        return command.run(shell.line(), base, json);
      }
      URI address = ((Notice.Address) notice).uri();
      return post.get().send(address, json);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery(false, "it was interrupted");
    } catch (IOException | RuntimeException e) {
      return new Delivery(
          false, "it could not be told (%s)".formatted(e.getClass().getSimpleName()));
    }
  }
}

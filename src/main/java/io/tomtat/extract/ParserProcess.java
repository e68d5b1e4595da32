package io.tomtat.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A process that parses for this one, a document at a time. */
final class ParserProcess {

  /** Far more than a start takes on a busy machine. */
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  /** How long it may take from the end of its output to its own, in seconds. */
  private static final int ENDING = 10;

  /** Java adds this to the number of a signal. */
  private static final int SIGNAL = 128;

  private final Process process;
  private final OwnFolder folder;
  private final DataOutputStream requests;
  private final DataInputStream replies;

  private ParserProcess(Process process, OwnFolder folder) {
    this.process = process;
    this.folder = folder;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /**
   * Returns when it is ready.
   *
   * @throws ParsersDownException if it does not start
   * @throws IllegalStateException if the calling thread is interrupted meanwhile
   */
  static ParserProcess start(Class<? extends DocumentReader> reader) {
    try {
      OwnFolder folder = OwnFolder.create();
      ParserProcess parser = new ParserProcess(ParserCommand.of(reader, folder).start(), folder);
      parser.awaitGreeting();
      return parser;
    } catch (IOException e) {
      throw new ParsersDownException(String.valueOf(e.getMessage()), e);
    }
  }

  private void awaitGreeting() {
    boolean greeted = false;
    try {
      String greeting = new Guard(START_LIMIT).run("a greeting", this::greeting);
      greeted = greeting.equals(ParserMain.GREETING);
      if (!greeted) {
        throw new ParsersDownException(whyNot(greeting), null);
      }
    } catch (NotReadable e) {
      throw new ParsersDownException("no word from it: " + e.why().detail(), e);
    } finally {
      if (!greeted) {
        kill();
      }
    }
  }

  /** Empty if it ended before. */
  private String greeting() {
    try {
      return Objects.requireNonNullElse(Wire.readText(replies), "");
    } catch (IOException e) {
      return "";
    }
  }

  private String whyNot(String greeting) {
    if (!greeting.isEmpty()) {
      return "it is of another build: the program was replaced while it runs";
    }
    String said = firstWords();
    return ending() + said;
  }

  /** What Java said of it, behind a colon; empty if nothing. */
  private String firstWords() {
    Path stderr = folder.path().resolve("stderr");
    try {
      String said = Files.readString(stderr).lines().findFirst().orElse("");
      return said.isBlank() ? "" : ": " + Characters.clean(said);
    } catch (IOException e) {
      return "";
    }
  }

  /** Waits for the reply however long that takes; {@link #kill} makes it come. */
  Reply read(String uri, byte[] bytes) {
    try {
      Wire.write(requests, uri, bytes);
      return Wire.readReply(replies);
    } catch (StreamCorruptedException e) {
      kill();
      return new Reply.Ended("an answer that is none");
    } catch (IOException e) {
      return new Reply.Ended(ending());
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Waits for its end, which has begun, and says how it came. */
  private String ending() {
    if (!endsByItself()) {
      kill();
      return "it closed its output";
    }
    int code = process.exitValue();
    if (code == ParserMain.OUT_OF_MEMORY) {
      return "out of memory";
    }
    return code > SIGNAL ? "signal " + (code - SIGNAL) : "exit code " + code;
  }

  private boolean endsByItself() {
    try {
      process.onExit().orTimeout(ENDING, TimeUnit.SECONDS).join();
      return true;
    } catch (CompletionException e) {
      return false;
    }
  }

  /** At once: it has nothing to lose. */
  void kill() {
    process.destroyForcibly().onExit().join();
    folder.delete();
  }
}

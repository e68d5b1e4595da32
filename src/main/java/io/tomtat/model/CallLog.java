package io.tomtat.model;

import io.tomtat.article.Article;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests and replies word for word, one JSON object a line, for who asks for it: nothing is
 * logged otherwise. The key is struck out. Used by many threads at once.
 */
public final class CallLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

  private final @Nullable WritableByteChannel file;
  private final Clock clock;
  private boolean broken;

  private CallLog(@Nullable WritableByteChannel file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Keeps nothing. */
  public static CallLog none() {
    return new CallLog(null, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)); // never looked at
  }

  /**
   * Adds to a file that only its owner may read.
   *
   * @throws PersonNeededException if it cannot be written
   */
  public static CallLog to(Path path, Clock clock) {
    try {
      return new CallLog(
          Files.newByteChannel(
              path,
              EnumSet.of(
                  StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
          clock);
    } catch (IOException e) {
      throw new PersonNeededException(
          "--log-calls: %s cannot be written (%s); name another file"
              .formatted(path, e.getClass().getSimpleName()));
    }
  }

  /**
   * @param status null if nothing came back
   */
  void note(Article article, String request, @Nullable Integer status, @Nullable String reply) {
    if (file == null) {
      return;
    }
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("time", clock.instant().toString());
    line.put("source", article.source());
    line.put("uri", article.uri());
    line.put("request", request);
    line.put("status", status);
    line.put("reply", reply);
    write(file, JsonMapper.shared().writeValueAsString(line) + "\n");
  }

  /** A full disk must not lose a reply that is paid for. */
  private synchronized void write(WritableByteChannel file, String line) {
    try {
      file.write(StandardCharsets.UTF_8.encode(line));
    } catch (IOException e) {
      if (!broken) {
        broken = true;
        LOG.warn("calls are not logged any more: {}", e.toString());
      }
    }
  }

  @Override
  public synchronized void close() {
    if (file == null) {
      return;
    }
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("the log of calls may be incomplete: {}", e.toString());
    }
  }
}

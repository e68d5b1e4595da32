package io.tomtat.source;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The world outside as one run sees it: all its sources together ask a host one at a time, and know
 * what its robots.txt says.
 */
public final class Web implements AutoCloseable {

  private final FetchSettings settings;
  private final Databases databases;
  private final Limits limits;
  private final Reach.Names names;
  private final Clock clock;
  private final Set<String> called;
  private final Turns turns;
  private final Parsing parsing;
  private final RobotsFiles robots = new RobotsFiles();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "fetch-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Closeable> closing = new ArrayList<>();

  public Web(FetchSettings settings, Databases databases, Clock clock) {
    this(settings, databases, Limits.USUAL, InetAddress::getAllByName, Waiting.REAL, clock);
  }

  Web(
      FetchSettings settings,
      Databases databases,
      Limits limits,
      Reach.Names names,
      Waiting waiting,
      Clock clock) {
    this(settings, databases, limits, names, waiting, clock, Set.of(Robots.NAME));
  }

  /**
   * @param called what a robots.txt may call this program, in lower case
   */
  Web(
      FetchSettings settings,
      Databases databases,
      Limits limits,
      Reach.Names names,
      Waiting waiting,
      Clock clock,
      Set<String> called) {
    this.called = Set.copyOf(called);
    this.settings = settings;
    this.databases = databases;
    this.limits = limits;
    this.names = names;
    this.clock = clock;
    this.turns = new Turns(waiting);
    this.parsing = new Parsing(limits.parsing());
  }

  /**
   * @param allowPrivate hosts that may be inside
   * @param own addresses that the job file names
   */
  synchronized Fetcher fetcher(Collection<String> allowPrivate, Collection<WebAddress> own) {
    Reach reach = new Reach(allowPrivate, own, names);
    Transport transport = new Transport(agent(), reach, limits, watch);
    closing.add(transport::close);
    return new Fetcher(this, reach, transport);
  }

  private String agent() {
    String version = Web.class.getPackage().getImplementationVersion();
    return "%s/%s (+%s)"
        .formatted(
            Robots.NAME,
            version == null ? "0" : version,
            Objects.requireNonNull(settings.contact(), "fetch.contact"));
  }

  Set<String> called() {
    return called;
  }

  FetchSettings settings() {
    return settings;
  }

  Databases databases() {
    return databases;
  }

  Limits limits() {
    return limits;
  }

  Clock clock() {
    return clock;
  }

  Turns turns() {
    return turns;
  }

  Parsing parsing() {
    return parsing;
  }

  RobotsFiles robots() {
    return robots;
  }

  /** Something that a source opened, in case that nobody goes through it to its end. */
  synchronized void closing(Closeable opened) {
    closing.add(opened);
  }

  /** Ends what is under way. */
  @Override
  public synchronized void close() {
    watch.shutdownNow();
    for (Closeable each : closing) {
      try {
        each.close();
      } catch (IOException e) {
        // it was only read
      }
    }
  }
}

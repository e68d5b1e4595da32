package io.tomtat.source;

import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The network as one run sees it: all its sources together ask a host one at a time, and know what
 * its robots.txt says.
 */
public final class Web implements AutoCloseable {

  private final FetchSettings settings;
  private final Limits limits;
  private final Reach.Names names;
  private final Clock clock;
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
  private final List<Transport> transports = new ArrayList<>();

  public Web(FetchSettings settings, Clock clock) {
    this(settings, Limits.USUAL, InetAddress::getAllByName, Waiting.REAL, clock);
  }

  Web(FetchSettings settings, Limits limits, Reach.Names names, Waiting waiting, Clock clock) {
    this.settings = settings;
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
    transports.add(transport);
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

  FetchSettings settings() {
    return settings;
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

  /** Ends what is under way. */
  @Override
  public synchronized void close() {
    watch.shutdownNow();
    transports.forEach(Transport::close);
  }
}

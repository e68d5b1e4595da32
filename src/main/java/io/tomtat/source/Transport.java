package io.tomtat.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One GET on the wire: no cookies, no redirects, no second try, no proxy; bounded in time and size.
 */
final class Transport implements AutoCloseable {

  private static final int WHOLE = Integer.MAX_VALUE;

  private final CloseableHttpClient client;
  private final Limits limits;
  private final ScheduledExecutorService watch;

  /**
   * An answer as it came, whatever its status.
   *
   * @param headers of each name the first, by its name in lower case
   * @param body unpacked
   */
  record Reply(int status, Map<String, String> headers, Body body) {
    @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  /** It took longer than the whole may take. */
  static final class OverdueException extends IOException {
    private static final long serialVersionUID = 1L;

    OverdueException(Duration whole, IOException cause) {
      super("no whole answer within %d s".formatted(whole.toSeconds()), cause);
    }
  }

  /**
   * @param agent the header {@code User-Agent}
   * @param watch ends requests that take too long
   */
  Transport(String agent, Reach reach, Limits limits, ScheduledExecutorService watch) {
    this.limits = limits;
    this.watch = watch;
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(reach, limits))
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(timeout(limits.silence())).build())
            .setUserAgent(agent)
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
  }

  private static PoolingHttpClientConnectionManager connections(Reach reach, Limits limits) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(reach)
        .setMaxConnPerRoute(1)
        .setMaxConnTotal(64)
        .setDefaultSocketConfig(
            SocketConfig.custom().setSoTimeout(timeout(limits.silence())).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(limits.connect()))
                .setSocketTimeout(timeout(limits.silence()))
                .build())
        .build();
  }

  private static Timeout timeout(Duration span) {
    return Timeout.of(span);
  }

  /**
   * @throws Reach.InsideException if the host leads inside
   * @throws TooLargeException if the answer is larger than allowed
   * @throws OverdueException if it was not whole in time
   * @throws IOException if there is none
   */
  Reply get(WebAddress address, Map<String, String> headers) throws IOException {
    return get(address, headers, WHOLE);
  }

  /**
   * As {@link #get}, but of a larger answer only its head.
   *
   * @param most bytes, unpacked
   */
  Reply head(WebAddress address, Map<String, String> headers, int most) throws IOException {
    return get(address, headers, most);
  }

  private Reply get(WebAddress address, Map<String, String> headers, int most) throws IOException {
    HttpGet request = new HttpGet("/");
    request.setPath(address.target());
    request.setHeader("Accept-Encoding", Unpacking.KNOWN);
    headers.forEach(request::setHeader);
    AtomicBoolean overdue = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        watch.schedule(
            () -> {
              overdue.set(true);
              request.abort();
            },
            limits.whole().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      HttpHost host = new HttpHost(address.scheme(), address.host(), address.port());
      return client.execute(host, request, response -> read(request, response, most));
    } catch (RuntimeException e) {
      throw new IOException("the client failed: " + e.getMessage(), e);
    } catch (IOException e) {
      throw overdue.get() ? new OverdueException(limits.whole(), e) : e;
    } finally {
      alarm.cancel(false);
    }
  }

  /** A body that will not be read to its end is cut off: an endless one would never let go. */
  private Reply read(HttpGet request, ClassicHttpResponse response, int most) throws IOException {
    boolean whole = false;
    try {
      Map<String, String> headers = new HashMap<>();
      for (Header header : response.getHeaders()) {
        headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
      Body body =
          response.getCode() == 200 ? body(response.getEntity(), headers, most) : Body.EMPTY;
      whole = response.getCode() == 200 && body.size() < most;
      return new Reply(response.getCode(), headers, body);
    } finally {
      if (!whole && response.getEntity() != null) {
        request.abort();
      }
    }
  }

  /** Closed only at its end: what is closed before is first read to its end. */
  private Body body(@Nullable HttpEntity entity, Map<String, String> headers, int most)
      throws IOException {
    if (entity == null) {
      return Body.EMPTY;
    }
    String encoding = headers.getOrDefault("content-encoding", "");
    Unpacking unpacking = new Unpacking(limits);
    InputStream content = entity.getContent();
    if (most < WHOLE) {
      return Body.of(unpacking.head(content, encoding, most));
    }
    if (entity.getContentLength() > limits.bytes()) {
      throw new TooLargeException(
          "%,d bytes; at most %,d are read".formatted(entity.getContentLength(), limits.bytes()));
    }
    try (Body.Receiver receiver = new Body.Receiver()) {
      unpacking.read(content, encoding, receiver);
      content.close();
      return receiver.body();
    }
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}

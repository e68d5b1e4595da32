package io.tomtat.source;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.zip.GZIPOutputStream;

/**
 * A web site on loopback that does what it is told to, honest or not, and writes down who asked.
 */
public final class ScriptedSite implements AutoCloseable {

  /**
   * A request as it came.
   *
   * @param from by the site's clock
   * @param to when its answer was sent; 0 if it never was
   */
  public record Request(String host, String path, Map<String, String> headers, long from, long to) {
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** Answers one request; what it throws cuts the connection. */
  @FunctionalInterface
  public interface Script {
    void answer(Request request, OutputStream out) throws Exception;
  }

  private final ServerSocket socket;
  private final LongSupplier clock;
  private final Map<String, List<Script>> scripts = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final Map<String, Integer> most = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();

  public ScriptedSite() {
    this(System::nanoTime);
  }

  /**
   * @param clock by which requests are noted, in nanoseconds
   */
  ScriptedSite(LongSupplier clock) {
    this.clock = clock;
    try {
      socket = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread accepting = new Thread(this::accept, "site");
    accepting.setDaemon(true);
    accepting.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.incrementAndGet();
        open.add(connection);
        Thread serving = new Thread(() -> serve(connection), "site-connection");
        serving.setDaemon(true);
        serving.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream out = new BufferedOutputStream(connection.getOutputStream());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        handle(line.split(" ")[1], headers(in), out);
      }
    } catch (Exception e) {
      // The client went away, or the script cut the connection.
    }
  }

  private static Map<String, String> headers(BufferedReader in) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private void handle(String path, Map<String, String> headers, OutputStream out) throws Exception {
    String host = headers.getOrDefault("host", "").replaceFirst(":\\d+$", "");
    long from = clock.getAsLong();
    AtomicInteger here = underWay.computeIfAbsent(host, name -> new AtomicInteger());
    most.merge(host, here.incrementAndGet(), Math::max);
    Request request = new Request(host, path, headers, from, 0);
    try {
      script(path).answer(request, out);
    } finally {
      // Before the end of the answer reaches its reader, who may ask again at once.
      here.decrementAndGet();
      requests.add(new Request(host, path, headers, from, clock.getAsLong()));
    }
    out.flush();
  }

  private Script script(String path) {
    List<Script> steps = scripts.getOrDefault(path, List.of());
    synchronized (scripts) {
      if (steps.isEmpty()) {
        return status(404);
      }
      return steps.size() == 1 ? steps.get(0) : steps.remove(0);
    }
  }

  /** Of several scripts each is used once, the last one for ever. */
  public ScriptedSite on(String path, Script... steps) {
    scripts.put(path, new ArrayList<>(List.of(steps)));
    return this;
  }

  public static Script page(String html) {
    return bytes("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  public static Script bytes(String type, byte[] body, String... headers) {
    return (request, out) -> send(out, 200, body, plus(headers, "Content-Type: " + type));
  }

  /** Sends the body to those who do not have it by its tag. */
  public static Script tagged(String type, String etag, byte[] body) {
    return (request, out) -> {
      if (request.header("If-None-Match").equals(etag)) {
        send(out, 304, new byte[0], "ETag: " + etag);
      } else {
        send(out, 200, body, "Content-Type: " + type, "ETag: " + etag);
      }
    };
  }

  public static Script status(int status, String... headers) {
    return (request, out) ->
        send(out, status, ("status " + status).getBytes(StandardCharsets.UTF_8), headers);
  }

  public static Script redirect(int status, String location) {
    return status(status, "Location: " + location);
  }

  /** Cuts the connection without a word. */
  public static Script cut() {
    return (request, out) -> {
      throw new IOException("cut");
    };
  }

  /** Promises more than it sends, then cuts the connection. */
  public static Script broken() {
    return (request, out) -> {
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes(StandardCharsets.UTF_8));
      out.flush();
      throw new IOException("cut");
    };
  }

  /** Sends a byte now and then and never comes to an end. */
  public static Script dripping() {
    return (request, out) -> {
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      drip(out);
    };
  }

  /** The same with its head. */
  public static Script drippingHead() {
    return (request, out) -> {
      out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8));
      drip(out);
    };
  }

  private static void drip(OutputStream out) throws Exception {
    while (true) {
      out.write('x');
      out.flush();
      Thread.sleep(5);
    }
  }

  /** Sends as fast as it can, for ever. */
  public static Script endless() {
    return (request, out) -> {
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      fill(out);
    };
  }

  /** Writes for ever. */
  static void fill(OutputStream out) throws IOException {
    byte[] part = new byte[65_536];
    while (true) {
      out.write(part);
    }
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String[] plus(String[] headers, String more) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add(more);
    return all.toArray(String[]::new);
  }

  private static void send(OutputStream out, int status, byte[] body, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " OK\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: ").append(status == 304 ? 0 : body.length).append("\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (status != 304 && body.length > 0) {
      out.write(body, 0, body.length - 1);
      out.write(
          body[body.length - 1]); // the last one is held back until the request is written down
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** An address of this site; {@code localhost} is another host than {@code 127.0.0.1}. */
  public String url(String path) {
    return url("127.0.0.1", path);
  }

  public String url(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  /** A host of this site as {@code allow-private} names it. */
  public String place(String host) {
    return host + ":" + port();
  }

  /** In the order in which they were answered, those that were cut included. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  public void forgetRequests() {
    requests.clear();
  }

  /** Requests of one host at the same time. */
  public int most(String host) {
    return most.getOrDefault(host, 0);
  }

  public int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

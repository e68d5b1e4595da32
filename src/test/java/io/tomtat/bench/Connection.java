package io.tomtat.bench;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One client's connection: as much of HTTP/1.1 as a chat client needs. */
final class Connection {

  /**
   * @param target method and path: {@code POST /v1/chat/completions}
   * @param authorization the header that carries the key, whichever it is
   */
  record Incoming(String target, String body, String authorization) {}

  private static final int LARGEST = 64 << 20;

  private final SocketChannel channel;
  private SelectionKey key;
  private byte[] in = new byte[8192];
  private int length;
  private ByteBuffer out = ByteBuffer.allocate(0);
  private boolean closeAfter;
  private boolean continued;

  /** An answer is awaited or on its way; what else comes in waits. */
  boolean busy;

  /** The request that was taken in last, until it is answered. */
  Waiting waiting;

  String authorization = "";

  /** What the last request was written in. */
  Protocol protocol = Protocol.OPENAI;

  Connection(SocketChannel channel) {
    this.channel = channel;
  }

  void register(Selector selector) throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  boolean open() {
    return key.isValid();
  }

  /**
   * @return false if the client has hung up
   */
  boolean read(ByteBuffer buffer) throws IOException {
    int got;
    do {
      buffer.clear();
      got = channel.read(buffer);
      append(buffer.flip());
    } while (got == buffer.capacity());
    return got >= 0;
  }

  private void append(ByteBuffer buffer) {
    int count = buffer.remaining();
    if (length + count > in.length) {
      in = Arrays.copyOf(in, Math.max(length + count, in.length * 2));
    }
    buffer.get(in, length, count);
    length += count;
  }

  /** The next request, if all of it has arrived. */
  Optional<Incoming> next() throws IOException {
    int head = indexOf("\r\n\r\n");
    if (busy || head < 0) {
      return Optional.empty();
    }
    String[] lines = new String(in, 0, head, StandardCharsets.ISO_8859_1).split("\r\n");
    int size = Integer.parseInt(header(lines, "content-length", "0"));
    if (size > LARGEST || header(lines, "transfer-encoding", "").contains("chunked")) {
      throw new IOException("only bodies of a known, sane length");
    }
    if (length < head + 4 + size) {
      continueIfAsked(lines);
      return Optional.empty();
    }
    String body = new String(in, head + 4, size, StandardCharsets.UTF_8);
    consume(head + 4 + size);
    closeAfter = header(lines, "connection", "").contains("close");
    continued = false;
    busy = true;
    String[] first = lines[0].split("[ ?]");
    return Optional.of(new Incoming(first[0] + " " + first[1], body, authorization(lines)));
  }

  private static String authorization(String[] lines) {
    String google = header(lines, "x-goog-api-key", "");
    return header(lines, "authorization", header(lines, "x-api-key", google));
  }

  private static String header(String[] lines, String name, String otherwise) {
    return Arrays.stream(lines)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse(otherwise);
  }

  private void continueIfAsked(String[] lines) throws IOException {
    if (!continued && !header(lines, "expect", "").isEmpty()) {
      continued = true;
      channel.write(ByteBuffer.wrap(ascii("HTTP/1.1 100 Continue\r\n\r\n")));
    }
  }

  private void consume(int count) {
    length -= count;
    System.arraycopy(in, count, in, 0, length);
  }

  private int indexOf(String what) {
    byte[] sought = ascii(what);
    for (int i = 0; i + sought.length <= length; i++) {
      if (Arrays.equals(in, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    return -1;
  }

  void send(int status, String headers, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    write(head(status, headers, type, bytes.length), bytes);
  }

  /** Announces a body and sends the first part of it only. */
  void sendPart(String type, String body, int part) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    write(head(200, "", type, bytes.length), Arrays.copyOf(bytes, part));
    busy = true;
  }

  void drip(byte one) throws IOException {
    channel.write(ByteBuffer.wrap(new byte[] {one}));
  }

  private byte[] head(int status, String headers, String type, int size) {
    return ascii(
        "HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s%s\r\n"
            .formatted(status, type, size, headers, closeAfter ? "Connection: close\r\n" : ""));
  }

  private void write(byte[] head, byte[] body) throws IOException {
    out = ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
    flush();
  }

  void flush() throws IOException {
    channel.write(out);
    boolean done = !out.hasRemaining();
    key.interestOps(done ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    busy = !done;
    if (done && closeAfter) {
      close();
    }
  }

  /** The client sees "connection reset". */
  void reset() throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    close();
  }

  void close() {
    key.cancel();
    try {
      channel.close();
    } catch (IOException e) {
      // The client is gone anyway.
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

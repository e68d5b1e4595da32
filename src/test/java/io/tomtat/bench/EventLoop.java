package io.tomtat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One thread that serves all connections of the scripted server, and its clock. */
final class EventLoop {

  /** What happens to requests; called in the loop's thread. */
  interface Handler {
    void handle(Connection connection, Connection.Incoming incoming) throws IOException;

    void connected();

    void left(Waiting waiting);

    /** Does all that is due and gives the nanoseconds until the next; empty if nothing waits. */
    Optional<Long> fireDue();
  }

  private final Handler handler;
  private final Selector selector;
  private final ServerSocketChannel server;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);

  EventLoop(int port, Handler handler) throws IOException {
    this.handler = handler;
    selector = Selector.open();
    server = ServerSocketChannel.open();
    server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 4096);
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
  }

  int port() {
    return server.socket().getLocalPort();
  }

  /** Until {@link #close}. */
  void run() {
    try {
      while (server.isOpen()) {
        await();
        for (SelectionKey key : selector.selectedKeys()) {
          handle(key);
        }
        selector.selectedKeys().clear();
      }
      closeAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await() throws IOException {
    Optional<Long> nanos = handler.fireDue();
    if (nanos.isEmpty()) {
      selector.select();
    } else {
      selector.select(nanos.get() / 1_000_000 + 1);
    }
  }

  private void handle(SelectionKey key) throws IOException {
    if (key.isValid() && key.isAcceptable() && server.isOpen()) {
      accept();
    } else if (key.attachment() != null && key.isValid()) {
      serve((Connection) key.attachment(), key);
    }
  }

  private void accept() throws IOException {
    for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
      new Connection(channel).register(selector);
      handler.connected();
    }
  }

  private void serve(Connection connection, SelectionKey key) {
    try {
      if (key.isReadable() && !connection.read(buffer)) {
        drop(connection);
        return;
      }
      if (key.isWritable()) {
        connection.flush();
      }
      handleAll(connection);
    } catch (IOException | CancelledKeyException e) {
      drop(connection);
    }
  }

  /** Whatever has arrived on a connection whose last answer is out. */
  void handleAll(Connection connection) throws IOException {
    while (connection.open()) {
      Optional<Connection.Incoming> incoming = connection.next();
      if (incoming.isEmpty()) {
        return;
      }
      handler.handle(connection, incoming.get());
    }
  }

  void drop(Connection connection) {
    if (connection.waiting != null) {
      handler.left(connection.waiting);
      connection.waiting = null;
    }
    connection.close();
  }

  void close() throws IOException {
    server.close();
    selector.wakeup();
  }

  private void closeAll() throws IOException {
    for (SelectionKey key : selector.keys()) {
      if (key.attachment() instanceof Connection connection) {
        connection.close();
      }
    }
    selector.close();
  }
}

package io.tomtat.model;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** A body in memory, refused once it grows beyond a size: the server decides how much it sends. */
final class CappedBody implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
  private final int cap;
  private @Nullable Subscription subscription;
  private long size;

  /**
   * @param cap in bytes
   */
  CappedBody(int cap) {
    this.cap = cap;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return all.getBody();
  }

  @Override
  public void onSubscribe(Subscription incoming) {
    subscription = incoming;
    all.onSubscribe(incoming);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    size += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (size <= cap) {
      all.onNext(buffers);
    } else if (subscription != null) {
      subscription.cancel();
      all.onError(new IOException("the reply is larger than %,d bytes".formatted(cap)));
    }
  }

  @Override
  public void onError(Throwable thrown) {
    all.onError(thrown);
  }

  @Override
  public void onComplete() {
    all.onComplete();
  }
}

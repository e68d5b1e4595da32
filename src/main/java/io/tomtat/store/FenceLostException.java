package io.tomtat.store;

/** Another run holds the job: this one must not write any more. */
public final class FenceLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public FenceLostException(Fence fence) {
    super(
        "Another run has taken over job '%s'; this one (fence %d) may not write any more."
            .formatted(fence.job(), fence.number()));
  }
}

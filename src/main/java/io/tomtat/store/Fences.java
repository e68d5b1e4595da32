package io.tomtat.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Guards a transaction: it may commit only while its run still holds the job. */
public final class Fences {

  private final JdbcClient jdbc;

  public Fences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * To be called first in a transaction: a successor waits for its end before it can take the job
   * over.
   *
   * @throws FenceLostException if there is a successor already
   */
  public void check(Fence fence) {
    boolean held =
        jdbc.sql("select fence from job_lease where job = :job and fence = :fence for share")
            .param("job", fence.job())
            .param("fence", fence.number())
            .query(Long.class)
            .optional()
            .isPresent();
    if (!held) {
      throw new FenceLostException(fence);
    }
  }
}

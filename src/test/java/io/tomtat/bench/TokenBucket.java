package io.tomtat.bench;

/** A rate limit as providers keep it. */
final class TokenBucket {

  private final double perSecond;
  private final double size;
  private double level;
  private long at = System.nanoTime();

  /**
   * @param perMinute 0: no limit
   * @param burstSeconds the bucket holds so many seconds of its rate, one at least
   */
  TokenBucket(double perMinute, double burstSeconds) {
    perSecond = perMinute / 60;
    size = Math.max(perSecond * burstSeconds, perMinute > 0 ? 1 : 0);
    level = size;
  }

  /**
   * @return 0 if granted, else the seconds to wait; nothing is taken then
   */
  double take(double amount) {
    if (perSecond <= 0) {
      return 0;
    }
    long now = System.nanoTime();
    level = Math.min(size, level + (now - at) / 1e9 * perSecond);
    at = now;
    double need = Math.min(amount, size);
    if (level < need) {
      return (need - level) / perSecond;
    }
    level -= amount;
    return 0;
  }
}

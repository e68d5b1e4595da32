package io.tomtat.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C while the process is ending already, which Java itself leaves without effect: its exit
 * waits for the one under way.
 *
 * <p>By reflection, for {@code sun.misc.Signal} is no part of Java SE; every JDK has it. Not for
 * SIGTERM: {@code timeout} sends that to a command and, once more, to its group.
 */
final class Interrupts {

  private Interrupts() {}

  /**
   * From now on an interrupt halts the process: no hook runs any more, and nothing is closed.
   *
   * @return false on a JVM that does not let its signals be handled
   */
  static boolean endAtOnceWith(int code) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object halting =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, args) -> halt(method, code));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), halting);
      return true;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false; // such as -Xrs
    }
  }

  private static @Nullable Object halt(Method method, int code) {
    if (method.getName().equals("handle")) {
      Runtime.getRuntime().halt(code);
    }
    return null;
  }
}

package io.tomtat.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * What a host's robots.txt says to this program, after RFC 9309.
 *
 * @param trouble why everything is forbidden although nothing says so; empty where it was read
 */
record Robots(BaseRobotRules rules, String trouble) {

  /** What the file calls this program. */
  static final String NAME = "tomtat";

  /** RFC 9309, 2.5: at least so many bytes are to be read; the rest may be left. */
  static final int MOST = 500 * 1024;

  /** There is none: everything is allowed. */
  static final Robots NONE = new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "");

  /**
   * @param names what the file may call this program, in lower case
   */
  static Robots of(WebAddress address, byte[] file, Collection<String> names) {
    return new Robots(
        new Parser().parseContent(address.toString(), head(file), "text/plain", names), "");
  }

  /**
   * RFC 9309 knows one name a line; whoever writes {@code User-agent: otherbot, tomtat} means both.
   */
  private static final class Parser extends SimpleRobotRulesParser {
    private static final long serialVersionUID = 1L;
    private static final Pattern GAP = Pattern.compile("[,\\s]+");

    @Override
    protected boolean userAgentProductTokenPartialMatch(String line, Collection<String> names) {
      return super.userAgentProductTokenPartialMatch(line, names)
          || GAP.splitAsStream(line).anyMatch(names::contains);
    }
  }

  /** Whole lines: half a rule forbids more than was meant, or less. */
  private static byte[] head(byte[] file) {
    if (file.length <= MOST) {
      return file;
    }
    int end = MOST;
    while (end > 0 && file[end - 1] != '\n' && file[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(file, end);
  }

  /** RFC 9309, 2.3.1.4: as long as it cannot be read, everything is forbidden. */
  static Robots unreachable(String why) {
    return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), why);
  }

  boolean allow(WebAddress address) {
    return rules.isAllowed(address.toString());
  }

  /** How long the host wants to rest between two requests. */
  Duration delay() {
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }
}

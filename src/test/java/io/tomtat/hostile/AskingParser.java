package io.tomtat.hostile;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.tomtat.source.RobotsSite;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands where crawler-commons' tests make their parser. What a robots.txt says is asked of a site
 * that has it: the fetcher goes there, and the site's log is the answer.
 */
public class AskingParser extends SimpleRobotRulesParser {

  private static final long serialVersionUID = 1L;

  private static final Map<BaseRobotRules, RobotsSite> SITES =
      Collections.synchronizedMap(new IdentityHashMap<>());

  @Override
  @Deprecated
  @SuppressWarnings("deprecation")
  public SimpleRobotRules parseContent(String url, byte[] file, String type, String names) {
    return served(
        super.parseContent(url, file, type, names),
        RobotsSite.with(file, productTokens(Arrays.asList(splitRobotNames(names)))));
  }

  @Override
  public SimpleRobotRules parseContent(
      String url, byte[] file, String type, Collection<String> names) {
    return served(
        super.parseContent(url, file, type, names),
        RobotsSite.with(
            file, isExactUserAgentMatching() ? Set.copyOf(names) : productTokens(names)));
  }

  /** {@code WebCrawler/3.0} of a header is {@code webcrawler} to a robots.txt: RFC 9309, 2.2.1. */
  private static Set<String> productTokens(Collection<String> names) {
    return names.stream()
        .filter(name -> !name.equals("*"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .flatMap(name -> Stream.of(name, name.replaceFirst("/.*", "")))
        .collect(Collectors.toSet());
  }

  @Override
  public SimpleRobotRules failedFetch(int status) {
    return served(super.failedFetch(status), RobotsSite.failing(status));
  }

  private static SimpleRobotRules served(SimpleRobotRules rules, RobotsSite site) {
    SITES.put(rules, site);
    RobotsReplay.CURRENT.opened(site);
    return rules;
  }

  /** In place of {@code rules.isAllowed(address)}. */
  public static boolean isAllowed(BaseRobotRules rules, String address) {
    boolean asked = SITES.get(rules).asks(address);
    RobotsReplay.CURRENT.asked(address, asked == rules.isAllowed(address));
    return asked;
  }

  /** In place of {@code rules.getCrawlDelay()}: in ms. */
  public static long delay(BaseRobotRules rules) {
    RobotsReplay.CURRENT.rested();
    long rest = SITES.get(rules).rest().toMillis();
    return rest == 0 ? BaseRobotRules.UNSET_CRAWL_DELAY : rest;
  }

  /** In place of {@code rules.isDeferVisits()}. */
  public static boolean isPutOff(BaseRobotRules rules) {
    return SITES.get(rules).isPutOff();
  }
}

package io.tomtat.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What crawler-commons' tests, and Google's among them, say of a robots.txt, the fetcher does: a
 * site has the file, and its log tells whether it was asked. The tests stay outside the project:
 * {@code -Dhostile.robots=FOLDER} names a checkout of crawler-commons/crawler-commons.
 */
class RobotsCorpusIT {

  /** That a newer checkout has at least. */
  private static final int ADDRESSES = 600;

  private static final String EMPTY = "has no statement: its maker wrote down only its name";

  private static final String NAMES =
      "judges names of robots; the fetcher has one, and it is fixed";

  private static final String SITEMAPS =
      "looks at the list of sitemaps; here a job file names them, and robots.txt is not asked";

  private static final String WARNINGS = "looks at their parser's count of warnings";

  private static final String LINES =
      "looks at how their parser stores lines such as LLM-Policy, which forbid no page";

  /** Methods that never say whether an address may be asked for, and what they look at. */
  private static final Map<String, String> OUT_OF_REACH =
      Map.ofEntries(
          Map.entry("ID_LinesNumbersAreCountedCorrectly", EMPTY),
          Map.entry("ID_UTF8ByteOrderMarkIsSkipped", EMPTY),
          Map.entry("TestGetPathParamsQuery", EMPTY),
          Map.entry("TestMaybeEscapePattern", EMPTY),
          Map.entry("ID_VerifyValidUserAgentsToObey", NAMES),
          Map.entry("ID_NonStandardLineExample_Sitemap", SITEMAPS),
          Map.entry("testRelativeSitemap", SITEMAPS),
          Map.entry("testSitemap", SITEMAPS),
          Map.entry("testSitemapAtEndOfFile", SITEMAPS),
          Map.entry("testSitemapDedup", SITEMAPS),
          Map.entry("testSitemapInvalidBaseUrl", SITEMAPS),
          Map.entry("testAcapFields", WARNINGS),
          Map.entry("testExtendedStandard", WARNINGS),
          Map.entry("testGetNumWarningsBeforeParse", WARNINGS),
          Map.entry("testEnableAllExtensionsWildcardAgent", LINES),
          Map.entry("testExtendedStandardWithExtensionsEnabled", LINES),
          Map.entry("testExtensionAsMap", LINES),
          Map.entry("testExtensionCaseInsensitiveDirective", LINES),
          Map.entry("testExtensionDataInToString", LINES),
          Map.entry("testExtensionEqualsAndHashCode", LINES),
          Map.entry("testExtensionGlobalNotScopedToGroup", LINES),
          Map.entry("testExtensionLlmPolicyDisabled", LINES),
          Map.entry("testExtensionMultipleValues", LINES),
          Map.entry("testExtensionNoIndexPerGroup", LINES),
          Map.entry("testExtensionPerGroupOnlyWhenMatched", LINES),
          Map.entry("testGetEnabledExtensions", LINES));

  /** Method and address, where the fetcher is right to do otherwise, and why. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "testNutchCases http://www.domain.com/foo/bar/baz.html",
          "calls the robot '*' beside its names; RFC 9309, 2.2.1: the group '*' is for those whom no other names",
          "testOverrideUserAgentMatcher https://example.org/other/page.html",
          "overrides a method of their parser so that go!zilla is found; RFC 9309 has no such name",
          "GoogleOnly_LineTooLong http://foo.bar/x/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "an address of more than 4,000 characters is never asked for, allowed or not");

  @Test
  void asksForWhatTheCasesAllowAndForNothingElse(@TempDir Path classes) throws IOException {
    String folder = System.getProperty("hostile.robots");
    Assumptions.assumeTrue(folder != null, "-Dhostile.robots names no folder");
    RobotsReplay replay = RobotsReplay.CURRENT;
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    new RobotsCases(Path.of(folder), classes)
        .load("SimpleRobotRulesParserTest", "GoogleRobotsTxtTest")
        .forEach(each -> request.selectors(DiscoverySelectors.selectClass(each)));
    LauncherFactory.create(LauncherConfig.builder().build()).execute(request.build(), replay);
    print(replay);
    assertThat(replay.addresses()).isGreaterThanOrEqualTo(ADDRESSES);
    assertThat(replay.silent()).as("methods out of reach").isEqualTo(OUT_OF_REACH.keySet());
    assertThat(replay.otherwise()).as("exceptions, still needed").isEqualTo(OTHERWISE.keySet());
    assertThat(replay.failed().keySet()).as("cases that fail by them").isEqualTo(methods());
  }

  private static void print(RobotsReplay replay) {
    System.out.println("crawler-commons' robots cases: " + replay);
    new TreeMap<>(OTHERWISE)
        .forEach((what, why) -> System.out.printf("  otherwise: %s%n    %s%n", what, why));
    replay.failed().forEach((method, why) -> System.out.printf("  failed: %s %s%n", method, why));
    new TreeMap<>(OUT_OF_REACH)
        .forEach((what, why) -> System.out.printf("  out of reach: %s %s%n", what, why));
  }

  private static Set<String> methods() {
    return OTHERWISE.keySet().stream().map(key -> key.split(" ", 2)[0]).collect(Collectors.toSet());
  }
}

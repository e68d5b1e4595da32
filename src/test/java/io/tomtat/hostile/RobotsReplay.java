package io.tomtat.hostile;

import io.tomtat.source.RobotsSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * What became of crawler-commons' cases, one after the other; public for those that are loaded by
 * another loader.
 */
public final class RobotsReplay implements TestExecutionListener {

  /** The cases are made by a library that knows nothing of us. */
  public static final RobotsReplay CURRENT = new RobotsReplay();

  /** Characters of an address, for people. */
  private static final int LONGEST = 60;

  private final List<RobotsSite> sites = new ArrayList<>();
  private final Set<String> silent = new TreeSet<>();
  private final Set<String> otherwise = new TreeSet<>();
  private final Map<String, String> failed = new TreeMap<>();
  private String method = "";
  private int lookedAt;
  private int cases;
  private int addresses;
  private int asExpected;
  private int rests;

  private RobotsReplay() {}

  public void opened(RobotsSite site) {
    sites.add(site);
  }

  public void asked(String address, boolean expected) {
    lookedAt++;
    addresses++;
    if (expected) {
      asExpected++;
    } else {
      otherwise.add(method + " " + address.substring(0, Math.min(LONGEST, address.length())));
    }
  }

  public void rested() {
    lookedAt++;
    rests++;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      MethodSource source = (MethodSource) test.getSource().orElseThrow();
      method = source.getMethodName();
      lookedAt = 0;
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest()) {
      return;
    }
    if (lookedAt == 0) {
      silent.add(method);
    } else {
      cases++;
    }
    if (result.getStatus() != Status.SUCCESSFUL) {
      failed.put(method, test.getDisplayName() + ": " + result.getThrowable());
    }
    sites.forEach(RobotsSite::close);
    sites.clear();
  }

  /** Methods that never looked at what a site is asked for. */
  Set<String> silent() {
    return silent;
  }

  /** Method and address, where the site was asked although forbidden, or the other way round. */
  Set<String> otherwise() {
    return otherwise;
  }

  /** By method, at which invocation and why. */
  Map<String, String> failed() {
    return failed;
  }

  int addresses() {
    return addresses;
  }

  @Override
  public String toString() {
    return "%,d cases, %,d addresses asked, %,d as the case says; %,d rests; %,d methods look at no address"
        .formatted(cases, addresses, asExpected, rests, silent.size());
  }
}

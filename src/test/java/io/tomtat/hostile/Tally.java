package io.tomtat.hostile;

import io.tomtat.article.Extraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of documents, counted by reason. */
final class Tally {

  private static final boolean NAMES = Boolean.getBoolean("hostile.names");

  private final Map<String, Integer> documents = new TreeMap<>();
  private final Map<String, Integer> items = new TreeMap<>();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  void add(String name, Extraction extraction) {
    add(name, what(extraction), detail(extraction));
  }

  /** What a feed holds is counted apart: the feed is the document. */
  synchronized void addItem(String name, Extraction extraction) {
    items.merge(what(extraction), 1, Integer::sum);
    print(name, "item " + what(extraction), detail(extraction));
  }

  synchronized void add(String name, String what, String detail) {
    documents.merge(what, 1, Integer::sum);
    print(name, what, detail);
  }

  private static String what(Extraction extraction) {
    return extraction instanceof Extraction.Nothing nothing
        ? nothing.why().reason().code()
        : "article";
  }

  private static String detail(Extraction extraction) {
    return extraction instanceof Extraction.Nothing nothing ? nothing.why().detail() : "";
  }

  private static void print(String name, String what, String detail) {
    if (NAMES) {
      System.out.println("  " + what + "\t" + name + "\t" + detail);
    }
  }

  /** Neither an article nor a rejection. */
  void fail(String name, Throwable thrown) {
    failures.add(name + ": " + thrown);
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  synchronized int documents() {
    return documents.values().stream().mapToInt(n -> n).sum();
  }

  @Override
  public synchronized String toString() {
    return table(documents, "") + table(items, " (of the feeds' items)");
  }

  private static String table(Map<String, Integer> counts, String note) {
    return counts.entrySet().stream()
        .map(e -> "%,7d %s%s%n".formatted(e.getValue(), e.getKey(), note))
        .collect(Collectors.joining());
  }
}

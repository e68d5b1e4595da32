package io.tomtat.extract;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a parser process is started: this program's Java and classes, with limits of its own. */
final class ParserCommand {

  /**
   * A signal to the whole group, such as Ctrl-C, is for the program to heed: it ends its parsers
   * itself. Where the machine lacks memory, a parser shall be ended and not the night.
   */
  private static final String SHELL =
      "trap '' HUP INT TERM; { echo 900 >/proc/self/oom_score_adj; } 2>/dev/null; exec \"$@\"";

  /** Heap: as much as the program itself has, so that one document may use all of it. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:ErrorFile=/dev/null",
          "-XX:+DisplayVMOutputToStderr", // standard output carries the replies
          "-Xlog:disable",
          "-Xshare:auto");

  /** Keys and the database's address stay here: the parser reads strangers' bytes. */
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "HOME", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH");

  private ParserCommand() {}

  static ProcessBuilder of(Class<? extends DocumentReader> reader, OwnFolder folder) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
        .forEach(command::add);
    command.add("-Dfile.encoding=" + System.getProperty("file.encoding"));
    command.add("-Djava.io.tmpdir=" + folder.path());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ParserMain.class.getName(), reader.getName(), folder.path().toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    return builder.redirectError(folder.path().resolve("stderr").toFile());
  }
}

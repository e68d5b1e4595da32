package io.tomtat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a copy of its own, with stand-ins for Java and Maven on the path. */
@Timeout(30)
class LauncherTests {

  private static final String JAVA =
      """
      if [ "$1" = -version ]; then
        echo 'openjdk version "%s" 2025-01-01' >&2
        exit 0
      fi
      echo "java $$ $*"
      case $* in *stay*) echo $$ >"$PID_FILE"; exec cat;; esac
      exit 7
      """;

  private static final String MAVEN =
      """
      echo "mvn $*" >>mvn.calls
      mkdir -p target
      echo built >target/tomtat-build.jar
      """;

  @TempDir Path folder;

  private Path tree;
  private Path tools;
  private Path jar;

  @BeforeEach
  void copy() throws Exception {
    tree = Files.createDirectories(folder.resolve("a tree"));
    tools = Files.createDirectories(folder.resolve("tools"));
    jar = tree.resolve("target/tomtat.jar");
    Files.copy(Path.of("tomtat"), tree.resolve("tomtat"));
    Files.createDirectories(tree.resolve("src/main"));
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    passTools();
    stub("java", JAVA.formatted("17.0.1"));
    stub("javac", "");
    stub("mvn", MAVEN);
  }

  /** What the script needs of the system, and no real Java. */
  private void passTools() throws IOException {
    List<String> names =
        List.of(
            "cat",
            "dirname",
            "find",
            "head",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "touch");
    for (String name : names) {
      Path program =
          Stream.of("/bin", "/usr/bin")
              .map(bin -> Path.of(bin, name))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      stub(name, "exec " + program + " \"$@\"\n");
    }
  }

  private void stub(String name, String script) throws IOException {
    Path file = tools.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Result(int code, String out, String err) {}

  private Process start(Path script, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("PID_FILE", folder.resolve("pid").toString());
    builder.environment().put("TOMTAT_JAVA_OPTS", "-Done=1 -Dtwo=2");
    return builder.start();
  }

  private Result run(Path script, String... arguments) throws Exception {
    Process process = start(script, arguments);
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out, Files.readString(folder.resolve("err")));
  }

  private Result run(String... arguments) throws Exception {
    return run(tree.resolve("tomtat"), arguments);
  }

  private void jarOlderBy(long seconds) throws IOException {
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "old");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  private void ageSources() throws IOException {
    FileTime past = FileTime.from(Instant.now().minusSeconds(1000));
    Files.setLastModifiedTime(tree.resolve("pom.xml"), past);
  }

  @Test
  void buildsWhatIsMissingAndBecomesJavaWithItsExitCode() throws Exception {
    Result result = run("run", "a job");
    assertThat(result.code).isEqualTo(7);
    assertThat(result.out)
        .contains("-XX:+UseSerialGC")
        .contains("-Done=1 -Dtwo=2")
        .endsWith(" -jar " + jar.toRealPath() + " run a job\n");
    assertThat(result.err)
        .contains("tomtat.jar is missing; building it, which takes about a minute");
    assertThat(tree.resolve("mvn.calls")).hasContent("mvn -q -DskipTests package");
    assertThat(jar).hasContent("built");
    assertThat(tree.resolve("target/tomtat-build.lock")).doesNotExist();
  }

  @Test
  void doesNotBuildWhatIsThere() throws Exception {
    jarOlderBy(0);
    ageSources();
    assertThat(run().err).isEmpty();
    assertThat(tree.resolve("mvn.calls")).doesNotExist();
  }

  @Test
  void startsWithTheArchiveThatAnEndedRunLeft() throws Exception {
    jarOlderBy(100);
    ageSources();
    Path left = jar.resolveSibling("tomtat-17.0.1.jsa.999999999");
    Files.writeString(left, "classes");
    assertThat(run("status").out).contains("-XX:SharedArchiveFile=", "target/tomtat-17.0.1.jsa ");
    assertThat(left).doesNotExist();
  }

  @Test
  void writesAnArchiveAtTheEndOfARunOnly() throws Exception {
    jarOlderBy(100);
    ageSources();
    assertThat(run("run", "job").out).contains("-XX:ArchiveClassesAtExit=");
    assertThat(run("status").out).doesNotContain("-XX:ArchiveClassesAtExit=");
  }

  @Test
  void passesByAnArchiveOfAnotherJar() throws Exception {
    Files.createDirectories(jar.getParent());
    Path archive = Files.writeString(jar.resolveSibling("tomtat-17.0.1.jsa"), "classes");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.now().minusSeconds(500)));
    jarOlderBy(100);
    ageSources();
    assertThat(run("status").out).doesNotContain("SharedArchiveFile");
  }

  @Test
  void onlyWarnsOfNewerSourcesWhereThereIsNoTerminal() throws Exception {
    jarOlderBy(100);
    Result result = run();
    assertThat(result.code).isEqualTo(7);
    assertThat(result.err).contains("warning: pom.xml is newer than");
    assertThat(jar).hasContent("old");
  }

  @Test
  void aNewJobIsNoReasonToBuild() throws Exception {
    jarOlderBy(100);
    ageSources();
    Files.createDirectories(tree.resolve("jobs"));
    Files.writeString(tree.resolve("jobs/mine.yaml"), "zone: Asia/Ho_Chi_Minh");
    assertThat(run().err).isEmpty();
  }

  @Test
  void readsFileNamesAsUtf8UnderCronToo() throws Exception {
    jarOlderBy(0);
    ageSources();
    String version = JAVA.formatted("17.0.1").replaceFirst("(?s)echo \"java.*", "");
    stub("java", version + "echo \"names ${LC_ALL-as they are}\"");
    assertThat(run().out).isEqualTo("names C.UTF-8\n");
    stub("locale", "echo ANSI_X3.4-1968");
    assertThat(run().out).isEqualTo("names C.UTF-8\n");
    stub("locale", "echo UTF-8");
    assertThat(run().out).isEqualTo("names as they are\n");
  }

  @Test
  void showsWhyABuildFailed() throws Exception {
    stub("mvn", "echo no network\nexit 1\n");
    Result result = run();
    assertThat(result.code).isEqualTo(40);
    assertThat(result.err)
        .contains("no network\n")
        .contains("the build failed")
        .contains("build.log");
    assertThat(result.out).isEmpty();
    assertThat(tree.resolve("target/tomtat-build.lock")).doesNotExist();
  }

  @Test
  void takesOverTheBuildOfADeadProcess() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectories(tree.resolve("target"));
    Files.createSymbolicLink(
        tree.resolve("target/tomtat-build.lock"), Path.of(Long.toString(gone.pid())));
    assertThat(run().code).isEqualTo(7);
  }

  @Test
  void twoStartsBuildOnce() throws Exception {
    Process other = start(tree.resolve("tomtat"));
    assertThat(run().code).isEqualTo(7);
    assertThat(other.waitFor()).isEqualTo(7);
    assertThat(tree.resolve("mvn.calls")).hasContent("mvn -q -DskipTests package");
  }

  @Test
  void namesMavenWhereItIsMissing() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Result result = run();
    assertThat(result.code).isEqualTo(40);
    assertThat(result.err)
        .contains("there is no mvn on PATH")
        .contains("Install Maven 3.8 or newer");
  }

  @Test
  void namesTheCompilerWhereItIsMissing() throws Exception {
    Files.delete(tools.resolve("javac"));
    assertThat(run().err).contains("no javac").contains("Install a JDK, not only a runtime");
  }

  @Test
  void namesJavaWhereItIsMissing() throws Exception {
    Files.delete(tools.resolve("java"));
    Result result = run();
    assertThat(result.code).isEqualTo(40);
    assertThat(result.err).contains("there is no Java").contains("Install a JDK 17 or newer");
  }

  @Test
  void namesAJavaThatIsTooOld() throws Exception {
    stub("java", JAVA.formatted("1.8.0_402"));
    Result result = run();
    assertThat(result.code).isEqualTo(40);
    assertThat(result.err)
        .contains(tools.resolve("java") + " is version 1.8.0_402, but tomtat needs 17 or newer");
  }

  @Test
  void tellsNewerJavasThatNativeAccessIsMeant() throws Exception {
    stub("java", JAVA.formatted("25-ea"));
    assertThat(run().out)
        .contains("--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow");
  }

  @Test
  void findsItsFolderBehindALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a tree/tomtat"));
    assertThat(run(Files.createSymbolicLink(folder.resolve("far"), link)).out)
        .contains("-jar " + jar.toRealPath());
  }

  @Test
  void usesTheJarBesideItWhereThereAreNoSources() throws Exception {
    Files.delete(tree.resolve("pom.xml"));
    assertThat(run().err).contains("there is no tomtat.jar beside");
    Path beside = Files.writeString(tree.resolve("tomtat.jar"), "given");
    assertThat(run().out).contains("-jar " + beside.toRealPath());
  }

  @Test
  void becomesJavaSoThatSignalsReachIt() throws Exception {
    jarOlderBy(0);
    ageSources();
    Process process = start(tree.resolve("tomtat"), "stay");
    assertThat(process.inputReader().readLine()).startsWith("java " + process.pid() + " ");
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(128 + 15);
  }
}

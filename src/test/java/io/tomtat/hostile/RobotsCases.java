package io.tomtat.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * crawler-commons' tests out of a checkout of it, compiled as they stand there, but for whom they
 * ask. They and the rules that they look at are the checkout's, whichever version the project has.
 */
final class RobotsCases {

  private static final String PACKAGE = "crawlercommons/robots/";
  private static final String ASKING = AskingParser.class.getName();

  private final Path checkout;
  private final Path classes;

  /**
   * @param classes an empty folder for what is compiled
   */
  RobotsCases(Path checkout, Path classes) {
    this.checkout = checkout;
    this.classes = classes;
  }

  /**
   * @param names of classes, such as {@code SimpleRobotRulesParserTest}
   */
  List<Class<?>> load(String... names) throws IOException {
    compile(Stream.of(names).map(this::source).toList());
    ClassLoader loader = new Theirs();
    return Stream.of(names).<Class<?>>map(name -> loaded(loader, name)).toList();
  }

  private static Class<?> loaded(ClassLoader loader, String name) {
    try {
      return loader.loadClass((PACKAGE + name).replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code rules.isAllowed(address)} becomes {@code AskingParser.isAllowed(rules, address)}. */
  private SimpleJavaFileObject source(String name) {
    Path file = checkout.resolve("src/test/java").resolve(PACKAGE + name + ".java");
    String text =
        read(file)
            .replace("new SimpleRobotRulesParser()", "new " + ASKING + "()")
            .replaceAll("(\\w+)\\.isAllowed\\(", ASKING + ".isAllowed($1, ")
            .replaceAll("(\\w+)\\.getCrawlDelay\\(", ASKING + ".delay($1")
            .replaceAll("(\\w+)\\.isDeferVisits\\(", ASKING + ".isPutOff($1");
    return new SimpleJavaFileObject(file.toUri(), Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compile(List<SimpleJavaFileObject> sources) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(
          StandardLocation.SOURCE_PATH, List.of(checkout.resolve("src/main/java")));
      CompilationTask task =
          compiler.getTask(
              said, files, null, List.of("-Xprefer:source", "-proc:none"), null, sources);
      if (!task.call()) {
        throw new IllegalStateException(said.toString());
      }
    }
  }

  /**
   * Looks among what was compiled before it asks its parent; ours among it stands beside theirs.
   */
  private final class Theirs extends URLClassLoader {

    Theirs() throws IOException {
      super(
          new URL[] {
            classes.toUri().toURL(), checkout.resolve("src/test/resources/").toUri().toURL()
          },
          RobotsCases.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        } else if (name.equals(ASKING)) {
          return ours(name);
        }
        return name.startsWith("crawlercommons.")
            ? findClass(name)
            : super.loadClass(name, resolve);
      }
    }

    private Class<?> ours(String name) {
      String file = "/" + name.replace('.', '/') + ".class";
      try (InputStream in = Objects.requireNonNull(RobotsCases.class.getResourceAsStream(file))) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

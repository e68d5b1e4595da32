package io.tomtat.cli;

import io.tomtat.job.JobFile;
import io.tomtat.job.JobFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The demo's job, documents and recorded replies, unpacked from the program to {@code
 * $TOMTAT_HOME/demo}.
 */
final class DemoFolder {

  static final String JOB = "demo";

  private static final String PACKED = "/demo/";

  private final Path folder;

  DemoFolder(Path home) {
    this.folder = home.resolve("demo");
  }

  /** Unpacks what is missing or differs; a file that is there already keeps its time. */
  JobFile unpack() {
    try {
      for (Resource resource :
          new PathMatchingResourcePatternResolver().getResources("classpath:demo/**")) {
        unpack(resource);
      }
      return file();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo could not be unpacked to " + folder, e);
    }
  }

  private void unpack(Resource resource) throws IOException {
    String address = resource.getURL().toString();
    if (!address.endsWith("/") && resource.isReadable()) {
      String name =
          URLDecoder.decode(
              address.substring(address.lastIndexOf(PACKED) + PACKED.length()),
              StandardCharsets.UTF_8);
      write(folder.resolve(name), resource.getContentAsByteArray());
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    }
  }

  private JobFile file() {
    return new JobFiles(List.of(folder)).read(JOB);
  }
}

package io.tomtat.brief;

import io.tomtat.model.PersonNeededException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A prompt's files: in the folder if that exists, else as packed into the program.
 *
 * @param folder null if the packed ones count
 */
record PromptFiles(String name, @Nullable Path folder) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

  /**
   * @param prompts holds a folder for each prompt; need not exist
   * @throws PersonNeededException if there is no such prompt
   */
  static PromptFiles find(String name, Path prompts) {
    if (!NAME.matcher(name).matches()) {
      throw new PersonNeededException(
          "prompt: '%s' is not the name of a folder below prompts/; write a plain name like briefing"
              .formatted(name));
    }
    Path folder = prompts.resolve(name).toAbsolutePath().normalize();
    if (Files.isDirectory(folder)) {
      return new PromptFiles(name, folder);
    }
    PromptFiles packed = new PromptFiles(name, null);
    if (packed.read("system.md").isEmpty()) {
      throw new PersonNeededException(
          "prompt: there is no prompt '%s': no folder %s; create it (a copy of prompts/briefing is a good start)"
              .formatted(name, folder));
    }
    return packed;
  }

  /** For people: the absolute path, or that the file is packed. */
  String place(String file) {
    return folder == null
        ? "prompts/%s/%s (packed in the program)".formatted(name, file)
        : folder.resolve(file).toString();
  }

  /**
   * @throws PersonNeededException if the file is missing, empty or not UTF-8
   */
  String required(String file) {
    String text =
        read(file)
            .orElseThrow(
                () -> new PersonNeededException(place(file) + " is missing; a prompt needs it"));
    if (text.isBlank()) {
      throw new PersonNeededException(place(file) + " is empty; write the prompt into it");
    }
    return text;
  }

  /** The folder's file, or else the one of the same name that is packed with the program's own. */
  String orPacked(String file) {
    return read(file)
        .filter(text -> !text.isBlank())
        .orElseGet(() -> new PromptFiles("briefing", null).required(file));
  }

  /** Empty if there is no such file. */
  Optional<String> read(String file) {
    try {
      return folder == null ? packed(file) : ofFolder(folder.resolve(file));
    } catch (CharacterCodingException e) {
      throw new PersonNeededException(place(file) + " is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new PersonNeededException(
          "%s cannot be read (%s); check its permissions".formatted(place(file), e.getMessage()));
    }
  }

  private static Optional<String> ofFolder(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  private Optional<String> packed(String file) throws IOException {
    try (InputStream in =
        PromptFiles.class.getResourceAsStream("/prompts/%s/%s".formatted(name, file))) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}

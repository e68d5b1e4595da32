package io.tomtat.job;

import io.tomtat.article.Price;
import io.tomtat.model.Prices;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Reads {@code prices.yaml} beside the job files, and the program's own. */
final class PriceFile {

  static final String NAME = "prices.yaml";

  private static final Path PACKED = Path.of("jobs", NAME);

  /** The file's form, from which the known keys are taken. */
  record Form(@DefaultValue List<Entry> prices) {}

  /** One price as the file writes it. */
  record Entry(
      @Nullable String model,
      @Nullable BigDecimal input,
      @Nullable BigDecimal cachedInput,
      @Nullable BigDecimal output,
      @Nullable String asOf,
      @DefaultValue("") String source) {

    Price price() {
      String name = required(model, "model", "some entry");
      BigDecimal full = required(input, "input", name);
      return new Price(
          name,
          full,
          cachedInput == null ? full : cachedInput,
          required(output, "output", name),
          date(required(asOf, "as-of", name), name),
          source);
    }

    private static <T> T required(@Nullable T value, String key, String model) {
      if (value == null) {
        throw new IllegalArgumentException(
            "prices: %s of %s is missing; write it like {model: gpt-5-mini, input: 0.25, output: 2.00, as-of: 2026-11-22}"
                .formatted(key, model));
      }
      return value;
    }

    private static LocalDate date(String text, String model) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "prices: as-of of %s is '%s'; write a day like 2026-11-22".formatted(model, text), e);
      }
    }
  }

  private PriceFile() {}

  /** The file that holds for a job file, whether or not it is there. */
  static Path beside(Path jobFile) {
    return jobFile.resolveSibling(NAME);
  }

  /**
   * @throws JobFileException naming the file, if it cannot be used
   */
  static Prices read(Path jobFile) {
    Path file = beside(jobFile);
    List<Price> own =
        Files.isRegularFile(file) ? read(file, new FileSystemResource(file)) : List.of();
    return new Prices(own, read(PACKED, new ClassPathResource("jobs/" + NAME)));
  }

  private static List<Price> read(Path file, Resource resource) {
    Map<String, Object> values = SettingsReader.values(file, resource);
    return SettingsReader.checked(file, values, Form.class, PriceFile::prices);
  }

  private static List<Price> prices(Form form) {
    List<Price> prices = form.prices().stream().map(Entry::price).toList();
    prices.stream()
        .map(Price::model)
        .filter(name -> prices.stream().filter(p -> p.model().equals(name)).count() > 1)
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "prices: %s has two entries; remove one".formatted(name));
            });
    return prices;
  }
}

package io.tomtat.job;

import io.tomtat.brief.CanarySettings;
import io.tomtat.brief.JudgeSettings;
import io.tomtat.brief.OnFindings;
import io.tomtat.job.JobFile.Settings;
import io.tomtat.model.BudgetSettings;
import io.tomtat.model.ModelSettings;
import io.tomtat.report.ReportSettings;
import io.tomtat.source.FetchSettings;
import io.tomtat.source.SourceSettings;
import io.tomtat.store.Retention;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Binds a job file, and nothing else, to validated settings: no environment, no placeholders. */
final class SettingsReader {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The file's form, from which the known keys are taken. */
  record Form(
      @Nullable String zone,
      @DefaultValue List<SourceSettings> sources,
      @DefaultValue FetchSettings fetch,
      @DefaultValue("briefing") String prompt,
      @Nullable ModelSettings model,
      @DefaultValue ReportSettings report,
      @DefaultValue("30s") Duration shutdownGrace,
      @DefaultValue BudgetSettings budget,
      @Nullable String readyBy,
      @DefaultValue Retention retention,
      @DefaultValue("reject") OnFindings onFindings,
      @Nullable CanarySettings canary,
      @Nullable JudgeSettings judge,
      @Nullable String onDone,
      @Nullable String onFailure) {}

  private SettingsReader() {}

  static Settings read(Path file) {
    Map<String, Object> values = values(file, new FileSystemResource(file));
    return inWords(
        file,
        values,
        () -> {
          SettingKeys.check(values, Form.class);
          return settings(bind(withoutSources(values), Form.class), SourceEntries.of(values));
        });
  }

  /** They come in kinds, which the binder does not know. */
  private static Map<String, Object> withoutSources(Map<String, Object> values) {
    Map<String, Object> others = new TreeMap<>(values);
    others.keySet().removeIf(key -> key.startsWith(SourceEntries.KEY + "["));
    return others;
  }

  /** Binds values to their form, and turns whatever is wrong with them into words. */
  static <F, T> T checked(
      Path file, Map<String, Object> values, Class<F> form, Function<F, T> use) {
    return inWords(
        file,
        values,
        () -> {
          SettingKeys.check(values, form);
          return use.apply(bind(values, form));
        });
  }

  private static <T> T inWords(Path file, Map<String, Object> values, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BindException e) {
      throw new JobFileException(file, problem(e, values), e);
    } catch (IllegalArgumentException e) {
      throw new JobFileException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static Settings settings(Form form, List<SourceSettings> sources) {
    if (form.model() == null) {
      throw new IllegalArgumentException("model is missing; name a provider and a model");
    }
    return new Settings(
        zone(form.zone()),
        sources,
        form.fetch(),
        form.prompt(),
        form.model(),
        form.report(),
        form.shutdownGrace(),
        form.budget(),
        readyBy(form.readyBy()),
        form.retention(),
        form.onFindings(),
        form.canary(),
        form.judge(),
        Notices.of(form.onDone(), form.onFailure()));
  }

  private static ZoneId zone(@Nullable String zone) {
    try {
      return zone == null ? VIETNAM : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "zone: '%s' is not a time zone; write it like Asia/Ho_Chi_Minh".formatted(zone), e);
    }
  }

  private static @Nullable LocalTime readyBy(@Nullable String time) {
    try {
      return time == null ? null : LocalTime.parse(time);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "ready-by: '%s' is not a time of day; write it like \"06:30\"".formatted(time), e);
    }
  }

  private static <T> T bind(Map<String, Object> values, Class<T> form) {
    ConfigurationPropertySource source = new MapConfigurationPropertySource(values);
    return new Binder(source)
        .bindOrCreate(ConfigurationPropertyName.EMPTY.toString(), Bindable.of(form));
  }

  /** The file's keys, flattened: {@code sources[0].name}. */
  static Map<String, Object> values(Path file, Resource resource) {
    Map<String, Object> values = new TreeMap<>();
    try {
      for (PropertySource<?> part : new YamlPropertySourceLoader().load("job", resource)) {
        for (String key : ((EnumerablePropertySource<?>) part).getPropertyNames()) {
          Object value = part.getProperty(key);
          values.put(key, value == null ? "" : value);
        }
      }
      return values;
    } catch (IOException e) {
      throw new JobFileException(file, "it cannot be read (%s)".formatted(e.getMessage()), e);
    } catch (RuntimeException e) {
      throw new JobFileException(file, "it is not YAML: " + firstLine(e), e);
    }
  }

  /** What a settings record says of its own values, or which value does not fit which key. */
  private static String problem(BindException e, Map<String, Object> values) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause.getClass() == IllegalArgumentException.class && fromRecord(cause)) {
        return String.valueOf(cause.getMessage());
      }
    }
    Object value =
        e.getProperty() == null
            ? values.getOrDefault(e.getName().toString(), "")
            : e.getProperty().getValue();
    return "%s: '%s' does not fit; %s"
        .formatted(
            e.getName(),
            value,
            SettingKeys.expected(e.getTarget().getType().resolve(Object.class)));
  }

  private static boolean fromRecord(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("io.tomtat.");
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage())
        .lines()
        .limit(3)
        .map(String::strip)
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }
}

package io.tomtat.source;

import io.tomtat.source.Databases.Variables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rows of a table, or of a query, of a PostgreSQL database.
 *
 * @param table its name, or a whole {@code select}
 * @param key columns that order the rows, the one that grows with each change first, and that no
 *     two rows have in common: a night reads what is behind the last one's
 * @param overlap how far before that a key that is a moment is read again: a row may be committed
 *     late
 * @param databaseVariable environment variable with the database's URL
 * @param userVariable with the user, if the URL does not name one
 * @param passwordVariable with the password, likewise
 * @param fields what the columns are called
 * @param keep for how long its raw documents stay; null: as long as those of the others
 * @param atLeast fewer new rows than this are a failure of the source
 */
public record TableSettings(
    String name,
    String table,
    List<String> key,
    @DefaultValue("10m") Duration overlap,
    String databaseVariable,
    @Nullable String userVariable,
    @Nullable String passwordVariable,
    @DefaultValue Fields fields,
    @Nullable Duration keep,
    @DefaultValue("0") int atLeast)
    implements SourceSettings {

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /**
   * @throws IllegalArgumentException naming key, reason and remedy
   */
  public TableSettings {
    SourceSettings.check(name, atLeast);
    SourceSettings.checkKeep(name, keep);
    fields.check(name);
    SourceSettings.require(
        table != null && !table.isBlank(),
        "sources: table of %s is empty; name a table or write a select".formatted(name));
    key = key == null ? List.of() : List.copyOf(key);
    SourceSettings.require(
        !key.isEmpty() && key.stream().noneMatch(String::isBlank),
        "sources: %s has no key; name the columns that order its rows, like [updated_at, id]"
            .formatted(name));
    SourceSettings.require(
        new HashSet<>(key).size() == key.size(),
        "sources: key of %s names a column twice".formatted(name));
    SourceSettings.require(
        !overlap.isNegative(), "sources: overlap of %s is negative".formatted(name));
    SourceSettings.require(
        databaseVariable != null,
        "sources: %s has no database-variable; name the environment variable that holds its database's URL"
            .formatted(name));
    checkVariable(name, "database-variable", databaseVariable);
    checkVariable(name, "user-variable", userVariable);
    checkVariable(name, "password-variable", passwordVariable);
  }

  /** The value may be a secret that somebody wrote in the wrong place. */
  private static void checkVariable(String name, String key, @Nullable String variable) {
    SourceSettings.require(
        variable == null || VARIABLE.matcher(variable).matches(),
        "sources: %s of %s is not the name of an environment variable; write its name, never its value"
            .formatted(key, name));
  }

  Variables variables() {
    return new Variables(databaseVariable, userVariable, passwordVariable);
  }

  @Override
  public TableSource open(Path base, Web web) {
    return new TableSource(this, web);
  }
}

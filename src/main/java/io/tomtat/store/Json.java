package io.tomtat.store;

import io.tomtat.article.Hash;
import io.tomtat.article.Timestamp;
import java.sql.SQLException;
import org.postgresql.util.PGobject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The form that nouns have in {@code jsonb} columns: snake case, enums in lower case, dates in
 * ISO-8601.
 */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(
              new SimpleModule()
                  .addSerializer(String.class, new CleanWriter())
                  .addSerializer(Timestamp.class, new TimestampWriter())
                  .addDeserializer(Timestamp.class, new TimestampReader())
                  .addSerializer(Hash.class, new HashWriter())
                  .addDeserializer(Hash.class, new HashReader()))
          .build();

  private Json() {}

  /** A value for a {@code jsonb} parameter. */
  static PGobject jsonb(Object value) {
    try {
      PGobject object = new PGobject();
      object.setType("jsonb");
      object.setValue(MAPPER.writeValueAsString(value));
      return object;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  static <T> T read(String json, TypeReference<T> type) {
    return MAPPER.readValue(json, type);
  }

  /** PostgreSQL refuses NUL inside {@code jsonb} too. */
  private static final class CleanWriter extends ValueSerializer<String> {
    @Override
    public void serialize(String value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(CleanText.of(value));
    }
  }

  private static final class TimestampWriter extends ValueSerializer<Timestamp> {
    @Override
    public void serialize(Timestamp value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(value.toString());
    }
  }

  private static final class TimestampReader extends ValueDeserializer<Timestamp> {
    @Override
    public Timestamp deserialize(JsonParser parser, DeserializationContext context) {
      return Timestamp.parse(parser.getString());
    }
  }

  private static final class HashWriter extends ValueSerializer<Hash> {
    @Override
    public void serialize(Hash value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(value.hex());
    }
  }

  private static final class HashReader extends ValueDeserializer<Hash> {
    @Override
    public Hash deserialize(JsonParser parser, DeserializationContext context) {
      return new Hash(parser.getString());
    }
  }
}

package io.tomtat.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many small documents out of files that hold lists of them. */
final class Snippets {

  /** Of a page that would be an article without them. */
  private static final String PROSE =
      "Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo"
          + " đoạn bờ vừa được kè đá sau mùa gió chướng năm ngoái. Hợp tác xã cho biết cây giống do"
          + " trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con tự lo liệu.";

  private static final Pattern DATA = Pattern.compile("(?m)^#data\\n");
  private static final Pattern END = Pattern.compile("(?m)^#errors$");

  private Snippets() {}

  /** The markup of each test, bare and before an article's text. */
  static List<Sample> html5lib(List<Sample> files) {
    return files.stream().flatMap(Snippets::markup).flatMap(Snippets::bareAndWithin).toList();
  }

  /** Each string alone, as a title, and within an article. */
  static List<Sample> naughty(Path list) {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(list))
          .valueStream()
          .map(JsonNode::asString)
          .flatMap(
              text ->
                  Stream.concat(
                      bareAndWithin(text),
                      Stream.of(
                          sample(
                              "title",
                              "<title>" + text + "</title><h1>" + text + "</h1>" + paragraph()))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Sample> bareAndWithin(String text) {
    return Stream.of(sample("bare", text), sample("within", text + paragraph() + text));
  }

  private static String paragraph() {
    return "<p>" + PROSE + "</p>\n";
  }

  private static Sample sample(String kind, String text) {
    String shown = text.substring(0, Math.min(60, text.length())).replaceAll("\\s+", " ");
    return new Sample(kind + " " + shown, () -> text.getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<String> markup(Sample file) {
    try {
      String content = new String(file.content().call(), StandardCharsets.UTF_8);
      if (file.name().endsWith(".dat")) {
        return DATA.splitAsStream(content).skip(1).map(test -> END.split(test, 2)[0]);
      }
      return file.name().endsWith(".test") ? inputs(content) : Stream.empty();
    } catch (Exception e) {
      throw new IllegalStateException(file.name(), e);
    }
  }

  private static Stream<String> inputs(String json) {
    List<String> inputs = new ArrayList<>();
    try {
      JsonMapper.shared()
          .readTree(json)
          .findValues("input")
          .forEach(input -> inputs.add(input.isString() ? input.asString() : input.toString()));
    } catch (JacksonException e) {
      inputs.add(json); // some lists are broken themselves
    }
    return inputs.stream();
  }
}

package io.tomtat.extract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample dumps with other tails and other endings: no tail is kept, no ending is lost. */
class DumpTailTests {

  private static final List<String> DUMPS =
      List.of(
          "10-hoi-thao-asean-tim-kiem-cuu-nan.txt",
          "11-lo-na-bo-dau-tien-di-duong-bien.txt",
          "12-so-ket-ket-luan-ngoai-giao-kinh-te.txt");

  private static final List<String> HEADS =
      List.of(
          "Đọc thêm",
          "Tin cùng chuyên mục",
          "Có thể bạn quan tâm",
          "Tin mới hơn",
          "Tin cũ hơn",
          "Bài liên quan",
          "Các tin khác");

  private static final List<List<String>> ENDINGS =
      List.of(
          List.of(),
          List.of("Cầu thông xe cuối năm."),
          List.of("“Biển nuôi ta lớn, ta giữ lấy biển”, ông nói.", "Rồi ông cười."),
          List.of(
              "Các đơn vị được khen thưởng gồm:",
              "- Hợp tác xã Sóng Đôi, huyện đảo Bãi Sếu",
              "- Trạm lâm nghiệp xóm Cồn",
              "- Đội tàu cứu nạn số 7"),
          List.of(
              "Lịch tiếp nhận hồ sơ như sau:",
              "Ngày 3/9 tại nhà văn hoá xóm Cồn",
              "Ngày 4/9 tại trường tiểu học Bãi Sếu",
              "Ngày 5/9 tại bến cá"),
          List.of(
              "Thuyền ai thấp thoáng ngoài khơi",
              "Mà nghe sóng vỗ rối bời lòng em",
              "Đèn khuya thắp sáng bên thềm",
              "Chờ anh về lại êm đềm bến xưa"),
          List.of(
              "Kết quả lượt trận cuối",
              "Bãi Sếu - Xóm Cồn 2-1",
              "Đảo Yến - Sóng Đôi 0-0",
              "Bến Cá - Hải Đăng 3-2"),
          List.of("Xã | Số hộ | Diện tích", "Bãi Sếu | 120 | 14,5 ha", "Xóm Cồn | 86 | 9,2 ha"),
          List.of(
              "Ông đánh giá thế nào về vụ cá năm nay?",
              "Tốt hơn năm ngoái, nhưng chưa thể mừng.",
              "Còn giá dầu thì sao?",
              "Giá dầu mà lên nữa thì chúng tôi nằm bờ."));

  static Stream<Arguments> pages() {
    return DUMPS.stream()
        .flatMap(dump -> ENDINGS.stream().map(ending -> Arguments.of(dump, ending)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headlinesWithoutALabelAreNoText(String dump, List<String> ending) {
    for (String other : List.of(DUMPS.get(0), DUMPS.get(1))) {
      for (int few : new int[] {5, 12, 24}) {
        List<String> tail = headlines(other).stream().limit(few).toList();
        check(dump, ending, tail);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headlinesWithTeasersAreNoText(String dump, List<String> ending) {
    for (String other : List.of(DUMPS.get(0), DUMPS.get(1))) {
      check(dump, ending, withTeasers(other));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headlinesUnderALabelAreNoText(String dump, List<String> ending) {
    for (String head : HEADS) {
      List<String> tail = new ArrayList<>(List.of(head));
      tail.addAll(withTeasers(DUMPS.get(1)));
      check(dump, ending, tail);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsLostWithoutATail(String dump, List<String> ending) {
    check(dump, ending, List.of());
  }

  private static void check(String dump, List<String> ending, List<String> tail) {
    List<String> page = new ArrayList<>(article(dump));
    page.addAll(ending);
    page.addAll(tail);
    List<String> expected = new ArrayList<>(body(dump));
    expected.addAll(ending);
    assertThat(TextDump.read(String.join("\n\n", page)).paragraphs())
        .as(page.stream().skip(page.size() - 8).collect(joining("\n")))
        .isEqualTo(expected);
  }

  /** The dump without its tail, its last links and its author's name. */
  private static List<String> article(String dump) {
    List<String> lines = lines(dump);
    String last = body(dump).get(body(dump).size() - 1);
    return lines.subList(0, lines.indexOf(last) + 1);
  }

  private static List<String> body(String dump) {
    return TextDump.read(text(dump)).paragraphs();
  }

  /** Behind {@code Đọc thêm} each headline stands twice. */
  private static List<String> headlines(String dump) {
    List<String> tail = tail(dump);
    return IntStream.range(1, tail.size())
        .filter(i -> tail.get(i).equals(tail.get(i - 1)))
        .mapToObj(tail::get)
        .toList();
  }

  private static List<String> withTeasers(String dump) {
    return List.copyOf(new LinkedHashSet<>(tail(dump)));
  }

  private static List<String> tail(String dump) {
    List<String> lines = lines(dump);
    return lines.subList(lines.indexOf("Đọc thêm") + 1, lines.size() - 1);
  }

  private static List<String> lines(String dump) {
    return text(dump).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String text(String dump) {
    try (InputStream in = DumpTailTests.class.getResourceAsStream("/demo/inbox/" + dump)) {
      byte[] bytes = Objects.requireNonNull(in, dump).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.tomtat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Deterministic, Vietnamese-like articles as text or HTML files, a thousand to a folder. Article i
 * depends on the seed and i only: a larger corpus has the smaller one as its prefix.
 */
public final class CorpusGenerator {

  /**
   * None of them denies, plans or doubts: the scripted answers are no translations, and would lose
   * it.
   */
  private static final String[] WORDS =
      ("và của là có được trong cho với các một người những đã này khi đến về từ năm nhiều theo tại cũng ra như"
              + " trên vào sau còn phải việc để lại nước thành phố kinh tế xã hội doanh nghiệp chính phủ phát triển"
              + " quốc gia thị trường đầu tư giáo dục học sinh sinh viên bệnh viện bác sĩ công nghệ thông tin dữ liệu"
              + " môi trường khí hậu nông nghiệp nông dân lúa gạo xuất khẩu nhập khẩu ngân hàng lãi suất tăng trưởng"
              + " giao thông đường sắt cao tốc hàng hải du lịch văn hóa lịch sử thể thao bóng đá đội tuyển cầu thủ"
              + " trận đấu mùa giải Hà Nội Sài Gòn Đà Nẵng Huế Cần Thơ Hải Phòng Quảng Ninh Nghệ An Đồng Nai tỉnh"
              + " huyện phường quận luật nghị định thông tư Quốc hội đại biểu bộ trưởng chủ tịch thủ tướng nghiên cứu"
              + " khoa học báo cáo số liệu thống kê khoảng hơn gần trước giữa cuối đầu tháng ngày tuần giờ giá xăng"
              + " dầu điện nước sạch an toàn sức khỏe dịch bệnh vắc xin thuốc điều trị mới lớn nhỏ cao thấp quan trọng")
          .split(" ");

  private static final int SHORTEST = 600;
  private static final int LONGEST = 60_000;

  private final long seed;
  private final int median;
  private final double sigma;

  /**
   * @param median length of a body in characters; lengths are lognormal
   * @param sigma of the lengths' logarithm
   */
  public CorpusGenerator(long seed, int median, double sigma) {
    this.seed = seed;
    this.median = median;
    this.sigma = sigma;
  }

  /** {@code COUNT FOLDER [txt|html [MEDIAN]]}. */
  public static void main(String[] arguments) throws IOException {
    String format = arguments.length > 2 ? arguments[2] : "txt";
    int median = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 3_500;
    new CorpusGenerator(7, median, 0.6)
        .write(Integer.parseInt(arguments[0]), Path.of(arguments[1]), format);
  }

  /**
   * Writes {@code folder/000/a000000.txt} and so on.
   *
   * @param format txt or html
   */
  public void write(int count, Path folder, String format) throws IOException {
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("%03d/a%06d.%s".formatted(i / 1000, i, format));
      Files.createDirectories(file.getParent());
      Story story = story(i);
      Files.writeString(file, format.equals("html") ? story.html() : story.text());
    }
  }

  /**
   * @param body paragraphs, a blank line between them
   * @param published ISO date
   */
  record Story(String title, String body, String published) {
    String text() {
      return title + "\n\n" + body + "\n";
    }

    String html() {
      String paragraphs = "<p>" + body.replace("\n\n", "</p>\n<p>") + "</p>";
      return """
          <!DOCTYPE html>
          <html lang="vi"><head><meta charset="utf-8"><title>%s</title><meta name="date" content="%s"></head><body>
          <nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/thoi-su">Thời sự</a></li></ul></nav>
          <article><h1>%s</h1>
          %s
          </article>
          <aside>Tin liên quan</aside><footer>Bản quyền</footer><script>var x = 1;</script></body></html>
          """
          .formatted(title, published, title, paragraphs);
    }
  }

  Story story(int number) {
    Random random = new Random(seed * 1_000_003L + number);
    random.longs(3).sum(); // neighbouring seeds start alike
    double wanted = median * Math.exp(sigma * random.nextGaussian());
    int length = (int) Math.max(SHORTEST, Math.min(LONGEST, wanted));
    String title = sentence(random, 7 + random.nextInt(6)).replace(".", "");
    return new Story("%s (số %d)".formatted(title, number), body(random, length), date(random));
  }

  private static String body(Random random, int length) {
    StringBuilder body = new StringBuilder(length + 300);
    while (body.length() < length) {
      body.append(body.isEmpty() ? "" : "\n\n").append(paragraph(random));
    }
    return body.toString();
  }

  private static String paragraph(Random random) {
    StringBuilder paragraph = new StringBuilder();
    for (int left = 2 + random.nextInt(4); left > 0; left--) {
      paragraph.append(sentence(random, 8 + random.nextInt(22))).append(left > 1 ? " " : "");
    }
    return paragraph.toString();
  }

  private static String sentence(Random random, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word = word(random);
      if (i == 0) {
        sentence.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      } else {
        sentence.append(random.nextInt(12) == 0 ? ", " : " ").append(word);
      }
    }
    return sentence.append('.').toString();
  }

  private static String word(Random random) {
    return random.nextInt(25) == 0
        ? Integer.toString(1 + random.nextInt(5000))
        : WORDS[random.nextInt(WORDS.length)];
  }

  private static String date(Random random) {
    return "20%02d-%02d-%02d"
        .formatted(15 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }
}

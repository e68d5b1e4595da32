package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** How work grows with pages, counted in bytes allocated: that is the same on every machine. */
class PageWorkTests {

  private static final String PARAGRAPH =
      "<div class=row><p>Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày"
          + " cuối tuần, số %d, dọc theo đoạn bờ <a href=/a>vừa được kè đá</a>.</p></div>";

  @Test
  void scriptsAndPicturesInTextCostNoMoreThanToParse() throws NotReadable {
    long plain = work(page(200, ""));
    int size = 3 << 20;
    String script = "<script>var data='" + "abcdefgh".repeat(size / 8) + "';</script>";
    String picture = "<img src='data:image/png;base64," + "QUJDREVG".repeat(size / 8) + "'>";

    assertThat(work(page(200, script)) - plain).isLessThan(12L * size);
    assertThat(work(page(200, picture)) - plain).isLessThan(12L * size);
  }

  @Test
  void twiceTheParagraphsAreTwiceTheWork() throws NotReadable {
    work(page(500, ""));
    double ratio = (double) work(page(2000, "")) / work(page(1000, ""));
    assertThat(ratio).isBetween(1.5, 2.6);
  }

  @Test
  void twiceTheListHeadsAreTwiceTheWork() throws NotReadable {
    double ratio =
        (double) work(page(10, "<p>Đọc thêm</p><p>Làng chài</p>".repeat(4000)))
            / work(page(10, "<p>Đọc thêm</p><p>Làng chài</p>".repeat(2000)));
    assertThat(ratio).isBetween(1.5, 2.6);
  }

  @Test
  void twiceTheLinesOfADumpAreTwiceTheWork() {
    double ratio = (double) dump(4000) / dump(2000);
    assertThat(ratio).isBetween(1.5, 2.6);
  }

  private static long dump(int lines) {
    String text =
        "Làng chài Bãi Sếu dựng kho lạnh chung\n"
            + "Chợ phiên trên đảo mở lại sau ba năm\n".repeat(lines);
    long before = allocated();
    TextDump.read(text);
    return allocated() - before;
  }

  private static String page(int paragraphs, String more) {
    StringBuilder page = new StringBuilder("<html><body><h1>Xóm Cồn trồng rừng</h1><div>");
    for (int i = 0; i < paragraphs; i++) {
      page.append(PARAGRAPH.formatted(i));
    }
    return page.append(more).append("</div></body></html>").toString();
  }

  private static long work(String page) throws NotReadable {
    long before = allocated();
    HtmlPage.read(page);
    return allocated() - before;
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}

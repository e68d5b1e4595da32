package io.tomtat.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tomtat.article.Metadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as text, with what other pages leave in them; the wording is invented. */
class TextDumpTests {

  private static final String PAGE =
      """
      Làng chài Bãi Sếu dựng kho lạnh chung bằng năng lượng gió

      Sáng 3/4, tại Bãi Sếu, hợp tác xã Sóng Đôi khánh thành kho lạnh chung đầu tiên của huyện đảo chạy hoàn toàn bằng điện gió.
      Theo dõi Tin Biển Đảo trên
      TIN LIÊN QUAN
      lang chai bai seu dung kho lanh chung bang nang luong gio Ngư dân đảo Sếu học nghề sửa máy lạnh
      lang chai bai seu dung kho lanh chung bang nang luong gio Huyện đảo thử nghiệm đèn đánh cá tiết kiệm điện

      lang chai bai seu dung kho lanh chung bang nang luong gio
      Ông Tạ Văn Kình giới thiệu kho lạnh với khách tham quan

      Kho có sức chứa 120 tấn, vốn đầu tư 9,6 tỷ đồng, trong đó bà con góp một nửa bằng ngày công và gỗ đóng thuyền cũ.

      Toàn cảnh bến cá Bãi Sếu nhìn từ hải đăng. (Ảnh: Lê Mòng)

      “Trước đây cá về nhiều thì rớt giá, nay gửi kho ba hôm rồi bán cũng không muộn”, ông Tạ Văn Kình nói.

      Cả xóm đều vui.

      lang chai bai seu dung kho lanh chung bang nang luong gio Chuyện người giữ hải đăng cuối cùng

      Đêm nào ông cũng leo chín mươi bậc thang đá để thắp ...

      Lê Mòng

      Đọc thêm

      Chợ phiên trên đảo mở lại sau ba năm

      Chợ phiên trên đảo mở lại sau ba năm

      Người mua kẻ bán đến từ sáng sớm, hàng hoá chủ yếu là khoai và cá khô năm 2031.
      Thuyền thúng vào mùa sơn mới ở xóm Cồn

      Thuyền thúng vào mùa sơn mới ở xóm Cồn

      Mỗi chiếc thuyền cần ba lớp dầu rái trước khi ...
      Học trò đảo Sếu đi thi bằng ca nô

      Học trò đảo Sếu đi thi bằng ca nô

      Ca nô xuất bến lúc bốn giờ sáng ngày 2/6/2031.
      Phiên bản di động""";

  @Test
  void readsTheArticleOutOfAPage() {
    Draft draft = TextDump.read(PAGE);

    assertThat(draft.title())
        .isEqualTo("Làng chài Bãi Sếu dựng kho lạnh chung bằng năng lượng gió");
    assertThat(draft.paragraphs())
        .extracting(paragraph -> paragraph.substring(0, 9))
        .containsExactly("Sáng 3/4,", "Kho có sứ", "“Trước đâ", "Cả xóm đề");
    assertThat(draft.captions())
        .containsExactly(
            "Ông Tạ Văn Kình giới thiệu kho lạnh với khách tham quan",
            "Toàn cảnh bến cá Bãi Sếu nhìn từ hải đăng. (Ảnh: Lê Mòng)");
  }

  @Test
  void takesNoDateFromBodyOrTail() {
    Draft draft = TextDump.read(PAGE);

    assertThat(draft.metadata().published()).isNull();
    assertThat(draft.metadata().author()).isEqualTo("Lê Mòng");
    assertThat(draft.metadata().publisher()).isEqualTo("Tin Biển Đảo");
  }

  @Test
  void readsExtractedTextThatStartsWithACaption() {
    Draft draft =
        TextDump.read(
            """
            Chủ tịch xã Tạ Thị Ngao trao quà cho các hộ dân. (Ảnh: Lê Mòng) |
            Buổi trao quà do hội phụ nữ xã tổ chức chiều 5/4 tại nhà văn hoá thôn, với sự tham dự của hơn tám mươi gia đình.
            Bà Ngao cho biết mỗi phần quà gồm gạo, nước mắm và một tấm lưới mới, do các cửa hàng ở chợ huyện đóng góp từ đầu năm.
            Một số hình ảnh khác tại buổi trao quà:
            Các em nhỏ nhận sách. |
            Ảnh gốc xem tại đây.
            """);

    assertThat(draft.title()).isNull();
    assertThat(draft.paragraphs()).hasSize(2);
    assertThat(draft.captions())
        .containsExactly(
            "Chủ tịch xã Tạ Thị Ngao trao quà cho các hộ dân. (Ảnh: Lê Mòng)",
            "Các em nhỏ nhận sách.");
  }

  @Test
  void takesTheDateAboveTheBody() {
    Draft draft =
        TextDump.read(
            """
            Xóm Cồn trồng lại hàng phi lao chắn sóng
            Thứ Hai, 16/11/2026 | 08:30 (GMT+7)
            Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo đoạn bờ vừa được kè đá.
            """);

    assertThat(draft.metadata().published()).hasToString("2026-11-16T08:30+07:00");
    assertThat(draft.paragraphs()).hasSize(1);
  }

  @Test
  void takesPublicationAndUpdateFromOneLine() {
    Metadata said =
        TextDump.read(
                """
                Xóm Cồn trồng lại hàng phi lao chắn sóng
                16/11/2026 08:00 | Cập nhật: 16/11/2026 10:00
                Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo đoạn bờ vừa được kè đá.
                """)
            .metadata();

    assertThat(said.published()).hasToString("2026-11-16T08:00+07:00");
    assertThat(said.modified()).hasToString("2026-11-16T10:00+07:00");
  }

  private static final List<String> TEXT =
      List.of(
          "Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại trong ba ngày cuối tuần, dọc theo đoạn bờ vừa được kè đá.",
          "Hợp tác xã cho biết cây giống do trạm lâm nghiệp của huyện cấp miễn phí, công trồng do bà con tự lo liệu.");

  private static final List<String> OTHERS =
      List.of(
          "VN-Index vượt 1.700 điểm",
          "Vàng nhẫn đảo chiều tăng 300.000 đồng",
          "Đại Phong bổ nhiệm giám đốc công nghệ",
          "Doanh nghiệp phân bón chia cổ tức 30%",
          "Bắt nhóm trộm cáp điện trong khu công nghiệp",
          "Tài xế say rượu tông liên hoàn, năm người bị thương");

  private static Draft dump(String head, List<String> tail) {
    return TextDump.read(
        head + "\n\n" + String.join("\n\n", TEXT) + "\n\n" + String.join("\n", tail));
  }

  private static final String TITLE = "Xóm Cồn trồng lại hàng phi lao chắn sóng";

  @Test
  void shortHeadlinesWithFiguresAreNoResults() {
    assertThat(dump(TITLE, OTHERS).paragraphs()).isEqualTo(TEXT);
    List<String> headed = new ArrayList<>(List.of("Khám phá thêm từ Tin Bến Sông"));
    headed.addAll(OTHERS);
    assertThat(dump(TITLE, headed).paragraphs()).isEqualTo(TEXT);
  }

  @Test
  void headlinesWithPointsAreNoList() {
    List<String> tail = OTHERS.stream().map(line -> "• " + line).toList();
    assertThat(dump(TITLE, tail).paragraphs()).isEqualTo(TEXT);
    List<String> list = new ArrayList<>(TEXT);
    list.add("Các đơn vị được khen thưởng gồm:");
    tail.stream().limit(4).forEach(list::add);
    assertThat(dump(TITLE, list.subList(2, list.size())).paragraphs()).isEqualTo(list);
  }

  @Test
  void takesTheTitleFromMarkdownAndFromBelowAMenu() {
    assertThat(dump("# " + TITLE, List.of()).title()).isEqualTo(TITLE);
    Draft draft =
        dump(
            "Trang chủ\nThời sự\nThế giới\nThứ Hai, 16/11/2026 08:30\n"
                + TITLE
                + "\nBùi Cồn\nChia sẻ",
            List.of());
    assertThat(draft.title()).isEqualTo(TITLE);
    assertThat(draft.paragraphs()).isEqualTo(TEXT);
    assertThat(draft.metadata().published()).hasToString("2026-11-16T08:30+07:00");
  }

  @Test
  void tellsHowLongAgoWhereTheLineBelowTheTitleDoes() {
    Instant fetched = Instant.parse("2026-11-22T10:30:00Z");
    Given given = new Given(null, Metadata.NONE, fetched, null);
    Draft draft = dump(TITLE + "\nMai Lan • 3 giờ trước", List.of()).completedBy(given);
    assertThat(draft.metadata().published()).hasToString("2026-11-22");
    assertThat(draft.metadata().author()).isEqualTo("Mai Lan");
  }

  @Test
  void joinsLinesBrokenAtAFixedWidth() {
    Draft draft =
        TextDump.read(
            """
            Hơn hai nghìn cây phi lao được người dân xóm Cồn trồng lại
            trong ba ngày cuối tuần, dọc theo đoạn bờ vừa được kè đá
            sau mùa gió chướng năm ngoái, theo kế hoạch của hợp tác xã
            và với cây giống do trạm lâm nghiệp của huyện cấp miễn phí.

            Hàng cây cũ đã đổ gần hết trong trận bão cuối năm trước khi
            sóng đánh vào tận sân đình, cuốn theo cả con đường nhỏ mà
            trẻ con trong xóm vẫn đi học mỗi ngày qua cầu gỗ ven sông.
            """);

    assertThat(draft.paragraphs()).hasSize(2);
  }
}

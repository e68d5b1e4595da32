package io.tomtat.report;

import io.tomtat.article.Metadata;
import io.tomtat.article.Sentence;
import io.tomtat.article.Timestamp;
import io.tomtat.article.Version;
import java.util.ArrayList;
import java.util.List;

/** Vietnamese news for tests; all of it is invented. */
final class Articles {

  private Articles() {}

  static Version port() {
    return Version.of(
        "Cảng biển Lam Phong: Doanh thu 9 tháng vượt 6.400 tỷ đồng, nâng kế hoạch lợi nhuận cả năm",
        List.of(
            List.of(
                "Sản lượng container qua hệ thống cảng Lam Phong trong 9 tháng năm 2026 đạt 2,38 triệu TEU, đưa doanh thu hợp nhất của doanh nghiệp lên 6.412,7 tỷ đồng, tăng 18,4% so với cùng kỳ năm trước."),
            List.of(
                "Luỹ kế 9 tháng, lợi nhuận sau thuế của Lam Phong đạt 1.284,6 tỷ đồng, bằng 88,6% kế hoạch năm.",
                "Trong khi đó, doanh thu mới hoàn thành 79,2% mục tiêu 8.100 tỷ đồng mà đại hội đồng cổ đông thông qua hồi tháng 4."),
            List.of(
                "Trên cơ sở kết quả này, hội đồng quản trị quyết định nâng kế hoạch lợi nhuận sau thuế cả năm từ 1.450 tỷ đồng lên 1.650 tỷ đồng, tương đương mức tăng 13,8%; mục tiêu doanh thu được giữ nguyên."),
            List.of(
                "“Chúng tôi không kỳ vọng quý IV lặp lại đà tăng của quý III, bởi một phần đơn hàng đã được các hãng tàu đẩy lên sớm để tránh mùa cao điểm cuối năm”, Tổng Giám đốc Thạch Vĩnh Khang nói tại buổi gặp gỡ nhà đầu tư ở TP. Hải Phòng chiều 21/10."),
            List.of(
                "Lam Phong cũng cho biết đã hoàn tất hồ sơ giai đoạn 2 của bến cảng Lạch Sâu với tổng mức đầu tư 9,8 nghìn tỷ đồng, công suất thiết kế 1,2 triệu TEU mỗi năm.",
                "Dự án dự kiến khởi công trong quý I/2027 và đưa vào khai thác năm 2029; khoảng 70% vốn sẽ đến từ vay thương mại.")),
        List.of(
            "Tổng Giám đốc Thạch Vĩnh Khang (thứ hai từ trái sang) trao đổi với nhà đầu tư. (Ảnh: LPX cung cấp)"),
        metadata(
            "Thời báo Kinh tế Biển",
            "2026-10-21T17:42+07:00",
            "https://www.kinhtebien.example/cang-bien-lam-phong-9-thang.html"));
  }

  /** As it stood before its source corrected a figure, took a sentence out and added one. */
  static Version portBefore() {
    List<List<String>> paragraphs = new ArrayList<>();
    for (Sentence sentence : port().sentences()) {
      if (sentence.role() == Sentence.Role.BODY && sentence.number() != 4) {
        paragraphs.add(
            List.of(sentence.text().replace("6.412,7 tỷ", "6.398,2 tỷ").replace("18,4%", "18,1%")));
      }
    }
    paragraphs.add(List.of("Cổ phiếu LPX đóng cửa phiên sáng ở giá 31.200 đồng."));
    return Version.of(port().title(), paragraphs, port().captions(), port().metadata());
  }

  static Version conference() {
    return Version.of(
        "Hội nghị phổ biến Đề án nâng cao hiệu quả tham gia các cơ chế đa phương giai đoạn 2026 - 2035",
        List.of(
            List.of(
                "Sáng 14/5, tại Hà Nội, Đảng uỷ Bộ Ngoại giao tổ chức Hội nghị phổ biến Đề án nâng cao hiệu quả tham gia các cơ chế đa phương giai đoạn 2026 - 2035.",
                "Uỷ viên Trung ương Đảng, Phó Bí thư Đảng uỷ, Thứ trưởng Thường trực Bộ Ngoại giao Đàm Quốc Khiêm chủ trì Hội nghị."),
            List.of(
                "Phát biểu khai mạc, đồng chí Đàm Quốc Khiêm cho biết, Đề án được Ban Bí thư cho ý kiến tại phiên họp ngày 26/3/2026 và Thủ tướng Chính phủ phê duyệt ngày 29/4/2026."),
            List.of(
                "Từ đó, Đại sứ kiến nghị thành lập nhóm chuyên gia thường trực cho từng cơ chế, nhiệm kỳ tối thiểu 5 năm, và dành khoản kinh phí đào tạo 64 tỷ đồng trong giai đoạn 2026 - 2030.")),
        List.of("Đại sứ Lương Khắc Trình trình bày chuyên đề tại Hội nghị. (Ảnh: Nhật Minh)"),
        metadata("Tạp chí Đối ngoại Đông Kinh", null, null));
  }

  static Version storm() {
    return Version.of(
        "TRỰC TIẾP: Bão số 12 suy yếu sau khi vào đất liền Hà Tĩnh - Quảng Trị",
        List.of(
            List.of(
                "Khoảng 3 giờ ngày 29/10, tâm bão số 12 đi vào khu vực giáp ranh Hà Tĩnh - Quảng Trị với sức gió mạnh cấp 9, giật cấp 12, sau đó suy yếu thành áp thấp nhiệt đới."),
            List.of(
                "Theo báo cáo nhanh lúc 13 giờ của Ban Chỉ huy Phòng thủ dân sự tỉnh Hà Tĩnh, bão số 12 làm 3 người bị thương nhẹ, 1.274 ngôi nhà tốc mái, 2.350 ha cây ăn quả và keo gãy đổ.",
                "Thiệt hại ban đầu ước tính 186 tỷ đồng.")),
        List.of(),
        metadata(
            "Tin Nhanh Miền Trung",
            "2026-10-29T05:30+07:00",
            "https://tinnhanh.example/bao-so-12"));
  }

  static Version fruit() {
    return Version.of(
        "Lô na bở đầu tiên của Việt Nam xuất khẩu sang Trung Đông bằng đường biển",
        List.of(
            List.of(
                "Ngày 8/12, tại cảng Cát Hải Nam (Hải Phòng), 36 tấn na bở sấy thăng hoa và na cấp đông của tỉnh Lạng Sơn lên tàu sang Các Tiểu vương quốc Arab Thống nhất (UAE), mở đầu đơn hàng thử nghiệm trị giá 214.000 USD.")),
        List.of(),
        metadata(null, "2026-10-28", null));
  }

  static Metadata metadata(String publisher, String published, String url) {
    Timestamp time = published == null ? null : Timestamp.parse(published);
    return new Metadata(null, publisher, time, null, null, url, "vi");
  }
}

package io.tomtat.extract;

import java.util.regex.Pattern;

/** Lines that a page carries for its readers' hands, not for their minds: labels, links, notes. */
final class Furniture {

  /** Opens a list of other articles: {@code Đọc thêm}, {@code TIN LIÊN QUAN}. */
  private static final Pattern LIST_HEAD =
      whole(
          "đọc thêm|xem thêm|có liên quan|tin liên quan|bài liên quan|tin bài liên quan|tin cùng chuyên mục|bài"
              + " cùng chuyên mục|cùng chuyên mục|tin khác|các tin khác|bài viết khác|tin mới("
              + " nhất)?|mới nhất|tin đọc nhiều|đừng bỏ lỡ|tin (mới|cũ) hơn|bài (mới|cũ) hơn|(các"
              + " )?tin đã (đưa|đăng)|cùng chủ đề|(bài|tin) cùng chủ đề|tin cùng (loại|mục)|tin tức"
              + " (khác|liên quan)|bài viết liên quan|nội dung liên quan|các bài (viết )?khác|bạn"
              + " có thể (thích|quan tâm)|(mời bạn )?đọc tiếp|tin tiêu điểm|có thể bạn quan tâm|đọc"
              + " nhiều( nhất)?|xem nhiều.{0,20}|tin nổi bật|bình luận( \\(\\d+\\))?|ý kiến( bạn"
              + " đọc)?( \\(\\d+\\))?|chủ đề|từ khóa|từ khoá|tags?( nổi bật)?|khám phá thêm( từ .{2,40})?|related( articles|"
              + " stories)?|read more|more (from|stories).{0,30}|recommended|most (read|popular)");

  /** Stands alone and does something when it is pressed, or says so. */
  private static final Pattern LABEL =
      whole(
          "theo dõi .{2,60} trên.{0,20}|follow .{2,40} on.{0,20}|chia sẻ( bài viết)?("
              + " (lên|qua|trên) .{2,30})?|share( this)?( article)?|phiên bản di động|mobile"
              + " version|in bài( viết)?|bản in|gửi email|lưu (bài viết|tin|bài)|copy link|sao chép"
              + " liên kết|quảng cáo|advertisement|trở lại .{0,30}|quay lại .{0,30}|về trang"
              + " chủ|trang chủ|cỡ chữ.{0,20}|trả lời|gửi bình luận|thích|đồng ý|ảnh gốc .{0,60}tại"
              + " đây|.{0,80}(xem|tại|vào) (chi tiết )?(tại )?đây|google"
              + " news|facebook|twitter|zalo|email|video đang hot.{0,40}|\\(?nguồn ?:"
              + " .{2,40}\\)?|một số hình ảnh.{0,60}:|đọc ngay|xem ngay|nghe đọc bài|\\d{1,2} phút"
              + " đọc|ảnh (trước|tiếp theo)|bấm vào đây.{0,40}|nhấp vào ảnh.{0,40}");

  /** Addresses the reader or names the paper's own goods, whatever follows. */
  private static final Pattern NOTICE =
      start(
          "bạn nhận được (tin|thư|email) này vì|ứng dụng .{2,40}: tải|mời (quý )?(bạn|độc giả|bạn"
              + " đọc|quý vị|khán giả)( đọc)? (đọc|xem|gửi|đón|theo dõi|vào|tham gia)|(quý )?(độc"
              + " giả|bạn đọc) (có thể|vui lòng|hãy) (gửi|theo dõi|liên hệ)|gửi ảnh, video cho|liên"
              + " hệ quảng cáo|chịu trách nhiệm nội dung|xem bài gốc|từ khoá ?:|từ khóa ?:|tags?"
              + " ?:|>+ ?\\S|» ?\\S|xem thêm ?[:>]|đọc thêm ?[:>]|tin liên quan ?:|xem bộ ảnh"
              + " khác|mua ảnh bản quyền|trang tự động cập nhật|xem thêm \\d+|bạn đang xem chuyên"
              + " mục|bạn đã đọc \\d|chúng tôi sử dụng cookie|nghe đọc bài|nghe bài viết|lượt xem ?:? ?\\d|đánh giá ?:? ?\\d|mới nhất cũ nhất|(xem )?cỡ chữ|(video|clip|"
              + "bài|bài và ảnh|thiết kế|đồ họa|kỹ thuật|trình bày|tác giả|vai trò) ?[:,]"
              + " [^.]{2,60}$|khám phá thêm từ ");

  /** As a notice is, unless it is told as news: {@code Nhấn chuông khai trương phiên đầu là …}. */
  private static final Pattern MAYBE_NOTICE =
      start(
          "tải (ứng dụng|app)|nhấn chuông|bấm thích|bật thông báo|đăng ký nhận|bản quyền( ảnh và"
              + " chữ)? thuộc|giấy phép (hoạt động|số|xuất bản)|tin mới ?:|toà soạn không chịu|tòa"
              + " soạn không chịu|mời (quý )?(bạn|độc giả|bạn đọc)");

  /** Speaks to readers of the paper's own things. */
  private static final Pattern TO_READERS =
      pattern(
          "\\b(bạn|quý vị|độc giả|bạn đọc|chúng tôi|báo này|tòa soạn|toà soạn|bản tin|kênh|fanpage"
              + "|google play|app store|chplay|tại đây|sao chép|trích dẫn|phát hành lại)(?!\\p{L})"
              + "|\\b(gp|bc|gpxb)[-/.]|bộ thông tin|bttt|để (đọc|nhận|xem|theo dõi|không bỏ)");

  /** The paper's own words at a file's end: {@code Thiết kế, trình bày: …}, {@code Nơi nhận: …}. */
  private static final Pattern IMPRINT =
      start(
          "hộp tin ?:|số sau ?:|tải bản (điện tử|pdf)|thư bạn đọc|thiết kế(, trình bày)? ?:|in"
              + " tại|chịu trách nhiệm|mọi (chi tiết|thông tin)( chi tiết)?,? xin( vui lòng)? liên"
              + " hệ|(thông tin )?liên hệ ?:|hồ sơ ảnh|ghi chú ?:|nơi nhận ?:|trân trọng\\.?$");

  /** At a page's foot: {@code Tổng biên tập: …}, {@code Điện thoại: …} */
  private static final Pattern FOOT =
      start(
          "(phó )?tổng biên tập|tổng thư ký|t[oò]à? ?soạn|trụ sở|địa chỉ|điện thoại|đường dây"
              + " nóng|hotline|fax|e-?mail|cơ quan (chủ quản|của)|giấy phép|©|copyright|bản"
              + " quyền|đơn vị (vận hành|chủ quản)|thông tin tòa soạn");

  /** {@code Chia sẻ · Lưu tin · In bài viết} */
  private static final Pattern SEPARATOR = Pattern.compile(" [·|•] ");

  private static final Pattern MARKS = Pattern.compile("^[\\s*•▪●►▶⬇️↓→👉\\p{So}\\uFE0F]+");

  /** With an end mark, and longer than an order is. */
  private static final Pattern SENTENCE = Pattern.compile("^.{40,}[.!?…]$");

  private Furniture() {}

  static boolean isListHead(Line line) {
    return LIST_HEAD.matcher(line.text()).matches();
  }

  static boolean isLabel(Line line) {
    return line.length() < 200
        && (isLabel(line.text()) || isNotice(line.text()) || isBarOfLabels(line));
  }

  /** What stands before the words does not count: {@code * Mời bạn đọc …}, {@code ⬇️ Tải …}. */
  private static boolean isNotice(String text) {
    String bare = MARKS.matcher(text).replaceFirst("");
    return NOTICE.matcher(bare).find() || (MAYBE_NOTICE.matcher(bare).find() && !isNews(bare));
  }

  private static boolean isNews(String text) {
    return SENTENCE.matcher(text).find() && !TO_READERS.matcher(text).find();
  }

  static boolean isImprint(Line line) {
    return IMPRINT.matcher(line.text()).find();
  }

  /** Behind an article only: one on a paper's move has such lines, too. */
  static boolean isFoot(Line line) {
    return FOOT.matcher(line.text()).find();
  }

  private static boolean isBarOfLabels(Line line) {
    return SEPARATOR.matcher(line.text()).find()
        && SEPARATOR.splitAsStream(line.text()).anyMatch(part -> isLabel(part) || isNotice(part));
  }

  private static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }

  private static Pattern whole(String alternatives) {
    return pattern("(?:" + alternatives + ")\\s*[:.…]*");
  }

  private static Pattern start(String alternatives) {
    return pattern("^(?:" + alternatives + ")");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}

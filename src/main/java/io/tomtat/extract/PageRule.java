package io.tomtat.extract;

/**
 * What is done to a page so that its article is left, and nothing else.
 *
 * <p>Each rule is worth its place: {@code PagesBench} shows what the extraction loses without it.
 */
enum PageRule {
  /** {@code <p style="display:none">Bỏ qua mọi chỉ dẫn …</p>}: no reader sees it. */
  HIDDEN_TEXT,

  /** {@code <style>.x{display:none}</style> … <p class="x">Bỏ qua mọi chỉ dẫn …</p>} */
  HIDDEN_BY_STYLE,

  /** {@code <div class="box-binhluan"><p>Hay quá!</p></div>} */
  COMMENTS,

  /** {@code <p><img></p><p align="center"><em>Toàn cảnh bến cá</em></p>} */
  PICTURE_TEXT,

  /** {@code <article><h1>Cầu hợp long</h1>…</article> <article><h1>Tin khác</h1>…</article>} */
  OTHER_ARTICLES,

  /** {@code <div class="entry-content">} holds a bit less than what Readability found: it is it. */
  TIGHTER_BOX,

  /** {@code <div class="entry-content">} holds more prose than what Readability found. */
  FULLER_BOX,

  /** {@code <h1>Cầu hợp long</h1><p>…</p><p>…</p> <div class="letter"><p>…}: the last is not it. */
  SKIPPED_START,

  /** {@code <ul><li><a>Giá gạo tăng</a></li> <li><a>Bão số 9</a></li></ul>} inside the article */
  LINK_BLOCKS,

  /**
   * {@code <figure>…<figcaption>Toàn cảnh bến cá</figcaption></figure>}, {@code <p class=caption>}
   */
  CAPTION_ELEMENTS,

  /** {@code <div class="newsletter">Đăng ký nhận tin</div>} */
  ASIDES,

  /** {@code <script>{"@type":"NewsArticle","articleBody":"…"}</script>} on a page without text */
  DATA_BODY,

  /** {@code <script id="__NEXT_DATA__">{"article":{"title":…,"content":"<p>…"}}</script>} */
  STATE_BODY,

  /** The standfirst between title and body, where it stands outside the body's own element. */
  LEAD,

  /** {@code Đọc thêm} with headlines and teasers only below it */
  LIST_BELOW,

  /** {@code Chia sẻ bài viết}, {@code Tin liên quan}, {@code Theo dõi báo trên Google News} */
  LABEL_LINES,

  /** {@code Toàn cảnh bến cá. Ảnh: Lê Mòng} */
  CAPTION_LINES,

  /** The headline once more, above the text. */
  TITLE_LINE,

  /** {@code Bảo Trung | 21:48 26/09/2026} */
  BYLINES,

  /** {@code 13:45 29/10}: the time of a live entry */
  TIME_LABELS,

  /** The whole article once more, for another width of screen. */
  SECOND_COPY,

  /** {@code Nguyễn Văn A} below the last paragraph */
  SIGNATURE
}

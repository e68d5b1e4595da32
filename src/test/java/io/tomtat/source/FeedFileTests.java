package io.tomtat.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.source.FeedFile.BrokenFeedException;
import io.tomtat.source.FeedFile.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedFileTests {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Tin Bến Sông</title><link>https://ben.example</link><description>-</description>
      <item><title>Đò ngang nghỉ chạy</title><link>https://ben.example/do</link><guid isPermaLink="false">do-1</guid>
        <dc:creator>Lê Mòng</dc:creator><pubDate>Fri, 02 Oct 2026 23:30:00 +0000</pubDate>
        <description>Ngắn.</description><content:encoded><![CDATA[<p>Bản đầy đủ.</p>]]></content:encoded></item>
      <item><title>Cầu mới</title><link>https://ben.example/cau</link><description>Chỉ có tóm tắt.</description></item>
      <item><title>Trùng</title><guid>do-1</guid><description>-</description></item>
      </channel></rss>\
      """;

  @Test
  void opensItemsWithTheirFullText() throws BrokenFeedException {
    List<Item> items = FeedFile.items(bytes(RSS));

    assertThat(items).extracting(Item::key).containsExactly("do-1", "https://ben.example/cau");
    assertThat(items)
        .extracting(Item::html)
        .containsExactly("<p>Bản đầy đủ.</p>", "Chỉ có tóm tắt.");
    assertThat(items.get(0).metadata().author()).isEqualTo("Lê Mòng");
    assertThat(items.get(0).metadata().published()).hasToString("2026-10-03T06:30+07:00");
    assertThat(items.get(0).metadata().canonicalUrl()).isEqualTo("https://ben.example/do");
    assertThat(items.get(0).metadata().publisher()).isEqualTo("Tin Bến Sông");
  }

  @Test
  void opensAtom() throws BrokenFeedException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><id>x</id>
        <entry><id>tag:1</id><title>Cầu mới</title><link href="https://ben.example/cau"/>
        <updated>2026-10-02T08:00:00+07:00</updated><summary>Ngắn.</summary>
        <content type="html">&lt;p&gt;Dài.&lt;/p&gt;</content></entry></feed>\
        """;

    assertThat(FeedFile.items(bytes(atom))).extracting(Item::html).containsExactly("<p>Dài.</p>");
  }

  @Test
  void keysAreNfc() throws BrokenFeedException {
    String nfd = RSS.replace("do-1", "to\u0301m");
    assertThat(FeedFile.items(bytes(nfd)).get(0).key()).isEqualTo("t\u00F3m");
  }

  @Test
  void keysThatNoIndexHoldsAreHashed() throws BrokenFeedException {
    String fits = "k".repeat(500);
    assertThat(FeedFile.items(bytes(RSS.replace("do-1", fits))).get(0).key()).isEqualTo(fits);
    assertThat(FeedFile.items(bytes(RSS.replace("do-1", fits + "1"))).get(0).key())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(FeedFile.items(bytes(RSS.replace("do-1", fits + "2"))).get(0).key());
  }

  @Test
  void looksLikeFeedByItsRoot() {
    assertThat(FeedFile.looksLikeFeed(bytes(RSS))).isTrue();
    assertThat(FeedFile.looksLikeFeed(bytes("\uFEFF<!-- x --><feed xmlns='a'>"))).isTrue();
    assertThat(FeedFile.looksLikeFeed(bytes("<html><body>rss</body></html>"))).isFalse();
    assertThat(FeedFile.looksLikeFeed(bytes("một bài viết về <rss>"))).isFalse();
  }

  @Test
  void looksLikeFeedWhenCommentsPileUp() {
    assertThat(FeedFile.looksLikeFeed(bytes("<!---->".repeat(500) + "<html>"))).isFalse();
  }

  @Test
  void itemsWhenDocumentTypeIsDeclared() {
    String hostile =
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + RSS.substring(39);
    assertThatThrownBy(() -> FeedFile.items(bytes(hostile)))
        .isInstanceOf(BrokenFeedException.class);
  }

  @Test
  void itemsWhenTheFeedIsCut() {
    assertThatThrownBy(() -> FeedFile.items(bytes(RSS.substring(0, 500))))
        .isInstanceOf(BrokenFeedException.class)
        .hasMessageContaining("not a readable feed");
  }

  @Test
  void opensJsonFeeds() throws BrokenFeedException {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Báo Sông", "items": [
          {"id": 7, "url": "https://ben.example/do", "title": "Đò ngang", "content_html": "<p>Bài.</p>",
           "date_published": "2026-10-02T23:30:00Z", "authors": [{"name": "Lê Mòng"}], "tags": ["Xã hội"]},
          {"id": "b", "content_text": "Một < hai.\\nBa.", "author": {"name": "Trần Bến"}},
          {"url": "https://ben.example/c", "summary": "Ngắn."}]}\
        """;

    assertThat(FeedFile.looksLikeFeed(bytes(json))).isTrue();
    List<Item> items = FeedFile.items(bytes(json));
    assertThat(items).extracting(Item::key).containsExactly("7", "b", "https://ben.example/c");
    assertThat(items)
        .extracting(Item::html)
        .containsExactly("<p>Bài.</p>", "<p>Một &lt; hai.</p><p>Ba.</p>", "<p>Ngắn.</p>");
    assertThat(items.get(0).metadata())
        .hasToString(
            "Metadata[author=Lê Mòng, publisher=Báo Sông, published=2026-10-03T06:30+07:00,"
                + " modified=null, section=Xã hội, canonicalUrl=https://ben.example/do,"
                + " language=null]");
    assertThat(items.get(1).metadata().author()).isEqualTo("Trần Bến");
  }

  @Test
  void readsWhatItCanOfACutJsonFeed() throws BrokenFeedException {
    String json =
        """
        {"version": "https://jsonfeed.org/version/1", "items": [{"id": "a"}, {"id": "b"}, {"id": "c", "ti\
        """;
    assertThat(FeedFile.read(bytes(json)).items()).extracting(Item::key).containsExactly("a", "b");
    assertThat(FeedFile.read(bytes(json)).warning()).isNotNull();
    assertThatThrownBy(() -> FeedFile.items(bytes(json))).isInstanceOf(BrokenFeedException.class);
    assertThat(FeedFile.looksLikeFeed(bytes("{\"version\": 1, \"items\": []}"))).isFalse();
  }

  @Test
  void opensOldForms() throws BrokenFeedException {
    String first =
        """
        <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Tin</title><link>https://ben.example</link><description>-</description><language>vi</language>
        <item><title>Cầu</title><link>https://ben.example/cau</link><description>Ngắn.</description></item></channel></rss>\
        """;
    assertThat(FeedFile.read(bytes(first)).items())
        .extracting(Item::key)
        .containsExactly("https://ben.example/cau");
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://ben.example"><title>Tin</title><link>https://ben.example</link><description>-</description></channel>
        <item rdf:about="https://ben.example/cau"><title>Cầu</title><link>https://ben.example/cau</link></item></rdf:RDF>\
        """;
    assertThat(FeedFile.read(bytes(rdf)).items()).extracting(Item::title).containsExactly("Cầu");
  }

  @Test
  void mendedFeedsReadNoFiles() throws BrokenFeedException {
    String hostile =
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
            + RSS.substring(39).replace("Cầu mới", "Cầu &a; mới");
    assertThat(FeedFile.read(bytes(hostile)).items())
        .extracting(Item::title)
        .contains("Cầu &a; mới");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

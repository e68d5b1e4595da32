package io.tomtat.store;

import io.tomtat.article.Edition.Change;
import io.tomtat.article.Edition.Item;
import io.tomtat.article.Items;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a revision's briefings page by page. */
final class StoredItems implements Items {

  private static final int PAGE = 200;

  private static final String SELECT =
      Briefings.SELECT.replaceFirst("select ", "select i.position as item, i.change, i.fresh, ")
          + """
             join edition_item i on i.briefing_id = b.id
            where i.edition_id = :id and i.position >= :first order by i.position limit :page
            """;

  private final JdbcClient jdbc;
  private final long edition;

  /**
   * @param edition id of the revision's row
   */
  StoredItems(JdbcClient jdbc, long edition) {
    this.jdbc = jdbc;
    this.edition = edition;
  }

  @Override
  public int count() {
    return jdbc.sql("select count(*) from edition_item where edition_id = :id")
        .param("id", edition)
        .query(Integer.class)
        .single();
  }

  @Override
  public Stream<Item> from(int position) {
    return Stream.iterate(
            page(position), page -> !page.isEmpty(), page -> page(last(page).position() + 1))
        .flatMap(List::stream);
  }

  private static Item last(List<Item> page) {
    return page.get(page.size() - 1);
  }

  private List<Item> page(int first) {
    return jdbc.sql(SELECT)
        .param("id", edition)
        .param("first", first)
        .param("page", PAGE)
        .query((row, n) -> item(row))
        .list();
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getInt("item"),
        Change.valueOf(row.getString("change").toUpperCase(Locale.ROOT)),
        row.getBoolean("fresh"),
        Briefings.row(row));
  }
}

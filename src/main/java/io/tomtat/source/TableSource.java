package io.tomtat.source;

import io.tomtat.article.Mark;
import io.tomtat.source.KnownDocuments.Known;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of somebody's table in the order of its key, from where the last night ended. What it
 * shows is kept: it may be overwritten there.
 */
public final class TableSource implements Source {

  private static final int PAGE = 200;

  private static final long PAGE_BYTES = 4_000_000;

  private final TableSettings settings;
  private final Web web;

  TableSource(TableSettings settings, Web web) {
    this.settings = settings;
    this.web = web;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String place() {
    return "%s in %s".formatted(what(), web.databases().describe(settings.variables()));
  }

  private String what() {
    return TableQuery.isQuery(settings.table()) ? "a query" : "table " + settings.table();
  }

  @Override
  public int atLeast() {
    return settings.atLeast();
  }

  @Override
  public boolean kept() {
    return true;
  }

  @Override
  public boolean showsAll() {
    return false;
  }

  /** Another table, query or key is read from its beginning. */
  private String marked() {
    return ShortUri.of("%s by %s".formatted(settings.table(), String.join(", ", settings.key())));
  }

  @Override
  public Iterator<Seen> look(KnownDocuments known) {
    String mark = known.marks(name()).get(marked());
    List<String> after =
        mark == null
            ? List.of()
            : JsonMapper.shared().readValue(mark, new TypeReference<List<String>>() {});
    return new Walk(known, open(after));
  }

  private TableRows open(List<String> after) {
    Connection connection = connect();
    TableRows rows = null;
    try {
      rows = TableRows.open(connection, settings, after);
      web.closing(rows);
      return rows;
    } catch (SQLException e) {
      throw failed(e);
    } catch (TableQuery.UnfitException e) {
      throw failed(String.valueOf(e.getMessage()), e);
    } finally {
      if (rows == null) {
        close(connection);
      }
    }
  }

  private Connection connect() {
    try {
      return web.databases().connect(settings.variables());
    } catch (SQLException e) {
      throw failed(
          "cannot connect to %s: %s; %s says where it is"
              .formatted(
                  web.databases().describe(settings.variables()),
                  words(e).replaceFirst("\\.$", ""),
                  settings.variables().address()),
          e);
    } catch (IllegalArgumentException e) {
      throw failed(String.valueOf(e.getMessage()), e);
    }
  }

  private static void close(Connection connection) {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      // it was only read
    }
  }

  private SourceFailedException failed(SQLException e) {
    return failed("%s: %s; %s".formatted(what(), words(e), remedy(e)), e);
  }

  /** By the classes of PostgreSQL's error codes, appendix A of its manual. */
  private String remedy(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.equals("42501")) {
      return "let its user read it";
    } else if (state.matches("(08|53|57|58).*")) {
      return "what was read of it stays, and the next run goes on behind that";
    }
    return "correct 'table' of source " + name();
  }

  private SourceFailedException failed(String words, Exception e) {
    return new SourceFailedException(name(), words, e);
  }

  private static String words(SQLException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^(ERROR|FATAL): ", "");
  }

  private final class Walk implements Iterator<Seen>, Closeable {

    private final KnownDocuments known;
    private final TableRows rows;
    private final Queue<Seen> page = new ArrayDeque<>();
    private boolean ended;

    Walk(KnownDocuments known, TableRows rows) {
      this.known = known;
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty() && !ended) {
        fill();
      }
      return !page.isEmpty();
    }

    @Override
    public Seen next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.remove();
    }

    private void fill() {
      try {
        show(pieces());
      } catch (SQLException e) {
        close();
        throw failed(e);
      } catch (TableQuery.UnfitException e) {
        close();
        throw failed(String.valueOf(e.getMessage()), e);
      }
      if (ended) {
        close();
      }
    }

    /** Of rows with the same URI the last one. */
    private Map<String, Piece> pieces() throws SQLException, TableQuery.UnfitException {
      Map<String, Piece> pieces = new LinkedHashMap<>();
      long bytes = 0;
      while (pieces.size() < PAGE && bytes < PAGE_BYTES && !ended) {
        Entry entry = rows.next();
        if (entry == null) {
          ended = true;
        } else {
          Piece piece = Piece.of(entry, marked());
          pieces.put(piece.uri(), piece);
          bytes += piece.stamp().size();
        }
      }
      return pieces;
    }

    private void show(Map<String, Piece> pieces) {
      if (pieces.isEmpty()) {
        return;
      }
      Map<String, Known> before = known.find(name(), pieces.keySet());
      pieces.forEach((uri, piece) -> page.add(piece.seen(name(), before.get(uri), true)));
      String mark = JsonMapper.shared().writeValueAsString(rows.key());
      page.add(new Seen.Marked(new Mark(name(), marked(), mark, false)));
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}

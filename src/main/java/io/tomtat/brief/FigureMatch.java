package io.tomtat.brief;

import io.tomtat.brief.ArticleFigures.Place;
import io.tomtat.brief.RelativeDate.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a figure of a briefing says what a figure of the article says. */
final class FigureMatch {

  /** A year that a date lacks lies at most so many days from publication, or in its year. */
  private static final long HALF_A_YEAR = 183;

  /** In a text that tells of several years a date has the year of sentences so near. */
  private static final int AROUND = 8;

  private final ArticleFigures article;

  FigureMatch(ArticleFigures article) {
    this.article = article;
  }

  boolean same(Figure claim, Place source) {
    for (Value meant : claim.readings()) {
      for (Value said : source.figure().readings()) {
        if (same(meant, claim.hedge(), said, source.sentence())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The publication date and its year need no sentence. */
  boolean ofMetadata(Figure claim) {
    return claim.reading(CalendarDate.class).filter(this::published).isPresent();
  }

  private boolean published(CalendarDate date) {
    return article
        .published()
        .filter(day -> agree(date.year(), day.getYear()) && date.year() != null)
        .filter(day -> date.yearAlone() || onDay(date, day))
        .isPresent();
  }

  private boolean same(Value claim, Hedge hedge, Value source, int sentence) {
    if (claim instanceof Quantity quantity) {
      return quantity(quantity, hedge, source);
    }
    if (claim instanceof CalendarDate date) {
      return date(date, source, sentence);
    }
    if (claim instanceof YearPart part) {
      return part(part, source);
    }
    if (claim instanceof Ratio ratio) {
      return Amounts.same(ratio, hedge, source);
    }
    if (claim instanceof Mark mark) {
      return mark(mark, source);
    }
    return claim instanceof Vague vague ? vague(vague, source) : claim.equals(source);
  }

  private static boolean quantity(Quantity claim, Hedge hedge, Value source) {
    if (source instanceof Quantity said) {
      return Amounts.same(claim, hedge, said);
    }
    if (source instanceof Ratio ratio) {
      return Amounts.same(claim, hedge, ratio);
    }
    if (source instanceof Mark mark) {
      return claim.unit() == Unit.NONE
          && claim.whole()
          && mark.holds(claim.number().toBigInteger().toString());
    }
    return source instanceof Vague vague
        && claim.number().compareTo(vague.magnitude()) == 0
        && hedge != Hedge.NONE;
  }

  private boolean date(CalendarDate claim, Value source, int sentence) {
    if (source instanceof CalendarDate said) {
      return claim.yearAlone()
          ? claim.year() != null && claim.year().equals(said.year())
          : sameDay(claim, said) && yearFits(claim, said, sentence);
    }
    if (source instanceof RelativeDate told) {
      return article.published().filter(day -> relative(claim, told, day)).isPresent();
    }
    Integer year = claim.year();
    if (!claim.yearAlone() || year == null) {
      return false;
    }
    return (source instanceof YearPart part && year.equals(part.year()))
        || (source instanceof Mark mark && mark.holds(year.toString()))
        || (source instanceof Quantity number && number.reads(year.toString()));
  }

  /** A day alone belongs to the month that the text is in. */
  private static boolean sameDay(CalendarDate claim, CalendarDate said) {
    boolean month =
        said.month() == null
            ? said.day() != null
            : claim.month() == null || claim.month().equals(said.month());
    return month && (claim.day() == null || claim.day().equals(said.day()));
  }

  private boolean yearFits(CalendarDate claim, CalendarDate said, int sentence) {
    Integer year = claim.year();
    if (year == null || said.year() != null) {
      return year == null || year.equals(said.year());
    }
    Optional<LocalDate> published = article.published();
    if (published.isEmpty()) {
      return article.namesYear(year);
    }
    return published.get().getYear() == year
        || near(claim, published.get())
        || (article.namesYear(year, sentence, AROUND) && !unlikely(claim, published.get()));
  }

  /** A date without a year is of this year rather than of the next. */
  private static boolean unlikely(CalendarDate claim, LocalDate published) {
    return claim.year() != null && claim.year() > published.getYear();
  }

  private static boolean near(CalendarDate claim, LocalDate published) {
    Integer year = claim.year();
    Integer month = claim.month();
    if (year == null || month == null) {
      return false;
    }
    LocalDate day =
        LocalDate.of(year, month, 1).plusDays(claim.day() == null ? 14 : claim.day() - 1);
    return Math.abs(ChronoUnit.DAYS.between(day, published)) <= HALF_A_YEAR;
  }

  private static boolean relative(CalendarDate claim, RelativeDate told, LocalDate published) {
    Integer year = claim.year();
    return told.span() == Span.YEAR
        ? claim.yearAlone() && year != null && year == published.getYear() + told.offset()
        : onDay(claim, published.plusDays(told.offset()));
  }

  private static boolean onDay(CalendarDate date, LocalDate day) {
    return date.day() != null
        && date.day() == day.getDayOfMonth()
        && agree(date.month(), day.getMonthValue())
        && agree(date.year(), day.getYear());
  }

  /** What one of them leaves out the other may say. */
  private static boolean agree(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null || one.equals(other);
  }

  private boolean part(YearPart claim, Value source) {
    if (source instanceof YearPart said) {
      return claim.kind() == said.kind()
          && claim.number() == said.number()
          && (claim.year() == null || yearFits(claim.year(), said.year()));
    }
    String number = Integer.toString(claim.number());
    boolean ofAMatch = claim.kind() == YearPart.Kind.HALF && claim.year() == null;
    return ofAMatch
        && ((source instanceof Mark mark && mark.text().equals(number))
            || (source instanceof Quantity said && said.reads(number)));
  }

  private boolean yearFits(int claim, @Nullable Integer said) {
    return said != null
        ? said == claim
        : article.namesYear(claim)
            || article.published().filter(day -> day.getYear() == claim).isPresent();
  }

  private static boolean mark(Mark claim, Value source) {
    if (source instanceof Mark said) {
      return claim.numeric() ? said.holds(claim.text()) : near(claim.text(), said.text());
    }
    if (!claim.numeric()) {
      return false;
    }
    return (source instanceof YearPart part && claim.text().equals(Integer.toString(part.number())))
        || (source instanceof Quantity number
            && !number.unit().telling()
            && number.in(Unit.NONE).reads(claim.text()));
  }

  /** QL1A and 1A. */
  private static boolean near(String claim, String said) {
    return claim.equals(said)
        || (digits(claim).equals(digits(said)) && (claim.endsWith(said) || said.endsWith(claim)));
  }

  static String digits(String text) {
    return text.replaceAll("[^0-9]+", " ").strip();
  }

  private static boolean vague(Vague claim, Value source) {
    if (source instanceof Vague said) {
      return claim.equals(said) || claim.magnitude().compareTo(said.magnitude()) == 0;
    }
    return source instanceof Quantity number
        && number.number().compareTo(claim.magnitude()) >= 0
        && number.number().compareTo(claim.magnitude().scaleByPowerOfTen(2)) < 0;
  }
}

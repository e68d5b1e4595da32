package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Name;
import io.tomtat.article.Briefing.Person;
import io.tomtat.brief.GoldBriefings.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Names and roles that are not those of the article. */
final class NameMutations {

  private static final List<String> STRANGERS =
      List.of("Nguyen Van Hung", "Tran Thi Bich Ngoc", "John Smith", "Park Min-jun", "Hoang Lan");

  private static final List<String> ELSEWHERE =
      List.of("Nha Trang", "Singapore", "Osaka", "Bac Lieu", "Moc Chau", "Thailand");

  private NameMutations() {}

  static List<Mutation> all() {
    return List.of(
        kind("swapped names", NameMutations::swappedNames),
        kind("swapped roles", NameMutations::swappedRoles),
        kind("swapped order", NameMutations::swappedOrder),
        kind("invented person", NameMutations::inventedPerson),
        kind("invented place", NameMutations::inventedPlace));
  }

  static Mutation kind(String kind, Spoiling spoiling) {
    return new Mutation() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public Stream<Briefing> of(Case right) {
        return spoiling.of(right.briefing());
      }

      @Override
      public String toString() {
        return kind;
      }
    };
  }

  /** How a briefing is spoilt. */
  interface Spoiling {
    Stream<Briefing> of(Briefing right);
  }

  /** In a statement that names one of two people, the other; and the two in the list. */
  private static Stream<Briefing> swappedNames(Briefing right) {
    return pairs(right.people())
        .flatMap(
            pair -> {
              Edits edits = new Edits(right);
              Person one = right.people().get(pair[0]);
              Person other = right.people().get(pair[1]);
              return Stream.concat(
                  edits.eachStatement(text -> onlyOne(text, one, other)),
                  Stream.of(
                      edits.withPeople(
                          Edits.set(
                              right.people(),
                              pair[0],
                              new Person(
                                  one.vi(),
                                  other.en(),
                                  one.roleVi(),
                                  one.roleEn(),
                                  one.evidence())))));
            });
  }

  private static String onlyOne(String text, Person one, Person other) {
    return text.contains(other.en()) ? text : text.replace(one.en(), other.en());
  }

  private static Stream<Briefing> swappedRoles(Briefing right) {
    return pairs(right.people())
        .flatMap(
            pair -> {
              Edits edits = new Edits(right);
              Person one = right.people().get(pair[0]);
              Person other = right.people().get(pair[1]);
              List<Person> swapped =
                  Edits.set(
                      Edits.set(right.people(), pair[0], withRoleOf(one, other)),
                      pair[1],
                      withRoleOf(other, one));
              return Stream.concat(
                  edits.eachStatement(text -> title(text, one, other)),
                  Stream.of(edits.withPeople(swapped)));
            });
  }

  private static Person withRoleOf(Person person, Person other) {
    return new Person(person.vi(), person.en(), other.roleVi(), other.roleEn(), person.evidence());
  }

  /** "Deputy Minister X" with the title of Y. */
  private static String title(String text, Person one, Person other) {
    if (one.roleEn().isBlank() || other.roleEn().isBlank()) {
      return text;
    }
    String after = text.replace(one.en() + ", " + one.roleEn(), one.en() + ", " + other.roleEn());
    boolean shortTitle = other.roleEn().split(" ", -1).length <= 4;
    return shortTitle
        ? after.replace(one.roleEn() + " " + one.en(), other.roleEn() + " " + one.en())
        : after;
  }

  private static Stream<int[]> pairs(List<Person> people) {
    List<int[]> all = new ArrayList<>();
    for (int i = 0; i + 1 < people.size(); i++) {
      all.add(new int[] {i, i + 1});
      all.add(new int[] {i + 1, i});
    }
    return all.stream();
  }

  private static Stream<Briefing> swappedOrder(Briefing right) {
    return right.people().stream()
        .flatMap(
            person ->
                new Edits(right)
                    .eachStatement(text -> text.replace(person.en(), reversed(person.en()))));
  }

  private static String reversed(String name) {
    int last = name.lastIndexOf(' ');
    return last < 0 ? name : name.substring(last + 1) + " " + name.substring(0, last);
  }

  private static Stream<Briefing> inventedPerson(Briefing right) {
    Stream<Briefing> replaced =
        right.people().stream()
            .flatMap(
                person ->
                    STRANGERS.stream()
                        .flatMap(
                            stranger ->
                                new Edits(right)
                                    .eachStatement(text -> text.replace(person.en(), stranger))));
    Stream<Briefing> quoted =
        STRANGERS.stream()
            .map(
                stranger ->
                    new Edits(right)
                        .withLastPoint(
                            "The plan was confirmed by " + stranger + " at the meeting."));
    return Stream.concat(replaced, quoted);
  }

  private static Stream<Briefing> inventedPlace(Briefing right) {
    Stream<Briefing> replaced =
        right.names().stream()
            .filter(name -> name.kind() == Name.Kind.PLACE)
            .flatMap(
                place ->
                    ELSEWHERE.stream()
                        .flatMap(
                            other ->
                                new Edits(right)
                                    .eachStatement(text -> text.replace(place.en(), other))));
    Stream<Briefing> added =
        ELSEWHERE.stream()
            .map(
                place ->
                    new Edits(right)
                        .withLastPoint("The same work will be done in " + place + " next year."));
    return Stream.concat(replaced, added);
  }
}

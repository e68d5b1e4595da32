package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.brief.Persons.Mention;
import io.tomtat.brief.Persons.Person;
import io.tomtat.brief.SourceText.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Roles and words belong to the person who has them in the article. */
final class RoleCheck implements WordingChecks.Check {

  @Override
  public List<Finding> findings(Proof proof) {
    return new Roles(proof).findings();
  }

  /** The people of one article and what it says they are. */
  private static final class Roles {

    private static final String KIND = "role";

    /** So many words before a name may tell of its bearer, and so many after it. */
    private static final int BEFORE = 25;

    private static final int AFTER = 18;

    private static final Pattern APPOSITION = Pattern.compile("\\s*[,(–-]\\s*");

    private static final Set<String> DEPUTIES = Set.of("deputy", "vice", "assistant", "associate");

    private static final List<List<String>> DEPUTIES_VI =
        List.of(
            Words.of("phó").toned(),
            Words.of("thứ trưởng").toned(),
            Words.of("trợ lý").toned(),
            Words.of("trợ lí").toned());

    private final Proof proof;
    private final SourceText source;
    private final Persons persons;
    private final Set<Glossary.Row> rows;
    private final Map<Person, List<List<String>>> contexts = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    Roles(Proof proof) {
      this.proof = proof;
      this.source = proof.source();
      this.persons = new Persons(proof.briefing(), source);
      this.rows = source.rows(source.lines());
      if (!persons.isEmpty()) {
        source.lines().forEach(this::readContexts);
      }
    }

    /** What stands before and after each mention, up to the next person. */
    private void readContexts(Line line) {
      List<Mention> mentions = persons.in(line);
      for (int i = 0; i < mentions.size(); i++) {
        Mention mention = mentions.get(i);
        int from = Math.max(i == 0 ? 0 : mentions.get(i - 1).end(), mention.start() - BEFORE);
        int last = i + 1 < mentions.size() ? mentions.get(i + 1).start() : line.words().size();
        int to = Math.min(last, mention.end() + AFTER);
        List<List<String>> all =
            contexts.computeIfAbsent(mention.person(), person -> new ArrayList<>());
        all.add(line.toned().subList(borderBefore(line, from, mention.start()), mention.start()));
        if (explains(line, mention.end())) {
          all.add(line.toned().subList(mention.end(), borderAfter(line, mention.end(), to)));
        }
      }
    }

    private static int borderBefore(Line line, int from, int to) {
      for (int at = to; at > from; at--) {
        if (at < line.words().size() && line.words().gapBefore(at).contains(";")) {
          return at;
        }
      }
      return from;
    }

    private static int borderAfter(Line line, int from, int to) {
      for (int at = from + 1; at < to; at++) {
        if (line.words().gapBefore(at).contains(";")) {
          return at;
        }
      }
      return to;
    }

    /** "X, Giám đốc …", "X - Giám đốc", "X (Giám đốc …)", "X là Giám đốc". */
    private static boolean explains(Line line, int at) {
      return at < line.words().size()
          && (APPOSITION.matcher(line.words().gapBefore(at)).matches()
              || List.of("là", "làm", "giữ").contains(line.words().get(at).shown()));
    }

    List<Finding> findings() {
      listed();
      for (Claim claim : proof.statements()) {
        List<Mention> mentions = persons.in(claim.words());
        if (!mentions.isEmpty()) {
          otherPerson(claim, mentions);
          mentions.forEach(mention -> titles(claim, mention, mentions));
        }
      }
      return found;
    }

    /** A statement on X whose sentences speak of Y. */
    private void otherPerson(Claim claim, List<Mention> mentions) {
      Set<Person> said = people(mentions);
      Set<Person> read = new LinkedHashSet<>();
      source.lines(claim.evidence()).forEach(line -> read.addAll(people(persons.in(line))));
      Set<Person> strangers = new LinkedHashSet<>(said);
      strangers.removeAll(read);
      Set<Person> silent = new LinkedHashSet<>(read);
      silent.removeAll(said);
      if (!strangers.isEmpty() && !silent.isEmpty() && strangers.size() == said.size()) {
        found.add(
            claim.error(
                KIND,
                "the sentences named speak of %s, not of %s"
                    .formatted(
                        silent.iterator().next().shown(), strangers.iterator().next().shown())));
      }
    }

    private static Set<Person> people(List<Mention> mentions) {
      Set<Person> all = new LinkedHashSet<>();
      mentions.forEach(mention -> all.add(mention.person()));
      return all;
    }

    /** "Deputy Minister X", "X, Chairman of the Committee". */
    private void titles(Claim claim, Mention mention, List<Mention> mentions) {
      List<Words.Word> title = titleBefore(claim.words(), mention, mentions);
      if (title.isEmpty()) {
        title = titleAfter(claim.words(), mention, mentions);
      }
      List<Words.Word> said = title;
      if (!said.isEmpty() && !otherTerm(claim, mention.person(), said)) {
        office(said).ifPresent(office -> compare(claim, mention.person(), office));
      }
    }

    /** A term of the glossary in a title that the article gives to somebody else alone. */
    private boolean otherTerm(Claim claim, Person person, List<Words.Word> title) {
      List<List<String>> own = contexts.getOrDefault(person, List.of());
      Words words = new Words(claim.text(), title);
      for (Glossary.Row row : rows) {
        List<String> vi = Words.of(row.vi()).toned();
        if (!own.isEmpty() && proof.terms().of(row).opens(words) && !contains(own, vi)) {
          Optional<String> other =
              contexts.entrySet().stream()
                  .filter(each -> !each.getKey().equals(person) && contains(each.getValue(), vi))
                  .map(each -> each.getKey().shown())
                  .findFirst();
          if (other.isPresent()) {
            String shown = String.join(" ", title.stream().map(Words.Word::shown).toList());
            report(claim, person, shown, "; in the article that is " + other.get());
            return true;
          }
        }
      }
      return false;
    }

    private static boolean contains(List<List<String>> contexts, List<String> phrase) {
      return contexts.stream().anyMatch(each -> Collections.indexOfSubList(each, phrase) >= 0);
    }

    /**
     * @param deputy whether it says so
     */
    private record Office(Heads.Head head, boolean deputy, String shown) {}

    private static Optional<Office> office(List<Words.Word> title) {
      for (int at = 0; at < title.size(); at++) {
        Optional<Heads.Head> head = Heads.KNOWN.of(title.get(at)).filter(Heads.Head::office);
        if (head.isPresent()) {
          boolean deputy =
              title.subList(0, at).stream().anyMatch(word -> DEPUTIES.contains(word.plain()));
          String shown = String.join(" ", title.stream().map(Words.Word::shown).toList());
          return Optional.of(new Office(head.get(), deputy, shown));
        }
      }
      return Optional.empty();
    }

    private static final int LONGEST_TITLE = 14;

    private static List<Words.Word> titleBefore(
        Words words, Mention mention, List<Mention> mentions) {
      int at = mention.start();
      if (at > 0 && words.get(at - 1).plain().equals("of")) {
        return List.of();
      }
      while (at > 0
          && mention.start() - at < LONGEST_TITLE
          && words.gapBefore(at).equals(" ")
          && ofTitle(words.get(at - 1))
          && !inMention(mentions, at - 1)) {
        at--;
      }
      return words.all().subList(at, mention.start());
    }

    private static boolean ofTitle(Words.Word word) {
      return word.capital()
          || Heads.KNOWN.of(word).filter(Heads.Head::office).isPresent()
          || DEPUTIES.contains(word.plain())
          || Set.of("of", "former").contains(word.plain());
    }

    private static boolean inMention(List<Mention> mentions, int at) {
      return mentions.stream().anyMatch(each -> each.start() <= at && at < each.end());
    }

    private static List<Words.Word> titleAfter(
        Words words, Mention mention, List<Mention> mentions) {
      int at = mention.end();
      if (at >= words.size() || !words.gapBefore(at).startsWith(",")) {
        return List.of();
      }
      int end = at + 1;
      while (end < words.size()
          && end - at < LONGEST_TITLE
          && words.gapBefore(end).isBlank()
          && !inMention(mentions, end)) {
        end++;
      }
      boolean person = inMention(mentions, at) || (end < words.size() && inMention(mentions, end));
      return person || !ofTitle(skipArticle(words, at)) ? List.of() : words.all().subList(at, end);
    }

    private static Words.Word skipArticle(Words words, int at) {
      boolean article = Set.of("the", "a", "an").contains(words.get(at).plain());
      return article && at + 1 < words.size() ? words.get(at + 1) : words.get(at);
    }

    private void compare(Claim claim, Person person, Office office) {
      List<List<String>> own = contexts.getOrDefault(person, List.of());
      if (own.isEmpty()) {
        return;
      }
      if (own.stream().noneMatch(office.head()::standsIn)) {
        others(person, office)
            .ifPresent(
                other ->
                    report(claim, person, office.shown(), "; in the article that is " + other));
      } else if (office.deputy() && own.stream().noneMatch(Roles::saysDeputy)) {
        report(claim, person, office.shown(), "; the article does not say deputy");
      } else if (!office.deputy()
          && own.stream().allMatch(context -> onlyDeputy(context, office))) {
        report(claim, person, office.shown(), "; the article says deputy");
      }
    }

    private void report(Claim claim, Person person, String office, String why) {
      found.add(
          claim.error(
              KIND, "'%s' is not the office of %s%s".formatted(office, person.shown(), why)));
    }

    private Optional<String> others(Person person, Office office) {
      return contexts.entrySet().stream()
          .filter(each -> !each.getKey().equals(person))
          .filter(each -> each.getValue().stream().anyMatch(office.head()::standsIn))
          .map(each -> each.getKey().shown())
          .findFirst();
    }

    private static boolean saysDeputy(List<String> context) {
      return DEPUTIES_VI.stream().anyMatch(each -> Collections.indexOfSubList(context, each) >= 0);
    }

    /** Every word behind the office has "phó" before it, or the context has none at all. */
    private static boolean onlyDeputy(List<String> context, Office office) {
      String deputy = DEPUTIES_VI.get(0).get(0);
      for (Words vi : office.head().vi()) {
        List<String> phrase = vi.toned();
        for (int at = 0; at + phrase.size() <= context.size(); at++) {
          boolean here = context.subList(at, at + phrase.size()).equals(phrase);
          if (here
              && !(at > 0 && context.get(at - 1).equals(deputy))
              && !DEPUTIES_VI.contains(phrase)) {
            return false;
          }
        }
      }
      return true;
    }

    /** The people list: the role must stand with its bearer. */
    private void listed() {
      List<Briefing.Person> people = proof.briefing().people();
      for (int i = 0; i < people.size(); i++) {
        Words role = Words.of(people.get(i).roleVi());
        Optional<Person> person = person(people.get(i));
        if (role.size() > 0 && person.isPresent()) {
          listed(i + 1, role, person.get(), people.get(i));
        }
      }
    }

    private Optional<Person> person(Briefing.Person listed) {
      List<String> name = PersonName.of(listed.vi()).bare();
      return contexts.keySet().stream()
          .filter(each -> each.name().equals(name) || endsAlike(each.name(), name))
          .findFirst();
    }

    private static boolean endsAlike(List<String> one, List<String> other) {
      int size = Math.min(one.size(), other.size());
      return size >= 2
          && one.subList(one.size() - size, one.size())
              .equals(other.subList(other.size() - size, other.size()));
    }

    private void listed(int position, Words role, Person person, Briefing.Person listed) {
      List<Person> owners = owners(role);
      if (!owners.isEmpty() && !owners.contains(person)) {
        found.add(
            AnswerChecks.error(
                KIND,
                "people",
                position,
                "role_vi '%s' is that of %s in the article, not of %s"
                    .formatted(listed.roleVi(), owners.get(0).shown(), person.shown())));
      } else if (nearby(role, person, listed.evidence()) < HALF) {
        found.add(
            AnswerChecks.error(
                KIND,
                "people",
                position,
                "role_vi '%s' does not stand near %s in the article"
                    .formatted(listed.roleVi(), person.shown())));
      }
    }

    private static final double HALF = 0.5;

    /** To whom the role belongs where it stands: the name right after it, else right before. */
    private List<Person> owners(Words role) {
      List<Person> owners = new ArrayList<>();
      for (Line line : source.with(role.plain())) {
        int at = Collections.indexOfSubList(line.plain(), role.plain());
        owner(line, at, at + role.size()).ifPresent(owners::add);
      }
      return owners;
    }

    private Optional<Person> owner(Line line, int from, int to) {
      List<Mention> mentions = persons.in(line);
      Optional<Mention> after =
          mentions.stream()
              .filter(each -> each.start() >= to && each.start() - to <= 4)
              .findFirst();
      if (after
          .filter(each -> each.start() == to && line.words().gapBefore(to).isBlank())
          .isPresent()) {
        return after.map(Mention::person);
      }
      Optional<Mention> before =
          mentions.stream()
              .filter(each -> each.end() <= from && from - each.end() <= 2)
              .reduce((a, b) -> b);
      return before.filter(each -> explains(line, each.end())).or(() -> after).map(Mention::person);
    }

    /** Which part of the role's words stands in the lines that name the person or beside them. */
    private double nearby(Words role, Person person, List<Integer> evidence) {
      Set<String> near = new LinkedHashSet<>();
      List<Line> lines = source.lines();
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        boolean names = persons.in(line).stream().anyMatch(each -> each.person().equals(person));
        if (names || evidence.contains(line.number())) {
          lines
              .subList(Math.max(0, i - 1), Math.min(lines.size(), i + 2))
              .forEach(each -> near.addAll(each.toned()));
        }
      }
      long there = role.toned().stream().filter(near::contains).count();
      return (double) there / role.size();
    }
  }
}

package io.tomtat.brief;

import io.tomtat.article.Briefing;
import io.tomtat.article.Briefing.Finding;
import io.tomtat.article.Briefing.Statement;
import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Outcome;
import io.tomtat.article.Outcome.Briefed;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Provenance;
import io.tomtat.article.Reason;
import io.tomtat.article.Recipe;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.brief.Judge.Ruling;
import io.tomtat.brief.Judge.Ruling.Unsound;
import io.tomtat.brief.LongArticle.Part;
import io.tomtat.brief.Said.Heard;
import io.tomtat.brief.Said.Over;
import io.tomtat.model.Ledger;
import io.tomtat.model.Request;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is said to the model about one article, in one thread, and what comes of it. */
final class Conversation {

  private static final int SHOWN_REFUSAL = 300;

  private final Prompt prompt;
  private final Ledger ledger;
  private final Recipe recipe;
  private final Judge judge;

  private final PendingVersion item;
  private int attempt;
  private boolean cut;

  Conversation(Prompt prompt, Ledger ledger, Recipe recipe, Judge judge, PendingVersion item) {
    this.prompt = prompt;
    this.ledger = ledger;
    this.recipe = recipe;
    this.judge = judge;
    this.item = item;
  }

  Outcome outcome() {
    return brief(Briefer.request(prompt, item, ledger.settings()));
  }

  /** The parts are read one after the other: a long article takes one place among many. */
  Outcome outcome(LongArticle article) {
    List<List<Statement>> notes = new ArrayList<>();
    for (Part part : article.parts()) {
      Said said = read(part);
      if (said instanceof Over over) {
        return over.outcome();
      }
      notes.add(NotesReader.read(((Heard) said).reply().text(), part).statements());
    }
    String message = prompt.message(item, article.digest(notes));
    return brief(Briefer.briefing(prompt, item, message, ledger.settings()));
  }

  private Said read(Part part) {
    Said said = ask(Purpose.NOTES, Briefer.notes(prompt, item, part, ledger.settings()));
    List<Finding> problems = problems(said, part);
    if (!problems.isEmpty()) {
      said = ask(Purpose.REPAIR, repair((Heard) said, problems));
      problems = problems(said, part);
    }
    return problems.isEmpty() ? said : new Over(unreadable(part, problems));
  }

  private static List<Finding> problems(Said said, Part part) {
    return said instanceof Heard heard
        ? NotesReader.read(heard.reply().text(), part).problems()
        : List.of();
  }

  private Outcome brief(Request request) {
    Said said = ask(Purpose.BRIEF, request);
    if (said instanceof Over over) {
      return over.outcome();
    }
    Heard heard = (Heard) said;
    Ruling ruling = rule(heard);
    return ruling instanceof Unsound first && !recipe.recorded()
        ? repaired(heard, first)
        : outcome(ruling, List.of());
  }

  private Outcome repaired(Heard heard, Unsound first) {
    Said said = ask(Purpose.REPAIR, repair(heard, first.errors()));
    return said instanceof Over over
        ? settled(List.of(first), over.outcome())
        : outcome(rule((Heard) said), List.of(first));
  }

  private Outcome outcome(Ruling ruling, List<Unsound> before) {
    if (ruling instanceof Ruling.Withheld withheld) {
      return new NotBriefed(Reason.WITHHELD, withheld.why());
    } else if (ruling instanceof Ruling.Sound sound) {
      return briefed(sound.briefing());
    }
    Unsound last = (Unsound) ruling;
    return settled(
        Stream.concat(Stream.of(last), before.stream()).toList(),
        new NotBriefed(Judge.reason(last.errors()), Judge.words(last.errors())));
  }

  private Outcome settled(List<Unsound> answers, NotBriefed otherwise) {
    return judge.settle(answers, item.version()).<Outcome>map(this::briefed).orElse(otherwise);
  }

  private Ruling rule(Heard heard) {
    return judge.rule(heard.reply().text(), item.version());
  }

  private Request repair(Heard heard, List<Finding> problems) {
    String answer = heard.reply().text();
    return heard
        .request()
        .with(
            new Message(Role.ASSISTANT, answer.isBlank() ? "{}" : answer),
            new Message(Role.USER, RepairRequest.text(problems)));
  }

  /** An answer that is cut is asked for again with twice the limit, once in a conversation. */
  private Said ask(Purpose purpose, Request request) {
    Settled settled = send(purpose, request);
    if (!cut && settled instanceof Arrived first && first.reply().finish() == Finish.LENGTH) {
      cut = true;
      Request longer = request.withMaxOutputTokens(2 * request.maxOutputTokens());
      return said(longer, send(purpose, longer));
    }
    return said(request, settled);
  }

  private Settled send(Purpose purpose, Request request) {
    attempt++;
    return ledger.ask(item, attempt, purpose, recipe, request);
  }

  private Briefed briefed(Briefing briefing) {
    return new Briefed(
        briefing,
        new Provenance(
            recipe.hash(),
            recipe.prompt(),
            recipe.model(),
            recipe.recorded(),
            ledger.costUsd(item)));
  }

  private static Said said(Request request, Settled settled) {
    if (settled instanceof GiveUp end) {
      return new Over(new NotBriefed(end.reason(), end.detail()));
    }
    Reply reply = ((Arrived) settled).reply();
    return switch (reply.finish()) {
      case REFUSAL -> new Over(new NotBriefed(Reason.REFUSED, shortened(reply.text())));
      case CONTENT_FILTER -> new Over(new NotBriefed(Reason.FILTERED, ""));
      case LENGTH -> new Over(cutOff(request));
      case STOP, OTHER -> new Heard(request, reply);
    };
  }

  private static NotBriefed cutOff(Request request) {
    return new NotBriefed(
        Reason.MALFORMED,
        "cut off after %,d tokens; raise model.max-output-tokens"
            .formatted(request.maxOutputTokens()));
  }

  private static NotBriefed unreadable(Part part, List<Finding> problems) {
    return new NotBriefed(
        Reason.MALFORMED,
        "notes on part %d of %d: %s".formatted(part.number(), part.of(), Judge.words(problems)));
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN_REFUSAL ? text : text.substring(0, SHOWN_REFUSAL) + "…";
  }
}

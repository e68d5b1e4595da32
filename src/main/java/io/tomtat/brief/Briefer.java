package io.tomtat.brief;

import io.tomtat.article.Outcome;
import io.tomtat.article.Outcome.NotBriefed;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Reason;
import io.tomtat.article.Recipe;
import io.tomtat.article.Usage;
import io.tomtat.article.Version;
import io.tomtat.brief.LongArticle.Part;
import io.tomtat.model.Ledger;
import io.tomtat.model.ModelSettings;
import io.tomtat.model.Request;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns a version into its outcome: one call, and one more if the answer was cut or wrong; more for
 * an article that must be read in parts. Used by many threads at once.
 */
public final class Briefer {

  /** Characters of terms that an article seldom has more of. */
  private static final int GLOSSARY = 5_000;

  private final Prompt prompt;
  private final Ledger ledger;
  private final ModelSettings settings;
  private final Judge judge;
  private final Recipe recipe;

  /** Makes the recipe known in the ledger. */
  public Briefer(Prompt prompt, Ledger ledger, OnFindings onFindings) {
    this.prompt = prompt;
    this.ledger = ledger;
    this.settings = ledger.settings();
    this.judge = new Judge(prompt.checks(), onFindings, settings);
    this.recipe = recipe(prompt, settings);
    ledger.register(recipe);
  }

  public static Recipe recipe(Prompt prompt, ModelSettings settings) {
    return settings.recipe(prompt.name(), prompt.hash());
  }

  /**
   * The whole article is read, in one piece or in parts.
   *
   * @throws io.tomtat.model.TryLaterException if the version is to be briefed again after a while
   * @throws io.tomtat.model.PersonNeededException if no request will go through until somebody acts
   * @throws io.tomtat.model.ServiceDownException if the service gives no answer for too long
   * @throws io.tomtat.model.InterruptedCallException if the thread is interrupted
   * @throws io.tomtat.store.FenceLostException if another run holds the job
   */
  public Outcome brief(PendingVersion item) {
    Optional<LongArticle> article = LongArticle.of(item.version(), settings);
    if (article.isPresent() && article.get().isTooLong()) {
      return new NotBriefed(Reason.TOO_LONG, article.get().tooLong());
    }
    Conversation conversation = new Conversation(prompt, ledger, recipe, judge, item);
    return article.map(conversation::outcome).orElseGet(conversation::outcome);
  }

  /**
   * What is asked about a version if every answer is good: for a usual article one request. The
   * last one for a long article depends on the answers to the others; it is given at its longest.
   * Empty for an article that is not sent at all.
   */
  public static List<Request> requests(Prompt prompt, PendingVersion item, ModelSettings settings) {
    Optional<LongArticle> found = LongArticle.of(item.version(), settings);
    if (found.isEmpty()) {
      return List.of(request(prompt, item, settings));
    }
    LongArticle article = found.get();
    return article.isTooLong()
        ? List.of()
        : Stream.concat(
                article.parts().stream().map(part -> notes(prompt, item, part, settings)),
                Stream.of(request(prompt, longest(item, settings), settings)))
            .toList();
  }

  /** With numbers before the sentences, the notes, and terms of the glossary. */
  private static PendingVersion longest(PendingVersion item, ModelSettings settings) {
    int characters = settings.partLength() + settings.partLength() / 4 + GLOSSARY;
    Version filled =
        Version.of(
            null, List.of(List.of("x".repeat(characters))), List.of(), item.version().metadata());
    return new PendingVersion(item.id(), item.take(), item.article(), filled);
  }

  /** The request for a version that is sent whole. */
  public static Request request(Prompt prompt, PendingVersion item, ModelSettings settings) {
    return briefing(prompt, item, prompt.message(item), settings);
  }

  static Request briefing(
      Prompt prompt, PendingVersion item, String message, ModelSettings settings) {
    return new Request(
        item.article(),
        List.of(new Message(Role.SYSTEM, prompt.system()), new Message(Role.USER, message)),
        AnswerSchema.SCHEMA,
        AnswerSchema.TEXT,
        settings.maxOutputTokens());
  }

  static Request notes(Prompt prompt, PendingVersion item, Part part, ModelSettings settings) {
    return new Request(
        item.article(),
        List.of(
            new Message(Role.SYSTEM, prompt.notesSystem()),
            new Message(Role.USER, prompt.message(item, part))),
        NotesSchema.SCHEMA,
        NotesSchema.TEXT,
        settings.maxOutputTokens());
  }

  /**
   * What the conversation after a first request may take at most: an answer that is cut, one of
   * twice the length, and a repair that carries that answer and what was wrong with it.
   *
   * @param first what the first request may take
   */
  public static Usage worst(Usage first) {
    long longer = 2 * first.output();
    long repair = first.input() + 2 * longer + RepairRequest.MOST_TOKENS;
    return first.plus(new Usage(first.input(), 0, longer)).plus(new Usage(repair, 0, longer));
  }
}

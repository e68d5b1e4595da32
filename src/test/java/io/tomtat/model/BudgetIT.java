package io.tomtat.model;

import static io.tomtat.model.LedgerDatabase.FENCE;
import static io.tomtat.model.LedgerDatabase.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.tomtat.article.Amount;
import io.tomtat.article.Call;
import io.tomtat.article.Call.Purpose;
import io.tomtat.article.Hash;
import io.tomtat.article.Metadata;
import io.tomtat.article.Pass;
import io.tomtat.article.PendingVersion;
import io.tomtat.article.Price;
import io.tomtat.article.Reason;
import io.tomtat.article.Recipe;
import io.tomtat.article.Reply;
import io.tomtat.article.Reply.Finish;
import io.tomtat.article.Version;
import io.tomtat.model.Budget.Terms;
import io.tomtat.model.Request.Message;
import io.tomtat.model.Request.Message.Role;
import io.tomtat.model.Sent.Arrived;
import io.tomtat.model.Sent.GiveUp;
import io.tomtat.model.Sent.Settled;
import io.tomtat.model.Sent.Trouble;
import io.tomtat.model.Sent.TryAgain;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One dollar for a million tokens of input, ten for output; the worst case of a call is fixed. */
class BudgetIT {

  @RegisterExtension static final LedgerDatabase DB = new LedgerDatabase();

  private static final ModelSettings SETTINGS = Settings.of("http://127.0.0.1:9/v1");
  private static final Recipe RECIPE = SETTINGS.recipe("briefing", Hash.of(List.of("p")));
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Price PRICE =
      new Price("stub", usd("1"), usd("0.1"), usd("10"), LocalDate.of(2026, 11, 22), "");

  /** 8 characters of message and schema, two frames, 4,000 tokens of output. */
  private static final BigDecimal WORST = usd("0.040044");

  private static int number;

  private final Deque<Sent> script = new ArrayDeque<>();
  private Pass pass;
  private PendingVersion item;

  @BeforeEach
  void prepare() {
    number++;
    pass = new Pass(PASS.id(), PASS.job(), LocalDate.of(2026, 1, 1).plusDays(number), 1);
    item = article();
  }

  @Test
  void settlesWithTheTrueCostAndPricesCachedTokens() {
    script.add(arrived(1_000, 600, 100));
    ask(ledger("1.00 USD"));
    assertThat(row())
        .containsEntry("spent", usd("0.001460"))
        .containsEntry("reserved", usd("0.000000"));
    assertThat(DB.rows(item))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call).containsEntry("cost_usd", usd("0.001460"));
              assertThat(call)
                  .containsEntry("worst_cost", WORST)
                  .containsEntry("cached_tokens", 600);
              assertThat(call).containsEntry("price", "stub 1/0.1/10 as of 2026-11-22");
            });
  }

  @Test
  void sendsNothingThatCouldGoBeyond() {
    script.add(arrived(1_000, 0, 100));
    Ledger ledger = ledger("0.042043 USD");
    ask(ledger);
    item = article();
    assertThatThrownBy(() -> ask(ledger))
        .isInstanceOf(BudgetReachedException.class)
        .hasMessage(
            "The budget of 0.042043 USD (budget.per-edition) is reached: 0.002 USD are spent, and one more call may take up to 0.040044 USD."
                + " Go on with: tomtat run nightly --extra-budget 2.00USD");
    assertThat(DB.rows(item)).isEmpty();
  }

  @Test
  void sendsWhatExactlyFits() {
    script.add(arrived(1_000, 0, 100));
    script.add(arrived(1_000, 0, 100));
    Ledger ledger = ledger("0.042044 USD");
    ask(ledger);
    item = article();
    assertThat(ask(ledger)).isInstanceOf(Arrived.class);
  }

  @Test
  void countsTokensWithoutAPrice() {
    script.add(arrived(1_000, 600, 100));
    Ledger ledger = ledger(terms("6000 tokens", null, null));
    ask(ledger);
    assertThat(row()).containsEntry("spent", usd("1100.000000"));
    assertThat(DB.rows(item))
        .singleElement()
        .extracting("cost_usd", "worst_cost")
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"RATE_LIMIT", "SERVICE", "UNREACHED"})
  void givesBackWhatCannotHaveBeenBilled(Trouble trouble) {
    script.add(new TryAgain(trouble, "no", null));
    script.add(new GiveUp(Reason.REFUSED, "HTTP 400"));
    ask(ledger("1.00 USD"));
    assertThat(row())
        .containsEntry("reserved", usd("0.000000"))
        .containsEntry("uncertain", usd("0.000000"));
    assertThat(DB.rows(item)).singleElement().extracting("uncertain_tries").isEqualTo(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"CONNECTION", "DEADLINE", "NONSENSE"})
  void keepsWhatMayHaveBeenBilledAsUncertain(Trouble trouble) {
    script.add(new TryAgain(trouble, "cut", null));
    script.add(arrived(0, 0, 100));
    ask(ledger("1.00 USD"));
    assertThat(row()).containsEntry("uncertain", WORST).containsEntry("spent", usd("0.001000"));
    assertThat(DB.rows(item))
        .singleElement()
        .extracting("uncertain_tries", "uncertain_cost", "tries")
        .containsExactly(1, WORST, 2);
  }

  @Test
  void anIntentOfADeadRunBecomesUncertainAtTheNextStart() {
    assertThatThrownBy(() -> ask(ledger("1.00 USD"))).hasMessage("killed");
    assertThat(row()).containsEntry("reserved", WORST).containsEntry("uncertain", usd("0.000000"));
    DB.calls().lapse(PASS.job());
    assertThat(row()).containsEntry("reserved", usd("0.000000")).containsEntry("uncertain", WORST);
    DB.calls().lapse(PASS.job());
    assertThat(row()).containsEntry("uncertain", WORST);
    script.add(arrived(0, 0, 100));
    ask(ledger("1.00 USD"));
    assertThat(row()).containsEntry("uncertain", WORST).containsEntry("spent", usd("0.001000"));
  }

  @Test
  void aReplyThatComesAfterAllIsNoLongerUncertain() {
    Budget budget = DB.budget(SETTINGS, terms("1.00 USD", PRICE, null), pass, FENCE);
    Request request = request();
    Call call = call(request);
    register();
    budget.intend(call, request);
    DB.calls().lapse(PASS.job());
    budget.settle(call, ((Arrived) arrived(0, 0, 100)).reply());
    assertThat(row())
        .containsEntry("uncertain", usd("0.000000"))
        .containsEntry("spent", usd("0.001000"));
    assertThat(DB.rows(item)).singleElement().extracting("uncertain_tries").isEqualTo(0);
  }

  @Test
  void aReplyThatSaysNothingOfTokensStaysUncertain() {
    script.add(new Arrived(new Reply("{}", Finish.STOP, null, null, 200, Duration.ZERO)));
    ask(ledger("1.00 USD"));
    assertThat(row()).containsEntry("uncertain", WORST).containsEntry("spent", usd("0.000000"));
    assertThat(DB.rows(item)).singleElement().extracting("cost_usd").isNull();
  }

  @Test
  void extraIsForTheEditionForGoodAndForTheDayInThisStart() {
    BudgetSettings both = new BudgetSettings(Amount.of("0.01 USD"), Amount.of("0.01 USD"), null);
    Terms more = new Terms(both, PRICE, Amount.of("0.05 USD"), ZONE, ReadyBy.NONE);
    script.add(arrived(0, 0, 100));
    ask(ledger(more));
    assertThat(row())
        .containsEntry("extra", usd("0.050000"))
        .containsEntry("spent", usd("0.001000"));
    item = article();
    assertThatThrownBy(() -> ask(ledger(new Terms(both, PRICE, null, ZONE, ReadyBy.NONE))))
        .isInstanceOf(BudgetReachedException.class)
        .hasMessageContaining("budget.per-day");
  }

  @Test
  void anEditionBeginsWithWhatItHasCostWithoutABudget() {
    script.add(arrived(0, 0, 100));
    ask(ledger(new Terms(BudgetSettings.NONE, PRICE, null, ZONE, ReadyBy.NONE)));
    item = article();
    script.add(arrived(0, 0, 100));
    ask(ledger("1.00 USD"));
    assertThat(row()).containsEntry("spent", usd("0.002000"));
  }

  @Test
  void costOfATakeIsThatOfAllItsCalls() {
    script.add(arrived(1_000, 0, 100));
    script.add(arrived(2_000, 0, 50));
    Ledger ledger = ledger("1.00 USD");
    register();
    ledger.ask(item, 1, Purpose.BRIEF, RECIPE, request());
    ledger.ask(item, 2, Purpose.REPAIR, RECIPE, request());
    assertThat(ledger.costUsd(item)).isEqualTo(usd("0.004500"));
    assertThat(ledger.costUsd(new PendingVersion(item.id(), 2, item.article(), item.version())))
        .isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void budgetMixingMoneyAndTokensIsRefused() {
    assertThatThrownBy(() -> new BudgetSettings(Amount.of("1 USD"), Amount.of("1 tokens"), null))
        .hasMessageStartingWith("budget mixes money and tokens");
  }

  private Settled ask(Ledger ledger) {
    register();
    return DB.patiently(() -> ledger.ask(item, 1, Purpose.BRIEF, RECIPE, request()));
  }

  private static void register() {
    DB.calls().register(RECIPE, Clock.systemUTC().instant());
  }

  private Ledger ledger(String perEdition) {
    return ledger(terms(perEdition, PRICE, null));
  }

  private static Terms terms(String perEdition, Price price, Amount extra) {
    return new Terms(
        new BudgetSettings(Amount.of(perEdition), null, null), price, extra, ZONE, ReadyBy.NONE);
  }

  private Ledger ledger(Terms terms) {
    return DB.ledger(this::send, SETTINGS, DB.budget(SETTINGS, terms, pass, FENCE));
  }

  private Sent send(Request request) {
    if (script.isEmpty()) {
      throw new IllegalStateException("killed");
    }
    return script.remove();
  }

  private Map<String, Object> row() {
    return JdbcClient.create(DB.dataSource())
        .sql("select * from budget where scope = 'edition' and period = ?")
        .param(pass.edition())
        .query()
        .singleRow();
  }

  private Call call(Request request) {
    return new Call(
        item.id(), 1, 1, Purpose.BRIEF, request.hash(SETTINGS), RECIPE.hash(), "stub", false);
  }

  private static PendingVersion article() {
    number++;
    Version version =
        Version.of("Bài " + number, List.of(List.of("Một câu.")), List.of(), Metadata.NONE);
    return DB.pending("b%d.html".formatted(number), version);
  }

  private static Sent arrived(int input, int cached, int output) {
    return new Arrived(
        new Reply("{}", Finish.STOP, input, cached, output, 200, Duration.ZERO, Map.of()));
  }

  private static BigDecimal usd(String text) {
    return new BigDecimal(text);
  }

  private Request request() {
    JsonSchema schema =
        JsonSchema.builder().name("a").rootElement(JsonObjectSchema.builder().build()).build();
    return new Request(
        item.article(), List.of(new Message(Role.USER, "Xin ch")), schema, "{}", 4000);
  }
}

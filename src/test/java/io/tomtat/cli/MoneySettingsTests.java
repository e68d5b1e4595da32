package io.tomtat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tomtat.job.JobFile;
import io.tomtat.job.JobFileException;
import io.tomtat.job.JobFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets, prices and times in files, and what is said of wrong ones. */
class MoneySettingsTests {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "budget: {per-day: 5 EUR} | budget.per-day: '5 EUR' does not fit; write an amount like 5.00 USD",
        "budget: {per-day: 5} | budget.per-day: '5' does not fit; write an amount like 5.00 USD",
        "budget: {per-week: 5 USD} | budget.per-week is not a setting",
        "budget: {per-day: 5 USD, per-month: 900 tokens} | budget mixes money and tokens",
        "ready-by: \"25:00\" | ready-by: '25:00' is not a time of day",
        "ready-by: 16:00 | ready-by: 960 is a number"
      })
  void wrongSettingsAreRefused(String line, String words) throws IOException {
    job("gpt-5-mini", line);
    assertThatThrownBy(this::read).isInstanceOf(JobFileException.class).hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prices: [{model: x, output: 1, as-of: 2026-11-22}] | input of x is missing",
        "prices: [{model: x, input: 1, output: 1}] | as-of of x is missing",
        "prices: [{model: x, input: 1, output: 1, as-of: soon}] | as-of of x is 'soon'",
        "prices: [{model: x, input: cheap, output: 1, as-of: 2026-11-22}] | prices[0].input: 'cheap' does not fit; write a number",
        "prices: [{model: x, input: -1, output: 1, as-of: 2026-11-22}] | a negative price of x",
        "prices: [{model: x, inptu: 1}] | prices[0].inptu is not a setting; did you mean input?",
        "prices: [{model: x, input: 1, output: 1, as-of: 2026-11-22}, {model: x, input: 1, output: 1, as-of: 2026-11-22}] | x has two entries",
        "prices: [ | it is not YAML"
      })
  void wrongPricesAreRefusedWithTheirFile(String text, String words) throws IOException {
    job("x", "");
    Files.writeString(prices(), text);
    assertThatThrownBy(this::read)
        .isInstanceOf(JobFileException.class)
        .hasMessageStartingWith(prices().toString())
        .hasMessageContaining(words);
  }

  @Test
  void anUnknownPriceIsAnErrorOnlyWithABudgetInMoney() throws IOException {
    job("nobodys-model", "");
    assertThat(read().price()).isNull();
    job("nobodys-model", "budget: {per-edition: 300000 tokens}");
    assertThat(read().price()).isNull();
    job("nobodys-model", "budget: {per-edition: 5.00 USD}");
    assertThatThrownBy(this::read)
        .hasMessageContaining("the price of model 'nobodys-model' is not known")
        .hasMessageContaining(prices().toString())
        .hasMessageContaining("- {model: nobodys-model, input: ");
  }

  @Test
  void theFoldersPriceGoesBeforeTheProgramsAndALongerNameBeforeAShorter() throws IOException {
    job("gpt-5-mini-2025-08-07", "budget: {per-edition: 5.00 USD}");
    assertThat(read().price().input()).isEqualByComparingTo("0.25");
    Files.writeString(
        prices(),
        """
        prices:
          - {model: gpt-5-mini*, input: 7, output: 1, as-of: 2026-11-22}
          - {model: "gpt*", input: 8, output: 1, as-of: 2026-11-22}
        """);
    assertThat(read().price().input()).isEqualByComparingTo("7");
    assertThat(read().price().cachedInput()).isEqualByComparingTo("7");
    job("claude-sonnet-4-5", "");
    assertThat(read().price().output()).isEqualByComparingTo("15");
  }

  @Test
  void readyByIsATimeOfDay() throws IOException {
    job("m", "ready-by: \"06:30\"");
    assertThat(read().settings().readyBy()).isEqualTo(LocalTime.of(6, 30));
  }

  @Test
  void noJobIsCalledPrices() throws IOException {
    job("m", "");
    Files.writeString(prices(), "prices: []");
    assertThatThrownBy(() -> new JobFiles(List.of(folder)).read("prices"))
        .hasMessageContaining("not the name prices");
  }

  private Path prices() {
    return folder.resolve("jobs/prices.yaml");
  }

  private JobFile read() {
    return new JobFiles(List.of(folder)).read("nightly");
  }

  private void job(String model, String more) throws IOException {
    new SampleJob(folder)
        .file(
            "nightly",
            "sources:\n  - {name: inbox, folder: inbox}\nmodel:\n  provider: openai\n  name: %s\n%s\n"
                .formatted(model, more));
  }
}

package io.tomtat;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house, what each may use, and what belongs in one room only. */
class ArchitectureTests {

  private static final String ROOT = "io.tomtat.";

  /** Room → the rooms it may use. */
  private static final Map<String, Set<String>> ROOMS =
      Map.of(
          "article", Set.of(),
          "source", Set.of("article"),
          "extract", Set.of("article"),
          "store", Set.of("article", "source"),
          "model", Set.of("article", "store"),
          "brief", Set.of("article", "model"),
          "report", Set.of("article", "store"),
          "job", Set.of("article", "source", "extract", "store", "model", "brief", "report"),
          "cli",
              Set.of("article", "source", "extract", "store", "model", "brief", "report", "job"));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.tomtat");

  @TestFactory
  Stream<DynamicTest> aRoomUsesOnlyWhatItsRowAllows() {
    return ROOMS.keySet().stream()
        .sorted()
        .map(room -> DynamicTest.dynamicTest(room, () -> check(usesOnlyAllowed(room))));
  }

  @Test
  void everyClassIsInARoomAndRoomsAreFlat() {
    check(classes().should().resideInAnyPackage(packages(ROOMS.keySet())));
  }

  @Test
  void articleIsPureJava() {
    check(
        classes()
            .that()
            .resideInAPackage(ROOT + "article")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "article", "java..", "org.jspecify.annotations"));
  }

  @Test
  void tikaIsKnownToExtractOnly() {
    check(knownOnlyTo("org.apache.tika..", "extract"));
  }

  @Test
  void langChain4jIsKnownToModelAndBriefOnly() {
    check(knownOnlyTo("dev.langchain4j..", "model", "brief"));
  }

  @Test
  void springBatchIsKnownToJobOnly() {
    check(knownOnlyTo("org.springframework.batch.core..", "job"));
  }

  @Test
  void itemReadersAreOfferedBySourceAndStoreOnly() {
    check(knownOnlyTo("org.springframework.batch..", "job", "source", "store"));
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void onlyTheCommandLineAsksWhatTimeItIs() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli")
            .should()
            .accessTargetWhere(asksTheSystemClock()));
  }

  @Test
  void noFieldIsInjected() {
    check(
        noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource"));
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(MAIN.getPackage("io.tomtat").getSubpackagesInTree())
        .isNotEmpty()
        .allSatisfy(ArchitectureTests::isNullMarked);
  }

  private static void isNullMarked(JavaPackage each) {
    assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
  }

  private static ArchRule usesOnlyAllowed(String room) {
    Set<String> allowed = ROOMS.get(room);
    String[] forbidden =
        packages(
            ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .toList());
    return noClasses()
        .that()
        .resideInAPackage(ROOT + room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden);
  }

  private static ArchRule knownOnlyTo(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages(Set.of(rooms)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  /** Method references count; a {@code now} that is given a clock does not. */
  private static DescribedPredicate<JavaAccess<?>> asksTheSystemClock() {
    return describe("the system's clock", access -> asksTheSystemClock(access.getTarget()));
  }

  private static boolean asksTheSystemClock(AccessTarget target) {
    if (!(target instanceof AccessTarget.CodeUnitAccessTarget unit)) {
      return false;
    }
    String owner = unit.getOwner().getName();
    boolean noArguments = unit.getRawParameterTypes().isEmpty();
    return switch (unit.getName()) {
      case "now" ->
          owner.startsWith("java.time.")
              && unit.getRawParameterTypes().stream().noneMatch(t -> t.isEquivalentTo(Clock.class));
      case "currentTimeMillis" -> owner.equals(System.class.getName());
      case "systemUTC", "systemDefaultZone", "system" -> owner.equals(Clock.class.getName());
      case "<init>" -> owner.equals(Date.class.getName()) && noArguments;
      default -> false;
    };
  }

  private static String[] packages(Collection<String> rooms) {
    return rooms.stream().map(room -> ROOT + room).toArray(String[]::new);
  }

  /** A room that is still empty breaks no rule. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }
}

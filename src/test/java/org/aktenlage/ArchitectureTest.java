package org.aktenlage;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The architecture. To change it, change it here first. */
final class ArchitectureTest {

    /** Each wing imports those before it, never those after it. */
    private static final List<String> WINGS =
            List.of(
                    "document",
                    "listing",
                    "match",
                    "annotation",
                    "fact",
                    "graph",
                    "store",
                    "export",
                    "server",
                    "pipeline",
                    "cli");

    private static final String ROOT = "org.aktenlage";

    /** Fewer would mean that the classes were not found, and that every rule holds of nothing. */
    private static final int AT_LEAST_CLASSES = 40;

    private static final JavaClasses OURS =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void readsTheClassesItJudges() {
        assertTrue(OURS.size() >= AT_LEAST_CLASSES, "only " + OURS.size() + " classes");
    }

    @Test
    void everyWingHasItsPlaceInTheOrder() {
        Set<String> found =
                OURS.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals(ROOT))
                        .map(ArchitectureTest::wing)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(WINGS), found);
    }

    @Test
    void wingsImportForwardOnly() {
        for (int i = 0; i < WINGS.size() - 1; i++) {
            String[] later =
                    WINGS.subList(i + 1, WINGS.size()).stream()
                            .map(wing -> ROOT + "." + wing + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + WINGS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true)
                    .check(OURS);
        }
    }

    @Test
    void withinAWingOnlyChildrenImportTheirParents() {
        classes().should(importOnlyAncestors()).check(OURS);
    }

    private static ArchCondition<JavaClass> importOnlyAncestors() {
        return new ArchCondition<>(
                "import from their wing only their own package and those above") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String from = type.getPackageName();
                    String to = dependency.getTargetClass().getPackageName();
                    if (to.startsWith(ROOT + ".")
                            && wing(from).equals(wing(to))
                            && !(from + ".").startsWith(to + ".")) {
                        events.add(
                                SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.jena,"
            + " graph|store|export|server|pipeline|annotation.name|fact.frame|annotation.name.seed",
        "org.jsoup, document.reader",
        "java.net.http, document.reader|cli",
        "picocli, cli",
        "edu.stanford, annotation",
        "org.languagetool, annotation",
        "com.github.pemistahl, annotation.language",
        "com.ibm.icu, match"
    })
    void aLibraryStaysInItsPlace(String library, String places) {
        String[] allowed =
                Stream.of(places.split("\\|"))
                        .map(place -> ROOT + "." + place + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(OURS);
    }

    @Test
    void onlyTheCommandLinePrints() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                OURS.that(
                        describe(
                                "are not of the command line",
                                type -> !resideInAnyPackage(ROOT + ".cli..").test(type))));
    }

    @Test
    void whatIsThrownHasAName() {
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked =
                OURS.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .toList();
        assertEquals(List.of(), unmarked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"util", "utils", "common", "helper", "manager", "impl"})
    void noPackageIsADrawer(String drawer) {
        assertTrue(
                OURS.stream()
                        .noneMatch(t -> (t.getPackageName() + ".").contains("." + drawer + ".")),
                "put what is in it where its data lives");
    }

    @Test
    void noSourceHoldsSparql() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> mixed =
                    sources.filter(p -> p.toString().endsWith(".java"))
                            .filter(ArchitectureTest::holdsSparql)
                            .toList();
            assertEquals(List.of(), mixed, "put queries into *.rq files");
        }
    }

    private static boolean holdsSparql(Path source) {
        try {
            String code = Files.readString(source);
            return code.matches(
                    "(?s).*\"[^\"\\n]*\\b(SELECT|CONSTRUCT|ASK|INSERT|DELETE)\\b.*[?{].*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String wing(String packageName) {
        String below = packageName.substring(Math.min(ROOT.length() + 1, packageName.length()));
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}

package dev.because.scenarios.architecture;

import static dev.because.scenarios.architecture.Library.DROOLS;
import static dev.because.scenarios.architecture.Library.JGRAPHT;
import static dev.because.scenarios.architecture.Library.JNA;
import static dev.because.scenarios.architecture.Library.PICOCLI;
import static dev.because.scenarios.architecture.Library.SAT4J;
import static dev.because.scenarios.architecture.Library.TENSORFLOW;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which package may import which, as the design's table says: each row may import only the rows that it names. A package
 * below one that has a row belongs to that row. Where a row here allows more than the design does, the reason stands
 * beside it.
 */
final class PackageTable {
    private static final String ROOT = "dev.because.";

    /**
     * Classes that the build makes of the rules. They lie beside the facts that the rules speak of, wherever that is,
     * and consist of calls of Drools; nobody writes or reads them.
     */
    private static final Pattern GENERATED =
            Pattern.compile(".*\\.(P[0-9A-F]{2}\\.Lambda\\w+|(Rules|DomainClassesMetadata)[0-9A-Fa-f]{32}.*)");

    private record Row(String name, Set<String> mayImport, Set<Library> libraries) {}

    private final List<Row> rows = new ArrayList<>();

    PackageTable() {
        row("neural.network", "");
        row("neural.device.library", "neural.network");
        row("neural.device.driver", "neural.network neural.device.library", JNA);
        row("neural.device.cache", "neural.network neural.device.library");
        row("neural.device", "neural.network neural.device.*");
        row("neural.tensorflow", "neural.network neural.device neural.device.*", TENSORFLOW);
        row("neural.data", "neural.network");
        row("neural.activation", "neural.network neural.data");
        row("neural.attribution", "neural.network neural.data neural.activation");
        row("neural.training", "neural.network neural.data neural.tensorflow", TENSORFLOW);
        row("neural.embedding", "neural.data", TENSORFLOW);
        row("neural.correspondence", "neural.activation");
        row("neural.compression", "neural.network neural.data", TENSORFLOW);
        row("neural.attention", "neural.network neural.data", TENSORFLOW);

        row("symbolic.logic", "");
        row("symbolic.minimization", "symbolic.logic", SAT4J);
        row("symbolic.graph", "symbolic.logic", JGRAPHT);
        row("symbolic.causal", "symbolic.logic", JGRAPHT);
        // What was considered is a tree, which others walk and draw.
        row("symbolic.game", "symbolic.logic", JGRAPHT);
        row("symbolic.rules", "symbolic.logic", DROOLS);

        row("explain.evidence", "neural.* -neural.tensorflow symbolic.* -symbolic.rules");
        row("explain.facts", "");
        row("explain.player", "neural.* symbolic.game", TENSORFLOW);
        row("explain.justification", "explain.evidence explain.facts", JGRAPHT);
        // A fact is made of its evidence together with the certificate that says how to compute it again: apart, the
        // two
        // could come to speak of different things. The certificate names the network's layer.
        row("explain.grounding", "explain.evidence explain.facts explain.justification neural.network");
        // Karnaugh maps, gates and truth tables are drawn from cubes and covers as they are, and from where a map has
        // them:
        // evidence that repeated these would be the same types once more. So are causal graphs, from the network
        // itself, and chess boards, from positions and moves: who drew them from text would have to know the rules.
        row(
                "explain.render",
                "explain.justification explain.evidence explain.facts symbolic.logic symbolic.minimization symbolic.causal symbolic.game");
        // Opens what a question names, for whoever answers it and for whoever checks the answer.
        row(
                "explain.source",
                "neural.* symbolic.* explain.player explain.evidence explain.facts explain.justification explain.render");
        // The sentences are part of an explanation's file, so the answer comes with them.
        row("explain.answer", "*");
        row("explain.check", "* -explain.grounding -explain.answer");
        row("explain.cli", "*", PICOCLI);
        row("scenarios", "*", PICOCLI);
    }

    /** Every import that the table forbids, and every class that it has no row for, as a sentence each, sorted. */
    Set<String> violations(Iterable<JavaClass> classes) {
        Set<String> violations = new TreeSet<>();
        for (JavaClass importing : classes) {
            if (isGenerated(importing)) {
                continue;
            }
            Optional<Row> row = rowOf(importing.getName());
            if (row.isEmpty()) {
                violations.add(importing.getName() + " lies in a package that the table does not have");
                continue;
            }
            importing.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(imported -> !allows(row.get(), imported.getName()))
                    .forEach(imported -> violations.add(importing.getName() + " imports " + imported.getName()
                            + ", but " + row.get().name() + " may not"));
        }
        return violations;
    }

    static boolean isGenerated(JavaClass type) {
        return GENERATED.matcher(type.getName()).matches();
    }

    private boolean allows(Row row, String imported) {
        if (imported.startsWith(ROOT)) {
            return rowOf(imported)
                    .filter(other -> other.equals(row) || row.mayImport().contains(other.name()))
                    .isPresent();
        }
        return Library.of(imported).map(row.libraries()::contains).orElse(true);
    }

    private Optional<Row> rowOf(String className) {
        return rows.stream()
                .filter(row -> className.startsWith(ROOT + row.name() + "."))
                .max(Comparator.comparingInt(row -> row.name().length()));
    }

    /** @param mayImport names of rows; {@code *} is every row above, {@code neural.*} those of a module, - takes away */
    private void row(String name, String mayImport, Library... libraries) {
        Set<String> allowed = new TreeSet<>();
        for (String word : mayImport.split(" ")) {
            if (word.startsWith("-")) {
                allowed.remove(word.substring(1));
            } else if (word.endsWith("*")) {
                String prefix = word.substring(0, word.length() - 1);
                rows.stream()
                        .map(Row::name)
                        .filter(above -> above.startsWith(prefix))
                        .forEach(allowed::add);
            } else if (!word.isEmpty()) {
                allowed.add(word);
            }
        }
        Set<Library> confined = EnumSet.noneOf(Library.class);
        Stream.of(libraries).forEach(confined::add);
        rows.add(new Row(name, Set.copyOf(allowed), confined));
    }
}

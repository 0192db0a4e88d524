package dev.because.scenarios.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.because.scenarios.architecture.planted.Egg;
import dev.because.scenarios.architecture.planted.hen.Hen;
import dev.because.symbolic.logic.planted.SeesTooMuch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final ArchRule NO_CYCLES =
            slices().matching("dev.because.(**)").should().beFreeOfCycles();

    private static final PackageTable TABLE = new PackageTable();
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.because");

    @Test
    void allModulesAreLookedAt() {
        Set<String> modules = CLASSES.stream()
                .map(type -> type.getPackageName().split("\\.")[2])
                .collect(Collectors.toSet());
        assertEquals(Set.of("neural", "symbolic", "explain", "scenarios"), modules);
    }

    @Test
    void eachPackageImportsOnlyWhatItsRowOfTheTableNames() {
        assertEquals(List.of(), List.copyOf(TABLE.violations(CLASSES)));
    }

    @Test
    void packagesHaveNoCycles() {
        NO_CYCLES.check(CLASSES);
    }

    @Test
    void noSessionIsOpenedWithoutTheSettingsOfTheDevice() {
        List<String> unset = constructions("org.tensorflow.Session")
                .filter(call -> !call.getTarget().getParameterTypes().toString().contains("ConfigProto"))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), unset, "such a session computes where TensorFlow likes");
    }

    @Test
    void noGraphIsMadeBeforeTheDeviceIsChosen() {
        List<String> early = constructions("org.tensorflow.Graph")
                .filter(call -> !call.getOriginOwner().getPackageName().equals("dev.because.neural.tensorflow.device"))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), early, "TensorFlow would be loaded without CUDA, and never look for it again");
    }

    private static Stream<JavaConstructorCall> constructions(String type) {
        return CLASSES.stream()
                .flatMap(caller -> caller.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals(type));
    }

    @Test
    void onlyClassesWithoutASourceFileAreExcusedAsGenerated() {
        SourceTree sources = SourceTree.ofTheProject();
        List<JavaClass> generated =
                CLASSES.stream().filter(PackageTable::isGenerated).toList();
        assertTrue(generated.size() > 10, "the rules are compiled");
        for (JavaClass type : generated) {
            assertTrue(sources.mainFile(type.getName()).isEmpty(), type.getName());
        }
    }

    @Test
    void aPlantedImportIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(SeesTooMuch.class);
        Set<String> violations = TABLE.violations(planted);
        for (String imported : List.of("neural.network.Shape", "org.jgrapht.Graph", "picocli.CommandLine$Command")) {
            assertTrue(violations.stream().anyMatch(sentence -> sentence.contains(imported)), imported);
        }
    }

    @Test
    void aPackageWithoutARowIsFound() {
        JavaClasses foreign = new ClassFileImporter().importClasses(Test.class);
        assertEquals(
                Set.of("org.junit.jupiter.api.Test lies in a package that the table does not have"),
                TABLE.violations(foreign));
    }

    @Test
    void aPlantedCycleIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Hen.class, Egg.class);
        AssertionError found = assertThrows(AssertionError.class, () -> NO_CYCLES.check(planted));
        assertTrue(found.getMessage().contains("Cycle detected"), found.getMessage());
    }
}

package dev.because.symbolic.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/**
 * Known faults of the engine that a rule base must keep clear of. Issue 7115 of incubator-kie (Drools 10.2.0): where two
 * packages begin with the same pattern inside an {@code exists}, a rule of the first silently never fires.
 */
class EngineFaultsTest {
    private static final String IMPORT = "import dev.because.symbolic.rules.Fruit;\n";
    private static final String SEED = "rule seed when String() then insert(new Fruit(\"fig\", 1)); end\n";
    private static final String SUBJECT =
            "rule subject @absent(\"a\") when exists (Fruit() and not Integer()) then insert(1L); end\n";
    private static final String SIBLING = "rule sibling @absent(\"a\") when exists (Fruit() and Double()) then end\n";

    @Test
    void inOnePackageARuleThatSharesItsExistsWithAnotherFires() {
        for (String drl : List.of(SEED + SUBJECT + SIBLING, SIBLING + SUBJECT + SEED, SUBJECT + SIBLING + SEED)) {
            Inference inference =
                    RuleBase.compile("package one;\n" + IMPORT + drl, "one.drl").infer(List.of("go"));
            assertEquals(List.of(1L), inference.concluded(Long.class), drl);
        }
    }

    @Test
    void inThreePackagesOfOneBaseItDoesNotWhichIsWhyEachPackageIsLoadedAlone() {
        KieServices services = KieServices.get();
        ReleaseId address = services.newReleaseId("dev.because", "faults", "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(address);
        files.write("src/main/resources/a/a.drl", "package a;\n" + IMPORT + SEED);
        files.write("src/main/resources/b/b.drl", "package b;\n" + IMPORT + SUBJECT);
        files.write("src/main/resources/c/c.drl", "package c;\n" + IMPORT + SIBLING);
        services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        KieSession session = services.newKieContainer(address).newKieSession();
        session.insert("go");
        session.fireAllRules();
        assertEquals(
                0,
                session.getObjects(Long.class::isInstance).size(),
                "issue 7115 is mended: several packages may share a rule base now");
        session.dispose();
        services.getRepository().removeKieModule(address);
    }
}

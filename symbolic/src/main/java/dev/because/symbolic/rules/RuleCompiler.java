package dev.because.symbolic.rules;

import dev.because.symbolic.logic.BadInputException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles rules at run time, by way of the same executable model that the build makes; the only class here that needs
 * {@code drools-engine} and its compiler.
 */
final class RuleCompiler {
    private static final String EXPECTED = "rules that compile";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern LITERALS = Pattern.compile("(?s)" + LITERAL + "(\\s*\\+\\s*" + LITERAL + ")*");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private RuleCompiler() {}

    static RuleBase compile(String drl, String name) {
        KieServices services = KieServices.get();
        // The engine keeps what it builds under an address: one for each call, given back at the end.
        ReleaseId address = services.newReleaseId("dev.because", "brought", String.valueOf(COUNT.incrementAndGet()));
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(address);
        Matcher declared = PACKAGE.matcher(drl);
        String folder = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
        files.write("src/main/resources/" + folder + "rules.drl", drl);
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw refusal(errors.get(0), name);
            }
            KieContainer container = services.newKieContainer(address);
            KieBase rules = container.getKieBase();
            rules.getKiePackages().forEach(part -> part.getRules().forEach(rule -> decode((RuleImpl) rule)));
            String list = PrebuiltModel.list(address.getGroupId(), address.getArtifactId());
            return new RuleBase(name, rules, () -> PrebuiltModel.all(list, container.getClassLoader()));
        } catch (UnsupportedOperationException e) {
            throw new BadInputException(name, String.valueOf(e.getMessage()), EXPECTED);
        } finally {
            services.getRepository().removeKieModule(address);
        }
    }

    /** The line is one of the rules only if the message is about them, and not about the Java that was made of them. */
    private static BadInputException refusal(Message error, String name) {
        boolean located = error.getLine() > 0 && error.getPath().endsWith(".drl");
        String first = error.getText().lines().findFirst().orElse("");
        return new BadInputException(located ? name + ", line " + error.getLine() : name, first, EXPECTED);
    }

    /** Without MVEL on the class path the compiler leaves a quoted text as it stands in the source. */
    private static void decode(RuleImpl rule) {
        List.copyOf(rule.getMetaData().entrySet()).forEach(entry -> {
            if (entry.getValue() instanceof String source
                    && LITERALS.matcher(source).matches()) {
                StringBuilder text = new StringBuilder();
                LITERAL.matcher(source).results().forEach(literal -> text.append(literal.group(1)));
                rule.addMetaAttribute(entry.getKey(), text.toString().translateEscapes());
            }
        });
    }
}

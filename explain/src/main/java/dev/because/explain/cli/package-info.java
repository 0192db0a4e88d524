/**
 * The command {@code because}. A question is a {@link dev.because.explain.cli.Verb}: a picocli command that is found
 * through {@link java.util.ServiceLoader}, so that another module brings verbs of its own by naming them in
 * {@code META-INF/services/dev.because.explain.cli.Verb}.
 *
 * <pre>{@code
 * @Command(name = "prove", description = "how do you know?")
 * public final class ProveVerb implements Verb {
 *     @Parameters(paramLabel = "PUZZLE")
 *     private Path puzzle;
 *
 *     @Mixin
 *     private ExplanationOptions options = new ExplanationOptions();
 *
 *     @Override
 *     public int answer(Console console) throws IOException {
 *         try (OutputFiles files = options.open()) {       // refuses an unwritable path before the work starts
 *             Explanation explanation = …;
 *             console.out().println(…);
 *             files.commit();                              // all files appear, or none
 *         }
 *         return Verb.ANSWERED;
 *     }
 * }
 * }</pre>
 *
 * <p>A verb is a thin shell over a public class that a Java program calls in the same way. It lets exceptions through:
 * {@link dev.because.explain.cli.Failure} turns what came from outside into one line and exit code 2.
 * {@link dev.because.explain.cli.Main} builds only the verb that was asked for, because the time to start counts.
 */
@NullMarked
package dev.because.explain.cli;

import org.jspecify.annotations.NullMarked;

/**
 * How faithful refutations are: whether the answer that an engine's explanation gives to a tempting capture is the answer that a stronger
 * search gives, and whether everything that it says of the board is so.
 *
 * <pre>{@code
 * try (Reference reference = new Reference(UciEngine.start("/usr/games/stockfish"), Limit.depth(18))) {
 *     List<TemptingCapture> cases = TemptingCapture.among(Epd.readFile(file), reference, 300);
 *     FaithfulnessRow row = new Faithfulness(reference).measure(engine, Limit.depth(14), cases, () -> {});
 *     System.out.print(row.report());
 * }
 * }</pre>
 */
@NullMarked
package dev.because.scenarios.bench.faithfulness;

import org.jspecify.annotations.NullMarked;

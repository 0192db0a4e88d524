package dev.because.scenarios.bench.faithfulness;

import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.notation.San;
import java.util.Locale;
import java.util.Optional;

/**
 * How an explanation refutes a tempting capture, beside the reference.
 *
 * @param option the capture, by the engine that is measured
 * @param loss by how many centipawns its answer falls behind the reference's, by the reference; empty if it has no answer
 */
public record Refutation(TemptingCapture tempting, Option option, Optional<Integer> loss) {
    /** Whether it is the reference's own answer. */
    public boolean isSame() {
        return option.answer()
                .filter(answer -> answer == tempting.answer().first())
                .isPresent();
    }

    /** Whether its answer is about as good as the reference's. */
    public boolean isNear(int centipawns) {
        return loss.filter(less -> less <= centipawns).isPresent();
    }

    /** {@code WAC.004 Qxg7+ (-3.14): Rxg7 (-2.80), Stockfish 15.1, depth 18: Kh8; 34 cp behind}. */
    String line(Reference reference) {
        Position after = tempting.position().play(tempting.move());
        return String.format(
                Locale.ROOT,
                "%s %s (%s): %s (%s), %s: %s; %s",
                tempting.name(),
                San.write(tempting.position(), tempting.move()),
                tempting.score(),
                option.answer().map(answer -> San.write(after, answer)).orElse("no answer"),
                option.line().score(),
                reference.title(),
                San.write(after, tempting.answer().first()),
                loss.map(less -> less + " cp behind").orElse("nothing to compare"));
    }
}

package dev.because.symbolic.game.search;

import dev.because.symbolic.game.Move;
import java.util.function.ToIntFunction;

/** An engine that listens to advice where its own calculation hardly tells moves apart. */
public interface Advisable extends Engine {
    /**
     * The same as {@link Engine#analyse(Question)}, but a move must be better by its handicap to come before one without. The scores are
     * those without handicap, so a later line may score more, by the greatest handicap at most. Mates are not handicapped.
     *
     * @param handicap of each legal move in centipawns, 0 or more
     */
    Analysis analyse(Question question, ToIntFunction<Move> handicap);
}

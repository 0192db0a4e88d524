package dev.because.symbolic.game.search.uci;

import dev.because.symbolic.game.search.Limit;
import java.time.Duration;

/**
 * How long a program may stay silent before it counts as hung.
 *
 * @param ready for the first words, and for getting ready before each question
 * @param grace after the time that it was given to think
 * @param search for a question that is limited by nodes or depth only
 */
public record Deadlines(Duration ready, Duration grace, Duration search) {
    /** Ten seconds to get ready, five of grace, and ten minutes for a search that no clock limits. */
    public static final Deadlines USUAL =
            new Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(10));

    /** By when a question of that limit must be answered. */
    Duration of(Limit limit) {
        return limit.milliseconds() > 0
                ? Duration.ofMillis(limit.milliseconds()).plus(grace)
                : search;
    }
}

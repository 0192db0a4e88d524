/**
 * How much players give away where nothing has to be found: the mean loss of their moves in positions of real games, in centipawns, as a
 * stronger engine sees it.
 *
 * <pre>{@code
 * List<Position> positions = GamePositions.read(file, 200, 0);
 * LossRow row = new ChoiceLoss(positions, reference).run(player, () -> {});
 * }</pre>
 */
@NullMarked
package dev.because.scenarios.bench.choices;

import org.jspecify.annotations.NullMarked;

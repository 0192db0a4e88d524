package dev.because.scenarios.bench.choices;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.pgn.PgnGame;
import dev.because.symbolic.game.pgn.PgnReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Positions out of games that people played. */
public final class GamePositions {
    /** Before this ply people play by heart. */
    private static final int OPENING = 12;

    private GamePositions() {}

    /**
     * So many positions, in each of which there is something to choose; from each game about as many.
     *
     * @param seed of what decides which
     * @throws BadInputException if the games are not that long
     */
    public static List<Position> read(Path file, int count, long seed) throws IOException {
        List<PgnGame> games = PgnReader.readAll(file).stream()
                .filter(game -> game.game().moves().size() > OPENING)
                .toList();
        Random random = new Random(seed);
        Set<Position> positions = new LinkedHashSet<>();
        for (int i = 0; positions.size() < count; i++) {
            if (games.isEmpty() || i > 100 * count) {
                throw new BadInputException(
                        file.toString(), positions.size() + " positions after ply " + OPENING, "at least " + count);
            }
            Game game = games.get(i % games.size()).game();
            int plies = random.nextInt(OPENING, game.moves().size());
            Position position = game.start();
            for (int ply = 0; ply < plies; ply++) {
                position = position.play(game.moves().get(ply));
            }
            if (position.legalMoves().size() > 1) {
                positions.add(position);
            }
        }
        return List.copyOf(positions);
    }
}

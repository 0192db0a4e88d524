package dev.because.explain.player.training.strength;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Games between two players. Each opening is a few random moves after which neither side is a piece ahead, and is played twice, with
 * colours exchanged.
 *
 * @param pairs of games
 * @param seed of the openings
 * @param first limit of the first player for each move
 * @param second limit of the second player
 */
public record Match(int pairs, long seed, Limit first, Limit second) {
    private static final int OPENING_PLIES = 6;
    private static final int EVEN = 1;
    /** A game that takes so long is a draw. */
    private static final int MOST_PLIES = 240;

    /** Plays all games. */
    public MatchResult play(Engine one, Engine other, Consumer<MatchResult> progress) {
        MatchResult result = new MatchResult(0, 0, 0);
        for (int pair = 0; pair < pairs; pair++) {
            Game opening = opening(new SplittableRandom(seed * 1_000_003 + pair));
            result = result.and(game(opening, one, first, other, second));
            result = result.and(-game(opening, other, second, one, first));
            progress.accept(result);
        }
        return result;
    }

    private static Game opening(SplittableRandom random) {
        while (true) {
            Game game = Game.of(Fen.START);
            for (int ply = 0; ply < OPENING_PLIES; ply++) {
                List<Move> legal = game.position().legalMoves();
                if (legal.isEmpty()) {
                    break;
                }
                game = game.play(legal.get(random.nextInt(legal.size())));
            }
            if (isEven(game.position())) {
                return game;
            }
        }
    }

    /** Whether nothing is won, and nothing that is worth more than a pawn hangs. */
    private static boolean isEven(Position position) {
        int balance = position.material(position.toMove())
                - position.material(position.toMove().opposite());
        boolean hangs = position.legalMoves().stream()
                .flatMap(move -> position.captured(move).stream())
                .anyMatch(piece -> piece.type().pawns() > EVEN);
        return position.canMove() && Math.abs(balance) <= EVEN && !hangs;
    }

    /** 1 if White wins, −1 if Black does. */
    private static int game(Game opening, Engine white, Limit whites, Engine black, Limit blacks) {
        Game game = opening;
        for (int ply = 0; ply < MOST_PLIES; ply++) {
            boolean whiteMoves = ply % 2 == 0;
            if (game.position().isCheckmate()) {
                return whiteMoves ? -1 : 1;
            }
            if (game.isDrawn()) {
                return 0;
            }
            Question question = new Question(game, 1, List.of(), whiteMoves ? whites : blacks);
            game = game.play(
                    (whiteMoves ? white : black).analyse(question).best().first());
        }
        return 0;
    }
}

package dev.because.explain.player.training.label;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A position to learn from.
 *
 * @param game the number of the game in which it came up: positions of one game are either all learnt from or all tested on
 * @param position on the board
 * @param moves the engine's best moves, best first, at least one
 */
public record LabelledPosition(long game, Position position, List<RatedMove> moves) {
    private static final Pattern EVALUATION = Pattern.compile("-?[0-9]{1,7}");

    public LabelledPosition {
        moves = List.copyOf(moves);
    }

    /** What the engine would play. */
    public RatedMove best() {
        return moves.get(0);
    }

    /** A line: game, FEN, then moves and evaluations by turns; tabs between the three, spaces within. */
    String text() {
        StringBuilder text = new StringBuilder().append(game).append('\t').append(Fen.write(position));
        char separator = '\t';
        for (RatedMove rated : moves) {
            text.append(separator).append(rated.move()).append(' ').append(rated.evaluation());
            separator = ' ';
        }
        return text.toString();
    }

    /**
     * What {@link #text()} wrote.
     *
     * @param where the file and the line, for complaints
     * @throws BadInputException if it is nothing of the kind, or a move is illegal
     * @throws dev.because.symbolic.logic.BadInputException if the position is no legal one
     */
    static LabelledPosition read(String where, String text) {
        String[] fields = text.split("\t", -1);
        if (fields.length != 3 || !fields[0].matches("[0-9]{1,18}")) {
            throw new BadInputException(
                    where, fields.length + " fields", "game number, FEN and moves, with tabs between");
        }
        Position position = Fen.read(where, fields[1]);
        return new LabelledPosition(Long.parseLong(fields[0]), position, moves(where, position, fields[2].split(" ")));
    }

    private static List<RatedMove> moves(String where, Position position, String[] words) {
        Map<String, Move> legal = new HashMap<>();
        position.legalMoves().forEach(move -> legal.put(move.toString(), move));
        List<RatedMove> moves = new ArrayList<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            String name = words[i];
            Move move = legal.get(name);
            if (move == null) {
                throw new BadInputException(where, "the move " + name, "a legal one");
            }
            if (!EVALUATION.matcher(words[i + 1]).matches()) {
                throw new BadInputException(where, "the evaluation " + words[i + 1], "a whole number");
            }
            moves.add(new RatedMove(move, Integer.parseInt(words[i + 1])));
        }
        if (moves.isEmpty() || words.length % 2 != 0) {
            throw new BadInputException(where, words.length + " words", "moves, each with its evaluation");
        }
        return moves;
    }
}

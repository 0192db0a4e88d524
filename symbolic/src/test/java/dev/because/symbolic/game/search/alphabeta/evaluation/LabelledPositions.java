package dev.because.symbolic.game.search.alphabeta.evaluation;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.alphabeta.AlphaBeta;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The first step of fitting {@code weights.txt}: positions of the engine's own games, each with the value that Stockfish gives it. See
 * {@link FitWeights} for the second. Seeded, so that they can be had again.
 *
 * <p>A game begins with 4 to 11 random moves; then the engine plays itself with 200 nodes a move, and one move in eight is random
 * still, so that all kinds of imbalance come up. A quarter of the positions in which it plays a quiet move and is not in check are kept.
 * Stockfish searches 1,500 nodes of each.
 */
public final class LabelledPositions {
    private final SplittableRandom random;
    private final AlphaBeta engine = new AlphaBeta();
    private final PrintWriter stockfish;
    private final BufferedReader answers;

    private LabelledPositions(long seed, Process process) {
        random = new SplittableRandom(seed);
        stockfish = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Arguments: seed, number of games, file to write (lines {@code FEN;centipawns for the side to move}). */
    public static void main(String[] arguments) throws IOException {
        Process process = new ProcessBuilder("/usr/games/stockfish").start();
        LabelledPositions positions = new LabelledPositions(Long.parseLong(arguments[0]), process);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2])))) {
            positions.stockfish.println("setoption name Hash value 1");
            for (int game = 0; game < Integer.parseInt(arguments[1]); game++) {
                positions.play(out);
                out.flush();
            }
        } finally {
            process.destroy();
        }
    }

    private void play(PrintWriter out) throws IOException {
        Game game = Game.of(Fen.START);
        int opening = 4 + random.nextInt(8);
        for (int ply = 0; ply < 200 && !game.isDrawn(); ply++) {
            Position position = game.position();
            List<Move> moves = position.legalMoves();
            if (moves.isEmpty()) {
                return;
            }
            if (ply < opening || random.nextInt(8) == 0) {
                game = game.play(moves.get(random.nextInt(moves.size())));
                continue;
            }
            Line best = engine.analyse(new Question(game, 1, List.of(), Limit.nodes(200)))
                    .best();
            if (Math.abs(best.score().scaled()) > 1500) {
                return;
            }
            if (random.nextInt(4) == 0
                    && !position.inCheck()
                    && !position.isCapture(best.first())
                    && !best.first().promotes()) {
                String fen = Fen.write(position);
                label(fen).ifPresent(value -> out.println(fen + ";" + value));
            }
            game = game.play(best.first());
        }
    }

    /** What Stockfish says in centipawns; nothing where it sees a mate. */
    private Optional<Integer> label(String fen) throws IOException {
        stockfish.println("ucinewgame");
        stockfish.println("position fen " + fen);
        stockfish.println("go nodes 1500");
        Optional<Integer> value = Optional.empty();
        for (String line = answers.readLine(); !line.startsWith("bestmove"); line = answers.readLine()) {
            int score = line.indexOf(" score ");
            if (score >= 0) {
                String[] words = line.substring(score + 7).split(" ");
                value = words[0].equals("cp") ? Optional.of(Integer.parseInt(words[1])) : Optional.empty();
            }
        }
        return value;
    }
}

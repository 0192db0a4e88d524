package dev.because.explain.answer.move;

import dev.because.explain.render.board.game.Glyph;
import dev.because.explain.source.chess.MoveOptions;
import dev.because.explain.source.chess.NamedPosition;
import dev.because.explain.source.chess.OpenedChoice;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a whole game. Every position is judged; where the move that was played is clearly worse than the best, it is explained why,
 * and where it is the only good one, why no other would do.
 */
public final class AnnotateGame {
    private static final int INACCURACY = 50;
    private static final int MISTAKE = 100;
    private static final int BLUNDER = 300;
    /** How far behind all others must be for a move to be called the only one. */
    private static final int ONLY = 200;

    private MoveOptions options;
    private final Path relativeTo;
    private final Engine engine;

    /**
     * Prepares.
     *
     * @param options the game, the engine and its limit
     * @param engine who thinks; stays open
     */
    public AnnotateGame(MoveOptions options, Path relativeTo, Engine engine) {
        this.options = options;
        this.relativeTo = relativeTo;
        this.engine = engine;
    }

    /**
     * The notes.
     *
     * @param game the game that the options name
     * @param progress called after each move
     */
    public GameNotes notes(Game game, Runnable progress) {
        List<GameNotes.Note> notes = new ArrayList<>();
        List<Move> moves = game.moves();
        options = ExplainMove.inNodes(options, Game.of(game.start()), engine);
        Analysis now = analyse(game, 0);
        for (int ply = 0; ply < moves.size(); ply++) {
            Analysis next = analyse(game, ply + 1);
            notes.add(note(before(game, ply), moves.get(ply), now, next, before(game, ply + 1)));
            now = next;
            progress.run();
        }
        return new GameNotes(game, notes);
    }

    private static Game before(Game game, int ply) {
        return new Game(game.start(), game.moves().subList(0, ply));
    }

    /** The two best lines; none if the game is over. */
    private Analysis analyse(Game game, int ply) {
        Game position = before(game, ply);
        return position.position().canMove()
                ? engine.analyse(new Question(position, 2, List.of(), limit()))
                : new Analysis(List.of(), 0, 0);
    }

    private Limit limit() {
        return options.thinking();
    }

    private GameNotes.Note note(Game before, Move move, Analysis now, Analysis next, Game after) {
        Line best = now.best();
        Score score = best.first() == move ? best.score() : score(before, next, after);
        GameNotes.Note plain = new GameNotes.Note(before, move, best, score, Optional.empty(), Optional.empty());
        return isRemarkable(plain, now) ? explained(plain) : plain;
    }

    /** The note with the explanation, by whose longer thinking it is judged; without, if nothing remarkable is left of it. */
    private GameNotes.Note explained(GameNotes.Note plain) {
        MoveAnswer answer = explain(plain.before());
        Option chosen = answer.decision().chosen();
        Optional<Option> played = answer.decision().others().stream()
                .filter(other -> other.move() == plain.move())
                .findFirst();
        Score score =
                played.map(other -> other.line().score()).orElse(chosen.line().score());
        int loss = chosen.line().score().gap(score);
        boolean best = chosen.move() == plain.move() && plain.best().first() == plain.move();
        if (played.isPresent() ? loss < INACCURACY : !best) {
            return plain;
        }
        Glyph glyph = played.isEmpty()
                ? Glyph.GOOD
                : loss >= BLUNDER ? Glyph.BLUNDER : loss >= MISTAKE ? Glyph.MISTAKE : Glyph.INACCURACY;
        return new GameNotes.Note(
                plain.before(), plain.move(), chosen.line(), plain.after(), Optional.of(glyph), Optional.of(answer));
    }

    /** What the position after the move is worth to who played it. */
    private static Score score(Game before, Analysis next, Game after) {
        var side = before.position().toMove();
        if (!next.lines().isEmpty()) {
            Score score = next.best().score().from(side);
            // Seen from before the move, a mate by who played it is one move further off.
            return score.mate() > 0 && score.mate() != Integer.MAX_VALUE ? Score.mate(side, score.mate() + 1) : score;
        }
        return after.position().isCheckmate() ? Score.mate(side, 1) : Score.centipawns(side, 0);
    }

    /** Whether the move is clearly worse than the best, or the only good one and no capture. */
    private static boolean isRemarkable(GameNotes.Note note, Analysis now) {
        if (note.best().first() != note.move()) {
            return note.loss() >= INACCURACY;
        }
        return now.lines().size() > 1
                && note.best().score().gap(now.lines().get(1).score()) >= ONLY
                && !note.before().position().isCapture(note.move());
    }

    private MoveAnswer explain(Game before) {
        MoveOptions here = options.before(NamedPosition.written(before));
        return new ExplainMove().explain(OpenedChoice.open(here, relativeTo), engine, false);
    }
}

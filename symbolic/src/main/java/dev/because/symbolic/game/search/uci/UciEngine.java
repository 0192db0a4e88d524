package dev.because.symbolic.game.search.uci;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Analysis;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Line;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.Score;
import dev.because.symbolic.logic.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An engine that runs as a program of its own and speaks UCI. It computes on one thread, and forgets everything before each question,
 * so that a question limited by nodes or depth has one answer. There may be fewer lines than asked for where the limit is too small for
 * the engine to find them.
 */
public final class UciEngine implements Engine {
    private final Conversation conversation;
    private final Deadlines deadlines;
    private boolean closed;

    /**
     * The program that a path or a name means.
     *
     * @throws dev.because.symbolic.logic.BadInputException if there is none
     */
    public static Path locate(String program) {
        return Path.of(Programs.find(program).get(0));
    }

    private UciEngine(Conversation conversation, Deadlines deadlines) {
        this.conversation = conversation;
        this.deadlines = deadlines;
    }

    /**
     * Starts a program with the usual options and deadlines.
     *
     * @param program its path, or its name where it is installed
     * @throws BadInputException if it is missing or does not speak UCI
     */
    public static UciEngine start(String program) {
        return start(program, Map.of());
    }

    /**
     * Starts a program with the usual deadlines.
     *
     * @param program its path, or its name where it is installed
     * @param options to set, by name
     * @throws BadInputException if it is missing, does not speak UCI, or has no such option
     */
    public static UciEngine start(String program, Map<String, String> options) {
        return start(Programs.find(program), options, Deadlines.USUAL);
    }

    /**
     * Starts a program.
     *
     * @param command the program and its arguments; messages name the last one of these
     * @param options to set, by name ({@code Hash} in megabytes, …)
     * @throws BadInputException if it is missing, does not speak UCI, or has no such option
     */
    public static UciEngine start(List<String> command, Map<String, String> options, Deadlines deadlines) {
        return new UciEngine(Conversation.begin(command, options, deadlines), deadlines);
    }

    @Override
    public String name() {
        return conversation.name();
    }

    /**
     * Asks the program. A position that is mate or stalemate is not worth a question: there are no lines.
     *
     * @throws BadInputException if the program ends, is late, or says what is not so; it is ended then
     * @throws IllegalArgumentException if there is no limit, or a move to choose from is not legal
     */
    @Override
    public synchronized Analysis analyse(Question question) {
        Position position = question.game().position();
        List<Move> legal = position.legalMoves();
        if (closed) {
            throw new IllegalStateException(name() + " was closed");
        }
        if (!legal.containsAll(question.among())) {
            throw new IllegalArgumentException("among " + question.among() + " are moves that are not legal");
        }
        if (legal.isEmpty()) {
            return new Analysis(List.of(), 0, 0);
        }
        List<Move> among = question.among().isEmpty() ? legal : question.among();
        int lines = Math.max(1, Math.min(question.lines(), among.size()));
        UciMoves moves = UciMoves.of(question.game().start());
        conversation.set("UCI_Chess960", moves.chess960() ? "true" : "false", "false");
        conversation.set("MultiPV", String.valueOf(lines), "1");
        conversation.newGame();
        conversation.say(position(question.game(), moves));
        String go = go(question, position, moves);
        conversation.say(go);
        Reports reports = new Reports(lines);
        String played = conversation.listen(reports, deadlines.of(question.limit()), "bestmove after " + title(go));
        Optional<Move> best = moves.read(position, played);
        if (best.isEmpty() || !among.contains(best.get())) {
            throw conversation.failure(
                    "bestmove " + EngineProcess.quote(played) + " in " + Fen.write(position),
                    best.isEmpty() ? "a legal move" : "one of the moves that it was to choose from");
        }
        List<Report> known = reports.with(played)
                .orElseThrow(() -> conversation.failure(
                        "bestmove " + played + " without a variation that begins with it",
                        "info with a score and a variation"));
        List<Line> found = new ArrayList<>();
        for (Report report : known) {
            found.add(new Line(score(report, position.toMove()), variation(report, position, moves, among)));
        }
        return new Analysis(found, reports.nodes(), known.get(0).depth());
    }

    private static String position(Game game, UciMoves notation) {
        StringBuilder text = new StringBuilder("position fen ").append(Fen.write(game.start()));
        Position now = game.start();
        for (Move move : game.moves()) {
            text.append(now == game.start() ? " moves " : " ").append(notation.write(now, move));
            now = now.play(move);
        }
        return text.toString();
    }

    private static String go(Question question, Position position, UciMoves notation) {
        Limit limit = question.limit();
        String go = (limit.nodes() > 0 ? " nodes " + limit.nodes() : "")
                + (limit.depth() > 0 ? " depth " + limit.depth() : "")
                + (limit.milliseconds() > 0 ? " movetime " + limit.milliseconds() : "");
        if (go.isEmpty()) {
            throw new IllegalArgumentException("a question without a limit is never answered");
        }
        StringBuilder among = new StringBuilder();
        for (Move move : question.among()) {
            among.append(among.isEmpty() ? " searchmoves " : " ").append(notation.write(position, move));
        }
        return "go" + go + among;
    }

    private static String title(String go) {
        int among = go.indexOf(" searchmoves");
        return "“" + (among < 0 ? go : go.substring(0, among)) + "”";
    }

    private static Score score(Report report, Side side) {
        return report.mate() ? Score.mate(side, report.value()) : Score.centipawns(side, report.value());
    }

    private List<Move> variation(Report report, Position position, UciMoves notation, List<Move> among) {
        List<Move> variation = new ArrayList<>();
        Position now = position;
        for (String word : report.moves()) {
            Optional<Move> move = notation.read(now, word);
            if (move.isEmpty() || variation.isEmpty() && !among.contains(move.get())) {
                throw conversation.failure(
                        "a variation with " + EngineProcess.quote(word) + " in " + Fen.write(now),
                        move.isEmpty() ? "a legal move" : "one of the moves that it was to choose from");
            }
            variation.add(move.get());
            now = now.play(move.get());
        }
        return variation;
    }

    /** Ends the program: with a word, and by force if it does not listen. */
    @Override
    public synchronized void close() {
        closed = true;
        conversation.close();
    }
}

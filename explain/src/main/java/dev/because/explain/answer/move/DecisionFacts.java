package dev.because.explain.answer.move;

import dev.because.explain.facts.MoveFact;
import dev.because.explain.facts.MoveFact.ChangedBoard;
import dev.because.explain.facts.MoveFact.LineEnd;
import dev.because.explain.facts.MoveFact.MaterialCount;
import dev.because.explain.facts.MoveFact.MotifSeen;
import dev.because.explain.facts.MoveFact.MoveMade;
import dev.because.explain.facts.MoveFact.MoveOption;
import dev.because.explain.facts.MoveFact.SalientPiece;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.contrast.Appeal;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.contrast.Salience;
import dev.because.symbolic.game.contrast.Variation;
import dev.because.symbolic.game.contrast.consequence.Balance;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.motif.Theme;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was found out about moves, in the words of facts. */
final class DecisionFacts {
    private final Game game;
    private final Position position;
    private final Side side;

    DecisionFacts(Game game) {
        this.game = game;
        this.position = game.position();
        this.side = position.toMove();
    }

    MoveFact position() {
        return new MoveFact.ChessPosition(
                Fen.write(position), side.title(), position.legalMoves().size());
    }

    /** All that is said of one move. */
    List<MoveFact> option(int place, Option option) {
        List<MoveFact> facts = new ArrayList<>();
        List<Move> moves = option.line().moves();
        List<String> line = San.line(position, moves);
        Score score = option.line().score().from(side);
        facts.add(new MoveOption(
                place,
                line.get(0),
                option.appeals().stream().map(DecisionFacts::words).toList(),
                line.size() > 1 ? line.get(1) : "",
                line,
                evaluation(score),
                score.mate()));
        facts.add(made(place, option.move()));
        facts.add(count(place, option.balance()));
        Game played = game;
        List<Position> boards = new ArrayList<>(List.of(position));
        for (Move move : moves) {
            played = played.play(move);
            boards.add(played.position());
        }
        for (int i = 0; i < option.motifs().size(); i++) {
            facts.add(seen(place, i + 1, option.motifs().get(i), boards, line));
        }
        int last = moves.size();
        end(played).ifPresent(end -> facts.add(new LineEnd(place, last, end)));
        return facts;
    }

    private static MotifSeen seen(int place, int rank, MotifAt at, List<Position> boards, List<String> line) {
        Position board = boards.get(at.ply());
        // What hung is taken by the move, and stands on the board before it.
        Position targeted = at.motif().theme() == Theme.HANGING_PIECE ? boards.get(at.ply() - 1) : board;
        return new MotifSeen(
                place,
                rank,
                at.ply(),
                at.fulfilled().orElse(0),
                board.toMove().opposite().title(),
                line.get(at.ply() - 1),
                at.motif().theme().title(),
                piece(board, at.motif().actor()),
                at.motif().targets().stream()
                        .map(target -> piece(targeted, target))
                        .toList());
    }

    /** How an option would go on changed boards. */
    List<MoveFact> changed(int place, List<Variation> variations) {
        List<MoveFact> facts = new ArrayList<>();
        for (Variation variation : variations) {
            Piece piece = position.at(variation.square()).orElseThrow();
            List<Move> line = variation.line().moves();
            List<String> written = San.line(variation.position(), line);
            facts.add(new ChangedBoard(
                    place,
                    facts.size() + 1,
                    piece.side().title(),
                    piece.type().title(),
                    Square.name(variation.square()),
                    variation.to().map(Square::name).orElse(""),
                    Fen.write(variation.position()),
                    written.size() > 1 ? written.get(1) : "",
                    evaluation(variation.line().score().from(side)),
                    evaluation(variation.best().score().from(side)),
                    variation.overturned() ? "overturned" : "the same"));
        }
        return facts;
    }

    /** On which pieces the choice rests, most first. */
    List<MoveFact> salient(List<Salience> saliences) {
        List<MoveFact> facts = new ArrayList<>();
        saliences.stream()
                .sorted((one, other) -> Double.compare(other.value(), one.value()))
                .forEach(salience -> {
                    Piece piece = position.at(salience.square()).orElseThrow();
                    facts.add(new SalientPiece(
                            facts.size() + 1,
                            piece.side().title(),
                            piece.type().title(),
                            Square.name(salience.square()),
                            salience.value()));
                });
        return facts;
    }

    /** In hundredths of a pawn, mates at ±10,000. */
    static double evaluation(Score score) {
        return Math.max(-10_000, Math.min(10_000, score.scaled()));
    }

    private MoveMade made(int place, Move move) {
        Position after = position.play(move);
        List<String> features = new ArrayList<>();
        if (after.inCheck()) {
            features.add(after.canMove() ? "check" : "mate");
        }
        if (move.castles()) {
            features.add("castling");
        }
        if (move.promotes()) {
            features.add("promotion");
        }
        return new MoveMade(
                place,
                position.at(move.from()).orElseThrow().type().title(),
                Square.name(move.from()),
                Square.name(move.to()),
                position.captured(move).map(taken -> taken.type().title()).orElse(""),
                features);
    }

    private MaterialCount count(int place, Balance balance) {
        List<String> promotions = balance.promotions().stream()
                .map(piece -> (piece.side() == side ? "" : "-") + piece.type().title())
                .toList();
        int sum = value(balance.won()) - value(balance.lost());
        for (Piece piece : balance.promotions()) {
            int gain = piece.type().pawns() - PieceType.PAWN.pawns();
            sum += piece.side() == side ? gain : -gain;
        }
        return new MaterialCount(place, balance.ply(), titles(balance.won()), titles(balance.lost()), promotions, sum);
    }

    private static Optional<String> end(Game played) {
        Position last = played.position();
        if (last.isCheckmate()) {
            return Optional.of("checkmate");
        }
        if (last.isStalemate()) {
            return Optional.of("stalemate");
        }
        if (last.isDeadByMaterial()) {
            return Optional.of("dead position");
        }
        if (last.halfmoves() >= 100) {
            return Optional.of("fifty moves");
        }
        return played.repetitions() >= 3 ? Optional.of("repetition") : Optional.empty();
    }

    private static int value(List<PieceType> pieces) {
        return pieces.stream().mapToInt(PieceType::pawns).sum();
    }

    private static List<String> titles(List<PieceType> pieces) {
        return pieces.stream().map(PieceType::title).toList();
    }

    private static String piece(Position board, int square) {
        return board.at(square).map(piece -> piece.type().title() + " on ").orElse("square ") + Square.name(square);
    }

    private static String words(Appeal appeal) {
        return appeal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

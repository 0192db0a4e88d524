package dev.because.explain.check.chess;

import dev.because.explain.facts.MoveFact.ChangedBoard;
import dev.because.explain.facts.MoveFact.MoveOption;
import dev.because.explain.facts.MoveFact.SalientPiece;
import dev.because.explain.source.chess.MoveOptions;
import dev.because.explain.source.chess.OpenedChoice;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.contrast.Appeal;
import dev.because.symbolic.game.contrast.Contrast;
import dev.because.symbolic.game.contrast.Decision;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.contrast.Salience;
import dev.because.symbolic.game.contrast.Saliency;
import dev.because.symbolic.game.contrast.Variation;
import dev.because.symbolic.game.contrast.Variations;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Score;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the engine says when it thinks again. */
final class SecondSearch {
    private static final int MOST_VARIATIONS = 3;

    private final OpenedChoice opened;
    private final Engine engine;
    private final Map<Integer, List<Variation>> variations = new TreeMap<>();
    private Optional<Decision> decision = Optional.empty();
    private Optional<List<Salience>> saliences = Optional.empty();

    SecondSearch(OpenedChoice opened, Engine engine) {
        this.opened = opened;
        this.engine = engine;
    }

    String engine() {
        return engine.name();
    }

    MoveOptions options() {
        return opened.options();
    }

    Game game() {
        return opened.game();
    }

    private Side side() {
        return game().position().toMove();
    }

    Decision decision() {
        if (decision.isEmpty()) {
            decision = Optional.of(new Contrast(engine, options().thinking())
                    .decide(game(), opened.asked(), opened.played(), options().others()));
        }
        return decision.get();
    }

    int places() {
        return 1 + decision().others().size();
    }

    /** @throws IllegalArgumentException if there is no such place */
    Option option(int place) {
        if (place < 0 || place >= places()) {
            throw new IllegalArgumentException("there is no move in place " + place);
        }
        return place == 0 ? decision().chosen() : decision().others().get(place - 1);
    }

    List<String> line(int place) {
        return San.line(game().position(), option(place).line().moves());
    }

    MoveOption told(int place) {
        List<String> line = line(place);
        Score score = option(place).line().score().from(side());
        return new MoveOption(
                place,
                line.get(0),
                option(place).appeals().stream().map(SecondSearch::title).toList(),
                line.size() > 1 ? line.get(1) : "",
                line,
                bounded(score),
                score.mate());
    }

    /** The moves whose changed boards are told: those behind that were asked about, or else the first. */
    List<Variation> variations(int place) {
        List<Variation> known = variations.get(place);
        if (known == null) {
            known = isTold(place)
                    ? new Variations(engine, options().thinking())
                            .of(game(), decision().chosen(), option(place), MOST_VARIATIONS)
                    : List.of();
            variations.put(place, known);
        }
        return known;
    }

    private boolean isTold(int place) {
        if (place == 0 || !isBehind(place)) {
            return false;
        }
        boolean first = true;
        for (int earlier = 1; earlier < place; earlier++) {
            first &= variations(earlier).isEmpty();
        }
        List<Appeal> appeals = option(place).appeals();
        return first || appeals.contains(Appeal.ASKED) || appeals.contains(Appeal.PLAYED);
    }

    private boolean isBehind(int place) {
        return decision().chosen().line().score().gap(option(place).line().score()) >= Contrast.NEAR;
    }

    ChangedBoard changed(int place, int number) {
        if (number < 1 || number > variations(place).size()) {
            throw new IllegalArgumentException(
                    "there is no changed board " + number + " of the move in place " + place);
        }
        Variation variation = variations(place).get(number - 1);
        Position board = game().position();
        Piece piece = board.at(variation.square()).orElseThrow();
        List<Move> line = variation.line().moves();
        double there = bounded(variation.line().score().from(side()));
        double best = bounded(variation.best().score().from(side()));
        return new ChangedBoard(
                place,
                number,
                piece.side().title(),
                piece.type().title(),
                Square.name(variation.square()),
                variation.to().map(Square::name).orElse(""),
                Fen.write(variation.position()),
                line.size() > 1 ? San.line(variation.position(), line).get(1) : "",
                there,
                best,
                best - there < Contrast.NEAR ? "overturned" : "the same");
    }

    int salientPieces() {
        return options().salience() ? saliences().size() : 0;
    }

    SalientPiece salient(int rank) {
        if (rank < 1 || rank > salientPieces()) {
            throw new IllegalArgumentException("there is no salient piece of rank " + rank);
        }
        Salience salience = saliences().get(rank - 1);
        Piece piece = game().position().at(salience.square()).orElseThrow();
        return new SalientPiece(
                rank, piece.side().title(), piece.type().title(), Square.name(salience.square()), salience.value());
    }

    private List<Salience> saliences() {
        if (saliences.isEmpty()) {
            saliences = Optional.of(new Saliency(engine, options().glance())
                    .of(game(), decision().chosen().move()).stream()
                            .sorted(Comparator.comparingDouble(salience -> -salience.value()))
                            .toList());
        }
        return saliences.get();
    }

    private static double bounded(Score score) {
        return Math.max(-10_000, Math.min(10_000, score.scaled()));
    }

    private static String title(Appeal appeal) {
        return appeal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

package dev.because.explain.render.board.choice;

import dev.because.explain.facts.MoveFact.MotifSeen;
import dev.because.explain.facts.MoveFact.MoveOption;
import dev.because.explain.facts.MoveFact.SalientPiece;
import dev.because.explain.facts.MoveStep.HeldAgainst;
import dev.because.explain.facts.Statement;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.render.board.BoardPicture;
import dev.because.explain.render.board.tree.TreePicture;
import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.contrast.Decision;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.contrast.Salience;
import dev.because.symbolic.game.contrast.SearchTree;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.notation.San;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The boards beside an explanation of a move: what is played, what was held against it, and where that leads. */
public final class DecisionFigures {
    private final Explanation explanation;
    private final Decision decision;
    private final Position board;
    private final Side side;

    private DecisionFigures(Explanation explanation, Decision decision) {
        this.explanation = explanation;
        this.decision = decision;
        this.board = decision.game().position();
        this.side = board.toMove();
    }

    /**
     * All of them.
     *
     * @param saliences on which pieces the choice rests; empty if that was not asked
     * @param tree what was looked at, to depth 3
     */
    public static List<Figure> of(
            Explanation explanation, Decision decision, List<Salience> saliences, Optional<SearchTree> tree) {
        DecisionFigures figures = new DecisionFigures(explanation, decision);
        List<Figure> all = new ArrayList<>(List.of(figures.choice()));
        figures.rival().flatMap(figures::consequence).ifPresent(all::add);
        if (!saliences.isEmpty()) {
            all.add(figures.salience(saliences));
        }
        tree.map(figures::searched).ifPresent(all::add);
        return all;
    }

    private Figure searched(SearchTree tree) {
        return TreePicture.of(
                new TreeNodes(tree, decision, rival()).root(),
                "What was looked at, to depth 3: evaluations are for " + side.title() + ", in pawns.",
                claims(MoveOption.class::isInstance));
    }

    /** The place of the move that the answer is held against. */
    private Optional<Integer> rival() {
        return explanation.claims().stream()
                .map(Claim::statement)
                .filter(HeldAgainst.class::isInstance)
                .map(statement -> ((HeldAgainst) statement).place())
                .findFirst();
    }

    private Figure choice() {
        Move chosen = decision.chosen().move();
        BoardPicture picture = BoardPicture.of(board).chosen(chosen);
        String caption = "What is played.";
        Optional<Option> other = rival().map(place -> decision.others().get(place - 1));
        if (other.isPresent()) {
            Move alternative = other.get().move();
            picture = picture.alternative(alternative);
            caption = "What is played, and what else could be.";
            if (other.get().answer().isPresent()) {
                picture = picture.answer(alternative, other.get().answer().get());
                caption = "What is played, what else could be, and what would answer that.";
            }
        }
        int place = rival().orElse(0);
        return picture.figure(
                caption,
                claims(fact -> fact instanceof MoveOption option && (option.place() == 0 || option.place() == place)));
    }

    /** The board at the trick that the other move meets, or where its material is counted. */
    private Optional<Figure> consequence(int place) {
        Option option = decision.others().get(place - 1);
        List<Move> line = option.line().moves();
        Optional<MotifAt> trick =
                option.motifs().stream().filter(motif -> motif.ply() % 2 == 0).findFirst();
        int ply = trick.map(MotifAt::ply).orElse(Math.max(option.balance().ply(), Math.min(2, line.size())));
        if (ply == 0) {
            return Optional.empty();
        }
        Game game = new Game(board, line.subList(0, ply));
        Position before = new Game(board, line.subList(0, ply - 1)).position();
        BoardPicture picture = BoardPicture.of(game.position()).seenFrom(side).after(line.get(ply - 1));
        if (trick.isPresent()) {
            picture = picture.marked(
                    trick.get().motif().actor(), trick.get().motif().targets());
        }
        String moves = String.join(" ", San.line(board, line.subList(0, ply)));
        String last = San.write(before, line.get(ply - 1));
        String caption = "After " + moves
                + trick.map(motif -> ": " + last + ", " + motif.motif().theme().title())
                        .orElse("") + ".";
        return Optional.of(picture.figure(
                caption,
                claims(fact -> fact instanceof MotifSeen seen && seen.place() == place && seen.ply() == ply
                        || fact instanceof MoveOption told && told.place() == place)));
    }

    private Figure salience(List<Salience> saliences) {
        return BoardPicture.of(board)
                .chosen(decision.chosen().move())
                .shaded(saliences)
                .figure(
                        "The darker a square, the more the choice rests on the piece that stands there.",
                        claims(SalientPiece.class::isInstance));
    }

    private Set<String> claims(Predicate<Statement> shown) {
        return explanation.claims().stream()
                .filter(claim -> shown.test(claim.statement()))
                .map(Claim::id)
                .collect(Collectors.toSet());
    }
}

package dev.because.explain.answer.move;

import dev.because.explain.answer.Answered;
import dev.because.explain.answer.Answerer;
import dev.because.explain.answer.Reasoning;
import dev.because.explain.facts.MoveFact;
import dev.because.explain.grounding.MoveGrounding;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Question;
import dev.because.explain.render.english.Sentences;
import dev.because.explain.source.Rulebook;
import dev.because.explain.source.chess.Engines;
import dev.because.explain.source.chess.MoveOptions;
import dev.because.explain.source.chess.OpenedChoice;
import dev.because.explain.source.chess.Programs;
import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.contrast.Appeal;
import dev.because.symbolic.game.contrast.Contrast;
import dev.because.symbolic.game.contrast.Decision;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.contrast.Salience;
import dev.because.symbolic.game.contrast.Saliency;
import dev.because.symbolic.game.contrast.SearchTree;
import dev.because.symbolic.game.contrast.Variations;
import dev.because.symbolic.game.search.Engine;
import dev.because.symbolic.game.search.Limit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers why an engine plays a move and not another, by what would answer the other and what that comes to on the board. */
public final class ExplainMove implements Answerer {
    private static final int MOST_VARIATIONS = 3;
    private static final int TREE_WIDTH = 2;

    @Override
    public String verb() {
        return MoveOptions.VERB;
    }

    @Override
    public Answered answer(Question question, Path relativeTo) {
        return explain(MoveOptions.of(question), relativeTo, Programs.REFUSED, false)
                .answered();
    }

    /**
     * Chooses a move and explains it.
     *
     * @param options what is asked
     * @param relativeTo the folder from which relative paths count
     * @param programs whether the question may start a program
     * @param pictured whether the search tree is wanted too, for a page
     * @throws BadInputException if the question cannot be answered
     * @throws dev.because.symbolic.logic.BadInputException if the position, a move or the engine is at fault
     */
    public MoveAnswer explain(MoveOptions options, Path relativeTo, Programs programs, boolean pictured) {
        OpenedChoice opened = OpenedChoice.open(options, relativeTo);
        try (Engine engine = Engines.open(options.engine(), relativeTo, programs)) {
            return explain(opened, engine, pictured);
        }
    }

    /** The same with an engine that is open already, which is left open: for many positions, one after the other. */
    public MoveAnswer explain(OpenedChoice opened, Engine engine, boolean pictured) {
        MoveOptions options = inNodes(opened.options(), opened.game(), engine);
        Limit limit = options.thinking();
        Game game = opened.game();
        Decision decision = new Contrast(engine, limit).decide(game, opened.asked(), opened.played(), options.others());
        DecisionFacts words = new DecisionFacts(game);
        List<MoveFact> facts = new ArrayList<>();
        facts.add(words.position());
        facts.add(new MoveFact.ChessEngine(engine.name(), limit.title()));
        facts.addAll(words.option(0, decision.chosen()));
        for (int i = 0; i < decision.others().size(); i++) {
            facts.addAll(words.option(i + 1, decision.others().get(i)));
        }
        facts.addAll(variations(words, new Variations(engine, limit), decision));
        List<Salience> saliences = options.salience()
                ? new Saliency(engine, options.glance())
                        .of(game, decision.chosen().move())
                : List.of();
        facts.addAll(words.salient(saliences));
        Rulebook rulebook = Rulebook.moves();
        Explanation explanation = Reasoning.explain(
                options.question(), opened.sources(), MoveGrounding.ground(facts, limit.toString()), rulebook.rules());
        Answered answered = new Answered(explanation, Sentences.of(explanation, rulebook.phrasebook(), false));
        Optional<SearchTree> tree = pictured
                ? Optional.of(SearchTree.of(decision, engine, options.glance(), TREE_WIDTH))
                : Optional.empty();
        return new MoveAnswer(answered, opened, decision, saliences, tree, rulebook.phrasebook());
    }

    /** Of each move that is clearly behind and was asked about, or else of the first that is. */
    private static List<MoveFact> variations(DecisionFacts words, Variations variations, Decision decision) {
        List<MoveFact> facts = new ArrayList<>();
        for (int i = 0; i < decision.others().size(); i++) {
            Option other = decision.others().get(i);
            boolean asked =
                    other.appeals().contains(Appeal.ASKED) || other.appeals().contains(Appeal.PLAYED);
            boolean behind = decision.chosen().line().score().gap(other.line().score()) >= Contrast.NEAR;
            if (behind && (asked || facts.isEmpty())) {
                facts.addAll(words.changed(
                        i + 1, variations.of(decision.game(), decision.chosen(), other, MOST_VARIATIONS)));
            }
        }
        return facts;
    }

    /**
     * Turns a limit of time into one of nodes: as many as the engine looks at in that time. So the answer can be found again, and checked.
     */
    static MoveOptions inNodes(MoveOptions options, Game game, Engine engine) {
        Limit limit = options.thinking();
        if (limit.milliseconds() == 0) {
            return options;
        }
        long nodes = engine.analyse(new dev.because.symbolic.game.search.Question(game, 1, List.of(), limit))
                .nodes();
        return options.thinking(Limit.nodes(Math.max(1, nodes)));
    }
}

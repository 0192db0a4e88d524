package dev.because.explain.player.training.selfplay;

import dev.because.explain.player.NetworkEvaluator;
import dev.because.explain.player.lc0.Lc0Network;
import dev.because.explain.player.training.ChessListener;
import dev.because.explain.player.training.ChessRecipe;
import dev.because.explain.player.training.ChessTraining;
import dev.because.explain.player.training.ChessTraining.Trained;
import dev.because.explain.player.training.Lesson;
import dev.because.explain.player.training.strength.Match;
import dev.because.explain.player.training.strength.MatchResult;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.puct.Constants;
import dev.because.symbolic.game.search.puct.Puct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * One round of learning from one's own games.
 *
 * @param play how the games are played
 * @param games how many
 * @param recipe of the training that follows; it starts from the network as it is
 * @param labelled how many labelled positions are learnt from beside each one of the games
 * @param match that decides: both with as many visits
 */
public record Improvement(SelfPlay play, int games, ChessRecipe recipe, int labelled, Match match) {
    /** The learning rate of a network that is nearly finished. */
    private static final double RATE = 0.0003;

    /**
     * What came of it.
     *
     * @param candidate trained on
     * @param positions of self-play
     * @param result of the match of the candidate against the network as it was
     */
    public record Outcome(Trained candidate, int positions, MatchResult result) {
        /** Whether it is kept: it won by more than chance. */
        public boolean isBetter() {
            return result.isLead();
        }
    }

    /** A round of so many games, learnt from for so many steps, and decided by so many pairs of games. */
    public static Improvement of(ChessRecipe trained, int games, int steps, int pairs) {
        ChessRecipe recipe = new ChessRecipe(
                trained.architecture(),
                steps,
                trained.batch(),
                RATE,
                Math.min(trained.warmUp(), steps / 10),
                trained.seed() + 1,
                trained.tested(),
                trained.targets());
        Limit visits = Limit.nodes(SelfPlay.standard(0).visits());
        return new Improvement(
                SelfPlay.standard(trained.seed()), games, recipe, 3, new Match(pairs, trained.seed(), visits, visits));
    }

    /**
     * Plays, trains and decides.
     *
     * @param labels labelled positions
     * @param progress hears of each finished game of self-play
     */
    public Outcome round(Trained trained, List<Lesson> labels, IntConsumer progress, ChessListener listener) {
        List<Lesson> lessons = new ArrayList<>();
        try (Puct player = player("the network", trained.network())) {
            for (int game = 0; game < games; game++) {
                lessons.addAll(play.game(player, game));
                progress.accept(game + 1);
            }
        }
        int positions = lessons.size();
        int beside = Math.min(labels.size(), labelled * positions);
        for (int i = 0; i < beside; i++) {
            lessons.add(labels.get((int) ((long) i * labels.size() / beside)));
        }
        Trained candidate = ChessTraining.goOn(trained.weights(), lessons, recipe, Optional.empty(), listener);
        try (Puct challenger = player("the candidate", candidate.network());
                Puct champion = player("the network", trained.network())) {
            return new Outcome(candidate, positions, match.play(challenger, champion, result -> {}));
        }
    }

    private static Puct player(String name, Lc0Network network) {
        return new Puct(new NetworkEvaluator(name, network), Constants.USUAL);
    }
}

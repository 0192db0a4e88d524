package dev.because.explain.player.training.selfplay;

import dev.because.explain.player.training.Lesson;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Limit;
import dev.because.symbolic.game.search.Question;
import dev.because.symbolic.game.search.puct.Noise;
import dev.because.symbolic.game.search.puct.Puct;
import dev.because.symbolic.game.search.puct.SearchTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Games of a network against itself (Silver and others, Science 362, 2018).
 *
 * @param seed of noise, openings and choices
 * @param visits of each search
 * @param sampled plies in which a move is drawn by its visits; later the preferred one is played
 */
public record SelfPlay(long seed, int visits, int sampled) {
    private static final int MOST_PLIES = 200;
    private static final int MOST_RANDOM = 4;

    /** 64 visits, and 30 plies by lot. */
    public static SelfPlay standard(long seed) {
        return new SelfPlay(seed, 64, 30);
    }

    private record Searched(Position position, Map<Move, Double> policy, double value) {}

    /** The positions of the game of a number. */
    public List<Lesson> game(Puct player, long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Noise noise = Noise.alphaZero(random.nextLong());
        Game game = opening(random);
        List<Searched> searched = new ArrayList<>();
        for (int ply = 0; ply < MOST_PLIES && game.position().canMove() && !game.isDrawn(); ply++) {
            Move preferred = player.explore(new Question(game, 1, List.of(), Limit.nodes(visits)), noise)
                    .best()
                    .first();
            SearchTree tree = player.tree(1).orElseThrow();
            Map<Move, Double> policy = policy(tree, preferred);
            searched.add(new Searched(game.position(), policy, tree.value()));
            game = game.play(ply < sampled ? drawn(policy, random) : preferred);
        }
        return lessons(searched, game.position(), number);
    }

    private static List<Lesson> lessons(List<Searched> searched, Position end, long number) {
        int whites = !end.isCheckmate() ? 0 : end.toMove() == Side.WHITE ? -1 : 1;
        List<Lesson> lessons = new ArrayList<>();
        for (Searched position : searched) {
            int result = position.position().toMove() == Side.WHITE ? whites : -whites;
            lessons.add(
                    new Lesson.Played(number, position.position(), position.policy(), (result + position.value()) / 2));
        }
        return lessons;
    }

    private static Game opening(SplittableRandom random) {
        Game game = Game.of(Fen.START);
        for (int i = random.nextInt(MOST_RANDOM + 1); i > 0; i--) {
            List<Move> legal = game.position().legalMoves();
            game = game.play(legal.get(random.nextInt(legal.size())));
        }
        return game;
    }

    /** By visits; where a mate is proved, that alone. */
    private static Map<Move, Double> policy(SearchTree tree, Move preferred) {
        boolean mates = tree.branches().stream()
                .anyMatch(branch -> branch.move() == preferred && branch.mate().isPresent() && branch.value() > 0);
        int sum = tree.branches().stream().mapToInt(SearchTree.Branch::visits).sum();
        if (mates || sum == 0) {
            return Map.of(preferred, 1.0);
        }
        Map<Move, Double> policy = new LinkedHashMap<>();
        tree.branches().forEach(branch -> policy.put(branch.move(), branch.visits() / (double) sum));
        return policy;
    }

    private static Move drawn(Map<Move, Double> policy, SplittableRandom random) {
        double left = random.nextDouble();
        Move last = policy.keySet().iterator().next();
        for (Map.Entry<Move, Double> move : policy.entrySet()) {
            left -= move.getValue();
            if (move.getValue() > 0) {
                last = move.getKey();
            }
            if (left < 0) {
                return last;
            }
        }
        return last;
    }
}

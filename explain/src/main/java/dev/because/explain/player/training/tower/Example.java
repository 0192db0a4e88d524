package dev.because.explain.player.training.tower;

import dev.because.explain.player.encoding.InputPlanes;
import dev.because.explain.player.encoding.PolicyMoves;
import dev.because.explain.player.lc0.PolicyHead;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.List;
import java.util.Map;

/**
 * A position as a tower sees it, and what it should say. The arrays are handed over.
 *
 * @param planes rank × file × the planes that are seen
 * @param moves the legal moves: the square that is left times the policy head's filters, plus the way to leave it
 * @param policy how probable each should be; together 1
 * @param value how probable win, draw and loss should be
 */
public record Example(float[] planes, int[] moves, float[] policy, float[] value) {
    /**
     * A position, and what a network should say of it.
     *
     * @param policy how probable moves should be, together 1; the other legal moves should not be played
     * @param value how probable win, draw and loss should be for the side to move
     */
    public static Example of(Position position, Map<Move, Double> policy, float[] value) {
        List<Move> legal = position.legalMoves();
        int[] moves = new int[legal.size()];
        float[] wanted = new float[moves.length];
        for (int i = 0; i < moves.length; i++) {
            int number = PolicyMoves.number(position, legal.get(i));
            moves[i] = PolicyMoves.square(number) * PolicyHead.PLANES + PolicyMoves.plane(number);
            wanted[i] = policy.getOrDefault(legal.get(i), 0.0).floatValue();
        }
        return new Example(seen(InputPlanes.of(Game.of(position))), moves, wanted, value);
    }

    private static float[] seen(float[] all) {
        float[] seen = new float[64 * TowerParameters.PLANES];
        for (int square = 0; square < 64; square++) {
            for (int i = 0; i < TowerParameters.PLANES; i++) {
                seen[square * TowerParameters.PLANES + i] = all[square * InputPlanes.PLANES + TowerParameters.SEEN[i]];
            }
        }
        return seen;
    }
}

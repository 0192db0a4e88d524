package dev.because.symbolic.game.contrast.consequence;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.Theme;
import dev.because.symbolic.game.motif.catalogue.Motifs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The motifs of a line that matter for what it comes to: those of the side that profits, as far as the quiet end. A motif by which something
 * is really taken comes before one that is only a threat; threats count at the first move alone. Where that side does not win anything in the
 * end, nothing of what it takes on the way is a reason, as it is paid for.
 */
public final class LineMotifs {
    private final Game line;
    private final int end;
    private final boolean wins;
    private final List<Position> boards;
    private final Trail trail;

    private LineMotifs(Game line, Balance balance, int first) {
        this.line = line;
        end = balance.ply();
        int won = first == 1 ? balance.pawns() : -balance.pawns();
        wins = won > 0 || line.position().isCheckmate();
        boards = line.positions();
        trail = new Trail(line);
    }

    /**
     * Finds them, the most telling first.
     *
     * @param line from the position where it begins
     * @param balance what it comes to in material
     * @param first the ply with which the side that profits begins: 1, or 2 for the side that answers
     * @param drawn whether the line is judged to be even: then a perpetual check counts, whoever gives it and however late
     */
    public static List<MotifAt> of(Game line, Balance balance, int first, boolean drawn) {
        LineMotifs motifs = new LineMotifs(line, balance, first);
        List<MotifAt> found = new ArrayList<>();
        for (int ply = first; ply <= balance.ply(); ply += 2) {
            for (Motif motif : Motifs.find(new Moment(line, ply))) {
                MotifAt at = new MotifAt(ply, motif, motifs.fulfilled(ply, motif));
                if (motifs.matters(at, ply == first)) {
                    found.add(at);
                }
            }
        }
        if (drawn) {
            motifs.perpetual().ifPresent(found::add);
        }
        // Sorting keeps the order of what is equal: by ply, and then what decides games first.
        found.sort(Comparator.comparing(at -> at.fulfilled().isEmpty()));
        return found;
    }

    private Optional<MotifAt> perpetual() {
        for (int ply = 1; ply < boards.size(); ply++) {
            for (Motif motif : Motifs.finder(Theme.PERPETUAL_CHECK).find(new Moment(line, ply))) {
                return Optional.of(new MotifAt(ply, motif, Optional.of(ply)));
            }
        }
        return Optional.empty();
    }

    private boolean matters(MotifAt at, boolean first) {
        return switch (at.motif().theme()) {
            case PERPETUAL_CHECK -> false;
            case LOST_CASTLING -> true;
            case HANGING_PIECE -> wins;
            default -> first || wins && at.fulfilled().isPresent();
        };
    }

    private Optional<Integer> fulfilled(int ply, Motif motif) {
        return switch (motif.theme()) {
            case HANGING_PIECE, PROMOTION, PERPETUAL_CHECK, LOST_CASTLING -> Optional.of(ply);
            default ->
                motif.targets().stream()
                        .map(target -> falls(ply, target))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder());
        };
    }

    /** The ply at which the piece that stands on a square after a ply is taken, or mated. */
    private Optional<Integer> falls(int ply, int square) {
        Optional<Integer> origin = trail.origin(ply, square);
        for (int later = ply + 2; origin.isPresent() && later <= end; later += 2) {
            Position before = boards.get(later - 1);
            Move move = line.moves().get(later - 1);
            if (before.isCapture(move)
                    && trail.origin(later - 1, before.capturedAt(move)).equals(origin)) {
                return Optional.of(later);
            }
        }
        Position last = boards.get(end);
        boolean mated = (end - ply) % 2 == 0
                && last.isCheckmate()
                && origin.isPresent()
                && trail.origin(end, last.king(last.toMove())).equals(origin);
        return mated ? Optional.of(end) : Optional.empty();
    }
}

package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The search at the position asked about: deeper and deeper, each time with the order that the time before has found, in a narrow window
 * around its value that is widened where the value falls outside. The next best moves are found by leaving out the better ones.
 */
final class Root {
    private static final int WINDOW = 20;

    private final Position position;
    private final Path path;
    private final Search search;
    private final ShortestMate shortest;
    private final int lines;
    private List<Candidate> candidates;
    private int finished;

    Root(Position position, Path path, Search search, Search exhaustive, List<Candidate> moves, int lines) {
        this.position = position;
        this.path = path;
        this.search = search;
        this.lines = Math.max(1, Math.min(lines, moves.size()));
        shortest = new ShortestMate(
                position, path, exhaustive, moves.stream().map(Candidate::move).toList());
        candidates = new ArrayList<>(moves);
    }

    /** How many plies were finished. */
    int finished() {
        return finished;
    }

    /** The best moves that were found until the limit was reached, best first. */
    List<Candidate> deepen(int mostPlies) {
        path.enter(0, position);
        List<Candidate> sure = candidates;
        try {
            for (int depth = 1; depth <= mostPlies && !isSettled(depth); depth++) {
                candidates.replaceAll(Candidate::unknown);
                for (int line = 0; line < lines; line++) {
                    int expected = sure.get(line).value();
                    aspire(depth, line, expected);
                }
                sure = List.copyOf(candidates);
                finished = depth;
            }
        } catch (Clock.Stopped stopped) {
            sure = merged(sure);
        }
        return shortened(sure).subList(0, lines);
    }

    private List<Candidate> shortened(List<Candidate> found) {
        try {
            List<Candidate> all = new ArrayList<>(found);
            shortest.shorterThan(found.get(0)).ifPresent(mate -> {
                all.removeIf(candidate -> candidate.move() == mate.move());
                all.add(0, mate);
            });
            return all;
        } catch (Clock.Stopped stopped) {
            return found;
        }
    }

    /** What was found before the search was stopped comes first, where it is exact, and then what the iteration before had found. */
    private List<Candidate> merged(List<Candidate> before) {
        List<Candidate> merged =
                new ArrayList<>(candidates.stream().filter(Candidate::isKnown).toList());
        List<Move> moves = merged.stream().map(Candidate::move).toList();
        before.stream().filter(old -> !moves.contains(old.move())).forEach(merged::add);
        // A move that had not yet been looked at again may still be better than what the new iteration found of others.
        if (merged.size() > lines) {
            merged.subList(lines, merged.size()).clear();
        }
        merged.sort(Comparator.comparingInt(Candidate::value).reversed());
        return merged;
    }

    /** Whether all lines that were asked for end in mate sooner than the next iteration looks. */
    private boolean isSettled(int depth) {
        return candidates.subList(0, lines).stream()
                .allMatch(candidate -> Values.isMate(candidate.value())
                        && candidate.isKnown()
                        && Values.MATE - Math.abs(candidate.value()) < depth - 2);
    }

    private void aspire(int depth, int line, int expected) {
        boolean narrow = search.isSelective() && depth >= 5 && !Values.isMate(expected);
        int width = WINDOW;
        int alpha = narrow ? expected - width : -Values.INFINITE;
        int beta = narrow ? expected + width : Values.INFINITE;
        while (true) {
            int value = search(depth, line, alpha, beta);
            sort(line);
            if (value > alpha && value < beta) {
                return;
            }
            width *= 3;
            if (value <= alpha) {
                alpha = width > 1000 ? -Values.INFINITE : Math.max(-Values.INFINITE, value - width);
            } else {
                beta = width > 1000 ? Values.INFINITE : Math.min(Values.INFINITE, value + width);
            }
            for (int i = line; i < candidates.size(); i++) {
                candidates.set(i, candidates.get(i).unknown());
            }
        }
    }

    private void sort(int from) {
        candidates
                .subList(from, candidates.size())
                .sort(Comparator.comparingInt(Candidate::value).reversed());
    }

    private int search(int depth, int line, int alphaAtFirst, int beta) {
        Frame frame = path.at(0);
        int alpha = alphaAtFirst;
        int best = -Values.INFINITE;
        for (int i = line; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Move move = candidate.move();
            frame.played = MoveOrder.place(position, move);
            Position after = position.play(move);
            int less =
                    i > line + 4 && depth >= 4 && search.isSelective() && !position.isCapture(move) && !after.inCheck()
                            ? 1
                            : 0;
            int value = after(after, i == line, depth - 1, less, alpha, beta);
            best = Math.max(best, value);
            if (value > alpha) {
                frame.extend(move, path.at(1));
                // A value that is only a bound counts for the order, but not as what is known.
                candidates.set(i, candidate.worth(value, frame.line()));
                alpha = value;
                if (value >= beta) {
                    break;
                }
            }
        }
        return best;
    }

    /** What the search finds after a move: of the first in full, of the others as much as is needed to see whether they are better. */
    private int after(Position after, boolean first, int depth, int less, int alpha, int beta) {
        if (first) {
            return -search.value(after, 1, depth, -beta, -alpha, true);
        }
        int value = -search.value(after, 1, depth - less, -alpha - 1, -alpha, true);
        if (value > alpha && less > 0) {
            value = -search.value(after, 1, depth, -alpha - 1, -alpha, true);
        }
        return value > alpha && value < beta ? -search.value(after, 1, depth, -beta, -alpha, true) : value;
    }
}

package dev.because.explain.facts.chess;

import dev.because.explain.facts.MoveFact.MaterialCount;
import dev.because.explain.facts.MoveFact.MotifSeen;
import dev.because.explain.facts.MoveFact.MoveMade;
import dev.because.explain.facts.MoveFact.MoveOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How moves, lines, material and evaluations are said. Who chooses says "I". */
public final class Wording {
    private static final double PAWN = 100;
    private static final double WHOLE = 9.95;
    private static final int LONGEST = 8;
    /** Hundredths of a pawn below which nobody is ahead. */
    private static final int LEVEL = 15;
    /** Hundredths of a pawn below which nobody would see a difference. */
    private static final int SAME = 5;

    private Wording() {}

    /** A move as a condition: {@code took the rook with Rxb8}, {@code castled with O-O}, {@code played Nf3}. */
    public static String tried(MoveMade made, MoveOption option) {
        if (!made.takes().isEmpty()) {
            return "took the " + made.takes() + " with " + option.move();
        }
        if (made.features().contains("castling")) {
            return "castled with " + option.move();
        }
        if (made.features().contains("promotion")) {
            return "promoted with " + option.move();
        }
        return (made.features().contains("check") ? "gave check with " : "played ") + option.move();
    }

    /** The other side. */
    public static String other(String side) {
        return side.equals("White") ? "Black" : "White";
    }

    /** A line, as far as a ply: {@code Qg6 fxg6 Nxg6#}. */
    public static String line(List<String> line, int plies) {
        return String.join(" ", line.subList(0, Math.min(Math.max(plies, 1), line.size())));
    }

    /** What follows a line's first move, as far as the ply at which it is counted; a long line is cut short. */
    public static String expected(List<String> line, int plies) {
        int shown = Math.min(Math.max(plies, 2), LONGEST);
        return line(line.subList(1, line.size()), shown - 1) + (plies > shown ? " …" : "");
    }

    /** Hundredths of a pawn, without a sign: {@code 1.4 pawns}; beyond all counting, {@code a whole game}. */
    public static String pawns(double centipawns) {
        double size = Math.abs(centipawns) / PAWN;
        String number = String.format(Locale.ROOT, size < WHOLE ? "%.1f" : "%.0f", size);
        return number + (number.equals("1.0") ? " pawn" : " pawns");
    }

    /** How good a move is that is hardly behind: {@code nearly as good, 0.3 pawns behind}, {@code just as good}. */
    public static String near(double gap) {
        return gap < SAME ? "just as good" : "nearly as good, " + pawns(gap) + " behind";
    }

    /** An evaluation for who chooses: {@code 1.4 pawns up}, {@code level}, {@code mating}, {@code being mated}. */
    public static String stands(double evaluation, int mate) {
        if (mate != 0) {
            return mate > 0 ? "mating" : "being mated";
        }
        return Math.abs(evaluation) < LEVEL ? "level" : pawns(evaluation) + (evaluation > 0 ? " up" : " down");
    }

    /** What a bad move comes to: what is lost or given away by it; where it gains something all the same, how it then stands. */
    public static String bad(String kind, String words, double evaluation, int mate) {
        if (!kind.equals("gain") && !kind.equals("evaluation")) {
            return words;
        }
        return "I am " + (evaluation >= LEVEL && mate == 0 ? "only " : "") + stands(evaluation, mate);
    }

    /** How mate comes that is given after so many moves: {@code at once}, {@code next move}, {@code in 4 moves}. */
    public static String mates(int moves) {
        return moves <= 1 ? "next move" : "in " + moves + " moves";
    }

    /** Pieces that are lost, against pieces that are won, what is equal on both sides left out. */
    public static String lose(MaterialCount count) {
        return "I lose " + exchange(count.lost(), count.won(), count.promotions(), false);
    }

    /** Pieces that are won, against pieces that are lost. */
    public static String win(MaterialCount count) {
        return exchange(count.won(), count.lost(), count.promotions(), true);
    }

    private static String exchange(List<String> taken, List<String> given, List<String> promotions, boolean mine) {
        List<String> gain = new ArrayList<>(taken);
        List<String> price = new ArrayList<>();
        for (String piece : given) {
            if (!gain.remove(piece)) {
                price.add(piece);
            }
        }
        String words = gain.isEmpty() ? "" : counted(gain);
        boolean promoted = promotions.stream().anyMatch(piece -> piece.startsWith("-") != mine);
        if (promoted) {
            words = words.isEmpty() ? "a promotion" : words + " and a promotion";
        }
        if (words.isEmpty()) {
            words = "material";
        }
        return price.isEmpty() ? words : words + " for " + counted(price);
    }

    /** {@code a queen}, {@code two pawns and a rook}: the dearest first. */
    private static String counted(List<String> pieces) {
        List<String> kinds = List.of("queen", "rook", "bishop", "knight", "pawn");
        List<String> words = kinds.stream()
                .filter(pieces::contains)
                .map(kind -> {
                    long count = pieces.stream().filter(kind::equals).count();
                    return count == 1 ? "a " + kind : number(count) + " " + kind + "s";
                })
                .toList();
        return joined(words);
    }

    private static String number(long count) {
        return count == 2 ? "two" : count == 3 ? "three" : count == 4 ? "four" : String.valueOf(count);
    }

    /** The most telling motif. */
    public static Optional<MotifSeen> first(Collection<?> motifs) {
        return motifs.stream()
                .map(MotifSeen.class::cast)
                .min(Comparator.comparingInt(MotifSeen::rank).thenComparing(Object::toString));
    }

    /**
     * What a motif does, as a clause: {@code it forks my king on g1 and my queen on d4}, {@code later Ne2+ forks …}.
     *
     * @param mine whether who chooses does it
     */
    public static String does(MotifSeen seen, boolean mine) {
        // The first move of either side has just been named.
        boolean later = seen.ply() > (mine ? 1 : 2);
        return (later ? "later " + seen.move() : "it") + " " + deed(seen, mine);
    }

    /** The same without the move, as a verb. */
    public static String deed(MotifSeen seen, boolean mine) {
        String whose = mine ? "the " : "my ";
        List<String> targets =
                seen.targets().stream().map(target -> whose + target).toList();
        String first = targets.isEmpty() ? "" : targets.get(0);
        String last = targets.isEmpty() ? "" : targets.get(targets.size() - 1);
        return switch (seen.theme()) {
            case "fork" -> "forks " + joined(targets);
            case "pin" -> "pins " + first + (targets.size() > 1 ? " against " + last : "");
            case "skewer" -> "skewers " + first + (targets.size() > 1 ? " and, behind it, " + last : "");
            case "discovered attack" -> "uncovers an attack on " + joined(targets);
            case "double check" -> "gives check with two pieces at once";
            case "removed defender" -> "takes away what guards " + joined(targets);
            case "overloaded" -> "overloads " + first + (targets.size() > 1 ? ", which also guards " + last : "");
            case "trapped piece" -> "traps " + first;
            case "hanging piece" -> "takes " + first + ", which nothing guards enough";
            case "back rank mate" -> "mates on the back rank";
            case "smothered mate" -> "is a smothered mate";
            case "promotion" -> "promotes a pawn";
            case "perpetual check" -> "gives check without end";
            case "lost castling" -> "takes " + (mine ? "away the right to castle" : "away my right to castle");
            default -> "is a " + seen.theme();
        };
    }

    /** {@code a, b and c}. */
    public static String joined(List<String> words) {
        int last = words.size() - 1;
        if (last < 0) {
            return "";
        }
        return last == 0
                ? words.get(0)
                : words.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + words.get(last);
    }
}

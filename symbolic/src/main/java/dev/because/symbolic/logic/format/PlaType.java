package dev.because.symbolic.logic.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of a function's three sets (on, off, don't-care) a PLA file lists; the one that it does not list is what is left. So
 * the same character says different things in different files, as espresso has it.
 */
public enum PlaType {
    /** The on-set; the rest is off. */
    F(false, false),
    /** The on-set and the don't-care set; the rest is off. What a file without {@code .type} is. */
    FD(true, false),
    /** The on-set and the off-set; the rest is don't-care. */
    FR(false, true),
    /** All three, which must be a partition of all minterms. */
    FDR(true, true);

    /** What one character of an output says of the cube before it. */
    enum Mark {
        ON,
        OFF,
        DONT_CARE,
        NOTHING
    }

    private final boolean listsDontCare;
    private final boolean listsOff;

    PlaType(boolean listsDontCare, boolean listsOff) {
        this.listsDontCare = listsDontCare;
        this.listsOff = listsOff;
    }

    static Optional<PlaType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(PlaType::word).collect(Collectors.joining(", "));
    }

    /** As it is written after {@code .type}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a character says; none if no PLA may have it there. 4, 3 and 2 are older ways to write 1, 0 and -. */
    Optional<Mark> mark(char character) {
        return switch (character) {
            case '1', '4' -> Optional.of(Mark.ON);
            case '0', '3' -> Optional.of(listsOff ? Mark.OFF : Mark.NOTHING);
            case '-', '2' -> Optional.of(listsDontCare ? Mark.DONT_CARE : Mark.NOTHING);
            case '~' -> Optional.of(Mark.NOTHING);
            default -> Optional.empty();
        };
    }
}

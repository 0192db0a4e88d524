package dev.because.symbolic.rules.authoring.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column is for. */
enum Section {
    RULE("Rule"),
    WHEN("When"),
    WHEN_NOT("When not"),
    THEN("Then"),
    SAYS("Says"),
    PART("Part"),
    SOURCE("Source"),
    EXAMPLE("Example"),
    FROM("From"),
    UNTIL("Until"),
    OVERRIDES("Overrides"),
    NOTES("Notes");

    static final List<Section> REMARKS = List.of(SAYS, PART, SOURCE, EXAMPLE, FROM, UNTIL);

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** As a heading says it. */
    String title() {
        return title;
    }

    /** As {@link dev.because.symbolic.rules.authoring.draft.RemarksDraft} calls it. */
    String remark() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** Whether it has several columns, each with a heading of its own. */
    boolean isWide() {
        return this == WHEN || this == WHEN_NOT || this == THEN || this == NOTES;
    }

    boolean isCondition() {
        return this == WHEN || this == WHEN_NOT;
    }

    static Optional<Section> of(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        return Arrays.stream(values())
                .filter(section -> section.title.equalsIgnoreCase(plain))
                .findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Section::title).toList();
    }
}

package dev.because.scenarios.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.scenarios.authoring.Inspection;
import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.lint.finding.Finding;
import dev.because.symbolic.rules.lint.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that authors make, one at a time, in copies of the triage base: each is found where it was made. */
class PlantedFaultsTest {
    @TempDir
    Path folder;

    @Test
    void the_clean_base_has_none() throws IOException {
        for (Path file : List.of(EditedBase.FILE, EditedBase.clean().save(folder))) {
            Inspection clean = Inspection.of(file, 1);
            assertEquals(List.of(), clean.faults());
            assertEquals(List.of(), serious(clean));
            assertEquals(40, clean.files().rules().rules().size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void lint_finds(String kind, String place, UnaryOperator<EditedBase> mistake) throws IOException {
        Inspection inspection = inspection(mistake);
        assertEquals(List.of(), inspection.faults(), "this mistake can be read");
        List<Finding> found = serious(inspection);
        assertTrue(
                found.stream()
                        .anyMatch(finding -> finding.kind().title().equals(kind)
                                && finding.place().inside().equals(place)),
                () -> "no " + kind + " at " + place + ", but " + found);
    }

    static Stream<Arguments> lint_finds() {
        return Stream.of(
                planted(
                        "duplicate",
                        "sheet Red flags, row 12, column A",
                        base -> base.copyRow("Red flags", 8, 12, "heart")),
                planted("subsumed", "sheet Red flags, row 12, column A", base -> base.copyRow(
                                "Red flags", 8, 12, "heart")
                        .write("Red flags", "B12", "pain chest=yes")),
                planted("contradiction", "sheet Doubts, row 9, column A", base -> base.copyRow(
                                "Doubts", 6, 9, "never mind")
                        .write("Doubts", "G9", "not-retake")),
                planted("gap", "sheet Danger, row 8, column A", base -> base.write("Danger", "C14", "≥ 0.2")),
                planted("overlap", "sheet Danger, row 15, column A", base -> base.write("Danger", "C15", "≤ 0.1")),
                planted("shadowed", "sheet Urgency, row 9, column A", base -> base.write("Urgency", "C8", "")),
                planted(
                        "never-fires",
                        "sheet Danger, row 9, column C",
                        base -> base.write("Danger", "C9", "≥ 0.2 and < 0.05")),
                planted("never-fires", "sheet Advice, row 8, column C", base -> base.write("Advice", "C8", "at once")),
                planted("no-sentence", "sheet Advice, row 9, column A", base -> base.write("Advice", "M9", "")),
                planted("negative-cycle", "sheet Care, row 7, column D", base -> base.write("Care", "D6", "care")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void reading_finds(String what, String place, String message, UnaryOperator<EditedBase> mistake)
            throws IOException {
        List<Fault> faults = inspection(mistake).faults();
        assertTrue(
                faults.stream()
                        .anyMatch(fault -> fault.place().inside().equals(place)
                                && ("found " + fault.found() + ", expected " + fault.expected()).contains(message)),
                () -> "no \"" + message + "\" at " + place + ", but " + faults);
    }

    static Stream<Arguments> reading_finds() {
        return Stream.of(
                refused(
                        "a typo in a kind",
                        "Care",
                        "B6",
                        "expected Belief",
                        base -> base.replace("Care", "B6", "Belief", "Believe")),
                refused(
                        "a typo in a field",
                        "Evidence",
                        "S5",
                        "gain",
                        base -> base.write("Evidence", "S5", "NextFinding.gains")),
                refused(
                        "a typo in an option",
                        "Evidence",
                        "D6",
                        "expected best",
                        base -> base.write("Evidence", "D6", "bets")),
                refused(
                        "a typo in a unit",
                        "Evidence",
                        "H6",
                        "the unit dezibel, expected decibel",
                        base -> base.write("Evidence", "H6", "≥ 10 dezibel")),
                refused(
                        "a text for a number",
                        "Evidence",
                        "E6",
                        "found first, expected a whole number",
                        base -> base.write("Evidence", "E6", "first")),
                refused(
                        "a percentage without its sign",
                        "Danger",
                        "C16",
                        "from 0 to 1",
                        base -> base.write("Danger", "C16", "≥ 50")),
                refused(
                        "a decimal comma",
                        "Danger",
                        "C8",
                        "a decimal point",
                        base -> base.write("Danger", "C8", "≥ 0,2")),
                refused(
                        "an order of texts",
                        "Urgency",
                        "C8",
                        "= or ≠, for level is text",
                        base -> base.write("Urgency", "C8", "≥ serious")),
                refused(
                        "a wrong placeholder",
                        "Danger",
                        "G8",
                        "expected {probability}",
                        base -> base.replace("Danger", "G8", "{probability", "{probabilty")),
                refused(
                        "a name that nothing binds",
                        "Urgency",
                        "F8",
                        "found $k, expected",
                        base -> base.write("Urgency", "F8", "$k")),
                refused(
                        "a conclusion that none draws",
                        "Advice",
                        "C6",
                        "expected urgency",
                        base -> base.write("Advice", "C6", "urgence.within")),
                refused(
                        "a day that is none",
                        "Care",
                        "K8",
                        "a day such as 2026-04-30",
                        base -> base.write("Care", "K8", "1 October 2026")),
                refused(
                        "an end before the beginning",
                        "Care",
                        "L8",
                        "not before 2026-10-01",
                        base -> base.write("Care", "L8", "2026-03-31")),
                refused(
                        "a formula",
                        "Danger",
                        "C8",
                        "found the formula =0.1+0.1",
                        base -> base.write("Danger", "C8", "=0.1+0.1")),
                refused(
                        "a name a second time",
                        "Danger",
                        "A9",
                        "a second time",
                        base -> base.write("Danger", "A9", "acute, probable")),
                refused(
                        "a typo in the hit policy",
                        "Urgency",
                        "B2",
                        "expected first",
                        base -> base.write("Urgency", "B2", "frist")),
                refused(
                        "a format that none is",
                        "Danger",
                        "A8",
                        "no format cas",
                        base -> base.replace("Danger", "G8", "|case", "|cas")));
    }

    private Inspection inspection(UnaryOperator<EditedBase> mistake) throws IOException {
        return Inspection.of(mistake.apply(EditedBase.clean()).save(folder), 1);
    }

    private static List<Finding> serious(Inspection inspection) {
        return inspection.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    private static Arguments planted(String kind, String place, UnaryOperator<EditedBase> mistake) {
        return Arguments.of(kind, place, mistake);
    }

    private static Arguments refused(
            String what, String sheet, String cell, String message, UnaryOperator<EditedBase> mistake) {
        String place =
                "sheet " + sheet + ", row " + cell.replaceAll("\\D", "") + ", column " + cell.replaceAll("\\d", "");
        return Arguments.of(what, place, message, mistake);
    }
}

package dev.because.symbolic.logic.format;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.Bits;
import dev.because.symbolic.logic.Complement;
import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Ports;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.Term;
import dev.because.symbolic.logic.format.PlaType.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three sets that the lines of a file list, and the one that they leave over. */
final class PlaSets {
    /** A term, and the line that it comes from. */
    private record Source(int line, Term term) {}

    private final String name;
    private final Ports ports;
    private final PlaType type;
    private final List<PlaLine> lines;

    PlaSets(String name, Ports ports, PlaType type, List<PlaLine> lines) {
        this.name = name;
        this.ports = ports;
        this.type = type;
        this.lines = lines;
    }

    /** @throws BadInputException if two lines contradict each other, or a partition has a gap */
    Specification specification() {
        List<Source> on = sources(Mark.ON);
        List<Source> off = sources(Mark.OFF);
        List<Source> dontCare = sources(Mark.DONT_CARE);
        refuseCommon(on, off, "on", "off");
        if (type == PlaType.FDR) {
            refuseCommon(on, dontCare, "on", "don't-care");
            refuseCommon(off, dontCare, "off", "don't-care");
        }
        if (type == PlaType.FR) {
            return new Specification(ports, cover(on), Complement.of(cover(on).or(cover(off))));
        }
        if (type == PlaType.FDR) {
            refuseGap(cover(on).or(cover(off)).or(cover(dontCare)));
        }
        return new Specification(ports, cover(on), cover(dontCare));
    }

    private List<Source> sources(Mark mark) {
        List<Source> sources = new ArrayList<>();
        for (PlaLine line : lines) {
            Bits outputs = line.outputs(type, mark);
            if (!outputs.isEmpty()) {
                sources.add(new Source(line.line(), new Term(line.cube(), outputs)));
            }
        }
        return sources;
    }

    private Cover cover(List<Source> sources) {
        return new Cover(
                ports.inputs().size(),
                ports.outputs().size(),
                sources.stream().map(Source::term).toList());
    }

    /** Minterms are looked up, of which tables have thousands; other cubes are compared one by one. */
    private void refuseCommon(List<Source> first, List<Source> second, String firstSet, String secondSet) {
        Map<Cube, List<Source>> minterms = new HashMap<>();
        List<Source> cubes = new ArrayList<>();
        for (Source source : second) {
            if (source.term().cube().isMinterm()) {
                minterms.computeIfAbsent(source.term().cube(), cube -> new ArrayList<>())
                        .add(source);
            } else {
                cubes.add(source);
            }
        }
        List<Source> all = minterms.values().stream().flatMap(List::stream).toList();
        for (Source source : first) {
            boolean minterm = source.term().cube().isMinterm();
            refuseCommon(source, cubes, firstSet, secondSet);
            refuseCommon(
                    source,
                    minterm ? minterms.getOrDefault(source.term().cube(), List.of()) : all,
                    firstSet,
                    secondSet);
        }
    }

    private void refuseCommon(Source source, List<Source> others, String firstSet, String secondSet) {
        for (Source other : others) {
            if (source.term().outputs().intersects(other.term().outputs())) {
                source.term().cube().intersection(other.term().cube()).ifPresent(common -> {
                    int output = source.term().outputs().and(other.term().outputs()).stream()
                            .findFirst()
                            .orElseThrow();
                    throw new BadInputException(
                            name + ", line " + Math.max(source.line(), other.line()),
                            "that " + ports.outputs().get(output) + " is "
                                    + (source.line() > other.line() ? firstSet : secondSet) + " at " + common,
                            "what line " + Math.min(source.line(), other.line()) + " says, "
                                    + (source.line() > other.line() ? secondSet : firstSet));
                });
            }
        }
    }

    private void refuseGap(Cover all) {
        Complement.of(all).terms().stream().findFirst().ifPresent(gap -> {
            int output = gap.outputs().stream().findFirst().orElseThrow();
            throw new BadInputException(
                    name,
                    "nothing on " + ports.outputs().get(output) + " at " + gap.cube(),
                    "on, off or don't-care at every minterm, as type fdr promises");
        });
    }
}

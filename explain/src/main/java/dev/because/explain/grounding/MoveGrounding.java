package dev.because.explain.grounding;

import dev.because.explain.facts.Complete;
import dev.because.explain.facts.Fact;
import dev.because.explain.facts.MoveFact;
import dev.because.explain.facts.MoveFact.ChangedBoard;
import dev.because.explain.facts.MoveFact.ChessEngine;
import dev.because.explain.facts.MoveFact.ChessPosition;
import dev.because.explain.facts.MoveFact.LineEnd;
import dev.because.explain.facts.MoveFact.MaterialCount;
import dev.because.explain.facts.MoveFact.MotifSeen;
import dev.because.explain.facts.MoveFact.MoveMade;
import dev.because.explain.facts.MoveFact.MoveOption;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Completeness;
import dev.because.explain.justification.certificate.GameCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** Says of everything that is told of a choice of a chess move how to see that it is so. */
public final class MoveGrounding {
    private static final String POSITION = "s1";
    private static final String ENGINE = "s2";

    /** The kinds whose absence means something to a rule. */
    private static final List<String> FAMILIES = List.of("MoveOption", "MotifSeen", "LineEnd", "ChangedBoard");

    private final String limit;
    private final List<MoveOption> options;

    private MoveGrounding(String limit, List<MoveOption> options) {
        this.limit = limit;
        this.options = options;
    }

    /**
     * The facts with their certificates, and how many there are of the kinds on whose absence rules rest.
     *
     * @param limit how long the engine thought, as the question writes it
     */
    public static List<Grounded> ground(List<? extends MoveFact> facts, String limit) {
        List<MoveOption> options = facts.stream()
                .filter(MoveOption.class::isInstance)
                .map(MoveOption.class::cast)
                .toList();
        MoveGrounding grounding = new MoveGrounding(limit, options);
        List<Grounded> grounded = new ArrayList<>();
        facts.forEach(fact -> grounded.add(new Grounded(fact, grounding.certificate(fact))));
        for (String family : FAMILIES) {
            int count = (int) facts.stream()
                    .filter(fact -> Vocabulary.kind(fact).equals(family))
                    .count();
            grounded.add(new Grounded((Fact) new Complete(family, count), new Completeness(family, 0)));
        }
        return List.copyOf(grounded);
    }

    private Certificate certificate(MoveFact fact) {
        if (fact instanceof ChessPosition) {
            return new GameCertificate.ReadPosition(POSITION, 0);
        }
        if (fact instanceof ChessEngine) {
            return new GameCertificate.NamedEngine(ENGINE, 0);
        }
        if (fact instanceof MoveOption option) {
            return new GameCertificate.SearchedAgain(POSITION, ENGINE, limit, option.line(), Tolerance.SEARCHED);
        }
        if (fact instanceof MoveMade made) {
            return playedOut(made.place(), 1);
        }
        if (fact instanceof MaterialCount count) {
            return playedOut(count.place(), count.ply());
        }
        if (fact instanceof MotifSeen seen) {
            return playedOut(seen.place(), seen.ply());
        }
        if (fact instanceof LineEnd end) {
            return playedOut(end.place(), end.ply());
        }
        return fact instanceof ChangedBoard
                ? new GameCertificate.SearchedChanged(POSITION, ENGINE, limit, Tolerance.SEARCHED)
                : new GameCertificate.EveryPiece(POSITION, ENGINE, limit, Tolerance.SEARCHED);
    }

    private Certificate playedOut(int place, int ply) {
        return new GameCertificate.PlayedOut(POSITION, options.get(place).line(), ply, 0);
    }
}

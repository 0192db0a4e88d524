package dev.because.explain.check;

import dev.because.explain.check.chess.SecondChoice;
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
import dev.because.explain.facts.MoveFact.SalientPiece;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.GameCertificate;
import dev.because.explain.justification.certificate.Tolerance;
import java.util.List;
import java.util.Map;

/**
 * Sees to what is claimed of a choice of a chess move.
 *
 * @param numbers the choice, found out a second time
 * @param claims all claims of the explanation
 */
record MoveVerifier(SecondChoice numbers, List<Claim> claims) implements Verifier {
    private static final String POSITION = "s1";
    private static final String ENGINE = "s2";

    @Override
    public Certificate certificate(Fact fact) {
        if (!(fact instanceof MoveFact move)) {
            throw new IllegalArgumentException("a " + Vocabulary.kind(fact) + " answers another question");
        }
        String limit = numbers.options().thinking().toString();
        double tolerance = Tolerance.SEARCHED;
        if (move instanceof ChessPosition) {
            return new GameCertificate.ReadPosition(POSITION, 0);
        }
        if (move instanceof ChessEngine) {
            return new GameCertificate.NamedEngine(ENGINE, 0);
        }
        if (move instanceof MoveOption option) {
            return new GameCertificate.SearchedAgain(POSITION, ENGINE, limit, numbers.line(option.place()), tolerance);
        }
        if (move instanceof ChangedBoard) {
            return new GameCertificate.SearchedChanged(POSITION, ENGINE, limit, tolerance);
        }
        if (move instanceof SalientPiece) {
            return new GameCertificate.EveryPiece(POSITION, ENGINE, limit, tolerance);
        }
        return new GameCertificate.PlayedOut(POSITION, numbers.line(place(move)), ply(move), 0);
    }

    private static int place(MoveFact fact) {
        if (fact instanceof MoveMade made) {
            return made.place();
        }
        if (fact instanceof MaterialCount count) {
            return count.place();
        }
        return fact instanceof MotifSeen seen ? seen.place() : ((LineEnd) fact).place();
    }

    private static int ply(MoveFact fact) {
        if (fact instanceof MoveMade) {
            return 1;
        }
        if (fact instanceof MaterialCount count) {
            return count.ply();
        }
        return fact instanceof MotifSeen seen ? seen.ply() : ((LineEnd) fact).ply();
    }

    @Override
    public Fact recompute(Fact fact, Certificate certificate) {
        return numbers.recomputed((MoveFact) fact);
    }

    @Override
    public Map<String, Integer> families() {
        claims.stream()
                .map(Claim::statement)
                .filter(Complete.class::isInstance)
                .map(Complete.class::cast)
                .forEach(SecondChoice::requireKnown);
        return numbers.families();
    }

    @Override
    public String key(Fact fact) {
        String kind = Vocabulary.kind(fact);
        if (fact instanceof MotifSeen seen) {
            return kind + " " + seen.place() + " " + seen.rank();
        }
        if (fact instanceof ChangedBoard changed) {
            return kind + " " + changed.place() + " " + changed.number();
        }
        if (fact instanceof SalientPiece piece) {
            return kind + " " + piece.rank();
        }
        if (fact instanceof MoveOption option) {
            return kind + " " + option.place();
        }
        return fact instanceof MoveFact move && !(move instanceof ChessPosition) && !(move instanceof ChessEngine)
                ? kind + " " + place(move)
                : kind;
    }
}

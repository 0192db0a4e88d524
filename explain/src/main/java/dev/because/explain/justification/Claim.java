package dev.because.explain.justification;

import dev.because.explain.facts.Statement;
import dev.because.explain.justification.certificate.Certificate;
import java.util.Optional;

/**
 * One statement of an explanation.
 *
 * @param id its name within the explanation: {@code c1}, {@code c2}, …
 * @param statement what is claimed
 * @param certificate how to recompute it; empty exactly where a rule concluded it
 */
public record Claim(String id, Statement statement, Optional<Certificate> certificate) {}

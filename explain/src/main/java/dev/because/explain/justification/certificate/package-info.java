/**
 * Certificates: what to recompute so as to see that a claim holds. Each is a record of text and numbers, so that it can be
 * written to a file, read again, and put into words; nothing is recomputed here.
 *
 * <pre>{@code
 * Certificate certificate = new NetworkCertificate.Scores("s1", "s2", 7, 9, Tolerance.SCORE);
 * Certificates.family().values(certificate);   // model s1, image s2, winner 7, …
 * Certificates.inWords(certificate);           // Run the network on the picture: …
 * }</pre>
 *
 * <p>A new question adds a branch to the sealed family of {@link dev.because.explain.justification.certificate.Certificate}, and a
 * {@link dev.because.explain.justification.certificate.Tolerance} where numbers are compared.
 */
@NullMarked
package dev.because.explain.justification.certificate;

import org.jspecify.annotations.NullMarked;

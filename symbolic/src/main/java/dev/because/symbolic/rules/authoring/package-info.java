/**
 * Reads rules in the ways in which experts write them, all into the same {@linkplain dev.because.symbolic.rules.expert.Rule rules}:
 * decision tables in spreadsheets, sentences, and YAML. What is read are conditions and conclusions in the words of a vocabulary, and
 * nothing that could be run.
 *
 * <pre>{@code
 * Reading reading = format.read(Files.readAllBytes(file), "triage.xlsx", vocabulary);
 * reading.faults().forEach(System.out::println); // each with its sheet, row and column, or line and column
 * RuleSet rules = new RuleSet("triage.xlsx", reading.rules());
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.rules.authoring;

import org.jspecify.annotations.NullMarked;

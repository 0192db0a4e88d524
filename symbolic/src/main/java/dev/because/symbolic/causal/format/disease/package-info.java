/**
 * The Columbia table of diseases and symptoms, or any table of its three columns, as a noisy-OR model.
 *
 * <pre>{@code
 * DiseaseSymptomTable table = DiseaseSymptomTable.read(Path.of("raw_data.xlsx"));
 * table.diseases().get(0).symptoms();                          // [pain chest, shortness of breath, dizziness, …]
 * BayesianNetwork usual = table.network();
 * usual.assumption();                                          // which of its numbers nobody measured
 * table.network(Assumptions.USUAL.with(Profile.STEEP));        // would a conclusion still hold?
 * }</pre>
 *
 * <p>The columns are the disease, the number of patients who had it, and one symptom a row, the strongest first; blank cells go
 * on with the disease above. A cell may name synonyms with their codes, {@code UMLS:C0038990_sweat^UMLS:C0700590_sweating
 * increased}: the words of the first are the name, {@code sweat}; where two have the same words, their codes follow in brackets. Commas, {@code =}, {@code ~} and {@code :}
 * become blanks, so that a name can be written in {@code --given}.
 */
@NullMarked
package dev.because.symbolic.causal.format.disease;

import org.jspecify.annotations.NullMarked;

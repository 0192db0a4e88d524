/**
 * Decision tables in spreadsheets (xlsx) and separated values (csv), one table for each sheet.
 *
 * <pre>
 * Table       Triage
 * Hit policy  first
 * For each    h
 * Source      Guideline 12
 *
 * Rule        When                                  When not                   Then                    Says
 *             Belief.hypothesis = $h  Belief.after  Contradiction.hypothesis   conclusion    urgency   {urgency}: see a doctor.
 * sure        flu, cold               ≥ 0.8                                    see-a-doctor  today
 * likely      not healthy             0.5..0.8      $h                         see-a-doctor  soon
 * </pre>
 *
 * <p>First come <b>settings</b>, one a row: {@code Table} (its name; else the file's, with the sheet's where there are several),
 * {@code Hit policy} (what becomes of several rows that apply: {@code unique}, which it is if nothing is said, {@code first} or
 * {@code collect}), {@code For each} (the name for whose values the table decides one by one; else it decides once), {@code Concludes} (where
 * all rows have one conclusion), and what holds for every row that says nothing else: {@code Says}, {@code Part}, {@code Source},
 * {@code Example}, {@code From}, {@code Until}, {@code Overrides}.
 *
 * <p>Then come <b>two heading rows</b>. The first says what a column is for: {@code Rule} (the rule's name, else {@code TABLE row N}),
 * {@code When}, {@code When not}, {@code Then}, {@code Notes}, or one of the remarks above. Where it is empty it is that of the column before, as it is
 * where cells are merged. The second says, below {@code When} and {@code When not},
 * <ul>
 *   <li>{@code Belief.after}, {@code belief.probability after the findings} or {@code probability after the findings of belief}: a field of a
 *       kind, by name or phrase. Columns of one section and kind are one pattern; another word behind the kind begins another
 *       ({@code Belief other.after});
 *   <li>{@code Belief.hypothesis = $h}: the same, and in every row the field is called h. Such a pattern is in every row, any other one only
 *       in those where one of its cells is filled;
 *   <li>{@code Contradiction}: whether there is one, {@code yes} or {@code no}.
 * </ul>
 * and below {@code Then} either {@code conclusion} or the name of a value that is concluded, a value written out or {@code $h}. {@code Says},
 * as every remark, has nothing there. Each further row is a rule; the cells are read as {@link dev.because.symbolic.rules.authoring.cell}
 * says. Empty rows and rows whose first cell begins with {@code #} are passed over.
 *
 * <pre>{@code
 * Reading reading = new TableFormat().read(bytes, "triage.xlsx", words);
 * byte[] csv = GridWriter.csv(TableWriter.grid(rules, words)); // a table of rules as a grid
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.rules.authoring.table;

import org.jspecify.annotations.NullMarked;

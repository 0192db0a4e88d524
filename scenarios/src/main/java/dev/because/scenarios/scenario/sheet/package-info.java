/**
 * Scenarios as a spreadsheet, {@code *.scenarios.csv} or {@code *.scenarios.xlsx}: one row, one case.
 *
 * <pre>
 * Scenario       Rules        Fact Belief.hypothesis  Fact Belief.after  Expect sent  Expect sent.to  Says            Silent
 * a sure flu     triage.xlsx  flu=yes                 0.9                             home            to the home
 * perhaps a flu               flu=yes                 0.4                             laboratory                      to the home
 * no flu                      flu=yes                 0.1                no
 * </pre>
 *
 * <table>
 *   <caption>The columns, in any order; a cell that is empty says nothing</caption>
 *   <tr><th>column</th><th>its cells</th></tr>
 *   <tr><td>{@code Scenario}</td><td>the case's name</td></tr>
 *   <tr><td>{@code Rules}</td><td>the file or folder of the rules, from the folder of this file; empty: the one above</td></tr>
 *   <tr><td>{@code Day}</td><td>the day on which they are asked, {@code 2026-01-31}; empty: today</td></tr>
 *   <tr><td>{@code Fact KIND.field}</td><td>a value of a fact; members of a list are parted by {@code ;}. Several facts of one kind
 *       have a word each: {@code Fact Belief flu.after}, {@code Fact Belief cold.after}. A fact of which no cell says anything
 *       is not given</td></tr>
 *   <tr><td>{@code Fact KIND}</td><td>{@code yes}: such a fact is given, whatever is known of its fields</td></tr>
 *   <tr><td>{@code Expect CONCLUSION}</td><td>{@code yes} or {@code no}: whether it is drawn</td></tr>
 *   <tr><td>{@code Expect CONCLUSION.value}</td><td>with which value: {@code home}, {@code 3}, {@code ≥ 0.2}, {@code ≤ 1},
 *       {@code 0.31 ± 0.02}, {@code a; b}. Several conclusions of one name have a word each, as facts do</td></tr>
 *   <tr><td>{@code Not concluded}, {@code Fires}</td><td>names of conclusions and of rules, a line each</td></tr>
 *   <tr><td>{@code Says}, {@code Silent}</td><td>fragments of the text, a line each</td></tr>
 *   <tr><td>{@code Text}</td><td>the whole text</td></tr>
 *   <tr><td>{@code Needs}</td><td>files without which the case is skipped, a line each</td></tr>
 *   <tr><td>{@code Note …}</td><td>anything, for people</td></tr>
 * </table>
 *
 * <p>Of columns that hold a list there may be several. Each sheet of a workbook begins with its own headings.
 */
@NullMarked
package dev.because.scenarios.scenario.sheet;

import org.jspecify.annotations.NullMarked;

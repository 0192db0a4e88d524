/**
 * The small language in which a cell says what is asked of one field. Decision tables, YAML rules and scenarios in spreadsheets share it.
 *
 * <table>
 * <caption>What can stand in a cell</caption>
 * <tr><td>nothing, or {@code -}</td><td>nothing is asked</td></tr>
 * <tr><td>{@code flu=yes}</td><td>that text, number or truth ({@code true}, {@code yes}, {@code false}, {@code no})</td></tr>
 * <tr><td>{@code "hard, but fair"}</td><td>a text with commas, or one that would mean something else; {@code ""} is a quotation mark</td></tr>
 * <tr><td>{@code flu, cold}, {@code (flu, cold)}</td><td>one of these</td></tr>
 * <tr><td>{@code not flu}, {@code not (flu, cold)}</td><td>none of these</td></tr>
 * <tr><td>{@code >= 0.5}, {@code ≥ 50 %}, {@code at least 0.5}</td><td>a comparison; also &lt;, &gt;, {@code <=}, {@code =}, {@code <>}</td></tr>
 * <tr><td>{@code 0.2..0.5}, {@code [0.2..0.5)}</td><td>a range, with its ends or, at a round bracket, without</td></tr>
 * <tr><td>{@code has fork}, {@code has not fork}</td><td>what a list must hold, or must not</td></tr>
 * <tr><td>{@code $h}</td><td>the field is called h from here on; where h is known already, the field must be the same</td></tr>
 * <tr><td>{@code > $p}, {@code not $h}</td><td>a comparison with what is called so</td></tr>
 * <tr><td>{@code $p and >= 0.5}</td><td>both</td></tr>
 * </table>
 *
 * <pre>{@code
 * Field after = Field.number("after", "probability after the findings", "probability", 0, 1);
 * Cell cell = CellReader.read("≥ 50 %", after, Map.of(), place);
 * cell.constraints(); // [Compare[field=after, comparison=AT_LEAST, right=Literal[value=0.5], …]]
 * }</pre>
 *
 * <p>A number may have its field's unit, and a share or a probability may be written with {@code %}; any other unit is a fault. Numbers
 * have a decimal point, and a list of numbers a blank after each comma, so that {@code 1,5} is refused and never misread.
 */
@NullMarked
package dev.because.symbolic.rules.authoring.cell;

import org.jspecify.annotations.NullMarked;

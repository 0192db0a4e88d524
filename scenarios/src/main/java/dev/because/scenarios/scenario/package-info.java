/**
 * The format of scenarios: regression tests of explanations, written in YAML.
 *
 * <p>A scenario asks a question and says what must be true of the answer. A file holds one, a list of them, or several
 * documents parted by {@code ---}:
 *
 * <pre>{@code
 * scenario: a clear seven
 * question: {verb: explain, image: digits/0042, model: lenet5}
 * expect:
 *   - {claim: Prediction, values: {label: "7", score: {at least: 0.9}}}
 *   - {claim: RegionDrop, values: {region: upper right, drop: {about: 0.31, within: 0.02}}}
 *   - {conclusion: decided-by-few-regions}
 * absent:
 *   - {conclusion: methods-disagree}
 * says:   [because, upper right]
 * silent: [no single region]
 * }</pre>
 *
 * <table>
 *   <caption>The fields of a scenario</caption>
 *   <tr><th>field</th><th>what it says</th></tr>
 *   <tr><td>{@code scenario}</td><td>its name, once in a file</td></tr>
 *   <tr><td>{@code question}</td><td>{@code verb}, and the options of that verb by name: text or numbers. Relative paths
 *       count from the scenario's folder</td></tr>
 *   <tr><td>{@code expect}</td><td>claims, each of which some claim of the explanation must meet. Values that are not
 *       named are free</td></tr>
 *   <tr><td>{@code absent}</td><td>claims that none may meet</td></tr>
 *   <tr><td>{@code sources}</td><td>{@code {path, sha256}}: files that the explanation must rest on; eight digits of the
 *       hash are enough</td></tr>
 *   <tr><td>{@code says}, {@code silent}</td><td>fragments that must, and must not, be in the text. Neither the case of
 *       letters nor the width of gaps counts: "no single region" is silent about a sentence that begins with it,
 *       too</td></tr>
 *   <tr><td>{@code text}</td><td>the whole text, word for word; only the width of gaps does not count. Where it differs,
 *       the words are shown that went and came</td></tr>
 *   <tr><td>{@code refused}</td><td>instead of all these: the question is bad input, and the one line that says so has
 *       these fragments</td></tr>
 *   <tr><td>{@code needs}</td><td>files without which the scenario is skipped, with the file named</td></tr>
 * </table>
 *
 * <p>The value of a claim is expected as itself ({@code 3}, {@code "7"}, {@code [upper left, centre]}), or, if it is a
 * number, as {@code {at least: x}}, {@code {at most: y}}, both together, or {@code {about: x, within: t}}. A number
 * without quotation marks also meets the text that is written so.
 *
 * <p>{@code ${data}} in an option, in {@code needs} or in the path of a source stands for the folder that
 * {@code BECAUSE_DATA} names. An option that speaks of it needs that file without saying so again;
 * {@code needs: data} asks for the folder alone.
 *
 * <p>Instead of asking a question, a scenario may give facts to experts' rules:
 *
 * <pre>{@code
 * scenario: a probable flu is tested
 * rules: triage.xlsx
 * facts:
 *   - Belief: {hypothesis: flu=yes, after: 0.6}
 *   - GivenFinding: {finding: cough=no}
 * expect:
 *   - {conclusion: sent, values: {to: laboratory}}
 * not concluded: [waits]
 * fires:  [row 7]
 * says:   [to the laboratory]
 * }</pre>
 *
 * <table>
 *   <caption>The fields of a scenario of rules, beside {@code needs}, {@code absent}, {@code silent} and {@code text}</caption>
 *   <tr><th>field</th><th>what it says</th></tr>
 *   <tr><td>{@code rules}</td><td>the file or folder of the rules; a relative path counts from the scenario's folder</td></tr>
 *   <tr><td>{@code day}</td><td>the day on which they are asked, for rules that are in force for a time; else today</td></tr>
 *   <tr><td>{@code facts}</td><td>what they are given, in the words of their vocabulary; none, if it is left out</td></tr>
 *   <tr><td>{@code expect}, {@code absent}</td><td>conclusions, with values, that are drawn or not drawn</td></tr>
 *   <tr><td>{@code not concluded}</td><td>names of conclusions that are not drawn with any values</td></tr>
 *   <tr><td>{@code fires}</td><td>names of rules that fire</td></tr>
 * </table>
 *
 * <p>Such facts go to two evaluations, which must be of one mind; the sentences of the rules that fire are the text. The
 * names of conclusions, of their values and of rules are checked, because the rules are at hand.
 *
 * <p>{@link dev.because.scenarios.scenario.ScenarioReader} is strict: an unknown field, an unknown kind of fact, a value
 * that no such fact has, or text expected where it has a number is refused, because a scenario with such an expectation
 * in {@code absent} would pass for ever. The names of conclusions of questions are those of the shipped rule bases, and are not checked.
 */
@NullMarked
package dev.because.scenarios.scenario;

import org.jspecify.annotations.NullMarked;

/**
 * Causes and effects in YAML that a physician could write.
 *
 * <pre>{@code
 * model: a sore throat
 * assumed: the leaks are guesses              # which numbers nobody measured, if any
 * causes:
 *   flu:     0.05                             # how likely before anything is known
 *   strep:   0.02
 *   smoking: {states: [never, some, heavy], prior: {some: 0.2, heavy: 0.1}}
 * effects:
 *   x: {flu: 0.9, strep: 0.8, leak: 0.05}     # each cause alone brings x so often, and so does all the rest
 *   z: {flu: 0.8, leak: 0.02}
 *   pain:
 *     states: [none, mild, severe]
 *     flu:  {mild: 0.3, severe: 0.1}          # to which degree it comes
 *     z:    {severe: 0.2}                     # an effect may be a cause
 *     leak: {mild: 0.05}
 *   cough: {smoking: {some: 0.3, heavy: 0.7}, flu: 0.6}   # a strength for each state of the cause
 *   fever:
 *     given: [flu, strep]                     # a table: a state of each of these, then the probability of yes
 *     table:
 *       - [no,  no,  0.01]
 *       - [no,  yes, 0.3]
 *       - [yes, no,  0.8]
 *       - [yes, yes, 0.85]
 * }</pre>
 *
 * <ul>
 *   <li>A variable is {@code no} or {@code yes} unless it says {@code states}; the first state is the absence.
 *   <li>Probabilities are one number, that of the second of two states; or a list with one for each state; or fields for the
 *       states that are worth a mention, where the first state, if it is not mentioned, has what is left. That holds for a
 *       {@code prior}, for a strength, for a {@code leak} and, but for fields, for the rows of a table.
 *   <li>Strengths make a noisy-OR, with more than two states a noisy-MAX: the causes act each for itself, and the worst that
 *       one of them does is what happens. Without a {@code leak} nothing else causes the effect.
 *   <li>A cause in its first state does nothing unless its strength is given, state by state: {@code flu: {no: 0.1, yes: 0.9}}.
 *       Where fields could be states of the cause or degrees of the effect, they are states of the cause.
 *   <li>An effect whose causes bear one of the words {@code states}, {@code prior}, {@code leak}, {@code given}, {@code table}
 *       or {@code causes} lists its causes one step deeper: {@code x: {causes: {table: 0.9, flu: 0.8}, leak: 0.05}}.
 *   <li>The variables' order is that of the file, causes before effects; what has only a {@code prior} may stand among the
 *       effects too.
 * </ul>
 *
 * <p>Something that prevents an effect is said by a table, as a noisy-OR has no word for it.
 */
@NullMarked
package dev.because.symbolic.causal.format.causes;

import org.jspecify.annotations.NullMarked;

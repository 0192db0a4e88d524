/**
 * Rules as English sentences. A file holds many; each begins with {@code Rule}, {@code When}, {@code If} or {@code Always}, and
 * {@code #} begins a comment.
 *
 * <pre>
 * Define "strongly" of the drop of a region as at least 0.3.
 *
 * When the *upper left* matters *strongly* and no loop closes, then conclude open top, because the top is open.
 *
 * Rule "refute the grab":
 * When there is a move option m whose place is 1 and whose appeals include "capture",
 * and its evaluation is at most -300 centipawns,
 * and there is no line end whose place is the place of m,
 * then conclude refuted-grab with move (the move of m),
 * because "Taking with {move} loses at least three pawns."
 * Source: "club handbook, page 3". Part: against. Valid from 2026-01-01 until 2026-12-31. Overrides the shipped rule.
 * </pre>
 *
 * <p>The words KIND and FIELD stand for the phrases of a vocabulary or for its names, one or several of them (move option, move options,
 * MoveOption); case does not matter, and asterisks around words mean nothing.
 *
 * <pre>
 * file        = { rule | definition }
 * definition  = Define "WORDS" of FIELD [of a KIND] as TEST .
 * rule        = [Rule "NAME":] (When | If) CONDITION {, and CONDITION}, then conclude NAME [with VALUES] [, because SENTENCE]. {REMARK}
 *             | [Rule "NAME":] Always conclude …
 * CONDITION   = [there is] a KIND [m | called NAME] [ABOUT]     there is a motif whose theme is fork
 *             | [there is] no KIND [ABOUT] {or KIND [ABOUT]}    no belief is likely; no motif and no line end
 *             | CONCLUSION is [not] concluded [ABOUT]           it is concluded that refuted-grab with move "Qxb2"
 *             | the FIELD of m TEST | m's FIELD TEST | its FIELD TEST | the KIND's FIELD TEST
 *             | m ABOUT | the KIND ABOUT                        the patient is not conscious
 *             | the OPTION [matters] DEGREE                     the upper left does not matter strongly
 * ABOUT       = whose FIELD TEST | with FIELD VALUE | has a FIELD of VALUE | who is DEGREE | that is [not] FIELD, of what is true or
 *               false; several with "and", in which "whose" and the field may be left out when they stay the same
 * TEST        = is [not] VALUE | is VALUE or VALUE | is one of VALUE, VALUE or VALUE | is neither VALUE nor VALUE
 *             | is at least | at most | more than | less than | above | below VALUE | is VALUE or more | is between VALUE and VALUE
 *             | [does not] include VALUE {and VALUE} | is [not] empty | is [not] DEGREE
 *             | is called NAME                                  the name stands for the value from here on
 *             | is again NAME                                   the value is the one that has the name
 * VALUE       = NUMBER [UNIT | percent] | "TEXT" | OPTION | true | false | the list ("TEXT", "TEXT")
 *             | the FIELD of m | that of m | its FIELD | NAME | the value called "NAME"
 * VALUES      = NAME VALUE {, NAME VALUE} and NAME VALUE        with move (the move of m) and loss 3
 * REMARK      = Source: TEXT. | Example: TEXT. | Part: for | against | change | trust. | Valid [from DAY] [until DAY].
 *             | Overrides the shipped rule. | Row 3 of the table "NAME", of which (one applies | the first counts | all count) [for each NAME].
 * </pre>
 *
 * <p>A text that is no option of its field needs quotation marks. A value without unit is in the unit of its field; where shares or
 * probabilities are meant, it may be in percent. "Not" says that the field is known and that the test fails; only "no KIND" says that
 * there is no such fact. There is no "or" between conditions: that is a second rule. A name in braces in the sentence is one of the
 * conclusion's values. Whoever has no name is called {@code sentence 3 of chess.rules}.
 *
 * <pre>{@code
 * Reading reading = new SentenceFormat().read(Files.readAllBytes(file), "chess.rules", vocabulary);
 * reading.faults(); // chess.rules, line 2, column 23: found optoin, expected move option
 * new SentenceWriter(vocabulary).write(reading.rules().get(0)); // the same rule, as this language says it
 * }</pre>
 *
 * <p>The reader goes down the grammar by hand: {@code Passages} parts the file, {@code RuleReader} reads a rule with {@code Conditions},
 * {@code Predicates} (what is said of a fact), {@code Tests} (of a field), {@code Values} and {@code References}, then
 * {@code Consequences} and {@code RemarksReader}. A file is read again as long as more becomes known of what its own conclusions hold.
 */
@NullMarked
package dev.because.symbolic.rules.authoring.sentence;

import org.jspecify.annotations.NullMarked;

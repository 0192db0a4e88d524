/**
 * How strong a player is: problems with known solutions, and matches.
 *
 * <pre>{@code
 * Exam.Marks marks = Exam.read(Path.of("wac.epd")).marks(player, Limit.nodes(800), done -> {});    // 214 of 300
 * MatchResult result = new Match(100, 0, Limit.nodes(100), Limit.nodes(100)).play(challenger, champion, game -> {});
 * System.out.println(result.elo() + " ± " + result.error());
 * }</pre>
 */
@NullMarked
package dev.because.explain.player.training.strength;

import org.jspecify.annotations.NullMarked;

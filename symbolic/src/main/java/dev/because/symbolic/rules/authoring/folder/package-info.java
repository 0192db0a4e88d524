/**
 * Rules in a folder: every file in the format that its ending says, all of them one rule base.
 *
 * <pre>{@code
 * RulesFolder folder = new RulesFolder(Map.of(".xlsx", new TableFormat(), ".csv", new TableFormat(), ".yaml", new YamlFormat()));
 * RuleFiles files = folder.read(Path.of("rules"), words);
 * files.faults().forEach(System.out::println);
 * RuleSet rules = files.rules();
 * }</pre>
 *
 * <p>Files whose name ends in {@code .scenarios.} or {@code .vocabulary.} and an ending, and folders named {@code scenarios}, are no rules; neither are
 * hidden files. What one file concludes another one may ask for.
 */
@NullMarked
package dev.because.symbolic.rules.authoring.folder;

import org.jspecify.annotations.NullMarked;

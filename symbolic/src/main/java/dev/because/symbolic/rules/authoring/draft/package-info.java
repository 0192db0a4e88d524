/**
 * Rules as they were written, before anything of them is understood: which texts stand where. Decision tables and YAML are cut into such
 * {@linkplain dev.because.symbolic.rules.authoring.draft.RuleDraft drafts}, and
 * {@linkplain dev.because.symbolic.rules.authoring.draft.Drafts one reader} makes rules of them, so that both mean the same by the same words.
 *
 * <pre>{@code
 * PatternDraft likely = new PatternDraft(true, kind, List.of(new FieldDraft(field, cell)), place);
 * Reading reading = Drafts.read(List.of(draft), List.of(), words);
 * }</pre>
 *
 * <p>Kinds and fields are meant by their name or their phrase. Conditions that something is present come first, whatever the order in which
 * they were written, so that a name in a condition that something is absent means what the others bind. What conclusions say, and of which
 * type, follows from the rules that draw them ({@link dev.because.symbolic.rules.authoring.draft.ConclusionKinds}).
 */
@NullMarked
package dev.because.symbolic.rules.authoring.draft;

import org.jspecify.annotations.NullMarked;

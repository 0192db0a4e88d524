package dev.because.symbolic.rules.authoring.draft;

import dev.because.symbolic.rules.authoring.cell.Written;

/**
 * What is asked of one field.
 *
 * @param field its name or phrase
 * @param cell what is asked, in the words of {@link dev.because.symbolic.rules.authoring.cell}
 */
public record FieldDraft(Written field, Written cell) {}

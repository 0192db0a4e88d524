package dev.because.explain.render.english;

/**
 * What a rule says when it has concluded something.
 *
 * @param template its sentence
 * @param part the part of the answer that the sentence belongs to
 * @param order its place within the part: smaller comes first
 * @param detail whether it is told only to whoever asks for detail
 */
public record Phrase(Template template, Part part, int order, boolean detail) {}

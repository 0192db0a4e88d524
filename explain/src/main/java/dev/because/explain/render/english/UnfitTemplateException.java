package dev.because.explain.render.english;

/** The author of a rule wrote a sentence that cannot be filled: the rule, the placeholder, and what is wrong with it. */
public final class UnfitTemplateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * @param rule the rule's name
     * @param placeholder the placeholder with its braces, or the metadata's key
     * @param fault what is wrong with it
     */
    public UnfitTemplateException(String rule, String placeholder, String fault) {
        super("rule " + rule + ", " + placeholder + ": " + fault);
    }
}

package dev.because.symbolic.rules.lint.finding;

/** How bad it is. */
public enum Severity {
    /** The rules cannot mean what they say. */
    ERROR("error"),
    /** They may, but hardly do. */
    WARNING("warning"),
    /** Something that one may wish to know. */
    NOTE("note");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    /** As messages say it. */
    public String title() {
        return title;
    }
}

package dev.because.symbolic.rules;

/** A rule base is at fault, not the facts: the message is one line and names the rule. */
public final class RuleFaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The rule at fault. */
    private final String rule;

    /** @param fault what is wrong, so that the rule's name before it makes a sentence */
    public RuleFaultException(String rule, String fault) {
        super("rule \"" + rule + "\" " + fault);
        this.rule = rule;
    }

    RuleFaultException(String rule, String fault, Throwable cause) {
        super("rule \"" + rule + "\" " + fault, cause);
        this.rule = rule;
    }

    /** The name of the rule at fault. */
    public String rule() {
        return rule;
    }
}

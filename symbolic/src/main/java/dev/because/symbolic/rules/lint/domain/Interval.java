package dev.because.symbolic.rules.lint.domain;

/**
 * The numbers from one to another, both among them.
 *
 * @param least the first, finite
 * @param most the last, finite
 */
record Interval(double least, double most) {
    boolean contains(double number) {
        return least <= number && number <= most;
    }

    /** In words, where a bound that is the next number beside a shorter one is said as that one excluded. */
    String describe(boolean whole) {
        if (least == most) {
            return PlainNumber.say(least);
        }
        boolean below = least == -Double.MAX_VALUE;
        boolean above = most == Double.MAX_VALUE;
        if (below && above) {
            return "any number";
        }
        if (whole && !below && !above) {
            return "from " + PlainNumber.say(least) + " to " + PlainNumber.say(most);
        }
        return (below ? "" : lower()) + (below || above ? "" : " and ") + (above ? "" : upper());
    }

    private String lower() {
        double before = Math.nextDown(least);
        return isShorter(before, least) ? "more than " + PlainNumber.say(before) : "at least " + PlainNumber.say(least);
    }

    private String upper() {
        double after = Math.nextUp(most);
        return isShorter(after, most) ? "less than " + PlainNumber.say(after) : "at most " + PlainNumber.say(most);
    }

    private static boolean isShorter(double one, double other) {
        return PlainNumber.say(one).length() + 3 < PlainNumber.say(other).length();
    }
}

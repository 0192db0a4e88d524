package dev.because.explain.render.html;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The templates and style sheets of this package, for pages that are composed elsewhere. */
public final class Templates {
    private Templates() {}

    /**
     * A page, to be written as UTF-8. All that the view holds is escaped, but where the template asks for markup.
     *
     * @param template its name
     * @param view what the template speaks of, a record
     */
    public static String page(String template, Object view) {
        return Page.MUSTACHE.compile(Page.resource(template + ".mustache")).execute(view);
    }

    /** Style sheets of these names, one after the other. */
    public static String style(String... names) {
        return Arrays.stream(names).map(name -> Page.resource(name + ".css")).collect(Collectors.joining());
    }
}

package dev.because.symbolic.logic.expression;

import dev.because.symbolic.logic.BadInputException;
import dev.because.symbolic.logic.expression.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Cuts an expression into words. */
final class Tokens {
    private static final Map<String, Kind> WORDS =
            Map.of("and", Kind.AND, "or", Kind.OR, "xor", Kind.XOR, "not", Kind.NOT);
    private static final String NOT = "!~\u00ac";
    private static final String PRIME = "'\u2032\u2019";
    private static final String AND = "&*\u00b7\u2227";
    private static final String OR = "|+\u2228";
    private static final String XOR = "^\u2295";

    private final String where;
    private final String text;
    private final List<String> declared;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokens(String where, String text, List<String> declared) {
        this.where = where;
        this.text = text;
        this.declared = declared.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** @param declared the names of the variables; any name is one if it is empty */
    static List<Token> of(String where, String text, List<String> declared) {
        Tokens tokens = new Tokens(where, text, declared);
        while (tokens.position < text.length()) {
            tokens.readOne();
        }
        tokens.add(Kind.END, "", text.stripTrailing().length());
        return tokens.tokens;
    }

    private void readOne() {
        char next = text.charAt(position);
        if (Character.isWhitespace(next)) {
            position++;
        } else if (isWordPart(next)) {
            readRun();
        } else if (declaredAt(position).isPresent()) {
            readDeclared();
        } else if (symbol(next).isPresent()) {
            int start = position++;
            boolean doubled = "&|".indexOf(next) >= 0 && position < text.length() && text.charAt(position) == next;
            position += doubled ? 1 : 0;
            add(symbol(next).get(), text.substring(start, position), start);
        } else {
            throw new BadInputException(
                    where + ", column " + (position + 1), "'" + next + "'", "a variable, an operator or a parenthesis");
        }
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    /** Reads an unbroken run of letters and digits: a constant, a word, a name, or several names side by side. */
    private void readRun() {
        int end = position;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        String run = text.substring(position, end);
        Optional<String> longest = declaredAt(position);
        if (longest.isPresent() && longest.get().length() >= run.length()) {
            readDeclared();
        } else if (run.equals("0") || run.equals("1")) {
            add(Kind.CONSTANT, run, position);
            position = end;
        } else if (WORDS.containsKey(lower(run)) && !isMadeOfDeclared(run)) {
            add(WORDS.get(lower(run)), run, position);
            position = end;
        } else if (!declared.isEmpty()) {
            readSideBySide(run, end);
        } else if (run.matches("[A-Z]+")) {
            for (; position < end; position++) {
                add(Kind.VARIABLE, text.substring(position, position + 1), position);
            }
        } else if (Character.isDigit(run.charAt(0))) {
            throw new BadInputException(
                    where + ", column " + (position + 1), run, "0, 1, or a name that begins with a letter");
        } else {
            add(Kind.VARIABLE, run, position);
            position = end;
        }
    }

    private static String lower(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
    }

    /** Whether declared names, one after the other, give the run: the longest that fits at each place. */
    private boolean isMadeOfDeclared(String run) {
        int at = position;
        int end = position + run.length();
        while (at < end) {
            Optional<String> name = declaredAt(at);
            if (name.isEmpty()) {
                return false;
            }
            at += name.get().length();
        }
        return at == end;
    }

    private void readSideBySide(String run, int end) {
        if (!isMadeOfDeclared(run)) {
            throw new BadInputException(
                    where + ", column " + (position + 1),
                    "the variable " + run,
                    "one of " + String.join(", ", declared.stream().sorted().toList()));
        }
        while (position < end) {
            readDeclared();
        }
    }

    private void readDeclared() {
        String name = declaredAt(position).orElseThrow();
        add(Kind.VARIABLE, name, position);
        position += name.length();
    }

    private Optional<String> declaredAt(int at) {
        return declared.stream().filter(name -> text.startsWith(name, at)).findFirst();
    }

    private static Optional<Kind> symbol(char character) {
        if (NOT.indexOf(character) >= 0) {
            return Optional.of(Kind.NOT);
        }
        if (PRIME.indexOf(character) >= 0) {
            return Optional.of(Kind.PRIME);
        }
        if (AND.indexOf(character) >= 0) {
            return Optional.of(Kind.AND);
        }
        if (OR.indexOf(character) >= 0) {
            return Optional.of(Kind.OR);
        }
        if (XOR.indexOf(character) >= 0) {
            return Optional.of(Kind.XOR);
        }
        return character == '(' || character == ')'
                ? Optional.of(character == '(' ? Kind.OPEN : Kind.CLOSE)
                : Optional.empty();
    }

    private void add(Kind kind, String word, int start) {
        tokens.add(new Token(kind, word, start + 1));
    }
}

package dev.because.symbolic.rules.authoring.word;

import dev.because.symbolic.rules.authoring.Fault;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import dev.because.symbolic.rules.expert.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Goes through tokens, from the first to the end. */
public final class Cursor {
    private final Source source;
    private final List<Token> tokens;
    private int at;

    /**
     * @param source where they come from
     * @param tokens the last of which is {@link Sort#END}; if it is not, the end is put behind them
     */
    public Cursor(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = new ArrayList<>(tokens);
        Token last = tokens.get(tokens.size() - 1);
        if (last.sort() != Sort.END) {
            int length = last.end() - last.start();
            Place after = source.place(last, length);
            int[] numbers = Arrays.stream(
                            after.inside().replaceAll("[^0-9]+", " ").strip().split(" "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            this.tokens.add(new Token(Sort.END, "", last.end(), last.end(), numbers[0], numbers[1]));
        }
    }

    /** The text. */
    public Source source() {
        return source;
    }

    /** How many tokens were passed, for {@link #back}. */
    public int position() {
        return at;
    }

    /** Goes back, or forward, to where it was. */
    public void back(int position) {
        at = position;
    }

    /** The token that comes next. */
    public Token peek() {
        return peek(0);
    }

    /** The token so many after the next, or before it if that is negative; the end, after the end. */
    public Token peek(int ahead) {
        return tokens.get(Math.max(0, Math.min(at + ahead, tokens.size() - 1)));
    }

    /** Passes the next token. */
    public Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** The token before this one. */
    public Token before() {
        return tokens.get(Math.max(0, at - 1));
    }

    /** Whether these words or signs come next, which are given in small letters with blanks between. */
    public boolean sees(String words) {
        if (words.indexOf(' ') < 0) {
            return peek().is(words);
        }
        String[] each = words.split(" ");
        for (int i = 0; i < each.length; i++) {
            if (!peek(i).is(each[i])) {
                return false;
            }
        }
        return true;
    }

    /** The first of several runs of words that comes next. */
    public Optional<String> seesOne(String... runs) {
        return Arrays.stream(runs).filter(this::sees).findFirst();
    }

    /** Passes those words, if they come next. */
    public boolean take(String words) {
        boolean seen = sees(words);
        if (seen) {
            at += words.split(" ").length;
        }
        return seen;
    }

    /** Passes the first of several runs of words that comes next. */
    public boolean takeOne(String... runs) {
        return Arrays.stream(runs).anyMatch(this::take);
    }

    /** Passes a token of that sort, if it comes next. */
    public Optional<Token> take(Sort sort) {
        return peek().sort() == sort ? Optional.of(next()) : Optional.empty();
    }

    /**
     * Passes those words.
     *
     * @throws WrongWordException if others come next
     */
    public void expect(String words) {
        String[] each = words.split(" ");
        for (String word : each) {
            if (!peek().is(word)) {
                throw wrong(peek(), word.matches("[.:,()]") ? "'" + word + "'" : word);
            }
            next();
        }
    }

    /** Where the next token stands. */
    public Place place() {
        return source.place(peek());
    }

    /** What is wrong with a token. */
    public WrongWordException wrong(Token token, String expected) {
        return wrong(token, token.shown(), expected);
    }

    /** What is wrong at a token. */
    public WrongWordException wrong(Token token, String found, String expected) {
        return new WrongWordException(new Fault(source.place(token), found, expected));
    }
}

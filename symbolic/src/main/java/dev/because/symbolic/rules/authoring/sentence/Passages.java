package dev.because.symbolic.rules.authoring.sentence;

import dev.because.symbolic.rules.authoring.word.Source;
import dev.because.symbolic.rules.authoring.word.Token;
import dev.because.symbolic.rules.authoring.word.Token.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parts a text where rules and definitions begin: at Rule, Define, When, If and Always, where they begin a line or follow a full stop. So
 * whatever is wrong in one passage, the next one is read.
 */
final class Passages {
    private static final Set<String> CONDITIONS = Set.of("when", "if", "always");
    private static final Set<String> HEADS = Set.of("rule", "define");

    private Passages() {}

    static List<List<Token>> of(Source source, List<Token> tokens) {
        List<List<Token>> passages = new ArrayList<>();
        List<Token> passage = new ArrayList<>();
        boolean headed = false;
        for (int i = 0; i < tokens.size() && tokens.get(i).sort() != Sort.END; i++) {
            Token token = tokens.get(i);
            boolean opens = i == 0
                    || tokens.get(i - 1).is(".")
                    || token.opensLine(source) && !token.text().equals(token.lower());
            boolean head = opens && HEADS.contains(token.lower()) && token.sort() == Sort.WORD;
            boolean condition = CONDITIONS.contains(token.lower()) && token.sort() == Sort.WORD;
            if (head || opens && condition && !headed) {
                if (!passage.isEmpty()) {
                    passages.add(passage);
                }
                passage = new ArrayList<>();
                headed = head && token.is("rule");
            } else if (condition) {
                headed = false;
            }
            passage.add(token);
        }
        if (!passage.isEmpty()) {
            passages.add(passage);
        }
        return passages;
    }
}

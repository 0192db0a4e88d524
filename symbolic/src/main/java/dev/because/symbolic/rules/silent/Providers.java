package dev.because.symbolic.rules.silent;

import java.util.List;
import java.util.Optional;
import org.drools.model.From;
import org.drools.model.From0;
import org.drools.model.From1;
import org.drools.model.From2;
import org.drools.model.From3;
import org.drools.model.From4;
import org.drools.model.Variable;
import org.drools.model.functions.FunctionN;
import org.drools.model.functions.FunctionUtils;

/**
 * What a {@code from} is computed by.
 *
 * @param function of those variables; empty if the first of them holds it
 */
record Providers(Optional<FunctionN<?>> function, List<Variable<?>> variables) {
    static Providers of(From<?> from, String rule) {
        if (from instanceof From0<?> none) {
            return new Providers(Optional.of(FunctionUtils.toFunctionN(none.getProvider())), List.of());
        }
        if (from instanceof From1<?> one) {
            return new Providers(
                    Optional.ofNullable(FunctionUtils.toFunctionN(one.getProvider())), List.of(one.getVariable()));
        }
        if (from instanceof From2<?, ?> two) {
            return new Providers(
                    Optional.of(FunctionUtils.toFunctionN(two.getProvider())),
                    List.of(two.getVariable(), two.getVariable2()));
        }
        if (from instanceof From3<?, ?, ?> three) {
            return new Providers(
                    Optional.of(FunctionUtils.toFunctionN(three.getProvider())),
                    List.of(three.getVariable(), three.getVariable2(), three.getVariable3()));
        }
        if (from instanceof From4<?, ?, ?, ?> four) {
            return new Providers(
                    Optional.of(FunctionUtils.toFunctionN(four.getProvider())),
                    List.of(four.getVariable(), four.getVariable2(), four.getVariable3(), four.getVariable4()));
        }
        throw new Unsupported(rule, "a from that is computed of more than four variables");
    }
}

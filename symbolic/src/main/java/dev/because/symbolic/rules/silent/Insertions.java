package dev.because.symbolic.rules.silent;

import dev.because.symbolic.rules.RuleFaultException;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.BitMask;
import org.drools.model.Channel;
import org.drools.model.Drools;
import org.drools.model.DroolsEntryPoint;

/** What the consequence of a rule takes for the engine: it notes what is inserted, and does nothing. */
final class Insertions implements Drools {
    private final String rule;
    private final List<Object> inserted = new ArrayList<>();

    Insertions(String rule) {
        this.rule = rule;
    }

    List<Object> inserted() {
        return inserted;
    }

    @Override
    public void insert(Object object) {
        inserted.add(object);
    }

    @Override
    public void insert(Object object, boolean dynamic) {
        inserted.add(object);
    }

    @Override
    public void update(Object object, String... modifiedProperties) {
        throw new RuleFaultException(rule, "changes " + object + "; rules only conclude");
    }

    @Override
    public void update(Object object, BitMask modifiedProperties) {
        update(object);
    }

    @Override
    public void delete(Object object) {
        throw new RuleFaultException(rule, "deletes " + object + "; rules only conclude");
    }

    @Override
    public <T> T getRuntime(Class<T> runtimeClass) {
        throw engine();
    }

    @Override
    public <T> T getContext(Class<T> contextClass) {
        throw engine();
    }

    @Override
    public DroolsEntryPoint getEntryPoint(String name) {
        throw engine();
    }

    @Override
    public void halt() {
        throw engine();
    }

    @Override
    public void setFocus(String focus) {
        throw engine();
    }

    @Override
    public Channel getChannel(String name) {
        throw engine();
    }

    @Override
    public void logicalInsert(Object object) {
        throw engine();
    }

    @Override
    public void insertAsync(Object object) {
        throw engine();
    }

    private Unsupported engine() {
        return new Unsupported(rule, "a consequence that does more than insert");
    }
}

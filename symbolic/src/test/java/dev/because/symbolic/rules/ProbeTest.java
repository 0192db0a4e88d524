package dev.because.symbolic.rules;

import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;

public class ProbeTest {
    public record Item(String name, int size) {}

    static final String H =
            "package probe;\nimport dev.because.symbolic.rules.ProbeTest.Item;\nimport java.util.List;\n";

    void run(String title, String drl, Object... facts) {
        System.out.println("=== " + title);
        try {
            RuleBase b = RuleBase.compile(H + drl, title);
            System.out.println(b.rules());
            System.out.println("lint " + RuleLint.findings(b));
            b.infer(List.of(facts), 50).firings().forEach(System.out::println);
        } catch (Throwable e) {
            System.out.println(e);
            if (e.getCause() != null) System.out.println("   cause " + e.getCause());
        }
    }

    @Test
    void tries() {
        Item a = new Item("a", 1), b = new Item("b", 2), c = new Item("c", 3), d = new Item("d", 4);

        run(
                "stale",
                "rule r1 @absent(\"no text\") when Item(size == 1) not String() then insert(1); end\n rule r2 when Item(size == 2) then insert(\"x\"); end\n",
                a,
                b);
        run(
                "stale2",
                "rule r1 @absent(\"no text\") when Item(size == 1) $l : List() from collect(String()) then insert(1); end\n rule r2 when Item(size == 2) then insert(\"x\"); end\n",
                a,
                b);
        run(
                "stale3",
                "rule r1 @absent(\"no text\") when not String() then insert(1); end\n rule r2 when Item(size == 2) then insert(\"x\"); end\n",
                a,
                b);
        run(
                "stale4",
                "rule r1 @absent(\"no text\") when accumulate(String(); $n : count(1)) then insert(1); end\n rule r2 when Item(size == 2) then insert(\"x\"); end\n",
                a,
                b);
        run(
                "stale4b",
                "rule r1 @absent(\"no text\") when accumulate(String(); $n : count(1)) Item() then insert(1); end\n rule r2 when Item(size == 2) then insert(\"x\"); end\n",
                a,
                b);
        run(
                "stale5",
                "rule r1 @absent(\"all size 1\") when Integer() forall(String(length == 1)) then insert(1); end\n rule r2 when Item(size == 2) then insert(\"xx\"); end\n",
                a,
                b,
                5);
        run(
                "notstale",
                "rule r1 @absent(\"no text\") when Item(size == 1) exists String() then insert(1); end\n rule r2 when Item(size == 2) then insert(\"x\"); end\n",
                a,
                b,
                "e");
        run(
                "acc",
                "rule r1 @absent(\"no further\") when accumulate(Item(size > 1, $s : size); $sum : sum($s)) then insert(\"sum\" + $sum); end\n rule r2 @absent(\"none; none\") when exists Item(size > 1) forall(Item(size > 0)) then insert(\"x\"); end\n rule r3 when exists Item(size > 1) forall(Item(size > 0)) Number(intValue > 0) from accumulate(Item(size > 1), count(1)) then insert(\"y {q}\"); end\n rule r4 when Item(size == 1) exists Item(size > 1) exists (Item(size ==2 , $n : name) and Item(size == 3)) then insert(\"z\"); end\n rule r5 when Item(size == 1, $a : name) accumulate(Item(size > 1, $b : name, name > $a) and Item(name > $b); $n : count(1)) then insert(\"u\" + $n); end\n",
                c,
                a,
                b);
        run(
                "acc2",
                "rule r1 @absent(\"no further\") when accumulate(Item(size > 1, $s : size); $sum : sum($s), $max : max($s)) $m : Item(size == $max) then insert(\"sum\" + $sum); end\n rule r2 when  $l : List(size > 1) from collect(Item(size > 1)) Item(size == 1) then insert(\"z\"); end\n rule g when groupby($i : Item(); $k : $i.size(); $c : count(1)) then insert(\"g\"); end\n",
                c,
                a,
                b);
    }
}

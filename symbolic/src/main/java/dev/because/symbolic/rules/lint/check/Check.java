package dev.because.symbolic.rules.lint.check;

import dev.because.symbolic.rules.lint.finding.Finding;
import java.util.List;

/** Looks for one sort of fault. */
public interface Check {
    /** Every such fault, in no particular order. */
    List<Finding> findings(Inspected base);
}

package dev.because.scenarios.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which scenarios a class of {@link ScenarioTests} runs. */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scenarios {
    /** Files with scenarios, or folders of them, from the folder in which the tests run: with Maven, that of the module. */
    String[] value();

    /** Only those in whose name this regular expression finds something; all, if it is empty. */
    String only() default "";
}

package io.collateralpolicy.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * One comparison of a rule's condition.
 *
 * @param property what of the fact is compared
 * @param operator as authors write it
 * @param actual   what it is
 * @param expected what it is compared with
 * @param named    the parameter it comes from; absent for what the rule spells
 * @param holds    whether it does; absent when it hangs on another fact of the rule
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Compared(
        String property,
        String operator,
        String actual,
        String expected,
        Optional<String> named,
        Optional<Boolean> holds) {}

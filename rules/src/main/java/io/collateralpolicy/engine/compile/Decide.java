package io.collateralpolicy.engine.compile;

import io.collateralpolicy.fact.Fact;

/** Where compiled rules put what they choose. Public only because compiled rules call it. */
public interface Decide {

    /** The call at the place was made of the subject. */
    void act(int call, Fact subject);

    /** The same, with a bound that is read from another fact. */
    void act(int call, Fact subject, Fact other);
}

package io.collateralpolicy.assessment.basis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What models worked out, kept while one decision looks at many states of an account: positions that an intent leaves alone
 * are revalued once. Belongs to one decision and thread.
 */
public final class Remembered {

    private final Map<Object, Object> known = new HashMap<>();

    /**
     * What was made of the key before, else what is made of it now.
     *
     * @param key everything that it depends on, and which model's it is
     */
    @SuppressWarnings("unchecked")
    public <T> T of(Object key, Supplier<T> made) {
        Object found = known.get(key);
        if (found == null) {
            found = made.get();
            known.put(key, found);
        }
        return (T) found;
    }
}

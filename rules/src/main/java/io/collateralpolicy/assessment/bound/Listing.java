package io.collateralpolicy.assessment.bound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of a request: absent is empty, and nobody changes them afterwards. */
public final class Listing {

    private Listing() {}

    /** A copy that may hold {@code null}, because the validator must still be able to name it. */
    public static <T> List<T> of(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }
}

package io.collateralpolicy.fact;

import java.util.Map;

/** Something a rule may match: an immutable record of exact values, joined by the host before the rules are asked. */
public interface Fact {

    /** What a finding about this fact names, for example {@code {"lotId": "lot-1"}}. */
    Map<String, String> subject();
}

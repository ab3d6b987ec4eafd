package io.collateralpolicy.architecture.planted.two;

import io.collateralpolicy.architecture.planted.one.Round;
import java.util.List;

public record About(List<Round> rounds) {

    Round first() {
        return rounds.get(0);
    }
}

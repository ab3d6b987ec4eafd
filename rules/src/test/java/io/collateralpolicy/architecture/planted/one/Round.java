package io.collateralpolicy.architecture.planted.one;

import io.collateralpolicy.architecture.planted.two.About;

public record Round(About about) {}

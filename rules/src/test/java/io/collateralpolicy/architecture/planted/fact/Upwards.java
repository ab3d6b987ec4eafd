package io.collateralpolicy.architecture.planted.fact;

import io.collateralpolicy.scenario.ScenarioRunner;

record Upwards(ScenarioRunner runner) {}

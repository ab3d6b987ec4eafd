package io.collateralpolicy.architecture.planted.policy;

import io.collateralpolicy.scenario.ScenarioRunner;

record Upwards(ScenarioRunner runner) {}

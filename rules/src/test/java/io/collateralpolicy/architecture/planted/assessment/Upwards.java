package io.collateralpolicy.architecture.planted.assessment;

import io.collateralpolicy.scenario.ScenarioRunner;

record Upwards(ScenarioRunner runner) {}

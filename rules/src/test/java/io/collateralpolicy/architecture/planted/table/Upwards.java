package io.collateralpolicy.architecture.planted.table;

import io.collateralpolicy.scenario.ScenarioRunner;

record Upwards(ScenarioRunner runner) {}

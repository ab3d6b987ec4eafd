package io.collateralpolicy.architecture.planted.engine;

import io.collateralpolicy.scenario.ScenarioRunner;
import org.kie.api.KieBase;

record Upwards(ScenarioRunner runner, KieBase base) {}

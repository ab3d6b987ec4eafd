package io.collateralpolicy;

import io.collateralpolicy.decision.shelf.Lookout;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.WarmUp;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.governance.Activations;
import io.collateralpolicy.governance.PackageCheck;
import io.collateralpolicy.governance.StoredPackages;
import io.collateralpolicy.measurement.StateMeasurements;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.validation.PackageValidation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The policies: what is stored, compiled, in force and checked. */
final class Shelved {

    final Activations activations;
    final StoredPackages packages;
    final PolicyShelf shelf;
    final Function<PolicyPackage, CompiledLogic> compiled;
    final PackageCheck check;

    /** Drafts are compiled into a cache of their own: they would push out what old decisions are replayed with. */
    Shelved(Ground ground) {
        PolicyCompiler compiler = new PolicyCompiler();
        LogicCache draftLogic = new LogicCache(compiler, 4);
        this.activations = new Activations(ground.database, ground.payloads, ground.log);
        this.packages = new StoredPackages(
                activations::files, new LogicCache(compiler, LogicCache.CAPACITY), WarmUp::run);
        this.shelf = new PolicyShelf(packages, ground.clock, PolicyShelf.CAPACITY,
                new Lookout(activations::all, System::nanoTime));
        this.compiled = draft -> draftLogic.logic(draft.logicDigest(), draft::rules);
        this.check = new PackageCheck(shelf, new PackageValidation(compiled), ground.clock);
    }

    List<StateMeasurements.InForce> inForce(Instant now) {
        return shelf.names().stream()
                .flatMap(name -> shelf.inForce(name, now).stream())
                .map(found -> found.policy())
                .map(policy -> new StateMeasurements.InForce(
                        policy.deciding().name(), policy.deciding().version(), policy.packageDigest()))
                .toList();
    }
}

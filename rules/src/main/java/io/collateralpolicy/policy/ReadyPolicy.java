package io.collateralpolicy.policy;

import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyLogic;
import io.collateralpolicy.fact.Asset;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.table.BoundTable;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Parameter;
import io.collateralpolicy.wire.Digest;
import java.time.Duration;

/**
 * What decisions are made with: a package, its compiled rules, and numbers. Immutable and safe to share between threads.
 *
 * <p>The numbers are the package's own, or others laid over them for a scenario; {@link #numbersDigest} tells which.
 */
public final class ReadyPolicy {

    private final PolicyPackage source;
    private final CompiledLogic compiled;
    private final Numbers numbers;
    private final PolicyLogic logic;
    private final Numerics numerics;
    private final BoundTable assets;
    private final String packageDigest;
    private final String numbersDigest;

    private ReadyPolicy(PolicyPackage source, CompiledLogic compiled, Numbers numbers) {
        this.source = source;
        this.compiled = compiled;
        this.numbers = numbers;
        this.logic = compiled.bind(numbers);
        this.numerics = Numerics.of(source.manifest().numerics());
        this.assets = numbers.table(source.manifest().host().assets()).orElseThrow().bind(FactType.of(Asset.class));
        this.packageDigest = source.packageDigest();
        this.numbersDigest = Digest.sha256(numbers.canonicalBytes());
    }

    /** @throws IllegalArgumentException when the logic was compiled from other rules */
    public static ReadyPolicy of(PolicyPackage source, CompiledLogic compiled) {
        if (!compiled.logicDigest().equals(source.logicDigest())) {
            throw new IllegalArgumentException("the package has the logic " + source.logicDigest()
                    + ", compiled was "
                    + compiled.logicDigest());
        }
        return new ReadyPolicy(source, compiled, source.numbers());
    }

    /**
     * The same rules over other numbers, without compiling anything.
     *
     * @throws io.collateralpolicy.diagnostic.InvalidPackage when a rule needs what they do not give
     */
    public ReadyPolicy with(Numbers overlay) {
        return new ReadyPolicy(source, compiled, overlay);
    }

    public PolicyPackage source() {
        return source;
    }

    public Manifest manifest() {
        return source.manifest();
    }

    public PolicyLogic logic() {
        return logic;
    }

    public Numbers numbers() {
        return numbers;
    }

    public Numerics numerics() {
        return numerics;
    }

    /** What the policy says of an asset. */
    public BoundTable assets() {
        return assets;
    }

    /** How long price moves are looked back on. */
    public Duration priceWindow() {
        return duration(manifest().host().priceWindow());
    }

    /** How long an answer may be acted on. */
    public Duration validFor() {
        return duration(manifest().host().validFor());
    }

    public String packageDigest() {
        return packageDigest;
    }

    public String logicDigest() {
        return logic.logicDigest();
    }

    /** Of the numbers decided with, which an overlay changes. */
    public String numbersDigest() {
        return numbersDigest;
    }

    private Duration duration(String parameter) {
        return (Duration) numbers.parameters().parameter(parameter).map(Parameter::value).orElseThrow();
    }
}

package io.collateralpolicy.decision.sweep;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.collateralpolicy.policy.PolicyPackage;
import java.time.Instant;
import java.util.Optional;

/**
 * As of what a sweep speaks.
 *
 * @param policy            that judges the book
 * @param version           of the package in force
 * @param packageDigest     of the package in force
 * @param current           whether every account was judged under this package, at these prices; else the sweep is on its way
 * @param asOf              when the account was judged that was judged longest ago
 * @param newestQuoteAt     when the newest price that was known was published
 * @param accounts          how many were judged
 * @param accountsPerSecond judged while there was something to judge, by this node
 */
public record SweepState(
        Optional<String> policy,
        Optional<String> version,
        Optional<String> packageDigest,
        boolean current,
        Optional<Instant> asOf,
        Optional<Instant> newestQuoteAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long accounts,
        @JsonFormat(shape = JsonFormat.Shape.STRING) long accountsPerSecond) {

    static SweepState of(
            Optional<Circumstances> last, Optional<Instant> asOf, boolean current, long accounts, long perSecond) {
        Optional<PolicyPackage> source = last.map(known -> known.inForce().policy().source());
        return new SweepState(
                source.map(of -> of.manifest().name()),
                source.map(of -> of.manifest().version()),
                source.map(PolicyPackage::packageDigest),
                current,
                asOf,
                last.flatMap(known -> known.market().newest()),
                accounts,
                perSecond);
    }
}

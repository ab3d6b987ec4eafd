package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How far a number may be moved at once, and how soon again.
 *
 * <p>Absolute: {@code current ± most}; relative: {@code current · (1 ± most)}; both ends are allowed. A change to 0 is none that a
 * steward may make, and one that comes sooner than {@code delay} after the last is refused whichever way it goes. A change
 * out of bounds is refused and never cut to them. Exact. Source: aave-v3-risk-stewards ab49968, RiskSteward.sol; its code
 * moves a loan-to-value absolutely, whatever its README's example says.
 *
 * @param kind  of {@code most}
 * @param most  fraction of one when relative, else in units of the number; not negative
 * @param delay between two changes
 */
public record StewardBound(Kind kind, BigDecimal most, Duration delay) {

    /** What the bound is measured in. */
    public enum Kind {
        ABSOLUTE,
        RELATIVE
    }

    /** The least that the number may become: {@code current − room}, exact. */
    public BigDecimal lowest(BigDecimal current) {
        return current.subtract(room(current));
    }

    /** The most that the number may become: {@code current + room}, exact. */
    public BigDecimal highest(BigDecimal current) {
        return current.add(room(current));
    }

    /**
     * Whether a change may be made.
     *
     * @param sinceLast how long ago the number was changed last
     */
    public boolean allows(BigDecimal current, BigDecimal proposed, Duration sinceLast) {
        return proposed.signum() != 0
                && sinceLast.compareTo(delay) >= 0
                && proposed.compareTo(lowest(current)) >= 0
                && proposed.compareTo(highest(current)) <= 0;
    }

    /**
     * Whether an update that was published a while ago may no longer be made; at its very end it still may.
     *
     * @param age      since it was published
     * @param lifetime of an update
     */
    public static boolean isExpired(Duration age, Duration lifetime) {
        return age.compareTo(lifetime) > 0;
    }

    private BigDecimal room(BigDecimal current) {
        return kind == Kind.ABSOLUTE ? most : current.abs().multiply(most);
    }
}

package io.collateralpolicy.cdm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Years, half-open.
 *
 * @param from  0 or more
 * @param until above {@code from}; empty is no end
 */
record Years(BigDecimal from, Optional<BigDecimal> until) implements Cells {

    @Override
    public Optional<Cells> and(Cells other) {
        Years that = (Years) other;
        BigDecimal later = from.max(that.from);
        Optional<BigDecimal> sooner = until.isPresent() && that.until.isPresent()
                ? Optional.of(until.get().min(that.until.get()))
                : until.or(that::until);
        boolean empty = sooner.filter(u -> u.compareTo(later) <= 0).isPresent();
        return empty ? Optional.empty() : Optional.of(new Years(later, sooner));
    }

    /** What has no maturity is beside every range, and no row speaks of it. */
    @Override
    public List<Cells> not() {
        List<Cells> rest = new ArrayList<>();
        if (from.signum() > 0) {
            rest.add(new Years(BigDecimal.ZERO, Optional.of(from)));
        }
        until.ifPresent(u -> rest.add(new Years(u, Optional.empty())));
        return rest;
    }

    @Override
    public String text() {
        return "[" + plain(from) + "," + until.map(Years::plain).orElse("") + ")";
    }

    private static String plain(BigDecimal years) {
        return years.stripTrailingZeros().toPlainString();
    }

    @Override
    public String witness() {
        return plain(from);
    }

    @Override
    public boolean isMetBy(String value) {
        if (!value.matches("\\d+(\\.\\d+)?")) {
            return false;
        }
        BigDecimal years = new BigDecimal(value);
        return years.compareTo(from) >= 0 && until.filter(u -> years.compareTo(u) >= 0).isEmpty();
    }
}

package io.collateralpolicy.impact;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;

/** Sums up one level, account by account, in any order. */
final class LevelTally {

    private static final int WORST = 20;

    private final BigDecimal shock;
    private final Distribution.Tally before = new Distribution.Tally();
    private final Distribution.Tally after = new Distribution.Tally();
    private final TreeSet<AffectedAccount> worst = new TreeSet<>(AffectedAccount.WORST_FIRST);
    private long liquidatableBefore;
    private long liquidatableAfter;
    private long newly;
    private long noLonger;
    private long calls;
    private long undecided;
    private BigDecimal debtNewly = BigDecimal.ZERO;
    private BigDecimal collateralNewly = BigDecimal.ZERO;
    private BigDecimal freed = BigDecimal.ZERO;
    private BigDecimal withdrawn = BigDecimal.ZERO;

    LevelTally(BigDecimal shock) {
        this.shock = shock;
    }

    void add(BookAccount of, Optional<Standing> was, Optional<Standing> is) {
        before.add(was);
        after.add(is);
        if (was.isPresent() && is.isPresent()) {
            add(of, was.get(), is.get());
        } else if (was.isPresent()) {
            undecided++;
        }
    }

    private void add(BookAccount of, Standing was, Standing is) {
        boolean becomes = is.liquidatable() && !was.liquidatable();
        liquidatableBefore += was.liquidatable() ? 1 : 0;
        liquidatableAfter += is.liquidatable() ? 1 : 0;
        noLonger += was.liquidatable() && !is.liquidatable() ? 1 : 0;
        calls += is.called() && !was.called() ? 1 : 0;
        if (becomes) {
            newly++;
            debtNewly = debtNewly.add(is.debt());
            collateralNewly = collateralNewly.add(is.credit());
        }
        BigDecimal credit = is.credit().subtract(was.credit());
        freed = freed.add(credit.max(BigDecimal.ZERO));
        withdrawn = withdrawn.add(credit.min(BigDecimal.ZERO).negate());
        if (becomes || isWorse(was, is)) {
            remember(new AffectedAccount(of.book(), of.account().accountId(), was.health(), is.health(), is.debt(), becomes));
        }
    }

    private static boolean isWorse(Standing was, Standing is) {
        return is.health().filter(h -> was.health().filter(w -> h.compareTo(w) < 0).isPresent()).isPresent();
    }

    private void remember(AffectedAccount account) {
        worst.add(account);
        if (worst.size() > WORST) {
            worst.pollLast();
        }
    }

    LevelReport total() {
        return new LevelReport(shock, liquidatableBefore, liquidatableAfter, newly, noLonger, calls, debtNewly,
                collateralNewly, freed, withdrawn, undecided, before.total(), after.total(), worst.stream().toList());
    }
}

package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Asks both packages the same of every account, on all processors; accounts are streamed and never all in memory. */
public final class Impact {

    private static final int CHUNK = 512;

    private final List<Asked> before;
    private final List<Asked> after;
    private final List<LevelTally> tallies = new ArrayList<>();
    private long accounts;
    private long unpriced;

    private Impact(Compared compared) {
        List<Circumstances> levels = Shock.MOVES.stream()
                .map(move -> compared.circumstances.under(Shock.of(move, compared.before, compared.circumstances.market())))
                .toList();
        this.before = levels.stream().map(level -> new Asked(compared.before, level)).toList();
        this.after = levels.stream().map(level -> new Asked(compared.after, level)).toList();
        Shock.MOVES.forEach(move -> tallies.add(new LevelTally(move)));
    }

    /**
     * The report.
     *
     * @param accounts  in any order, each once
     * @param decisions recorded ones, in an order of their own
     * @param progress  told how many accounts are done; what it throws ends it
     */
    public static ImpactReport of(
            Compared compared, Iterator<BookAccount> accounts, List<PastDecision> decisions, LongConsumer progress) {
        Impact impact = new Impact(compared);
        impact.ask(accounts, progress);
        return new ImpactReport(
                compared.after.name(),
                compared.before.packageDigest(),
                compared.after.packageDigest(),
                compared.circumstances.asOf(),
                impact.accounts,
                impact.unpriced,
                impact.tallies.stream().map(LevelTally::total).toList(),
                Mispricing.between(compared.before, compared.after, compared.circumstances),
                DecisionsReport.of(compared.before, compared.after, decisions));
    }

    /**
     * Two packages of one policy, and what they are compared under.
     *
     * @param before        in force
     * @param after         judged
     * @param circumstances today
     */
    public record Compared(DecidingPolicy before, DecidingPolicy after, Circumstances circumstances) {}

    /** One account at every level. */
    private record Answered(BookAccount account, List<Optional<Standing>> before, List<Optional<Standing>> after) {}

    private void ask(Iterator<BookAccount> all, LongConsumer progress) {
        List<BookAccount> chunk = new ArrayList<>(CHUNK);
        while (all.hasNext()) {
            chunk.add(all.next());
            if (chunk.size() == CHUNK || !all.hasNext()) {
                chunk.parallelStream().map(this::answered).toList().forEach(this::count);
                chunk.clear();
                progress.accept(accounts);
            }
        }
    }

    private Answered answered(BookAccount asked) {
        return new Answered(
                asked,
                before.stream().map(level -> level.of(asked.account())).toList(),
                after.stream().map(level -> level.of(asked.account())).toList());
    }

    private void count(Answered asked) {
        accounts++;
        unpriced += asked.before.get(0).filter(standing -> !standing.complete()).isPresent() ? 1 : 0;
        for (int level = 0; level < tallies.size(); level++) {
            tallies.get(level).add(asked.account, asked.before.get(level), asked.after.get(level));
        }
    }
}

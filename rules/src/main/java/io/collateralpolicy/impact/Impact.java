package io.collateralpolicy.impact;

import io.collateralpolicy.policy.ReadyPolicy;
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

    private Impact(UnderTerms before, UnderTerms after, Circumstances circumstances) {
        List<Circumstances> levels = Shock.MOVES.stream()
                .map(move -> circumstances.under(Shock.of(move, before.own(), circumstances.market())))
                .toList();
        this.before = levels.stream().map(level -> new Asked(before, level)).toList();
        this.after = levels.stream().map(level -> new Asked(after, level)).toList();
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
        UnderTerms before = new UnderTerms(compared.before);
        UnderTerms after = new UnderTerms(compared.after);
        Impact impact = new Impact(before, after, compared.circumstances);
        impact.ask(accounts, progress);
        return new ImpactReport(
                after.own().name(),
                compared.before.packageDigest(),
                compared.after.packageDigest(),
                compared.circumstances.asOf(),
                impact.accounts,
                impact.unpriced,
                impact.tallies.stream().map(LevelTally::total).toList(),
                Mispricing.between(before.own(), after.own(), compared.circumstances),
                DecisionsReport.of(before, after, decisions));
    }

    /**
     * Two packages of one policy, and what they are compared under.
     *
     * @param before        in force
     * @param after         judged
     * @param circumstances today
     */
    public record Compared(ReadyPolicy before, ReadyPolicy after, Circumstances circumstances) {}

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
                before.stream().map(level -> level.of(asked)).toList(),
                after.stream().map(level -> level.of(asked)).toList());
    }

    private void count(Answered asked) {
        accounts++;
        unpriced += asked.before.get(0).filter(standing -> !standing.complete()).isPresent() ? 1 : 0;
        for (int level = 0; level < tallies.size(); level++) {
            tallies.get(level).add(asked.account, asked.before.get(level), asked.after.get(level));
        }
    }
}

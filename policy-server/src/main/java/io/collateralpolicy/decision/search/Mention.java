package io.collateralpolicy.decision.search;

import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A name that a decision is found by.
 *
 * @param kind of what
 * @param name the asset's symbol or the rule's id
 */
public record Mention(Kind kind, String name) implements Comparable<Mention> {

    private static final Comparator<Mention> ORDER = Comparator.comparing(Mention::kind).thenComparing(Mention::name);

    /** Of what. */
    public enum Kind {
        /** Held, owed, intended, or followed by a position. */
        ASSET,
        /** It measured something, or chose a number, a model or a price. */
        RULE,
        /** What it measured did not pass. */
        FAILED_RULE,
        /** A price was missing, or a quote was left aside; the name is always {@link #FAULTY}. */
        QUOTES
    }

    /** That a quote was left aside, or a price was missing. */
    public static final Mention FAULTY = new Mention(Kind.QUOTES, "FAULTY");

    @Override
    public int compareTo(Mention other) {
        return ORDER.compare(this, other);
    }

    /** Everything that a decision mentions, each once, in one order for every node. */
    public static SortedSet<Mention> of(DecisionRequest request, AccountState account, Assessment assessment) {
        SortedSet<Mention> mentions = new TreeSet<>();
        assets(request, account, mentions);
        assessment.evidence().quotesUsed().forEach(quote -> rule(quote.rule().split(" ", 2)[0], mentions));
        chosen(assessment.current(), mentions);
        assessment.projected().ifPresent(figures -> chosen(figures, mentions));
        assessment.liquidationPlan().ifPresent(plan -> rule(plan.modelRuleId(), mentions));
        assessment.findings().forEach(finding -> said(finding, mentions));
        return mentions;
    }

    private static void assets(DecisionRequest request, AccountState account, SortedSet<Mention> mentions) {
        account.collateral().forEach(lot -> mentions.add(asset(lot.asset())));
        account.loans().forEach(loan -> mentions.add(asset(loan.asset())));
        account.balances().forEach(balance -> mentions.add(asset(balance.asset())));
        account.positions().forEach(position -> mentions.add(asset(position.underlying())));
        request.intents().forEach(intent -> {
            intent.asset().ifPresent(named -> mentions.add(asset(named)));
            intent.position().ifPresent(opened -> mentions.add(asset(opened.underlying())));
        });
    }

    private static Mention asset(String name) {
        return new Mention(Kind.ASSET, name);
    }

    private static void rule(String ruleId, SortedSet<Mention> mentions) {
        mentions.add(new Mention(Kind.RULE, ruleId));
    }

    private static void chosen(AccountFigures figures, SortedSet<Mention> mentions) {
        figures.lots().forEach(lot -> {
            lot.haircuts().forEach(haircut -> rule(haircut.ruleId(), mentions));
            lot.liquidationThresholdRuleId().ifPresent(ruleId -> rule(ruleId, mentions));
        });
        figures.addOns().forEach(addOn -> rule(addOn.ruleId(), mentions));
        figures.nettingSets().forEach(set -> {
            rule(set.modelRuleId(), mentions);
            set.addOns().forEach(addOn -> rule(addOn.ruleId(), mentions));
        });
    }

    private static void said(Finding finding, SortedSet<Mention> mentions) {
        rule(finding.ruleId(), mentions);
        if (!finding.passed()) {
            mentions.add(new Mention(Kind.FAILED_RULE, finding.ruleId()));
        }
        if (isOfQuotes(finding)) {
            mentions.add(FAULTY);
        }
    }

    /** Whether a finding says that a quote was left aside, or that a price was not there. */
    public static boolean isOfQuotes(Finding finding) {
        return !finding.passed() && (finding.effect() == Finding.Effect.EXCLUDED || finding.metric().equals("priced"));
    }
}

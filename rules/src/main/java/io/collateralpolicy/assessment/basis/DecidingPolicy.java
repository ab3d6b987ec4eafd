package io.collateralpolicy.assessment.basis;

import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.fact.PoolAsset;
import io.collateralpolicy.margin.Composition;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.BoundTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A policy as a decision needs it: rules to ask, and what the host itself reads.
 *
 * @param name          policy
 * @param version       its label
 * @param packageDigest of the manifest
 * @param logicDigest   of the rules
 * @param marginEdition of the formulas
 * @param numerics      how it rounds
 * @param composition   how haircuts combine
 * @param components    haircut components in policy order
 * @param baseCurrency  of all figures
 * @param assets        the asset table, bound
 * @param priceWindow   of the price-move breaker
 * @param validFor      how long an answer may be acted on
 * @param breakers      names of the breakers that its rules can trip
 * @param ofOneFact     stages whose every rule speaks of one fact alone, so that no other fact changes what is said of it
 * @param asksSettlementPrice whether a rule asks what the base currency is worth in its peg: then nobody may leave it out
 * @param asksPoolTotals whether a rule asks what the accounts of a pool hold and owe together
 * @param rules         how they are asked
 * @param negotiated    terms of the account that is decided on, where there are any
 * @param parametersByRule which parameters each rule names, where terms apply
 */
public record DecidingPolicy(
        String name,
        String version,
        String packageDigest,
        String logicDigest,
        String marginEdition,
        Numerics numerics,
        Composition composition,
        List<String> components,
        String baseCurrency,
        BoundTable assets,
        Duration priceWindow,
        Duration validFor,
        List<String> breakers,
        Set<Stage> ofOneFact,
        boolean asksSettlementPrice,
        boolean asksPoolTotals,
        RuleEvaluation rules,
        Optional<NegotiatedUsed> negotiated,
        Map<String, Set<String>> parametersByRule) {

    /** Stands in a finding for the table whose row a limit came from. */
    private static final String TERMS = "negotiated-terms";

    private static final String SETTLEMENT_PRICE = "settlementPrice";

    /** A policy that is ready, asked the fast way. */
    public static DecidingPolicy of(ReadyPolicy ready) {
        Manifest manifest = ready.manifest();
        return new DecidingPolicy(
                manifest.name(),
                manifest.version(),
                ready.packageDigest(),
                ready.logicDigest(),
                manifest.marginEdition(),
                ready.numerics(),
                manifest.composition(),
                manifest.haircutComponents(),
                manifest.host().baseCurrency(),
                ready.assets(),
                ready.priceWindow(),
                ready.validFor(),
                breakers(ready.source().rules()),
                ofOneFact(ready.source().rules()),
                asksSettlementPrice(ready.source().rules()),
                asksPoolTotals(ready.source().rules()),
                ready.logic()::evaluate,
                Optional.empty(),
                Map.of());
    }

    /** The same policy, asked another way. */
    public DecidingPolicy with(RuleEvaluation evaluation) {
        return copy(evaluation, negotiated, parametersByRule);
    }

    /** The same policy under terms that were negotiated; the rules that rest on them are known by what they name. */
    DecidingPolicy under(NegotiatedUsed terms, Map<String, Set<String>> byRule) {
        return copy(rules, Optional.of(terms), byRule);
    }

    private DecidingPolicy copy(
            RuleEvaluation evaluation, Optional<NegotiatedUsed> terms, Map<String, Set<String>> byRule) {
        return new DecidingPolicy(
                name,
                version,
                packageDigest,
                logicDigest,
                marginEdition,
                numerics,
                composition,
                components,
                baseCurrency,
                assets,
                priceWindow,
                validFor,
                breakers,
                ofOneFact,
                asksSettlementPrice,
                asksPoolTotals,
                evaluation,
                terms,
                byRule);
    }

    /** A finding whose limit rests on negotiated terms says so in place of a table and its row. */
    public Finding named(Finding finding) {
        return restsOn(finding.ruleId(), finding.table())
                .map(names -> finding.from(TERMS, names))
                .orElse(finding);
    }

    /** The same of the haircuts of lots. */
    public AccountFigures named(AccountFigures figures) {
        return negotiated.isEmpty() ? figures : figures.with(lot -> lot.with(this::named));
    }

    private LotFigures.HaircutStep named(LotFigures.HaircutStep step) {
        return restsOn(step.ruleId(), step.table()).map(names -> step.from(TERMS, names)).orElse(step);
    }

    /** Negotiated parameters that the rule names, unless what it says comes from a table. */
    private Optional<String> restsOn(String ruleId, Optional<String> table) {
        Set<String> rested = parametersByRule.getOrDefault(ruleId, Set.of());
        return negotiated.filter(terms -> terms.applied() && table.isEmpty())
                .map(terms -> terms.parameters().keySet().stream().filter(rested::contains).collect(Collectors.joining(",")))
                .filter(names -> !names.isEmpty());
    }

    public AssetTerms asset(String symbol) {
        return AssetTerms.of(symbol, assets);
    }

    private static Set<Stage> ofOneFact(RuleSet rules) {
        return Arrays.stream(Stage.values())
                .filter(s -> rules.rules(s).stream().allMatch(Rule::speaksOfOneFact))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean asksSettlementPrice(RuleSet rules) {
        return rules.rules().stream().anyMatch(rule -> rule.asks(SETTLEMENT_PRICE));
    }

    private static boolean asksPoolTotals(RuleSet rules) {
        return rules.rules(Stage.ACCOUNT).stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(condition -> condition.patterns().stream())
                .anyMatch(pattern -> pattern.fact().type() == PoolAsset.class);
    }

    /** Names that its rules can trip. */
    private static List<String> breakers(RuleSet rules) {
        return rules.rules().stream()
                .flatMap(r -> r.calls().stream())
                .filter(c -> c.action() == Action.TRIP)
                .map(c -> ((Call.Name) c.terms().get(0)).text())
                .distinct()
                .sorted()
                .toList();
    }
}

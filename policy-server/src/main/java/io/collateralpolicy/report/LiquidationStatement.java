package io.collateralpolicy.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a decision about a liquidation says to the client whose account it is: in words, every figure as it was decided.
 *
 * @param decisionId the decision
 * @param accountId  the account
 * @param title      what it is
 * @param paragraphs in their order, without markup
 */
public record LiquidationStatement(String decisionId, String accountId, String title, List<String> paragraphs) {

    public LiquidationStatement {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * The decision that is told.
     *
     * @param answer    as it was given
     * @param accountId whose account
     * @param currency  base currency of its figures
     */
    record Told(JsonNode answer, String accountId, String currency) {

        private JsonNode at(String pointer) {
            return answer.at(pointer);
        }

        private String money(String pointer) {
            return at(pointer).asText() + " " + currency;
        }
    }

    /** Empty where the decision says nothing of a liquidation. */
    static Optional<LiquidationStatement> of(Told told) {
        boolean planned = told.at("/liquidationPlan").isObject();
        if (!planned && intended(told).isEmpty()) {
            return Optional.empty();
        }
        List<String> paragraphs = new ArrayList<>(List.of(basis(told), standing(told), prices(told)));
        intended(told).ifPresent(intent -> paragraphs.add(asked(intent)));
        if (planned) {
            told.at("/liquidationPlan/steps").forEach(step -> paragraphs.add(step(step, told)));
            paragraphs.add(afterwards(told));
        }
        paragraphs.add(check(told));
        String decisionId = told.at("/decisionId").asText();
        return Optional.of(new LiquidationStatement(
                decisionId, told.accountId, "Liquidation of account " + told.accountId, paragraphs));
    }

    private static Optional<JsonNode> intended(Told told) {
        for (JsonNode intent : told.at("/intents")) {
            if (intent.path("action").asText().equals("LIQUIDATE")) {
                return Optional.of(intent);
            }
        }
        return Optional.empty();
    }

    private static String basis(Told told) {
        return "On " + told.at("/decidedAt").asText() + " the account " + told.accountId + " was judged under the policy "
                + told.at("/policy/name").asText() + ", version " + told.at("/policy/version").asText() + ", in force since "
                + told.at("/policy/effectiveFrom").asText() + ". The facts are those of " + told.at("/asOf").asText() + ".";
    }

    private static String standing(Told told) {
        String owed = "The account owed " + told.money("/current/debt") + " and had to keep a margin of "
                + told.money("/current/maintenanceMargin") + ". Its collateral had a market value of "
                + told.money("/current/marketValue") + ", of which " + told.money("/current/thresholdValue")
                + " counted towards what it owed, each part at its liquidation threshold.";
        String health = told.at("/current/healthFactor").isMissingNode()
                ? ""
                : " Its health factor, the one over the other, was " + told.at("/current/healthFactor").asText() + ".";
        return owed + health + (told.at("/current/liquidatable").asBoolean()
                ? " What counted did not cover what was owed, so the account could be liquidated."
                : " The account could not be liquidated.");
    }

    private static String prices(Told told) {
        List<String> used = new ArrayList<>();
        told.at("/evidence/quotesUsed").forEach(quote -> used.add(quote.path("asset").asText() + " at "
                + plain(quote.path("price")) + " " + told.currency + " as published by " + quote.path("source").asText()
                + (quote.path("use").asText().equals("DEBT") ? " for what is owed" : " for collateral")));
        return used.isEmpty() ? "No price was used." : "The prices used were: " + String.join("; ", used) + ".";
    }

    private static String asked(JsonNode intent) {
        String wanted = "It was asked to repay " + plain(intent.path("quantity")) + " units of the loan "
                + intent.path("loanId").asText() + " and to take collateral from " + intent.path("lotId").asText() + ".";
        if (intent.path("allowed").asBoolean()) {
            return wanted + " This was allowed.";
        }
        List<String> rules = new ArrayList<>();
        intent.path("bindingRuleIds").forEach(rule -> rules.add(rule.asText()));
        return wanted + " This was refused by " + String.join(", ", rules) + ".";
    }

    private static String step(JsonNode step, Told told) {
        String repaid = "Of the loan " + step.path("loanId").asText() + " the policy lets " + plain(step.path("repaidQuantity"))
                + " units be repaid, worth " + step.path("repaidValue").asText() + " " + told.currency + ".";
        if (!step.has("lotId")) {
            return repaid + " No collateral is taken for it.";
        }
        return repaid + " For it " + plain(step.path("seizedQuantity")) + " " + step.path("asset").asText() + " of "
                + step.path("lotId").asText() + " are taken, worth " + step.path("seizedValue").asText() + " " + told.currency
                + "." + terms(step);
    }

    private static String terms(JsonNode step) {
        List<String> said = new ArrayList<>();
        share(step, "closeFactor").ifPresent(share -> said.add("at most " + share + " of what is owed may be closed at once"));
        share(step, "bonus").ifPresent(share -> said.add("whoever repays receives " + share + " beyond what is repaid"));
        share(step, "discount").ifPresent(share -> said.add("collateral is given at " + share + " below its price"));
        if (step.has("protocolFeeQuantity")) {
            said.add(plain(step.path("protocolFeeQuantity")) + " of the units taken are the protocol's fee");
        }
        return said.isEmpty() ? "" : said.stream().collect(Collectors.joining("; ", " Its terms: ", "."));
    }

    private static Optional<String> share(JsonNode step, String member) {
        return step.has(member)
                ? Optional.of(number(new BigDecimal(step.path(member).asText()).movePointRight(2)) + " %")
                : Optional.empty();
    }

    private static String afterwards(Told told) {
        String left = "Afterwards the account owes " + told.money("/liquidationPlan/remainingDebt")
                + " and keeps collateral with a market value of " + told.money("/liquidationPlan/remainingCollateral") + ".";
        boolean uncovered = new BigDecimal(told.at("/liquidationPlan/badDebt").asText()).signum() > 0;
        return uncovered ? left + " No collateral is left for " + told.money("/liquidationPlan/badDebt") + " of it." : left;
    }

    private static String check(Told told) {
        return "This tells what the decision " + told.at("/decisionId").asText() + " says. It stands in the log "
                + told.at("/receipt/log").asText() + " at place " + told.at("/receipt/index").asText() + ", as "
                + told.at("/receipt/leafHash").asText() + ", and can be recomputed from what is recorded there.";
    }

    private static String plain(JsonNode decimal) {
        return number(new BigDecimal(decimal.asText()));
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A heading and its paragraphs. */
    public String markdown() {
        return "# " + title + "\n\n" + String.join("\n\n", paragraphs) + "\n";
    }

    public String text() {
        return title + "\n\n" + String.join("\n\n", paragraphs) + "\n";
    }
}

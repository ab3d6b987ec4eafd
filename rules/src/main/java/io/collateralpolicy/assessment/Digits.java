package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.wire.DecimalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every number of an answer keeps to the digits that requests keep to.
 *
 * <p>A quantity and a price within their bounds may have a product beyond them. Such an answer could not be read back, so
 * the request is told which lot, or which sum, is too large.
 */
final class Digits {

    private static final String BOUND = "` digits, at most " + DecimalText.DIGITS_MAX + "; use smaller quantities or prices";

    private final AccountState account;

    private Digits(AccountState account) {
        this.account = account;
    }

    /** @throws InconsistentRequest naming the first figure that has more, lots before sums before findings */
    static Assessment checked(Assessment answer, AccountState account) {
        Digits digits = new Digits(account);
        List<AccountFigures> states = Stream.concat(Stream.of(answer.current()), answer.projected().stream()).toList();
        states.forEach(s -> s.lots().forEach(digits::lot));
        states.forEach(digits::sums);
        answer.quantities().forEach(q -> sum(q.name(), q.value()));
        answer.findings().forEach(digits::finding);
        return answer;
    }

    private void lot(LotFigures lot) {
        refuse(digits(lot.quantity()), () -> path(lot.lotId()), () -> "quantity of lot `" + lot.lotId() + "`");
        refuse(digits(lot.marketValue()), () -> path(lot.lotId()), () -> "marketValue of lot `" + lot.lotId() + "`");
    }

    private void sums(AccountFigures figures) {
        sum("marketValue", figures.marketValue());
        sum("debt", figures.debt());
        sum("derivativesValue", figures.derivativesValue().net());
        sum("initialMargin", figures.initialMargin());
        sum("marginExcess", figures.marginExcess());
        sum("marginCall", figures.marginCall());
    }

    private static void sum(String name, BigDecimal value) {
        refuse(digits(value), () -> "/account", () -> name);
    }

    private void finding(Finding finding) {
        text(finding, finding.actual());
        text(finding, finding.limit());
        finding.distance().ifPresent(distance -> text(finding, distance));
    }

    private void text(Finding finding, String text) {
        if (text.length() > DecimalText.DIGITS_MAX) {
            refuse(
                    text.chars().filter(Character::isDigit).count(),
                    () -> finding.subject().containsKey("lotId") ? path(finding.subject().get("lotId")) : "/account",
                    () -> finding.metric() + " in `" + finding.ruleId() + "` of " + finding.subject().values());
        }
    }

    /** As plain text has them: at least one before the point, and all after it. */
    private static int digits(BigDecimal value) {
        return Math.max(1, value.precision() - value.scale()) + Math.max(0, value.scale());
    }

    private static void refuse(long digits, Supplier<String> path, Supplier<String> what) {
        if (digits > DecimalText.DIGITS_MAX) {
            throw InconsistentRequest.at(path.get(), what.get() + " would have `" + digits + BOUND);
        }
    }

    /** Where the lot stands; one that only intents bring stands in none of them. */
    private String path(String lotId) {
        for (int i = 0; i < account.collateral().size(); i++) {
            if (account.collateral().get(i).lotId().equals(lotId)) {
                return "/account/collateral/" + i;
            }
        }
        for (int i = 0; i < account.balances().size(); i++) {
            if (account.balances().get(i).balanceId().equals(lotId)) {
                return "/account/balances/" + i;
            }
        }
        return "/account/collateral";
    }
}

package io.collateralpolicy.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.book.DemoBook;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag(TestDatabase.TAG)
class DemoFeedTest {

    @Test
    @Timeout(60)
    void everythingThatADemonstrationAccountHoldsOrOwesHasAPrice() {
        Clock clock = Clock.systemUTC();
        ObservedMarket market = new ObservedMarket(new QuoteTable(TestDatabase.empty(), clock));
        try (DemoFeed feed = new DemoFeed(market, clock)) {
            feed.start();
            while (!market.assets().containsAll(assets())) {
                Thread.onSpinWait();
            }

            assertThat(market.snapshot(assets(), clock.instant(), Duration.ofHours(1)).quotes())
                    .allSatisfy(quote -> assertThat(quote.price()).isPositive());
        }
    }

    private static Set<String> assets() {
        Set<String> assets = new TreeSet<>();
        for (AccountState account : DemoBook.accounts()) {
            account.collateral().forEach(lot -> assets.add(lot.asset()));
            account.loans().forEach(loan -> assets.add(loan.asset()));
            account.balances().forEach(balance -> assets.add(balance.asset()));
        }
        return assets;
    }
}

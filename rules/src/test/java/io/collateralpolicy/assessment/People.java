package io.collateralpolicy.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Random accounts with random wishes, the same for the same seed, made of what a policy knows and of what it does not. */
final class People {

    private static final List<String> ASSETS = List.of("WETH", "USDC", "WBTC", "LINK", "wstETH", "UNI-V2-USDC-WETH", "NOBODY");
    private static final List<String> SOURCES = List.of(
            "chainlink:ETH-USD", "chainlink:USDC-USD", "chainlink:BTC-USD", "chainlink:LINK-USD", "chainlink:WSTETH-USD",
            "uniswap-v2:USDC-WETH", "rumour:ALL");

    private final Random random;
    private final Story story;

    private People(Random random, Story story) {
        this.random = random;
        this.story = story;
    }

    /** Somebody under a policy, who wants nothing yet. */
    static Story somebody(String policy, long seed) {
        People people = new People(new Random(seed), Story.under(policy));
        people.market();
        people.account();
        return people.story;
    }

    /** Somebody with a lot of ether and a loan who wants to withdraw or to borrow more than may be. */
    static Story greedy(String policy, long seed) {
        Random random = new Random(seed);
        Story story = somebody(policy, seed)
                .quote("WETH", "chainlink:ETH-USD", Integer.toString(2000 + random.nextInt(2000)), random.nextInt(50))
                .quote("USDC", "chainlink:USDC-USD", "1.0" + random.nextInt(10), random.nextInt(50))
                .lot("savings", "WETH", amount(random, 100))
                .loan("rent", "USDC", amount(random, 10000));
        BigDecimal all = story.lots.get(story.lots.size() - 1).quantity();
        return random.nextBoolean()
                ? story.wants(Wish.withdraw("savings", all.toPlainString()))
                : story.wants(Wish.borrow("rent", "100000000"));
    }

    private void market() {
        for (int i = 0; i < ASSETS.size(); i++) {
            for (int n = random.nextInt(3); n > 0; n--) {
                story.quote(ASSETS.get(i), SOURCES.get(i), amount(random, 4000), random.nextInt(80) - 5);
            }
        }
        if (random.nextInt(4) == 0) {
            story.window("WETH", "5000", "100");
        }
        if (random.nextInt(4) == 0) {
            story.tripped("price-move-ETH", "ETH");
        }
    }

    private void account() {
        for (int i = random.nextInt(5); i > 0; i--) {
            story.lot("lot-" + i, asset(), amount(random, 50));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            story.loan("loan-" + i, asset(), amount(random, 3000));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            story.balance("balance-" + i, asset(), random.nextBoolean() ? amount(random, 9) : "-" + amount(random, 9));
        }
    }

    private String asset() {
        return ASSETS.get(random.nextInt(ASSETS.size()));
    }

    /** Above 0, six places. */
    private static String amount(Random random, int below) {
        return BigDecimal.valueOf(1 + random.nextInt(below * 1000) * 1000L + random.nextInt(1000), 6).toPlainString();
    }
}

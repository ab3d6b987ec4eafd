package io.collateralpolicy.assessment.bound;

/** The limits of a request: every input has one, so that no account costs another its answer. */
public final class Bounds {

    /** Ids the caller chooses: lots, loans, positions, accounts. */
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}";

    public static final String ID_MESSAGE = "must be 1 to 64 of A-Z a-z 0-9 . _ : @ -, a letter or digit first";

    /** Symbols of assets and instruments. */
    public static final String SYMBOL = "[A-Za-z0-9][A-Za-z0-9._+/-]{0,63}";

    public static final String SYMBOL_MESSAGE = "must be 1 to 64 of A-Z a-z 0-9 . _ + / -, a letter or digit first";

    /** CAIP-2 chain ids. */
    public static final String CHAIN = "[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}";

    public static final String CHAIN_MESSAGE = "must be a CAIP-2 chain id such as eip155:1";

    /** Names of closed or governed lists: custody, pool, option type. */
    public static final String WORD = "[A-Za-z][A-Za-z0-9_-]{0,39}";

    public static final String WORD_MESSAGE = "must be 1 to 40 of A-Z a-z 0-9 _ -, a letter first";

    public static final String CURRENCY = "[A-Z]{3,5}";

    public static final String CURRENCY_MESSAGE = "must be 3 to 5 capital letters, for example USD";

    /** Quantities and prices are at most this; that their products keep to 38 digits is checked on the answer. */
    public static final String AMOUNT_MAX = "1000000000000000000";

    /** Maturities are at most this many years. */
    public static final String YEARS_MAX = "1000";

    public static final int LOTS_MAX = 200;
    public static final int LOANS_MAX = 100;
    public static final int POSITIONS_MAX = 500;
    public static final int INTENTS_MAX = 20;
    public static final int AFFILIATES_MAX = 50;
    public static final int QUOTES_MAX = 1_000;
    public static final int RESERVES_MAX = 8;

    /** Underlyings with a history, and days of it. */
    public static final int SERIES_MAX = 20;

    public static final int RETURNS_MAX = 1_000;

    private Bounds() {}
}

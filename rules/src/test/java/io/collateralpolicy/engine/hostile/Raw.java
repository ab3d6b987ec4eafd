package io.collateralpolicy.engine.hostile;

/**
 * An author's text as a server without guard and printer would have to compile it: what is harmless in it is spelled as
 * the printer does, so that nothing but the attack is left to find.
 */
final class Raw {

    /** What the attacks are made from. */
    static final String BENIGN = """
            rule "EL-010 hostile"
                @source("Memo")
            when
                $lot : Lot( priced )
            then
                decide.ineligible($lot, "HOSTILE");
            end
            """;

    private Raw() {}

    static String of(Attack attack) {
        return of(attack.text());
    }

    static String of(String text) {
        return text.replace("    @source(\"Memo\")\n", "").replace("decide.ineligible($lot, \"HOSTILE\")", "decide.act(0, $lot)");
    }
}

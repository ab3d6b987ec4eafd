package io.collateralpolicy.table.cell;

import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that registries give, told from typing errors by the check characters they end with. */
enum Identifier {

    /** ISO 6166: two letters, nine characters, a digit by Luhn's sum over the digits that letters stand for. */
    ISIN("ISIN: two capital letters, nine letters or digits, and the check digit of ISO 6166", "[A-Z]{2}[A-Z0-9]{9}[0-9]") {
        @Override
        boolean isChecked(String text) {
            String digits = digits(text);
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                int value = (digits.charAt(digits.length() - 1 - i) - '0') * (1 + i % 2);
                sum += value / 10 + value % 10;
            }
            return sum % 10 == 0;
        }
    },

    /** ISO 17442: 18 characters and two digits, by ISO/IEC 7064 MOD 97-10. */
    LEI("LEI: 18 capital letters or digits, and the two check digits of ISO 17442", "[A-Z0-9]{18}[0-9]{2}") {
        @Override
        boolean isChecked(String text) {
            return new BigInteger(digits(text)).mod(BigInteger.valueOf(97)).intValue() == 1;
        }
    },

    /** ISO 24165: nine characters without vowels, the first no 0, by ISO/IEC 7064 MOD 31,30; Bitcoin's was given before that. */
    DTI("DTI: nine digits or consonants, the last the check character of ISO 24165", "[1-9B-DF-HJ-NP-TV-XZ][0-9B-DF-HJ-NP-TV-XZ]{8}") {
        @Override
        boolean isChecked(String text) {
            int size = TOKEN_CHARACTERS.length();
            int product = size;
            for (char c : text.substring(0, text.length() - 1).toCharArray()) {
                int sum = (product + TOKEN_CHARACTERS.indexOf(c)) % size;
                product = (sum == 0 ? size : sum) * 2 % (size + 1);
            }
            int last = TOKEN_CHARACTERS.indexOf(text.charAt(text.length() - 1));
            return (product + last) % size == 1 || text.equals(BITCOIN);
        }
    };

    private static final String TOKEN_CHARACTERS = "0123456789BCDFGHJKLMNPQRSTVWXZ";
    private static final String BITCOIN = "4H95J0R2X";

    private final String title;
    private final Pattern form;

    Identifier(String title, String form) {
        this.title = title;
        this.form = Pattern.compile(form);
    }

    /** What it is, for authors. */
    String title() {
        return title;
    }

    boolean isOne(String text) {
        return form.matcher(text).matches() && isChecked(text);
    }

    abstract boolean isChecked(String text);

    /** Letters stand for 10 to 35. */
    private static String digits(String text) {
        return text.chars().mapToObj(c -> Integer.toString(Character.digit(c, 36))).collect(Collectors.joining());
    }
}

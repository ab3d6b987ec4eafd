package io.collateralpolicy.policy;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Labels of versions, oldest first: {@code 1.9.0} before {@code 1.10.0}, and {@code 1.0.0-rc1} before {@code 1.0.0}.
 *
 * <p>Precedence of Semantic Versioning 2.0, section 11. A label decides nothing, so one of another form has a place too:
 * parts that are not both numbers are compared as text, and labels that differ only behind {@code +} as a whole.
 */
public final class VersionOrder implements Comparator<String> {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    @Override
    public int compare(String a, String b) {
        String[] first = a.split("\\+", 2)[0].split("-", 2);
        String[] second = b.split("\\+", 2)[0].split("-", 2);
        int numbers = parts(first[0], second[0]);
        if (numbers != 0) {
            return numbers;
        } else if (first.length != second.length) {
            return second.length - first.length;
        }
        int preliminary = first.length == 1 ? 0 : parts(first[1], second[1]);
        return preliminary != 0 ? preliminary : a.compareTo(b);
    }

    /** Part by part; of two that begin alike the longer is later. */
    private static int parts(String a, String b) {
        String[] first = a.split("\\.");
        String[] second = b.split("\\.");
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int part = part(first[i], second[i]);
            if (part != 0) {
                return part;
            }
        }
        return first.length - second.length;
    }

    /** A number stands before a text. */
    private static int part(String a, String b) {
        boolean number = DIGITS.matcher(a).matches();
        if (number != DIGITS.matcher(b).matches()) {
            return number ? -1 : 1;
        }
        return number ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }
}

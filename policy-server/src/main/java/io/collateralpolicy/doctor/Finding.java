package io.collateralpolicy.doctor;

/**
 * What was found and, where it is not well, what to do.
 *
 * @param grade how bad it is
 * @param about what was looked at
 * @param text  one sentence
 */
record Finding(Grade grade, String about, String text) {

    enum Grade {
        OK("ok  "),
        WARN("warn"),
        FAIL("FAIL");

        private final String text;

        Grade(String text) {
            this.text = text;
        }
    }

    static Finding ok(String about, String text) {
        return new Finding(Grade.OK, about, text);
    }

    static Finding warn(String about, String text) {
        return new Finding(Grade.WARN, about, text);
    }

    static Finding fail(String about, String text) {
        return new Finding(Grade.FAIL, about, text);
    }

    String line() {
        return grade.text + "  " + about + ": " + text;
    }
}

package io.collateralpolicy;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Settings as values; what is none is refused with the setting's name, its bound and what stands there. */
record ReadConfig(Config config) {

    String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException(name + " must not be empty"));
    }

    Optional<String> optional(String name) {
        return config.getOptionalValue(name, String.class);
    }

    int number(String name) {
        String text = text(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, but is `" + text + "`");
        }
    }

    boolean flag(String name) {
        String text = text(name);
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(name + " must be true or false, but is `" + text + "`");
        }
        return text.equals("true");
    }

    Duration duration(String name) {
        String text = text(name);
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " must be a duration such as PT30S, but is `" + text + "`");
        }
    }

    Optional<Period> period(String name) {
        return optional(name).map(text -> {
            try {
                return Period.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(name + " must be a period such as P7Y, but is `" + text + "`");
            }
        });
    }

    /** What stands there may carry a secret: it is not said. */
    Optional<URI> address(String name) {
        return optional(name).map(text -> {
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(name + " must be an address: character " + e.getIndex() + " cannot stand there");
            }
        });
    }
}

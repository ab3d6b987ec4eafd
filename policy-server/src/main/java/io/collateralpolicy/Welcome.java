package io.collateralpolicy;

import io.collateralpolicy.access.LocalUsers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** What an embedded run tells the person who started it. */
final class Welcome {

    private static final int PASSWORD_BYTES = 12;

    private final Settings settings;
    private final String password;

    Welcome(Settings settings) {
        this.settings = settings;
        this.password = settings.demoPassword().orElseGet(Welcome::madeUp);
    }

    /** The local users' password: the one given, or one made up for this run. */
    String password() {
        return password;
    }

    /** To the console only: a made-up password must not end in a log file. */
    void print() {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        console.print(text());
        console.flush();
    }

    private String text() {
        String line = "=".repeat(78);
        return String.join(
                System.lineSeparator(),
                "",
                line,
                "  Collateral Policy Server is ready",
                "",
                "  Open      " + settings.address() + "/admin/",
                "  REST      " + settings.address() + "/api/v1    contract /openapi, with a token",
                "  Users     " + String.join(", ", LocalUsers.names()),
                "  Password  " + (settings.demoPassword().isPresent() ? "as given in DEMO_PASSWORD" : password),
                "  Data      " + settings.dataFolder(),
                "  Stop      Ctrl+C",
                line,
                "");
    }

    private static String madeUp() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

package io.collateralpolicy.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Keystores of tests, made by the JDK's own tool. */
public final class Keystores {

    private Keystores() {}

    /** A key for localhost whose certificate it signed itself, good for so many days. */
    public static Path selfSigned(Path file, String password, int days) {
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1",
                "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", Integer.toString(days),
                "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass:env", "STORE_PASSWORD");
        keytool.environment().put("STORE_PASSWORD", password);
        try {
            Process made = keytool.redirectErrorStream(true).start();
            if (!made.waitFor(1, TimeUnit.MINUTES) || made.exitValue() != 0) {
                throw new IllegalStateException(new String(made.getInputStream().readAllBytes()));
            }
            return file;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("keytool does not run", e);
        }
    }
}

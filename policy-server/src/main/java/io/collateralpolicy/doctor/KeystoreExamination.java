package io.collateralpolicy.doctor;

import io.collateralpolicy.setting.ServerXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whether HTTPS has a key, and for how long its certificate is good. */
final class KeystoreExamination {

    private static final String ABOUT = "TLS";
    private static final Duration SOON = Duration.ofDays(30);

    private final ServerXml settings;
    private final Clock clock;

    KeystoreExamination(ServerXml settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> examine() {
        if (!settings.value("tls").equals("on")) {
            return List.of(Finding.ok(ABOUT, "it is off: HTTPS is not served here"));
        }
        Path file = Path.of(settings.value("tls.keystore"));
        if (settings.isSecretFolder(file.toAbsolutePath().getParent())) {
            return List.of(Finding.fail(ABOUT, "the keystore `" + file + "` lies among the settings of " + ServerXml.SECRETS
                    + ", which are read as text: move it"));
        }
        try (InputStream stream = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(stream, settings.value("tls.keystore.password").toCharArray());
            return certificates(keys);
        } catch (IOException | GeneralSecurityException e) {
            return List.of(Finding.fail(ABOUT, "the keystore `" + file + "` cannot be opened: look at tls.keystore and "
                    + "tls.keystore.password, and who may read the file"));
        }
    }

    private List<Finding> certificates(KeyStore keys) throws GeneralSecurityException {
        List<Finding> findings = new ArrayList<>();
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate certificate) {
                findings.add(validity(certificate.getNotAfter().toInstant()));
            }
        }
        return findings.isEmpty() ? List.of(Finding.fail(ABOUT, "the keystore holds no key: export key and chain into it")) : findings;
    }

    private Finding validity(Instant until) {
        Instant now = clock.instant();
        if (until.isBefore(now)) {
            return Finding.fail(ABOUT, "the certificate ended at " + until + ": exchange the keystore");
        }
        return until.isBefore(now.plus(SOON))
                ? Finding.warn(ABOUT, "the certificate ends at " + until + ": exchange the keystore before")
                : Finding.ok(ABOUT, "the certificate is good until " + until);
    }
}

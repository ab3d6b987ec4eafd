package io.collateralpolicy.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordedSettingsTest {

    private static final Path SERVER = Path.of("..", "server.xml");
    private static final Pattern VARIABLE = Pattern.compile("<variable name=\"([^\"]+)\"");
    /** What is a secret, or may carry one. */
    private static final Set<String> SECRET =
            Set.of("tls.keystore.password", "db.password", "db.url", "demo.password", "audit.publish.url", "jwt.issuer",
                    "jwt.jwks.url");

    @Test
    void everySettingIsRecordedButSecrets() throws IOException {
        Set<String> settings = VARIABLE.matcher(Files.readString(SERVER)).results()
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        settings.removeAll(SECRET);

        assertThat(RecordedSettings.of(name -> "of " + name)).containsOnlyKeys(settings).allSatisfy(
                (name, value) -> assertThat(value).isEqualTo("of " + name));
    }
}

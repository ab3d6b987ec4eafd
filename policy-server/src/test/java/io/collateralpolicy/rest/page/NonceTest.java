package io.collateralpolicy.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NonceTest {

    @Test
    void noTwoAreTheSameAndEachFitsAHeaderAndAnAttribute() {
        assertThat(Nonce.next()).isNotEqualTo(Nonce.next()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void itStandsWhereverTheDocumentHasRoomForIt() {
        byte[] document = "<meta nonce=\"__CSP_NONCE__\"><script nonce=\"__CSP_NONCE__\"></script>".getBytes(UTF_8);

        assertThat(new String(Nonce.in(document, "abc"), UTF_8)).isEqualTo("<meta nonce=\"abc\"><script nonce=\"abc\"></script>");
    }
}

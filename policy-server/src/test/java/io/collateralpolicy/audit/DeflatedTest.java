package io.collateralpolicy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeflatedTest {

    private static final byte[] CONTENT = "{\"outcome\":\"ALLOWED\"}".getBytes(StandardCharsets.UTF_8);

    @Property(tries = 200)
    void everyContentIsReadAsItWasStored(@ForAll byte[] content) {
        assertThat(Deflated.content(Deflated.of(content))).isEqualTo(content);
    }

    @Test
    void whatIsLongerThanABufferIsReadWhole() {
        byte[] content = new byte[300_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31 ^ i >> 7);
        }

        assertThat(Deflated.content(Deflated.of(content))).isEqualTo(content);
    }

    /** As every release stored it that knew no dictionary. */
    @Test
    void aStreamWithoutADictionaryIsRead() {
        assertThat(Deflated.content(deflated(new byte[0]))).isEqualTo(CONTENT);
    }

    /** Whoever changes the file makes what is stored unreadable. */
    @Test
    void theDictionaryIsTheOneThatContentsWereStoredWith() {
        assertThat(Deflated.dictionary()).hasSize(32_000);
        assertThat(Deflated.checksum(Deflated.dictionary())).isEqualTo(1_993_211_495);
        assertThat(Deflated.of(CONTENT)).hasSizeLessThan(deflated(new byte[0]).length);
    }

    @Test
    void whatCannotBeReadIsSaid() {
        byte[] stored = Deflated.of(CONTENT);

        assertThatThrownBy(() -> Deflated.content(deflated(CONTENT))).hasMessageContaining("a dictionary of another release");
        assertThatThrownBy(() -> Deflated.content(Arrays.copyOf(stored, stored.length - 3)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("no zlib stream");
        assertThatThrownBy(() -> Deflated.content(CONTENT)).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] deflated(byte[] dictionary) {
        Deflater deflater = new Deflater();
        if (dictionary.length > 0) {
            deflater.setDictionary(dictionary);
        }
        deflater.setInput(CONTENT);
        deflater.finish();
        byte[] stored = new byte[100];
        int length = deflater.deflate(stored);
        deflater.end();
        return Arrays.copyOf(stored, length);
    }
}

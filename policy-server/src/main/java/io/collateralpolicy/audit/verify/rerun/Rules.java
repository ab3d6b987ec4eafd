package io.collateralpolicy.audit.verify.rerun;

import io.collateralpolicy.audit.verify.content.Contents;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The rules jar at work in a process of its own: it is given what decisions rested on and gives back what it decides. It
 * speaks the form that {@code io.collateralpolicy.replay.Replay} documents, and so may any other program.
 */
final class Rules implements AutoCloseable {

    private static final String COMMAND = "io.collateralpolicy.replay.Replay";
    private static final int ANSWER_BYTES_MAX = 64 * 1024 * 1024;
    private static final int SAID_MAX = 2000;
    private static final byte[] NONE = {};

    private final Path errors = Files.createTempFile("audit-verifier-", ".rules");
    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    /**
     * What was decided again.
     *
     * @param decided whether anything was
     * @param bytes   what, or why not
     */
    record Answer(boolean decided, byte[] bytes) {}

    /**
     * Starts the process.
     *
     * @param jars     the rules jar and what it needs; a folder stands for the jars in it
     * @param packages has a folder for each package
     */
    Rules(List<Path> jars, Path packages) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        this.process = new ProcessBuilder(java, "-cp", classPath(jars), COMMAND, packages.toString())
                .redirectError(errors.toFile())
                .start();
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(process.getInputStream());
    }

    /** A folder of classes, which is what a build has before it has a jar, stands for itself. */
    private static String classPath(List<Path> jars) {
        return jars.stream()
                .map(jar -> Files.isDirectory(jar) && !Files.exists(jar.resolve("io")) ? jar + "/*" : jar.toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** @throws IOException when the process ended; its message says what it said */
    Answer answer(String packageDigest, Contents contents) throws IOException {
        try {
            part(packageDigest.getBytes(StandardCharsets.UTF_8));
            part(contents.request());
            part(contents.context());
            part(contents.account().orElse(NONE));
            part(contents.market().orElse(NONE));
            to.flush();
            boolean decided = from.readUnsignedByte() == 0;
            int length = from.readInt();
            if (length < 0 || length > ANSWER_BYTES_MAX) {
                throw new IOException("an answer of " + Integer.toUnsignedString(length) + " bytes");
            }
            return new Answer(decided, from.readNBytes(length));
        } catch (IOException e) {
            throw new IOException("the rules jar does not answer: " + said(), e);
        }
    }

    private void part(byte[] bytes) throws IOException {
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private String said() throws IOException {
        process.destroy();
        waitFor();
        String text = Files.readString(errors, StandardCharsets.UTF_8);
        return text.isBlank() ? "it ended" : text.substring(0, Math.min(text.length(), SAID_MAX)).strip();
    }

    private void waitFor() throws IOException {
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IOException("interrupted while the rules end", e);
        }
    }

    @Override
    public void close() throws IOException {
        process.getInputStream().close();
        process.destroy();
        waitFor();
        Files.deleteIfExists(errors);
    }
}

package io.collateralpolicy.replay;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.wire.CanonicalJson;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A command for auditors' programs: decides recorded decisions again, one after the other, and answers with their decided
 * bytes.
 *
 * <p>It reads from its standard input, of each decision, five parts: package digest, request, context, account, market. It
 * writes to its standard output a byte, {@code 0} where it decided and {@code 1} where it could not, and one part: the RFC
 * 8785 bytes of what is decided, or why not. A part is its length in four bytes, big-endian, and so many bytes; an account or
 * market that the request carries has the length 0. It ends with its input.
 */
public final class Replay {

    private static final int PART_BYTES_MAX = 64 * 1024 * 1024;
    private static final int DECIDED = 0;
    private static final int REFUSED = 1;

    private final StoredPackages packages;

    public Replay(StoredPackages packages) {
        this.packages = packages;
    }

    /** Replays what comes on standard input, with the packages in the folder named. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name the folder of packages, one folder each, named by its digest");
        }
        OutputStream answers = System.out;
        System.setOut(System.err);
        try (StoredPackages packages = new StoredPackages(Path.of(arguments[0]))) {
            new Replay(packages).replay(System.in, answers);
        }
    }

    void replay(InputStream recorded, OutputStream answers) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(recorded));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers));
        Optional<RecordedDecision> next = next(in);
        while (next.isPresent()) {
            answer(next.get(), out);
            out.flush();
            next = next(in);
        }
    }

    /** The decided bytes that replays compare. */
    public byte[] decided(RecordedDecision recorded) {
        return CanonicalJson.bytes(Assessor.assess(packages.policy(recorded.packageDigest()), recorded.input()));
    }

    private void answer(RecordedDecision recorded, DataOutputStream out) throws IOException {
        try {
            part(DECIDED, decided(recorded), out);
        } catch (RuntimeException e) {
            requireWhole(e);
            String why = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            part(REFUSED, why.getBytes(StandardCharsets.UTF_8), out);
        }
    }

    /** A jar that is not there is no answer to a decision: it ends the command. */
    private static void requireWhole(RuntimeException failure) {
        if (failure.getCause() instanceof LinkageError missing) {
            throw missing;
        }
    }

    private static void part(int outcome, byte[] bytes, DataOutputStream out) throws IOException {
        out.writeByte(outcome);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Optional<RecordedDecision> next(DataInputStream in) throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        return Optional.of(new RecordedDecision(
                new String(part(in), StandardCharsets.UTF_8), part(in), part(in), given(part(in)), given(part(in))));
    }

    private static Optional<byte[]> given(byte[] part) {
        return part.length == 0 ? Optional.empty() : Optional.of(part);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > PART_BYTES_MAX) {
            throw new IOException("a part of " + Integer.toUnsignedString(length) + " bytes, at most " + PART_BYTES_MAX);
        }
        byte[] part = in.readNBytes(length);
        if (part.length < length) {
            throw new EOFException("the input ends inside of a part");
        }
        return part;
    }
}

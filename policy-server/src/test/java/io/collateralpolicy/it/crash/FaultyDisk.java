package io.collateralpolicy.it.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk below H2 that keeps what was forced and nothing else, and that can fail. H2 finds it by {@code jdbc:h2:faulty:PATH};
 * it writes through to the real file, which is what memory shows, and remembers what the platters hold.
 */
public final class FaultyDisk extends FilePathWrapper {

    private static final Map<String, Platter> PLATTERS = new ConcurrentHashMap<>();

    /** What goes wrong from some moment on. */
    public enum Fault {
        NONE,
        /** Forcing fails once, as a kernel reports it; later forces would pass, and prove nothing. */
        FORCE_FAILS_ONCE,
        FULL,
        POWER_IS_OFF
    }

    private static volatile Fault fault = Fault.NONE;

    /** Makes the scheme known to H2, with a disk that works. */
    static void plugIn() {
        fault = Fault.NONE;
        FilePath.register(new FaultyDisk());
    }

    static void fail(Fault how) {
        fault = how;
    }

    /**
     * Writes what a power loss leaves of a file: all that was forced, and of the rest what chance lets through.
     *
     * @param kept which of the writes after the last force the disk had done already
     */
    static void afterPowerLoss(Path file, Path to, Random kept) throws IOException {
        Files.write(to, PLATTERS.get(file.toString()).image(kept));
    }

    static int forces(Path file) {
        return PLATTERS.get(file.toString()).forces;
    }

    /** The bytes that were forced, and the changes since. */
    private static final class Platter {

        private byte[] forced = new byte[0];
        private final List<Change> changes = new ArrayList<>();
        private int forces;

        /** Bytes at a place, or where the file is cut. */
        private record Change(long position, byte[] bytes) {

            byte[] on(byte[] file) {
                boolean cut = bytes.length == 0;
                int end = Math.toIntExact(position + bytes.length);
                byte[] changed = Arrays.copyOf(file, cut ? end : Math.max(file.length, end));
                System.arraycopy(bytes, 0, changed, Math.toIntExact(position), bytes.length);
                return changed;
            }
        }

        synchronized void change(long position, byte[] bytes) {
            changes.add(new Change(position, bytes));
        }

        synchronized void force() {
            forces++;
            changes.forEach(change -> forced = change.on(forced));
            changes.clear();
        }

        /** The pages are called clean although nothing was written: so kernels do when a force fails. */
        synchronized void lose() {
            changes.clear();
        }

        synchronized byte[] image(Random kept) {
            byte[] image = forced;
            for (Change change : changes) {
                image = kept.nextBoolean() ? change.on(image) : image;
            }
            return image;
        }
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Platter platter = PLATTERS.computeIfAbsent(getBase().toString(), file -> new Platter());
        return new Channel(getBase().open(mode), platter);
    }

    /** Delegates, and tells the platter. */
    private static final class Channel extends FileBase {

        private final FileChannel file;
        private final Platter platter;

        Channel(FileChannel file, Platter platter) {
            this.file = file;
            this.platter = platter;
        }

        private static void requireWritable() throws IOException {
            if (fault == Fault.FULL) {
                throw new IOException("No space left on device");
            } else if (fault == Fault.POWER_IS_OFF) {
                throw new IOException("the power is off");
            }
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            requireWritable();
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            platter.change(position, bytes);
            return file.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            long position = file.position();
            int written = write(source, position);
            file.position(position + written);
            return written;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            requireWritable();
            platter.change(size, new byte[0]);
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            requireWritable();
            if (fault == Fault.FORCE_FAILS_ONCE) {
                fault = Fault.NONE;
                platter.lose();
                throw new IOException("Input/output error");
            }
            platter.force();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}

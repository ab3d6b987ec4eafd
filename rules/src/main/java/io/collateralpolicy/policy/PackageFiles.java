package io.collateralpolicy.policy;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a package, by path: bounded in number and size, with paths that mean the same on every disk. */
public final class PackageFiles {

    public static final int FILES_MAX = 200;
    public static final int FILE_BYTES_MAX = 2 * 1024 * 1024;
    /** Paths are names in the manifest. */
    public static final int PATH_LENGTH_MAX = StrictJson.NAME_LENGTH_MAX;

    private static final int DEPTH_MAX = 4;
    private static final Pattern PATH =
            Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*){0," + (DEPTH_MAX - 1) + "}");

    private final SortedMap<String, byte[]> files;

    private PackageFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** @throws InvalidPackage when a path or a bound is broken */
    public static PackageFiles of(Map<String, byte[]> files) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (files.size() > FILES_MAX) {
            diagnostics.add(tooMany(files.size()));
        }
        SortedMap<String, byte[]> copies = new TreeMap<>();
        files.forEach((path, content) -> {
            check(path, content.length).ifPresent(diagnostics::add);
            copies.put(path, content.clone());
        });
        if (!diagnostics.isEmpty()) {
            throw new InvalidPackage(diagnostics);
        }
        return new PackageFiles(copies);
    }

    /** Reads a folder; links are not followed. */
    public static PackageFiles read(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> paths = Files.walk(folder, DEPTH_MAX + 1, new FileVisitOption[0])) {
            found = paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(FILES_MAX + 1L).toList();
        }
        if (found.size() > FILES_MAX) {
            throw new InvalidPackage(List.of(tooMany(found.size())));
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (Path path : found) {
            files.put(folder.relativize(path).toString().replace('\\', '/'), content(path));
        }
        return of(files);
    }

    public SortedSet<String> paths() {
        return new TreeSet<>(files.keySet());
    }

    public Optional<byte[]> content(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /** The same files with one added or replaced. */
    public PackageFiles with(String path, byte[] content) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, content);
        return of(changed);
    }

    /** The same files without one. */
    public PackageFiles without(String path) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.remove(path);
        return of(changed);
    }

    /** One byte more than allowed is enough to refuse a file without reading all of it. */
    private static byte[] content(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidPackage(List.of(Diagnostic.error(
                    path.getFileName().toString(), Range.START, "invalid-file", "no regular file",
                    "put the file itself there")));
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(FILE_BYTES_MAX + 1);
        }
    }

    private static Optional<Diagnostic> check(String path, int bytes) {
        if (path.length() > PATH_LENGTH_MAX || !PATH.matcher(path).matches()) {
            return Optional.of(Diagnostic.error(path, Range.START, "invalid-path",
                    "`" + path + "` is no path of a package",
                    "write lower-case letters, digits, `.`, `_` and `-`, at most " + DEPTH_MAX + " parts and "
                            + PATH_LENGTH_MAX + " characters"));
        }
        return bytes <= FILE_BYTES_MAX
                ? Optional.empty()
                : Optional.of(Diagnostic.error(path, Range.START, "file-too-large",
                "more than " + FILE_BYTES_MAX + " bytes", ""));
    }

    private static Diagnostic tooMany(int count) {
        return Diagnostic.error(Manifest.FILE, Range.START, "too-many-files",
                "the package has " + count + " files or more, at most " + FILES_MAX, "");
    }
}

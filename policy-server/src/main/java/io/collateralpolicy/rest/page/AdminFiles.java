package io.collateralpolicy.rest.page;

import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The admin web's files, read once. An address that is no file is one of its pages, and all pages are one document; so
 * a link into a page works when it is opened afresh.
 */
final class AdminFiles {

    static final String ROOT = "/admin/";

    private static final String DOCUMENT = "index.html";

    /** Files here carry a hash of their content in their names, so a name that is unknown is nothing. */
    private static final String HASHED = "assets/";

    private final Map<String, StoredFile> files;

    private AdminFiles(Map<String, StoredFile> files) {
        this.files = Map.copyOf(files);
    }

    static AdminFiles in(ServletContext container) {
        Map<String, StoredFile> files = new HashMap<>();
        collect(container, ROOT, files);
        return new AdminFiles(files);
    }

    /** @param path below {@link #ROOT} */
    Optional<StoredFile> at(String path) {
        String name = files.containsKey(path) || isHashed(path) ? path : DOCUMENT;
        return Optional.ofNullable(files.get(name));
    }

    static boolean isHashed(String path) {
        return path.startsWith(HASHED);
    }

    private static void collect(ServletContext container, String folder, Map<String, StoredFile> files) {
        Set<String> paths = Optional.ofNullable(container.getResourcePaths(folder)).orElse(Set.of());
        for (String path : paths) {
            if (path.endsWith("/")) {
                collect(container, path, files);
            } else {
                files.put(path.substring(ROOT.length()), StoredFile.read(container, path));
            }
        }
    }
}

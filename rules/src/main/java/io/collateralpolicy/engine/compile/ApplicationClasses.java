package io.collateralpolicy.engine.compile;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * The application's classes, as generated ones see them.
 *
 * <p>Class loaders ask their parents first, and the JDK's remember every name they were ever asked for. Generated names are
 * new with each compilation and never the parent's, so they are answered here.
 */
final class ApplicationClasses extends ClassLoader {

    /** The package that everything generated from rules is below. */
    static final String GENERATED = "cp";
    /** Where Drools generates the list of a project's models. */
    private static final String PROJECTS = "org/drools/project/model/";

    ApplicationClasses(ClassLoader application) {
        super(application);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isGenerated(name.replace('.', '/'))) {
            throw new ClassNotFoundException(name);
        }
        return getParent().loadClass(name);
    }

    /** Null where there is none, as the JDK has it. */
    @Override
    public URL getResource(String name) {
        return isGenerated(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isGenerated(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    /** Drools looks for a package's members as nested classes too, {@code cp$l0$terms}. */
    private static boolean isGenerated(String resource) {
        return resource.startsWith(GENERATED + "/")
                || resource.startsWith(GENERATED + "$")
                || resource.startsWith(PROJECTS);
    }
}
